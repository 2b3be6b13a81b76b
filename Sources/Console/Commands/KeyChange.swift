/// A command whose keys are not the default ones, and where that was said.
package struct KeyChange: Sendable, Equatable {
  /// The command's id.
  package let command: String
  /// Its keys now, by name.
  package let keys: [String]
  /// Its default keys, by name.
  package let defaults: [String]
  /// The line of the configuration that says so.
  package let line: Int

  /// `config.yaml line 12 gives it e, F4 instead of x`, for the help.
  func words(file: String) -> String {
    let now = keys.isEmpty ? "no key" : KeyNames.list(keys)
    return "\(file) line \(line) gives it \(now) instead of \(KeyNames.list(defaults))"
  }
}
