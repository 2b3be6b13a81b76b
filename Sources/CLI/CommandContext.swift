import Glibc

/// What commands read from and write to, so that tests can stand in for it.
package struct CommandContext: Sendable {
  /// Data.
  let output: OutputSink
  /// Talk.
  let talk: OutputSink
  /// How text from strangers looks in a table.
  let picture: TextPicture
  /// The value of an environment variable.
  let variable: @Sendable (String) -> String?
  /// Whether a person is there to be asked, and to look at a bar.
  let terminals: Terminals

  /// Which of the three streams are terminals.
  struct Terminals: Sendable {
    var input = false
    var output = false
    var error = false
  }

  /// The streams and variables of this process.
  ///
  /// - Parameters:
  ///   - picture: How text from strangers looks in a table.
  ///   - variable: Gives the value of an environment variable.
  /// - Returns: The context.
  package static func standard(
    picture: TextPicture, variable: @escaping @Sendable (String) -> String?
  ) -> CommandContext {
    CommandContext(
      output: .standardOutput, talk: .standardError, picture: picture, variable: variable,
      terminals: Terminals(
        input: isatty(STDIN_FILENO) == 1, output: isatty(STDOUT_FILENO) == 1,
        error: isatty(STDERR_FILENO) == 1))
  }
}
