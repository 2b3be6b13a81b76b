import Terminal
import Testing

/// Drawing with a cut looks the same as cutting and then drawing.
@Suite struct PutCutTests {
  private static let texts = [
    "", "a", "plain ascii text", "naïve café", "e\u{301}e\u{301}e\u{301}", "中文字符", "하 민규",
    "👨‍👩‍👧‍👦 family", "E\u{1B}[31mvil\u{202E}txt\u{200B}\u{7}", "\u{301}x", "🇪🇪🇫🇮", "नमस्ते", "ab\u{301}",
  ]

  @Test("every text at every width", arguments: texts)
  func same(text: String) {
    for cleaning in [TextCleaning.text, .key] {
      for limit in 0...20 {
        var once = Surface(size: Size(columns: 24, rows: 1))
        var twice = once
        let used = once.putCut(
          text, at: Point(column: 2, row: 0), role: .key, width: limit, cleaning: cleaning)
        let expected = twice.put(
          ScreenText.cut(text, to: limit, cleaning: cleaning), at: Point(column: 2, row: 0),
          role: .key, width: limit, cleaning: cleaning)
        #expect(once.text == twice.text, "\(limit) columns")
        #expect(used == expected)
      }
    }
  }

  @Test("what stood there before the cut is gone")
  func nothingLeft() {
    var surface = Surface(size: Size(columns: 12, rows: 1))
    surface.putCut("中中中中中中", at: Point(column: 0, row: 0), role: .text, width: 7)
    #expect(surface.text == ["中中.."] || surface.text == ["中中..      "])
  }
}
