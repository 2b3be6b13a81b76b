/// Why a sandbox could not be started, or an option of it not be read.
package struct SandboxError: Error, Hashable, CustomStringConvertible {
  /// What kind of trouble it is.
  package struct Code: Hashable, Sendable {
    private enum Kind { case cannotListen, databaseUnusable, badValue }
    private let kind: Kind

    /// The address is in use, not ours, or no address.
    package static let cannotListen = Code(kind: .cannotListen)
    /// The database file can't be opened, isn't a sandbox's, or is newer than this program.
    package static let databaseUnusable = Code(kind: .databaseUnusable)
    /// An option's value breaks a rule.
    package static let badValue = Code(kind: .badValue)
  }

  /// What kind of trouble it is.
  package let code: Code
  /// One sentence for people that names the value, file or address.
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// An option's value breaks a rule, in one sentence that names both.
  package static func badValue(_ description: String) -> SandboxError {
    SandboxError(.badValue, description)
  }
}
