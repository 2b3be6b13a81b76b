import Console
import Testing
import Themes
import Widgets

/// Golden frames of every screen, at four sizes and three colour depths.
@Suite struct GalleryTests {
  @Test("every screen at every size", arguments: Gallery.all)
  func golden(screen: GalleryScreen) async throws {
    let looks = try ThemeCatalog.theme(named: ThemeCatalog.defaultName).looks
    var frames: [Frame] = []
    for size in Gallery.sizes {
      let console = try await screen.open(size).0
      #expect(console.state.keyContext == screen.context)
      expectWhole(console, screen.name)
      frames.append(console.frame)
    }
    try expectGolden(frames, screen.name, looks)
  }

  @Test("every place that has keys of its own is in the gallery, and no name is used twice")
  func complete() {
    let shown = Set(Gallery.all.map(\.context))
    #expect(Context.allCases.filter { !shown.contains($0) } == [])
    #expect(Set(Gallery.all.map(\.name)).count == Gallery.all.count)
  }

  @Test("every screen in ASCII is the same picture", arguments: Gallery.all)
  func ascii(screen: GalleryScreen) async throws {
    for size in Gallery.sizes {
      var console = try await screen.open(size).0
      let unicode = console.frame.surface
      console.state.look.glyphs = .ascii
      let ascii = console.frame.surface
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          guard let before = unicode[column, row], let after = ascii[column, row] else { continue }
          if before == after { continue }
          #expect(Self.pairs[before.text] == after.text, "\(column),\(row)")
        }
      }
    }
  }

  /// Line drawing with what stands for it in ASCII.
  private static let pairs = [
    "┌": "+", "┐": "+", "└": "+", "┘": "+", "─": "-", "│": "|", "┏": "#", "┓": "#", "┗": "#",
    "┛": "#", "━": "=", "┃": "#", "█": "#",
  ]

  @Test("every screen is whole at every size it can have", arguments: Gallery.all)
  func sizes(screen: GalleryScreen) async throws {
    var console = try await screen.open().0
    for columns in [1, 2, 7, 39, 40, 41, 55, 71, 72, 73, 99, 100, 101, 131] {
      for rows in [1, 3, 9, 10, 11, 12, 15, 16, 17, 25] {
        console.send(.resized(Size(columns: columns, rows: rows)))
        expectWhole(console, "\(screen.name) at \(columns)x\(rows)")
      }
    }
  }
}
