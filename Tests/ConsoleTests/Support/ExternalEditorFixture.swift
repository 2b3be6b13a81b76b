import Workspace

/// Editors for tests.
enum ExternalEditorFixture {
  /// One that fails at once: a real one would wait for somebody to leave it.
  static let failing = ExternalEditor { $0 == "VISUAL" ? "false" : nil }

  /// Adds a blank line to what it is given.
  static let appending = ExternalEditor { name in
    name == "VISUAL" ? "add() { echo >> \"$1\"; }; add" : nil
  }
}
