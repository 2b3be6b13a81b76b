/// Why a terminal cannot be used.
package struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of trouble.
  package struct Code: Hashable, Sendable {
    private enum Value { case notATerminal, unknownType, tooSimple, alreadyOpen, system }
    private let value: Value

    /// Standard input or output is not a terminal.
    package static let notATerminal = Code(value: .notATerminal)
    /// `TERM` is empty or names an entry that terminfo doesn't have.
    package static let unknownType = Code(value: .unknownType)
    /// The terminal cannot place its cursor, as with `TERM=dumb`.
    package static let tooSimple = Code(value: .tooSimple)
    /// Another screen is open in this process.
    package static let alreadyOpen = Code(value: .alreadyOpen)
    /// A system call failed.
    package static let system = Code(value: .system)
  }

  /// The kind of trouble.
  package let code: Code
  /// One sentence for the person in front of the screen.
  package let message: String

  /// Creates an error.
  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
