import Workspace

/// Editors for tests.
enum ExternalEditorFixture {
  /// Adds a blank line to what it is given.
  static let appending = ExternalEditor { name in
    name == "VISUAL" ? "add() { echo >> \"$1\"; }; add" : nil
  }
}
