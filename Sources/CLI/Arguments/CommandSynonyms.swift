/// Words that other tools have for what our commands do.
///
/// None of them is a command, since one name for a thing is enough; whoever types one is told ours.
enum CommandSynonyms {
  private static let groups = [
    ["get", "show", "view", "describe", "info", "read", "cat"],
    ["list", "ls", "all", "find", "search"],
    ["create", "new", "make"],
    ["update", "edit", "modify", "change", "set", "put", "upsert", "patch"],
    ["update-fields", "update", "edit", "set", "put"],
    ["create", "add"], ["update", "add"],
    ["delete", "remove", "discard", "rm", "del", "drop", "unset"],
    ["activate", "enable"], ["deactivate", "disable", "suspend"],
    ["first-message", "message", "send", "say", "post"],
    ["cancel", "unassign"], ["transfer", "move", "assign"],
    ["audit", "journal", "history", "log"], ["undo", "revert", "rollback"],
    ["profile", "profiles", "application", "app", "context"],
    ["check", "test", "verify", "validate"],
  ]

  /// The command that means the same as a word.
  ///
  /// - Parameters:
  ///   - word: what was typed.
  ///   - names: the commands that there are at that place.
  /// - Returns: one of them; nil if none means the same.
  static func name(for word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    return groups.lazy.filter { $0.contains(word) }.compactMap { group in
      group.first { names.contains($0) }
    }.first
  }
}
