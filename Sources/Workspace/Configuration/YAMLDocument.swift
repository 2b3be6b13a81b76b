import Yams

/// Reads YAML into nodes that know their lines.
enum YAMLDocument {
  /// The root of the only document; nil when there is nothing but comments.
  ///
  /// - Throws: `ConfigurationError` with the line of the mistake; it never quotes the text, which
  ///   may hold what should not be in it.
  static func root(of text: String, file: String) throws(ConfigurationError) -> Node? {
    do {
      // Everything is taken as text: `on` and `no` are words here, and the rules that tell numbers
      // and dates apart would be compiled at every start.
      return try compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw mistake(error, file: file)
    }
  }

  private static func mistake(_ error: any Error, file: String) -> ConfigurationError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ConfigurationError(
        file: file, line: mark.line, column: mark.column, problem: "this is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      return ConfigurationError(
        file: file, line: context.mark.line, column: context.mark.column,
        key: names.first.map { ShownText.of($0) }, problem: "the key is there more than once")
    case .reader(let problem, let offset, _, let text):
      let lines = offset.map { text.prefix($0).count { $0.isNewline } + 1 }
      return ConfigurationError(file: file, line: lines, problem: "this is not text: \(problem)")
    default:
      return ConfigurationError(file: file, problem: "this is not YAML")
    }
  }
}
