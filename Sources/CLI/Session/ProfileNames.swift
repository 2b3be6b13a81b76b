import Workspace

/// The names of the profiles there are, for completions.
enum ProfileNames {
  static func all() -> [String] { [] }
}
