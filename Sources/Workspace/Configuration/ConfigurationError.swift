/// Why the configuration can't be used.
///
/// It says where: the file, the line, the key, and the nearest name that would have been understood.
/// It never holds the value of a key that could be a token.
package struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  package let file: String
  /// The line, counted from 1; nil when the file as a whole is to blame.
  package let line: Int?
  /// The column in characters, counted from 1.
  package let column: Int?
  /// The key's path, such as `profiles.acme.environment`.
  package let key: String?
  /// What is wrong, without a full stop.
  package let problem: String
  /// The nearest known name, where one is near enough to have been meant.
  package let nearest: String?

  init(
    file: String, line: Int? = nil, column: Int? = nil, key: String? = nil, problem: String,
    nearest: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.problem = problem
    self.nearest = nearest
  }

  /// The mistake in one line.
  ///
  /// For example `config.yaml:3: profiles.acme.enviroment: unknown key; did you mean environment?`
  package var description: String {
    let place = [file, line.map(String.init) ?? ""].filter { !$0.isEmpty }.joined(separator: ":")
    let parts = [place, key ?? "", problem].filter { !$0.isEmpty }.joined(separator: ": ")
    return parts + (nearest.map { "; did you mean \($0)?" } ?? "")
  }
}
