import Console
import Testing
import Widgets

/// The check of frames finds what it is for.
@Suite struct FrameCheckTests {
  private static let size = Size(columns: 30, rows: 10)
  private static let whole = Rect(column: 0, row: 0, columns: 30, rows: 10)

  /// Two panes with a dialog over both, and another in a corner over it.
  private static func layers(_ change: (inout Surface) -> Void = { _ in }) -> [String] {
    var surface = Surface(size: size)
    Pane(title: "left 하", note: "3", isFocused: false)
      .draw(on: &surface, in: Rect(column: 0, row: 0, columns: 14, rows: 10), glyphs: .unicode)
    Pane(title: "right", isFocused: true)
      .draw(on: &surface, in: Rect(column: 14, row: 0, columns: 16, rows: 10), glyphs: .unicode)
    _ = Dialog(title: "over both", footer: "keys")
      .draw(
        on: &surface, over: whole, size: Size(columns: 16, rows: 3), glyphs: .unicode)
    Pane(title: "corner", isFocused: true)
      .draw(on: &surface, in: Rect(column: 20, row: 5, columns: 10, rows: 5), glyphs: .unicode)
    change(&surface)
    return FrameCheck(Frame(surface: surface), body: whole).problems
  }

  @Test("boxes over boxes are whole")
  func fine() {
    #expect(Self.layers() == [])
  }

  @Test(
    "one cell of any edge that is missing is found",
    arguments: [
      (0, 0), (6, 3), (0, 9), (14, 0), (29, 2), (6, 2), (6, 6), (23, 3), (20, 7), (29, 9), (20, 9),
      (13, 9), (14, 9), (29, 0), (12, 0), (1, 9), (25, 9),
    ])
  func torn(column: Int, row: Int) {
    #expect(
      Self.layers {
        $0.fill(Rect(column: column, row: row, columns: 1, rows: 1), with: "x", role: .text)
      } != [])
  }

  @Test("a whole edge that is missing is found")
  func edge() {
    #expect(
      Self.layers {
        $0.fill(Rect(column: 29, row: 0, columns: 1, rows: 10), role: .text)
      } != [])
    #expect(
      Self.layers {
        $0.fill(Rect(column: 0, row: 9, columns: 6, rows: 1), role: .text)
      } != [])
    #expect(
      Self.layers {
        $0.fill(Rect(column: 6, row: 2, columns: 18, rows: 1), role: .text)
      } != [])
  }

  @Test("a pane that isn't there, and a cursor outside, are found; line drawing in texts is text")
  func others() {
    #expect(FrameCheck(Frame(surface: Surface(size: Self.size)), body: Self.whole).problems != [])
    let outside = Frame(surface: Surface(size: Self.size), cursor: Cursor(column: 30, row: 0))
    #expect(FrameCheck(outside).problems != [])
    #expect(Self.layers { $0.put("┃┏━", at: Point(column: 2, row: 2), role: .text) } == [])
  }
}
