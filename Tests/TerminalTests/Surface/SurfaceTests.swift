import Terminal
import Testing

@Suite("A surface")
struct SurfaceTests {
  private let zero = Point(column: 0, row: 0)

  @Test("can be empty or a single cell", arguments: [(0, 0), (1, 1), (0, 3), (3, 0)])
  func tiny(columns: Int, rows: Int) {
    var surface = Surface(size: Size(columns: columns, rows: rows))
    surface.put("\u{4E2D}text", at: zero, role: .text)
    surface.put("x", at: Point(column: -1, row: -1), role: .text)
    surface.fill(Rect(column: -5, row: -5, columns: 50, rows: 50), with: "#", role: .frame)
    surface.paint(Rect(column: -5, row: -5, columns: 50, rows: 50), role: .bar)
    #expect(surface.cells.count == columns * rows)
    #expect(surface.cells.allSatisfy { $0.text == "#" && $0.role == .bar })
  }

  @Test("cuts at its edges and at the given width")
  func clipping() {
    var surface = Surface(size: Size(columns: 6, rows: 2))
    #expect(surface.put("abcdefgh", at: Point(column: 2, row: 0), role: .text) == 4)
    #expect(surface.text == ["  abcd", ""])
    #expect(surface.put("xyz", at: Point(column: 0, row: 1), role: .text, width: 2) == 2)
    #expect(surface.text(row: 1) == "xy")
    #expect(surface.put("abc", at: Point(column: 0, row: 2), role: .text) == 0)
    #expect(surface.put("abc", at: Point(column: 6, row: 0), role: .text) == 0)
    #expect(surface.put("abc", at: Point(column: 0, row: 0), role: .text, width: -1) == 0)
  }

  @Test("skips what lies left of it")
  func negativeColumn() {
    var surface = Surface(size: Size(columns: 4, rows: 3))
    #expect(surface.put("abcdef", at: Point(column: -2, row: 0), role: .text) == 6)
    #expect(surface.text(row: 0) == "cdef")
    #expect(surface.put("\u{4E2D}\u{6587}x", at: Point(column: -1, row: 1), role: .text) == 5)
    #expect(surface.text(row: 1) == " \u{6587}x")
    #expect(surface.put("\u{1B}x", at: Point(column: -1, row: 2), role: .text) == 3)
    #expect(surface.text(row: 2) == "[x")
    #expect(isConsistent(surface))
  }

  @Test("never starts a wide character in the last column")
  func wideAtTheEdge() {
    var surface = Surface(size: Size(columns: 3, rows: 1))
    #expect(surface.put("\u{4E2D}\u{6587}", at: zero, role: .text) == 2)
    #expect(surface.text(row: 0) == "\u{4E2D}")
    #expect(surface.put("ab\u{6587}", at: zero, role: .text) == 2)
    #expect(surface.text(row: 0) == "ab")
    #expect(isConsistent(surface))
  }

  @Test("blanks the other half when one half of a wide character is overwritten", arguments: 0..<5)
  func halves(column: Int) {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    surface.put("\u{4E2D}\u{6587}\u{5B57}", at: zero, role: .text)
    surface.put("x", at: Point(column: column, row: 0), role: .key)
    #expect(isConsistent(surface))
    #expect(surface[column, 0]?.text == "x")
    let other = column % 2 == 0 ? column + 1 : column - 1
    #expect(surface[other, 0]?.text == " ")
    surface.put("\u{D55C}", at: Point(column: column, row: 0), role: .key)
    #expect(isConsistent(surface))
    #expect(surface[column, 0]?.text == "\u{D55C}")
  }

