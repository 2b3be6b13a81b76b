import Console
import Operations
import Testing
import Widgets

/// What the fuzz has found, each with the keys that led to it.
@Suite struct FoundByFuzzTests {
  @Test("the form opened on a later row of another tab closes on a row that is there")
  func rowOfAnotherTab() throws {
    for tab in [DetailTab.json, .user] {
      var console = try TestConsole.withBelongings()
      console.press("enter")
      while console.state.tab != tab { console.press("]") }
      console.press("G")
      #expect(console.state.detailRow.selected > 3)
      console.perform(try #require(Self.command("metadata.edit")))
      console.press("escape")
      #expect(console.state.tab == .metadata)
      #expect(console.state.detailRow.selected == 0 && console.state.detailRow.count == 4)
      expectWhole(console)
    }
  }

  @Test("the counter of a text far over its limit leaves the field its end")
  func longCounter() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "enter")
    console.paste(String(repeating: "x", count: 123_456))
    let point = try #require(console.frame.cursor?.point)
    let surface = console.frame.surface
    #expect(surface[point.column, point.row]?.role == .fieldFocus)
    #expect(surface[point.column + 1, point.row]?.text == "]")
    #expect(console.shows("123461/190"))
  }

  @Test("a field that is far too long is measured only where it is seen")
  func longField() throws {
    var editor = LineEditor("")
    editor.insert(String(repeating: "하", count: 100_000))
    var surface = Surface(size: Size(columns: 20, rows: 1))
    let point = FieldView(editor: editor, isFocused: true)
      .draw(on: &surface, at: Point(column: 0, row: 0), width: 20)
    #expect(point == Point(column: 17, row: 0))
    #expect(surface.text(row: 0) == "[하하하하하하하하  ]")
  }

  @Test("wrapped lines are counted again when the pane has another width")
  func wrapped() throws {
    var console = try TestConsole.withBelongings(size: Size(columns: 60, rows: 20))
    console.press("enter", "]", "]", "]", "w", "G")
    for size in [Size(columns: 120, rows: 36), Size(columns: 45, rows: 12)] {
      console.send(.resized(size))
      #expect(console.state.detailRow.count == console.state.detailRowCount)
    }
    console.send(.resized(Size(columns: 120, rows: 36)))
    console.press("+")
    #expect(console.state.detailRow.count == console.state.detailRowCount)
  }

  @Test("the cursor is in a list without users, too")
  func emptyList() throws {
    for size in Gallery.sizes.prefix(3) {
      var console = try TestConsole.loaded(size: size, users: [], next: nil)
      console.press("j")
      let point = try #require(console.frame.cursor?.point)
      #expect(console.rows[point.row].contains { $0.isLetter })
    }
  }

  @Test("narrow columns give way, and a flag's words are cut inside the form")
  func narrow() async throws {
    var console = try TestConsole.loaded(size: Size(columns: 80, rows: 24))
    console.press("o", "j", "j", "space", "escape")
    #expect(console.shows("minerva-bot"))
    let screen = try #require(Gallery.all.first { $0.name == "ticket-form" })
    var form = try await screen.open().0
    form.send(.resized(Size(columns: 41, rows: 25)))
    expectWhole(form)
    #expect(form.shows("[ ] keep this form open"))
  }

  @Test("of choices that don't fit, the chosen one is there", arguments: 0..<4)
  func chosen(steps: Int) async throws {
    let screen = try #require(Gallery.all.first { $0.name == "profile-form" })
    var console = try await screen.open(Size(columns: 44, rows: 20)).0
    for _ in 0..<steps { console.press("right") }
    let point = try #require(console.frame.cursor?.point)
    #expect(console.frame.surface[point.column, point.row]?.text == "<")
    expectWhole(console)
  }

  @Test(
    "a page that an order puts above the selected user leaves them selected", arguments: [0, 5])
  func orderedPage(moves: Int) throws {
    var console = try TestConsole.loaded()
    console.press("s")
    console.press("g")
    for _ in 0..<moves { console.press("j") }
    console.press("G", "g")
    for _ in 0..<moves { console.press("j") }
    let before = try #require(console.state.shownUser?.id)
    let users = try ["0a", "0b", "zz"].map { try Fixtures.user($0, $0) }
    console.reply(
      .pages, .page(UserPage(users: users, next: nil), isLast: false, milliseconds: 1))
    #expect(console.state.users.count == Fixtures.names.count + 3)
    #expect(console.state.shownUser?.id == before)
    #expect(console.state.users.position.selected == moves + 2)
    #expect(console.state.detailRow.count == console.state.detailRowCount)
  }

  @Test("a paste that leads elsewhere ends the sequence of keys that was begun")
  func strandedSequence() throws {
    var console = try TestConsole.loaded()
    console.press("y")
    console.fire(.keys)
    #expect(console.state.pending.isShown)
    console.paste("mindy")
    #expect(console.state.context == .find && !console.state.pending.isShown)
    #expect(console.state.pending.keys.isEmpty)
  }

  private static func command(_ id: String) -> Command? {
    CommandRegistry.standard.commands.first { $0.id == id }
  }
}
