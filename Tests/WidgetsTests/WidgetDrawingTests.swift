import Testing
import Widgets

/// What the widgets draw, on a surface of their own.
@Suite struct WidgetDrawingTests {
  private func surface(_ columns: Int, _ rows: Int) -> Surface {
    Surface(size: Size(columns: columns, rows: rows))
  }

  @Test("a pane has title, note and footer on its edges; focus is a heavy frame")
  func pane() {
    var light = surface(24, 4)
    Pane(title: "1 Users", note: "3", footer: "1 of 3", isFocused: false)
      .draw(on: &light, in: Rect(light.size), glyphs: .unicode)
    #expect(
      light.text == [
        "┌─ 1 Users ──────── 3 ─┐", "│                      │", "│                      │",
        "└─ 1 of 3 ─────────────┘",
      ])
    var heavy = surface(12, 3)
    Pane(title: "a title that is too long", isFocused: true)
      .draw(on: &heavy, in: Rect(heavy.size), glyphs: .unicode)
    #expect(heavy.text == ["┏━ a ti.. ━┓", "┃          ┃", "┗━━━━━━━━━━┛"])
  }

  @Test("a pane of any size stays inside", arguments: [0, 1, 2, 3, 6, 7])
  func smallPane(size: Int) {
    var small = surface(size, size)
    Pane(title: "title", note: "note", footer: "footer", isFocused: true)
      .draw(on: &small, in: Rect(small.size), glyphs: .ascii)
    #expect(small.text.count == size)
  }

  @Test("a field scrolls so that the cursor is in sight", arguments: [0, 3, 9, 26])
  func field(cursor: Int) {
    var editor = LineEditor("abcdefghijklmnopqrstuvwxyz")
    editor.moveCursor(to: cursor)
    var line = surface(12, 1)
    let place = FieldView(editor: editor, isFocused: true)
      .draw(on: &line, at: Point(column: 0, row: 0), width: 12)
    #expect(line.text[0].first == "[" && line.text[0].last == "]")
    let shown = place.map { Array(line.text[0])[$0.column] }
    if cursor < 26 { #expect(shown == Array("abcdefghijklmnopqrstuvwxyz")[cursor]) }
    #expect(place.map { (1...10).contains($0.column) } == true)
  }

  @Test("wide characters never reach over a field's end")
  func wideField() {
    var line = surface(8, 1)
    FieldView(editor: LineEditor("中中中中中中"), isFocused: true)
      .draw(on: &line, at: Point(column: 0, row: 0), width: 8)
    #expect(line.text[0].last == "]")
    #expect(ScreenText.width(line.text[0]) == 8)
  }

  @Test("a bar leaves out whole items that don't fit")
  func bar() {
    var line = surface(20, 1)
    KeyBar(
      items: [.init(key: "Enter", label: "open"), .init(key: "e", label: "edit metadata")], gap: 2
    ).draw(on: &line, row: 0, columns: 20)
    #expect(line.text[0].trimmingSuffix(" ") == " Enter open")
  }

  private static let functionKeys = [
    "Help", "Profile", "Find", "Edit", "Refresh", "Ticket", "New item", "Delete", "Menu", "Quit",
  ].enumerated().map { KeyBar.Item(key: "F\($0 + 1)", label: $1) }

  @Test(
    "function keys are shortened before one is left out, and a mark says how many are",
    arguments: [
      (
        120, " F1Help F2Profile F3Find F4Edit F5Refresh F6Ticket F7New item F8Delete F9Menu F10Quit"
      ),
      (84, " F1Help F2Profile F3Find F4Edit F5Refresh F6Ticket F7New F8Delete F9Menu F10Quit"),
      (80, " F1Help F2Profile F3Find F4Edit F5Refresh F6Ticket F7New F8Del F9Menu F10Quit"),
      (70, " F1Help F2Prof F3Find F4Edit F5Refr F6Tick F7New F8Del F9Menu F10Quit"),
      (60, "F1Hel F2Pro F3Fin F4Edi F5Ref F6Tic F7New F8Del F9Men F10Qui"),
      (59, "F1Hel F2Pro F3Fin F4Edi F5Ref F6Tic F7New +1 F9Men F10Qui"),
      (40, "F1Hel F2Pro F3Fin F4Edi +4 F9Men F10Qui"),
    ])
  func functionBar(columns: Int, text: String) {
    var line = surface(columns, 1)
    let bar = KeyBar(items: Self.functionKeys, gap: 1, isSpaced: false).shortened(to: columns)
    bar.draw(on: &line, row: 0, columns: columns)
    #expect(line.text[0].trimmingSuffix(" ") == text)
  }

  @Test("at every width each function key is drawn or counted, and a click finds what is drawn")
  func functionBarAtEveryWidth() {
    for columns in 30...130 {
      let bar = KeyBar(items: Self.functionKeys, gap: 1, isSpaced: false).shortened(to: columns)
      var line = surface(columns, 1)
      bar.draw(on: &line, row: 0, columns: columns)
      let words = line.text[0].split(separator: " ").filter { $0.hasPrefix("F") }
      let left = line.text[0].split(separator: " ").first { $0.hasPrefix("+") }
      let count = left.flatMap { Int($0.dropFirst()) } ?? 0
      #expect(words.count { $0.dropFirst().first?.isNumber == true } + count == 10, "\(columns)")
      let clicked = (0..<columns).compactMap { bar.item(at: $0, columns: columns)?.key }
      let found = clicked.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
      #expect(found == bar.items.map(\.key), "\(columns)")
    }
  }

  @Test("tabs say when some are hidden")
  func tabs() {
    var line = surface(16, 1)
    TabBar(titles: ["User", "Metadata 4/5", "JSON"], active: 0)
      .draw(on: &line, at: Point(column: 0, row: 0), width: 16)
    #expect(line.text[0].hasPrefix("[User]"))
    #expect(line.text[0].hasSuffix(">"))
  }

  @Test("wrapping loses nothing and is never wider than asked", arguments: [1, 2, 7, 20])
  func wrap(columns: Int) {
    let text = "Nobody's nickname is exactly 'abcdefghijklmnop' on 中文中文中文 here"
    let lines = TextLines.wrap(text, to: columns)
    #expect(lines.allSatisfy { ScreenText.width($0) <= max(columns, 2) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