  @Test("keeps marks dim and apart from text that looks the same")
  func marks() {
    var surface = Surface(size: Size(columns: 30, rows: 2))
    surface.put("a\u{1B}\u{202E}", at: zero, role: .value)
    surface.put("a^[<U+202E>", at: Point(column: 0, row: 1), role: .value)
    #expect(surface.text(row: 0) == surface.text(row: 1))
    #expect((0..<11).map { surface[$0, 0]?.isMark } == [false] + Array(repeating: true, count: 10))
    #expect((0..<11).allSatisfy { surface[$0, 1]?.isMark == false })
    #expect((0..<11).allSatisfy { surface[$0, 0]?.role == .value })
  }

  @Test("shows a mark whole or not at all")
  func wholeMarks() {
    var surface = Surface(size: Size(columns: 8, rows: 1))
    #expect(surface.put("a\u{202E}b", at: zero, role: .text) == 1)
    #expect(surface.text(row: 0) == "a")
  }

  @Test("fills with characters of one column only", arguments: ["\u{4E2D}", "\u{1B}", "\u{202E}"])
  func fillCharacter(character: Character) {
    var surface = Surface(size: Size(columns: 3, rows: 1))
    surface.fill(Rect(surface.size), with: character, role: .frame)
    #expect(surface.cells.allSatisfy { $0.text == " " && $0.role == .frame })
  }

  @Test("takes another surface with its cursor, cut and with whole characters")
  func draw() {
    var inner = Surface(size: Size(columns: 4, rows: 2))
    inner.put("\u{4E2D}\u{6587}", at: zero, role: .value)
    inner.put("ab\u{5B57}", at: Point(column: 0, row: 1), role: .value)
    inner.cursor = Cursor(column: 1, row: 1, shape: .bar)
    var outer = Surface(size: Size(columns: 6, rows: 3))
    outer.fill(Rect(outer.size), with: "#", role: .frame)
    outer.draw(inner, at: Point(column: 3, row: 1))
    #expect(outer.text == ["######", "###\u{4E2D}", "###ab"])
    #expect(outer.cursor == Cursor(column: 4, row: 2, shape: .bar))
    outer.draw(inner, at: Point(column: -1, row: 0))
    #expect(outer.text(row: 0) == " \u{6587}###")
    #expect(isConsistent(outer))
  }

  @Test("fills up to a memory screen, which counts what changed")
  func memoryScreen() {
    var screen = MemoryScreen(size: Size(columns: 5, rows: 1))
    var surface = Surface(size: screen.size)
    surface.put("hello", at: zero, role: .text)
    screen.present(Frame(surface: surface))
    screen.present(Frame(surface: surface))
    surface.paint(Rect(column: 1, row: 0, columns: 1, rows: 1), role: .title)
    surface.cursor = Cursor(column: 2, row: 0)
    screen.present(Frame(surface: surface))
    #expect(screen.text == ["hello"])
    #expect(screen.frameCount == 3)
    #expect(screen.changeCount == 2)
    #expect(screen.frame?.cursor == Cursor(column: 2, row: 0))
  }

  @Test("has cells that C can read as they are")
  func layout() {
    #expect(SharedLayout.isConsistent)
    #expect(SharedLayout.hasSameAttributes)
  }
}

@Suite("A rectangle")
struct RectTests {
  @Test("shrinks to nothing, never beyond")
  func inset() {
    let rect = Rect(column: 2, row: 3, columns: 5, rows: 2)
    #expect(rect.inset(columns: 1, rows: 1) == Rect(column: 3, row: 4, columns: 3, rows: 0))
    #expect(rect.inset(left: 1, bottom: 5) == Rect(column: 3, row: 3, columns: 4, rows: 0))
    #expect(rect.inset(columns: 4).isEmpty)
    #expect(rect.intersection(Rect(column: 6, row: 0, columns: 9, rows: 4)).columns == 1)
    #expect(rect.intersection(Rect(column: 7, row: 0, columns: 9, rows: 9)).isEmpty)
    #expect(rect.contains(Point(column: 6, row: 4)))
    #expect(!rect.contains(Point(column: 7, row: 4)))
    #expect(Size(columns: -1, rows: -1) == Size(columns: 0, rows: 0))
  }
}
