import Console
import Operations
import Testing
import Widgets

/// Review, apply, undo and conflicts, with the road's answers made by the road's own parts.
@Suite struct ReviewTests {
  private static func reviewed(size: Size = Size(columns: 120, rows: 36)) async throws
    -> TestConsole
  {
    var console = try TestConsole.loaded(size: size)
    console.press("j", "j", "enter", "j", "e", "enter", "ctrl-u")
    console.type("enterprise")
    console.press("escape", "j", "j", "D", "a")
    console.type("cs_note")
    console.press("enter")
    console.type("called back, wants EU data")
    console.press("f2")
    guard case .review(let changes)? = console.work.last else {
      Issue.record("no review asked for")
      return console
    }
    let road = WriteRoad(
      client: try Fixtures.client(FixedAnswer(body: Fixtures.plan.json)), journal: MemoryJournal())
    console.reply(.review, .reviewed(try await road.reviewMetadata(changes)))
    console.takeEffects()
    return console
  }

  @Test(
    "the review shows before, after and the requests", arguments: MainScreenTests.sizes.prefix(3))
  func golden(size: Size) async throws {
    var console = try await Self.reviewed(size: size)
    console.press("d")
    // In a low window the bodies are further down.
    for _ in 0..<30 where !console.shows("upsert") { console.press("j") }
    #expect(console.shows("upsert"))
  }

  @Test("Enter sends what was reviewed; nothing is sent before")
  func apply() async throws {
    var console = try await Self.reviewed()
    console.press("enter")
    guard case .apply(let review)? = console.work.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(review.rows.map(\.key) == ["plan", "old_flag", "cs_note"])
    console.press("enter")
    #expect(console.work.count == 1, "a second Enter sends nothing")
    console.press("escape")
    #expect(console.state.review?.isApplying == true)
  }

  @Test("while the record is read again, Enter sends nothing")
  func notBlind() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "enter")
    console.type("x")
    console.press("f2", "enter")
    #expect(console.work.count { if case .apply = $0 { true } else { false } } == 0)
    #expect(console.state.status.text.contains("still being read"))
  }

  @Test("Esc goes back to the form with everything staged")
  func back() async throws {
    var console = try await Self.reviewed()
    console.press("escape")
    #expect(console.state.review == nil)
    #expect(console.state.form?.stagedCount == 3)
  }

  @Test("a conflict stops for a decision", arguments: [("m", "enterprise"), ("s", nil)])
  func conflict(key: String, written: String?) throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "enter", "j", "e", "enter", "ctrl-u")
    console.type("enterprise")
    console.press("f2")
    guard case .review(let changes)? = console.work.last else {
      Issue.record("no review asked for")
      return
    }
    var server = Fixtures.plan
    server.set("plan", "basic")
    let conflicts = changes.merged(onto: server).conflicts
    console.reply(.review, .writeFailed(.conflict(conflicts)))
    #expect(console.state.context == .conflict)
    #expect(console.shows("Nothing has been written"))
    console.takeEffects()
    console.press("enter")
    #expect(console.work.isEmpty, "undecided rows hold it back")
    console.press(key, "enter")
    guard case .review(let decided)? = console.work.last else {
      Issue.record("no second review")
      return
    }
    #expect(decided.merged(onto: server).result[key: "plan"] == written ?? "basic")
    #expect(decided.merged(onto: server).conflicts.isEmpty)
    #expect(console.state.form?.rows[1].value.text == written ?? "basic")
  }

  @Test("a record that is gone keeps what was typed")
  func gone() async throws {
    var console = try await Self.reviewed()
    console.press("escape", "f2")
    console.reply(.review, .writeFailed(.recordGone(APIError(.refused, .user("min-ah.lee")))))
    #expect(console.state.form?.stagedCount == 3)
    #expect(console.state.status.text.contains("gone"))
  }
}
