import Console
import Operations
import Testing
import Widgets

/// Mouse, zoom, repeat and the person's editor (ux 1, 5 and 13).
@Suite struct ScreenCommandTests {
  static func click(_ console: inout TestConsole, _ column: Int, _ row: Int) {
    console.send(.input(.mouse(MouseEvent(.press(.left), at: Point(column: column, row: row)))))
  }

  @Test("the mouse is off until % turns it on")
  func toggle() throws {
    var console = try TestConsole.loaded(size: Size(columns: 80, rows: 24))
    #expect(!console.frame.modes.mouse)
    Self.click(&console, 5, 5)
    #expect(console.state.users.position.selected == 0)
    console.press("%")
    #expect(console.frame.modes.mouse)
    Self.click(&console, 5, 5)
    #expect(console.state.users.position.selected == 2)
    console.press("%")
    #expect(!console.frame.modes.mouse)
  }

  @Test("a click selects, focuses and runs what stands on the bars; the wheel moves")
  func clicks() throws {
    var console = try TestConsole.loaded(size: Size(columns: 80, rows: 24))
    console.press("%")
    console.send(.input(.mouse(MouseEvent(.scrollDown, at: Point(column: 5, row: 5)))))
    #expect(console.state.users.position.selected == 3)
    Self.click(&console, 40, 8)
    #expect(console.state.focus == .detail)
    Self.click(&console, 5, 2)
    #expect(console.state.focus == .find)
    let bar = try #require(console.rows.firstIndex { $0.contains("F1Help") })
    Self.click(&console, 2, bar)
    #expect(console.state.help != nil)
    console.press("escape", "escape")
    Self.click(&console, 79, bar)
    #expect(console.state.help == nil)
  }

  @Test("every click and turn of the wheel leaves a whole frame", arguments: MainScreenTests.sizes)
  func everywhere(size: Size) throws {
    for key in ["escape", "?", ":", "!", "e"] {
      var console = try TestConsole.loaded(size: size)
      console.press("%", key)
      for row in stride(from: 0, to: size.rows, by: 3) {
        for column in stride(from: 0, to: size.columns, by: 7) {
          Self.click(&console, column, row)
          console.send(.input(.mouse(MouseEvent(.scrollUp, at: Point(column: column, row: row)))))
        }
      }
      #expect(console.frame.surface.size == size)
    }
  }

  @Test("+ gives the focused pane the window, _ takes it back")
  func zoom() throws {
    var console = try TestConsole.loaded()
    #expect(console.shows("1 Users") && console.shows("2 minsu.kim"))
    console.press("+")
    #expect(console.shows("1 Users") && !console.shows("2 minsu.kim"))
    console.press("enter")
    #expect(!console.shows("1 Users") && console.shows("2 minsu.kim"))
    console.press("_")
    #expect(console.shows("1 Users") && console.shows("2 minsu.kim"))
    console.press("_")
    #expect(console.state.status.text.contains("nothing is zoomed"))
  }

  @Test("the last change goes to the next user with J . ^S Enter")
  func repeats() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try TestConsole.loaded()
    console.press(".")
    #expect(console.state.status.text.contains("nothing was staged yet"))
    console.press("j", "j", "e", "j", "enter")
    console.type("-2026")
    console.press("ctrl-s")
    await console.travel(road)
    console.press("enter")
    await console.travel(road)
    console.takeEffects()
    let budget = ["J", ".", "ctrl-s", "enter"]
    #expect(budget.count == 4)
    console.press(budget[0])
    console.press(budget[1])
    #expect(console.state.form?.userID == "mina.park")
    #expect(
      console.state.form?.changes.edits == [.set(key: "plan", value: "pro-annual-2026")])
    console.press(budget[2])
    await console.travel(road)
    console.press(budget[3])
    await console.travel(road)
    #expect(await server.items[key: "plan"] == "pro-annual-2026")
  }

  @Test("a change that the user has already is not staged again")
  func repeatsNothing() throws {
    var console = try TestConsole.loaded()
    console.state.lastStaged = [.set(key: "plan", value: "pro-annual"), .delete(key: "none")]
    console.press("j", "j", ".")
    #expect(console.state.form?.stagedCount == 0)
    #expect(console.state.status.text.contains("has it already"))
  }

  // MARK: The editor

  @Test("^X ^E hands the value to the editor and takes it back")
  func field() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "j", "enter", "ctrl-x", "ctrl-e")
    guard case .edit(let text)? = console.work.last else {
      Issue.record("no editor was asked for")
      return
    }
    #expect(text.text == "pro-annual")
    console.takeEffects()
    console.reply(.editor, .edited("pro-annual\nwith a second line"))
    #expect(console.effects.contains { if case .host(.reclaim) = $0 { true } else { false } })
    #expect(console.state.form?.row?.value.text == "pro-annual\nwith a second line")
    console.press("ctrl-x", "ctrl-e")
    console.reply(.editor, .edited("pro-annual\nwith a second line"))
    #expect(console.state.status.text.contains("left as it was"))
    console.press("ctrl-x", "ctrl-e")
    console.takeEffects()
    console.reply(.editor, .editFailed("there is no editor"))
    #expect(console.effects.contains { if case .host(.reclaim) = $0 { true } else { false } })
    #expect(console.state.status.text == "there is no editor")
  }

  @Test("E edits all metadata as JSON; what can't be read isn't lost")
  func metadata() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "E")
    console.reply(.editor, .edited("{ oops"))
    #expect(console.state.form == nil)
    #expect(console.state.status.level == .error)
    console.takeEffects()
    console.press("E")
    guard case .edit(let text)? = console.work.last else {
      Issue.record("no editor was asked for")
      return
    }
    #expect(text.text == "{ oops")
    #expect(text.suffix == ".json")
    console.reply(.editor, .edited(#"{"plan": "free", "locale": "ko-KR", "tier": "gold"}"#))
    let edits = try #require(console.state.form?.changes.edits)
    #expect(edits.contains(.set(key: "plan", value: "free")))
    #expect(edits.contains(.set(key: "tier", value: "gold")))
    #expect(edits.contains(.delete(key: "refund_note")))
    #expect(edits.contains(.delete(key: "old_flag")))
    #expect(edits.count == 4)
  }

  @Test("the editor starts only once the terminal is its own")
  func order() async throws {
    let mailbox = Mailbox<Reply>()
    var console = try TestConsole.loaded()
    console.press("j", "j")
    let runner = EffectRunner(
      source: { () async throws(ClientUnavailable) in throw ClientUnavailable("none") },
      journal: MemoryJournal(), mailbox: mailbox, clock: { Fixtures.now },
      editor: ExternalEditorFixture.appending)
    let program = ConsoleProgram(
      state: console.state, runner: runner, mailbox: mailbox, clock: { Fixtures.now })
    program.handle(.input(.key(KeyPress("E"))))
    #expect(program.takeRequest() == .release)
    await runner.waitUntilIdle()
    #expect(mailbox.drain().isEmpty, "nothing runs before the terminal is free")
    program.handle(.released)
    await runner.waitUntilIdle()
    program.pump()
    #expect(program.takeRequest() == .reclaim)
    #expect(program.state.editing == nil)
  }
}
