import Console
import Operations
import Testing
import Widgets

/// The metadata form: its keys, its rules while one types, its frames.
@Suite struct MetadataFormTests {
  private static func opened(size: Size = Size(columns: 120, rows: 36)) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size)
    console.press("j", "j", "enter", "j", "e")
    console.takeEffects()
    return console
  }

  @Test("opens in NAV on the detail pane's row; Enter edits with the cursor at the end")
  func opens() throws {
    var console = try Self.opened()
    #expect(console.state.form?.selected == 1)
    #expect(console.state.form?.mode == .nav)
    console.press("enter")
    #expect(console.state.form?.mode == .edit(.value))
    #expect(console.state.form?.field?.cursor == "pro-annual".count)
  }

  @Test("^U, a new value, F2 asks for the review of exactly that change")
  func change() throws {
    var console = try Self.opened()
    console.press("enter", "ctrl-u")
    console.type("enterprise")
    console.press("f2")
    guard case .review(let changes)? = console.work.last else {
      Issue.record("no review was asked for: \(console.work)")
      return
    }
    #expect(changes.edits == [.set(key: "plan", value: "enterprise")])
    #expect(changes.base == Fixtures.plan)
    #expect(changes.userID == "min-ah.lee")
  }

  @Test("a value back at its old text is no change")
  func unchanged() throws {
    var console = try Self.opened()
    console.press("enter")
    console.type("x")
    console.press("backspace", "f2")
    #expect(console.work.isEmpty)
    #expect(console.state.status.text == "nothing is staged")
    #expect(console.state.form?.stagedCount == 0)
  }

  @Test("Esc leaves the field and keeps the text; u takes it back; ^G restores")
  func keep() throws {
    var console = try Self.opened()
    console.press("enter")
    console.type("-x")
    console.press("escape")
    #expect(console.state.form?.row?.value.text == "pro-annual-x")
    #expect(console.state.stagedCount == 1)
    console.press("u")
    #expect(console.state.form?.row?.value.text == "pro-annual")
    console.press("enter")
    console.type("yy")
    console.press("ctrl-g")
    #expect(console.state.form?.field?.text == "pro-annual")
  }

  @Test(
    "broken rules are said while typing, block saving only, and name the field",
    arguments: [
      ("a,b", "v", "comma"), (String(repeating: "k", count: 129), "v", "129"), ("", "v", "empty"),
      ("plan", "v", "twice"), ("ok", String(repeating: "v", count: 191), "191"),
    ])
  func violations(key: String, value: String, word: String) throws {
    var console = try Self.opened()
    console.press("a")
    console.type(key)
    console.press("tab")
    #expect(console.state.form?.mode == .edit(.value), "an error never blocks moving")
    console.type(value)
    let errors = try #require(console.state.form).findings.filter { !$0.isWarning }
    #expect(errors.contains { $0.message.contains(word) && $0.row == 4 }, "\(errors)")
    console.press("ctrl-s")
    #expect(console.work.isEmpty)
    #expect(console.state.review == nil)
    #expect(console.state.status.level == .error)
    #expect(console.state.form?.rows.last?.key.text == key)
    #expect(console.state.form?.rows.last?.value.text == value)
  }

  @Test("the sixth item is an error and is kept")
  func sixthItem() throws {
    var console = try Self.opened()
    for name in ["five", "six"] {
      console.press("a")
      console.type(name)
      console.press("enter")
      console.type("v")
      console.press("escape")
    }
    #expect(console.shows("6 of 5 items after save"))
    console.press("f2")
    #expect(console.state.status.text.contains("5"))
    #expect(console.work.isEmpty)
    #expect(console.state.form?.rows.count == 6)
    console.press("k", "k", "D")
    #expect(console.shows("5 of 5 items after save"))
    console.press("f2")
    #expect(console.work.count == 1)
  }

  @Test("characters count as scalars; the bytes are said when they differ")
  func counting() throws {
    var console = try Self.opened()
    console.press("enter", "ctrl-u")
    console.paste(String(repeating: "é", count: 10))
    #expect(console.shows("10/190"))
    #expect(console.shows("plan: 10 of 190 characters, 20 bytes"))
  }

  @Test("the part above the limit is marked and nothing is cut")
  func over() throws {
    var console = try Self.opened()
    console.press("enter", "ctrl-u")
    console.paste(String(repeating: "v", count: 195))
    #expect(console.shows("195/190"))
    #expect(console.state.form?.field?.text.count == 195)
    let frame = console.frame.surface
    let over = frame.cells.count { $0.role == .fieldOver }
    #expect(over == 5)
  }

  @Test(
    "from 90 % of the limit the counter warns",
    arguments: [(170, Role.counter), (171, .counterWarn), (190, .counterWarn), (191, .counterOver)])
  func counterRoles(count: Int, role: Role) {
    #expect(Counter(used: count, limit: 190).role == role)
  }

  @Test("closing keeps what is staged as a draft; e brings it back")
  func draft() throws {
    var console = try Self.opened()
    console.press("enter")
    console.type("Z")
    console.press("escape", "escape")
    #expect(console.state.form == nil)
    #expect(console.state.stagedCount == 1)
    console.press("escape")
    console.press("j")
    #expect(console.shows("d min-ah.lee") || console.shows("dmin-ah.lee"))
    console.press("k", "e")
    #expect(console.state.form?.rows[1].value.text == "pro-annualZ")
  }

  @Test("quitting with staged changes asks first")
  func quitAsks() throws {
    var console = try Self.opened()
    console.press("enter")
    console.type("Z")
    console.press("escape", "escape", "q")
    #expect(console.state.question == .quit)
    #expect(console.effects.allSatisfy { if case .host = $0 { false } else { true } })
    console.press("n")
    #expect(console.state.question == nil)
    console.press("q", "y")
    #expect(console.effects.contains { if case .host(.quit) = $0 { true } else { false } })
  }

  @Test("a paste never triggers keys; lines pasted in NAV are staged")
  func paste() throws {
    var console = try Self.opened()
    console.paste("plan=basic\nnew=1\n")
    #expect(
      console.state.form?.rows.map(\.key.text) == [
        "locale", "plan", "refund_note", "old_flag", "new",
      ])
    #expect(console.state.form?.rows[1].value.text == "basic")
    #expect(console.state.status.text.contains("add 1, change 1"))
    console.press("U")
    #expect(console.state.stagedCount == 0)
    console.paste("{\"plan\": \"json\", \"b\": \"x=y\"}")
    #expect(console.state.form?.rows[1].value.text == "json")
    #expect(console.state.form?.rows.last?.value.text == "x=y")
    console.paste("qqq DDD")
    #expect(console.state.form?.rows.count == 5)
    #expect(console.state.status.level == .warning)
  }

  @Test("tab walks key and value of every row and comes around")
  func tab() throws {
    var console = try Self.opened()
    console.press("g", "tab")
    for row in 0..<4 {
      #expect(console.state.form?.selected == row)
      #expect(console.state.form?.mode == .edit(.key))
      console.press("tab")
      #expect(console.state.form?.mode == .edit(.value))
      console.press("tab")
    }
    #expect(console.state.form?.selected == 0)
    console.press("shift-tab")
    #expect(console.state.form?.selected == 3)
    #expect(console.state.form?.mode == .edit(.value))
  }

  @Test("a read-only profile refuses and says why")
  func readOnly() throws {
    var console = try TestConsole.loaded(isReadOnly: true)
    console.press("e")
    #expect(console.state.form == nil)
    #expect(console.state.status.text.contains("read-only"))
  }
}
