import Workspace

/// The names of the profiles there are, for completions.
enum ProfileNames {
  /// The names of the user's own file and environment; none where the file can't be read.
  ///
  /// A shell has the line's words, but a `--config` among them may not be complete yet.
  static func all(variable: @escaping (String) -> String?) -> [String] {
    let configuration =
      (try? ConfigurationFile.load(nil, variable: variable)) ?? Configuration()
    return ProfileCatalog(configuration: configuration, variable: variable).definitions.map(\.name)
  }
}
