import FoundationEssentials
import Glibc
import Testing

@testable import Workspace

/// The person's editor, with small programs in its place.
@Suite struct ExternalEditorTests {
  static func folder() throws -> String {
    let folder =
      FileManager.default.temporaryDirectory.path + "/editor-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  static func editor(_ command: String, in folder: String) -> ExternalEditor {
    ExternalEditor { ["VISUAL": command, "TMPDIR": folder][$0] }
  }

  @Test("the text comes back as it was saved, and the file is gone")
  func edits() async throws {
    let folder = try Self.folder()
    let editor = Self.editor("sed -i s/free/pro/", in: folder)
    #expect(try await editor.edit("plan free", suffix: ".txt") == "plan pro")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("the line end that an editor adds is not part of the text")
  func lineEnd() async throws {
    let folder = try Self.folder()
    let editor = Self.editor("add() { echo >> \"$1\"; }; add", in: folder)
    #expect(try await editor.edit("x", suffix: ".txt") == "x")
    #expect(try await editor.edit("x\n", suffix: ".txt") == "x\n\n")
  }

  @Test(
    "an editor that fails changes nothing and leaves nothing behind",
    arguments: [
      ("false", "the editor ended with 1; nothing was changed"),
      ("rm", "the file is gone; nothing was changed"),
      ("no-such-editor-here", "there is no editor \"no-such-editor-here\"; set EDITOR"),
      (
        "bad() { printf '\\377' > \"$1\"; }; bad",
        "what was saved is not UTF-8; nothing was changed"
      ),
    ])
  func fails(command: String, words: String) async throws {
    let folder = try Self.folder()
    let editor = Self.editor(command, in: folder)
    await #expect(throws: ExternalEditor.Trouble(problem: words)) {
      _ = try await editor.edit("x", suffix: ".txt")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("variables that hold tokens are asked for when the editor is run, and hidden from it")
  func hides() async throws {
    let folder = try Self.folder()
    setenv("EDITOR_TEST_TOKEN", "hidden", 1)
    setenv("EDITOR_TEST_OTHER", "seen", 1)
    defer {
      unsetenv("EDITOR_TEST_TOKEN")
      unsetenv("EDITOR_TEST_OTHER")
    }
    let command = "show() { env | grep EDITOR_TEST > \"$1\"; }; show"
    let editor = ExternalEditor {
      ["VISUAL": command, "TMPDIR": folder][$0]
    } hiding: {
      ["EDITOR_TEST_TOKEN"]
    }
    #expect(try await editor.edit("x", suffix: ".txt") == "EDITOR_TEST_OTHER=seen")
  }

  @Test("nobody else can read the file")
  func rights() async throws {
    let folder = try Self.folder()
    let editor = Self.editor(
      "show() { stat -c %a \"$1\" > \"$1.new\"; mv \"$1.new\" \"$1\"; }; show", in: folder)
    #expect(try await editor.edit("x", suffix: ".txt") == "600")
  }
}
