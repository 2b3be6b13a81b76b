import Terminal
import Testing

@Suite("Text from strangers")
struct HostileTextTests {
  static let pieces: [String] = [
    "a", " ", "~", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{1F3FD}", "\u{1F468}", "\u{1F1F0}",
    "\u{4E2D}",
    "\u{202E}", "\u{1B}", "\r\n", "\u{0}", "\u{93F}", "\u{915}", "\u{94D}", "\u{1112}", "\u{1161}",
    "\u{11AB}",
    "\u{E0067}", "\u{1F3F4}", "\u{20E3}", "7", "\u{200C}", "\u{9B}", "\u{FFFD}", "\u{10FFFF}",
    "\u{3000}",
  ]

  @Test("never leaves its room, whatever it is made of", arguments: UInt64(1)...40)
  func staysInside(seed: UInt64) {
    var random = RandomSource(seed: seed)
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let cleaning: TextCleaning = Bool.random(using: &random) ? .text : .key
      let limit = Int.random(in: 0...24, using: &random)
      let cut = ScreenText.cut(text, to: limit, cleaning: cleaning)
      #expect(ScreenText.width(cut, cleaning: cleaning) <= limit, "seed \(seed): \(bytes(text))")

      var surface = Surface(size: Size(columns: 20, rows: 3))
      surface.fill(Rect(surface.size), with: "#", role: .frame)
      let place = Point(column: Int.random(in: -4...19, using: &random), row: 1)
      let used = surface.put(text, at: place, role: .text, width: limit, cleaning: cleaning)
      #expect(used <= limit)
      #expect(surface.text(row: 0) == String(repeating: "#", count: 20))
      #expect(surface.text(row: 2) == String(repeating: "#", count: 20))
      #expect(isConsistent(surface), "seed \(seed): \(bytes(text))")
      for column in 0..<20 where column < place.column - 1 || column > place.column + used {
        #expect(surface[column, 1]?.text == "#")
      }
    }
  }

  @Test("draws the same whole or in two parts at a cluster's edge", arguments: UInt64(100)...110)
  func parts(seed: UInt64) {
    var random = RandomSource(seed: seed)
    for _ in 0..<60 {
      let text = (0..<8).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let index = text.indices.randomElement(using: &random) ?? text.startIndex
      let head = ScreenText.width(text[..<index])
      let tail = ScreenText.width(text[index...])
      #expect(head + tail == ScreenText.width(text))
    }
  }

  @Test("of a megabyte in one cluster is handled in time that grows with its length")
  func longCluster() {
    let text = "e" + String(repeating: "\u{301}", count: 500_000)
    #expect(ScreenText.width(text) == 1)
    #expect(ScreenText.cut(text, to: 5).unicodeScalars.count == 500_001)
  }
}

/// Whether every right half has its left half, and every left half its right.
func isConsistent(_ surface: Surface) -> Bool {
  for row in 0..<surface.size.rows {
    var expectsHalf = false
    for column in 0..<surface.size.columns {
      guard let cell = surface[column, row] else { return false }
      if (cell.width == 0) != expectsHalf { return false }
      expectsHalf = cell.width == 2
    }
    if expectsHalf { return false }
  }
  return true
}
