import Testing
import Widgets

/// Readline's keys on one line of text.
@Suite struct LineEditorTests {
  @Test("typing, moving and deleting by character")
  func characters() {
    var line = LineEditor("ab")
    line.moveLeft()
    line.insert("X")
    #expect(line.text == "aXb")
    line.deleteBackward()
    line.deleteForward()
    #expect(line.text == "a")
    line.moveToStart()
    line.deleteBackward()
    #expect(line.text == "a")
    line.moveToEnd()
    line.deleteForward()
    #expect(line.text == "a")
  }

  @Test("a cluster is one step, and its bytes stay as they were typed")
  func clusters() {
    var line = LineEditor()
    line.insert("e")
    line.insert("\u{301}")
    line.insert("👨‍👩‍👧‍👦")
    #expect(line.characters.count == 2)
    #expect(line.cursor == 2)
    #expect(Array(line.text.utf8) == Array("e\u{301}👨‍👩‍👧‍👦".utf8))
    line.deleteBackward()
    #expect(Array(line.text.utf8) == [0x65, 0xCC, 0x81])
    line.moveLeft()
    #expect(line.cursor == 0)
  }

  @Test(
    "words",
    arguments: [
      ("one two-three  four", 19, 15), ("one two-three  four", 15, 8),
      ("one two-three  four", 7, 4),
      ("  a", 3, 2), ("", 0, 0), ("--", 2, 0),
    ])
  func wordLeft(text: String, from: Int, to: Int) {
    var line = LineEditor(text)
    line.moveCursor(to: from)
    line.moveWordLeft()
    #expect(line.cursor == to)
  }

  @Test("^W cuts to white space, M-Backspace to the word's start, ^Y puts back")
  func cutting() {
    var line = LineEditor("a plan=pro-annual")
    line.killBlankWordBackward()
    #expect(line.text == "a ")
    line.yank()
    #expect(line.text == "a plan=pro-annual")
    line.killWordBackward()
    #expect(line.text == "a plan=pro-")
    line.moveCursor(to: 2)
    line.killToEnd()
    #expect(line.text == "a ")
    line.yank()
    line.killToStart()
    #expect(line.text == "")
    line.yank()
    #expect(line.text == "a plan=pro-")
    line.moveToStart()
    line.killWordForward()
    #expect(line.text == " plan=pro-")
  }

  @Test("undo takes back a run of typing as one step, redo brings it back")
  func undo() {
    var line = LineEditor("x")
    for character in "abc" { line.insert(String(character)) }
    line.deleteBackward()
    line.undo()
    #expect(line.text == "xabc")
    line.undo()
    #expect(line.text == "x")
    line.undo()
    #expect(line.text == "x")
    line.redo()
    line.redo()
    #expect(line.text == "xab")
    line.insert("!")
    line.redo()
    #expect(line.text == "xab!")
  }

  @Test(
    "transpose",
    arguments: [("ab", 2, "ba", 2), ("abc", 1, "bac", 2), ("a", 1, "a", 1), ("ab", 0, "ab", 0)])
  func transpose(text: String, at: Int, result: String, cursor: Int) {
    var line = LineEditor(text)
    line.moveCursor(to: at)
    line.transpose()
    #expect(line.text == result)
    #expect(line.cursor == cursor)
  }

  @Test("a selected text is replaced by typing and kept by moving")
  func selection() {
    var line = LineEditor("old")
    line.selectAll()
    line.insert("n")
    #expect(line.text == "n")
    line.undo()
    #expect(line.text == "old")
    line.selectAll()
    line.moveLeft()
    line.insert("-")
    #expect(line.text == "ol-d")
    line.selectAll()
    line.deleteBackward()
    #expect(line.isEmpty)
  }

  @Test("two spellings of one character are two texts")
  func spelling() {
    var line = LineEditor("\u{E9}")
    line.setText("e\u{301}")
    #expect(line.scalarCount == 2)
    line.undo()
    #expect(line.scalarCount == 1)
  }

  @Test(
    "any sequence of keys keeps the cursor inside, and undoing all gives the start back",
    arguments: 0..<40)
  func generated(seed: Int) {
    var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(bound))
    }
    let pieces = ["a", " ", "é", "👍🏽", "\u{301}", "中", "-", "x y", "\u{200D}"]
    let start = "start text"
    var line = LineEditor(start)
    for _ in 0..<300 {
      switch next(14) {
      case 0, 1, 2: line.insert(pieces[next(pieces.count)])
      case 3: line.deleteBackward()
      case 4: line.deleteForward()
      case 5: line.moveWordLeft()
      case 6: line.moveWordRight()
      case 7: line.killBlankWordBackward()
      case 8: line.killToEnd()
      case 9: line.yank()
      case 10: line.transpose()
      case 11: line.undo()
      case 12: line.redo()
      default: line.moveCursor(to: next(20))
      }
      #expect(line.cursor >= 0 && line.cursor <= line.characters.count)
      #expect(line.characters == Array(line.text), "clusters are split as Swift splits them")
    }
    for _ in 0..<400 { line.undo() }
    #expect(line.text == start)
  }
}
