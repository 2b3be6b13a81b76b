package import Workspace

/// Why the keys of a configuration can't be used.
package struct KeyProblem: Error, Sendable, Equatable {
  /// The command's id, as written.
  package let command: String
  /// The line that says it.
  package let line: Int
  /// What is wrong, without a full stop.
  package let problem: String
  /// What would have been understood; nil when the problem says it.
  package let allowed: String?
  /// The nearest known name; nil when none is near.
  package let nearest: String?

  /// The setting's path, such as `keys.users.edit-metadata`.
  package var path: String { "keys.\(command)" }

  /// The problem with its place, for whoever wrote the file.
  package func mistake(in configuration: Configuration) -> ConfigurationError {
    configuration.mistake(
      at: path, line: line, problem + (allowed.map { "; allowed are \($0)" } ?? ""),
      nearest: nearest)
  }
}
