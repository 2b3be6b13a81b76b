import CTerminal

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

  /// Creates the error of a status of the C side.
  init(status: Int32, type: String) {
    switch Int(status) {
    case CT_NOT_A_TERMINAL:
      self.init(.notATerminal, "Standard input and output must be a terminal.")
    case CT_UNKNOWN_TYPE where type.isEmpty:
      self.init(.unknownType, "TERM is not set, so the terminal's type is unknown.")
    case CT_UNKNOWN_TYPE:
      let name = ScreenText.cleaned(ScreenText.cut(type, to: 40), cleaning: .key)
      self.init(.unknownType, "The terminal type \"\(name)\" in TERM is not in terminfo.")
    case CT_TOO_SIMPLE:
      let name = ScreenText.cleaned(ScreenText.cut(type, to: 40), cleaning: .key)
      self.init(.tooSimple, "A terminal of the type \"\(name)\" cannot place its cursor.")
    case CT_ALREADY_OPEN: self.init(.alreadyOpen, "The screen is already open.")
    default: self.init(.system, "The terminal's settings cannot be changed.")
    }
  }

  package var description: String { message }
}
