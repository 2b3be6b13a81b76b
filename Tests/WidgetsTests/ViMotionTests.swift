import Testing
import Widgets

/// vi's motions on a line of text, and what is cut along them.
@Suite("vi's motions") struct ViMotionTests {
  private static func editor(_ text: String, at cursor: Int) -> LineEditor {
    var editor = LineEditor(lines: text)
    editor.moveCursor(to: cursor)
    return editor
  }

  @Test(
    "a motion leads to a character of the line",
    arguments: [
      (LineEditor.ViMotion.right, 0, 1), (.right, 12, 12), (.left, 0, 0), (.left, 5, 4),
      (.nextWord, 0, 3), (.nextWord, 3, 4), (.nextWord, 4, 8), (.nextWord, 8, 12),
      (.wordBack, 12, 8), (.wordBack, 8, 4), (.wordBack, 4, 3), (.wordBack, 1, 0),
      (.wordEnd, 0, 2), (.wordEnd, 2, 3), (.wordEnd, 3, 6), (.wordEnd, 6, 12), (.wordEnd, 12, 12),
      (.lineStart, 9, 0), (.lineEnd, 2, 12), (.firstWord, 9, 0),
    ])
  func motion(motion: LineEditor.ViMotion, from: Int, to: Int) {
    var editor = Self.editor("foo.bar b_r12", at: from)
    editor.move(motion)
    #expect(editor.cursor == to)
    #expect(editor.text == "foo.bar b_r12")
  }

  @Test(
    "what is cut can be put back",
    arguments: [
      (LineEditor.ViMotion.right, 0, "oo.bar baz", "f"), (.left, 2, "fo.bar baz", "o"),
      (.nextWord, 0, ".bar baz", "foo"), (.nextWord, 8, "foo.bar ", "baz"),
      (.wordBack, 4, "foobar baz", "."), (.wordEnd, 4, "foo. baz", "bar"),
      (.lineEnd, 3, "foo", ".bar baz"), (.lineStart, 4, "bar baz", "foo."),
      (.firstWord, 4, "bar baz", "foo."),
    ])
  func cut(motion: LineEditor.ViMotion, from: Int, left: String, taken: String) {
    var editor = Self.editor("foo.bar baz", at: from)
    editor.cut(motion)
    #expect(editor.text == left)
    var other = editor
    other.setText("")
    other.yank()
    #expect(other.text == taken)
    editor.undo()
    #expect(editor.text == "foo.bar baz")
  }

  @Test("every motion stays inside the line of a text with several lines")
  func lines() {
    for motion in LineEditor.ViMotion.allCases {
      for start in 3...5 {
        var moved = Self.editor("ab\ncd \nef", at: start)
        moved.move(motion)
        #expect((3...5).contains(moved.cursor), "\(motion) from \(start)")
        var cut = Self.editor("ab\ncd \nef", at: start)
        cut.cut(motion)
        #expect(cut.text.hasPrefix("ab\n") && cut.text.hasSuffix("\nef"), "\(motion) from \(start)")
      }
    }
    var whole = Self.editor("ab\ncd \nef", at: 4)
    whole.cutLines()
    #expect(whole.text == "ab\n\nef")
    whole.settle()
    #expect(whole.cursor == 3, "an empty line has no character to stand on")
  }

  @Test("what was cut comes back behind the cursor, and a letter changes its case")
  func rest() {
    var editor = Self.editor("ab", at: 0)
    editor.cut(.right)
    editor.yankAfter()
    #expect(editor.text == "ba")
    editor.moveToStart()
    editor.toggleCase()
    editor.toggleCase()
    #expect(editor.text == "BA")
    editor.toggleCase()
    #expect(editor.text == "BA" && editor.cursor == 2)
  }

  @Test("a count follows a motion so often, cuts so many lines, replaces so many characters")
  func counts() {
    var text = LineEditor("one two three four")
    text.move(.lineStart)
    text.cut(.nextWord, times: 2)
    #expect(text.text == "three four")
    text.yank(times: 2)
    #expect(text.text == "one two one two three four", "what was cut is one piece")
    text.undo()
    #expect(text.text == "three four", "and one step")
    text.moveToStart()
    text.replace(with: "x", count: 5)
    #expect(text.text == "xxxxx four" && text.cursor == 4)
    text.replace(with: "y", count: 20)
    #expect(text.text == "xxxxx four", "there are not so many")
    text.moveToStart()
    text.toggleCase(times: 100)
    #expect(text.text == "XXXXX FOUR")
    var lines = LineEditor(lines: "a\nb\nc")
    lines.moveCursor(to: 0)
    lines.cutLines(2)
    #expect(lines.text == "\nc")
    lines.undo()
    lines.cutLines(9)
    #expect(lines.text == "")
  }
}
