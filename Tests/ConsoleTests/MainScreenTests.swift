import Console
import Testing
import Widgets

/// Golden frames of the main screen.
@Suite struct MainScreenTests {
  static let sizes = [
    Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 60, rows: 20),
    Size(columns: 39, rows: 8),
  ]

  @Test("ASCII frames")
  func ascii() throws {
    var console = try TestConsole.loaded(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    console.press("j", "j")
    let frame = console.frame
    try expectGolden(frame, "main-ascii-80x24")
    let hasLineDrawing = frame.surface.text.contains { row in
      row.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) }
    }
    #expect(!hasLineDrawing)
  }

  @Test("a window too small says so, keeps everything and ignores keys")
  func tooSmall() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "enter")
    console.type("X")
    for size in [
      Size(columns: 1, rows: 1), Size(columns: 38, rows: 7), Size(columns: 300, rows: 9),
    ] {
      console.send(.resized(size))
      let before = console.state.form?.rows.map(\.value.text)
      console.press("x", "enter", "escape", "D")
      #expect(console.state.form?.rows.map(\.value.text) == before)
      #expect(console.frame.surface.size == size)
    }
    try expectGolden(console.frame, "too-small-300x9")
    console.send(.resized(Size(columns: 120, rows: 36)))
    #expect(console.state.form?.stagedCount == 1)
    console.send(.resized(Size(columns: 50, rows: 8)))
    console.takeEffects()
    console.press("q")
    #expect(console.effects.isEmpty, "staged changes are not left by one key")
    #expect(console.shows("q again quits and loses 1 change"))
    console.press("x", "q")
    #expect(console.effects.contains { if case .host(.quit) = $0 { true } else { false } })
  }

  @Test("every size from 0x0 to 130x40 draws without a trap and inside the surface")
  func everySize() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    for columns in stride(from: 0, through: 130, by: 3) {
      for rows in 0...40 {
        console.send(.resized(Size(columns: columns, rows: rows)))
        let frame = console.frame
        #expect(frame.surface.size == Size(columns: columns, rows: rows))
        if let cursor = frame.cursor, !console.state.isTooSmall {
          #expect(cursor.point.column < columns && cursor.point.row < rows)
        }
      }
    }
  }

  @Test("hostile nicknames reach the screen as marks only")
  func hostile() throws {
    var console = try TestConsole.loaded()
    console.press("end")
    for row in console.rows {
      for scalar in row.unicodeScalars {
        #expect(scalar.value >= 0x20 && scalar.value != 0x7F)
        #expect(![0x202E, 0x200B, 0x1B].contains(scalar.value))
      }
    }
    #expect(console.shows("^["))
    #expect(console.shows("<U+202E>"))
  }
}
