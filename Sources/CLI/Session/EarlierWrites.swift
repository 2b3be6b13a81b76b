import Operations
import Workspace

/// What is said of writes that an earlier process left without a known end, before a command writes
/// itself.
struct EarlierWrites: Sendable {
  let talk: Talk
  /// What a command that looks for such a write takes to reach the same application.
  let globals: GlobalOptions

  /// Says what became of each; those that can't be read back without Desk are one line.
  ///
  /// - Parameters:
  ///   - writes: What was found out.
  ///   - deskTrouble: Why Desk could not be asked; nil if it could.
  func say(_ writes: [ResolvedWrite], deskTrouble: String? = nil) {
    let hidden = writes.filter {
      deskTrouble != nil && $0.verdict == .unread && $0.entry.isOnDesk
    }
    for write in writes where !hidden.contains(write) {
      let isKnown = [.done, .partly, .notDone].contains(write.verdict)
      let look =
        isKnown ? "" : "; look with: \(write.entry.intent.lookCommand)\(globals.placeArguments)"
      talk.say(
        "\(isKnown ? "note" : "warning"): write \(write.entry.id.number) had no known end: "
          + write.words + look)
    }
    guard let deskTrouble, !hidden.isEmpty else { return }
    let numbers = hidden.map { "\($0.entry.id.number)" }.joined(separator: ", ")
    let what = hidden.count == 1 ? "write \(numbers) is" : "writes \(numbers) are"
    talk.say("note: \(what) on Desk and had no known end; \(deskTrouble)")
  }

  /// Stops a command that may be the second one of the same: an earlier write may still be carried
  /// out, and making such a record again would make two.
  ///
  /// - Parameter repetition: The earlier write.
  /// - Returns: 76.
  func mayBeTwice(_ repetition: Repetition) -> CommandFailure {
    let write = repetition.write
    let head = "write \(write.entry.id.number)"
    let anyway = "to do it all the same, run this again"
    let later = "run this again later: it looks for that write first"
    let (what, next) =
      switch repetition {
      case .elsewhere:
        (
          "\(head), begun by a process that can't be seen from here, is to do the same and may be "
            + "under way", later
        )
      case .different:
        (
          "\(head), cut off earlier, was to make the same with another first message or none: "
            + write.words, anyway
        )
      case .open, .done:
        (
          "\(head), cut off earlier, was to do the same: \(write.words)",
          write.verdict == .unclear ? anyway : later
        )
      }
    return CommandFailure(
      .unknown, kind: "unknown",
      [
        "\(what); nothing was sent now",
        "look with: \(write.entry.intent.lookCommand)\(globals.placeArguments); \(next)",
      ])
  }
}

extension GlobalOptions {
  /// What another command takes to reach the application of this one, with a blank in front; empty where
  /// nothing was said.
  var placeArguments: String {
    [("--profile", profile), ("--config", config)].map { name, value in
      value.map { " \(name) \($0.shellWord)" } ?? ""
    }.joined()
  }
}

extension JournalIntent {
  /// The command that shows what the write was about.
  var lookCommand: String {
    let words = subject.split(separator: " ")
    let number = words.count == 2 ? Int64(words[1]).map(String.init) : nil
    let arguments: [String] =
      switch (operation.prefix { $0 != "." }, number) {
      case ("ticket", let id?) where words[0] == "ticket": ["ticket", "get", id]
      case ("ticket", _?) where userID != nil: ["ticket", "list", "--user", userID ?? ""]
      case ("ticket", let id?), ("customer", let id?): ["customer", "get", id]
      case ("customer", nil): ["customer", "get", "--user", subject]
      case ("metadata", _): ["metadata", "get", subject]
      default: ["user", "get", subject]
      }
    return (["sendbird-console"] + arguments).map(\.shellWord).joined(separator: " ")
  }
}

extension String {
  /// The text as one word of a shell's line, in quotes only where it needs them.
  var shellWord: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || Array("-_.@".utf8).contains(byte)
      }
    return isPlain ? self : quotedForShell
  }
}
