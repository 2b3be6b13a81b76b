/// Why a theme cannot be used.
///
/// It says where: the file, the line if one is to blame, and the nearest name that would have been
/// understood.
package struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of mistake it is.
  package struct Code: Hashable, Sendable {
    private enum Kind { case syntax, unknownKey, missingKey, badValue, unknownTheme, cycle }
    private let kind: Kind

    /// The file is not YAML, or not the kind of YAML that a theme is.
    package static let syntax = Code(kind: .syntax)
    /// A key, role or colour has a name that nothing has.
    package static let unknownKey = Code(kind: .unknownKey)
    /// Something that every theme needs is missing.
    package static let missingKey = Code(kind: .missingKey)
    /// A value is not of the form that its key needs.
    package static let badValue = Code(kind: .badValue)
    /// There is no theme of this name.
    package static let unknownTheme = Code(kind: .unknownTheme)
    /// A theme extends itself, by way of others or not.
    package static let cycle = Code(kind: .cycle)
  }

  /// What kind of mistake it is.
  package let code: Code
  /// The file as it is called for people; `nil` when no file is to blame.
  package let file: String?
  /// The line, counted from 1.
  package let line: Int?
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// The nearest known name, where one is near enough to have been meant.
  package let nearest: String?

  init(
    _ code: Code, file: String? = nil, line: Int? = nil, _ message: String, nearest: String? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
    self.nearest = nearest
  }

  /// The mistake in one line.
  ///
  /// For example `nord.yaml:12: "lst.selected" is no role; did you mean "list.selected"?`
  package var description: String {
    words(in: file)
  }

  /// The mistake in one line that is short enough for a screen: of the file only its name.
  package var briefly: String {
    words(in: file.map { String($0.split(separator: "/").last ?? "") })
  }

  private func words(in file: String?) -> String {
    let place = [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
    return (place.isEmpty ? "" : place + ": ") + message + hint
  }
}
