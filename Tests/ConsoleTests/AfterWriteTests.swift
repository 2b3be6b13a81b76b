import Console
import Operations
import Testing
import Widgets

/// What is left on screen and in the state after writes, undos and late answers.
@Suite struct AfterWriteTests {
  private static func opened() throws -> TestConsole {
    var console = try TestConsole.loaded()
    console.press("j", "j", "enter", "j")
    console.takeEffects()
    return console
  }

  @Test("a save closes form and review, shows the new value and offers undo")
  func save() async throws {
    let server = EditableServer(Fixtures.plan)
    var console = try Self.opened()
    await console.save("enterprise", try server.road())
    #expect(console.state.form == nil && console.state.review == nil)
    #expect(console.state.focus == .detail)
    #expect(console.shows("> plan                  enterprise"))
    #expect(console.state.status.text.contains("z undoes it"))
    #expect(await server.items[key: "plan"] == "enterprise")
  }

  @Test("z goes back through the writes, the newest first")
  func history() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try Self.opened()
    await console.save("one", road)
    await console.save("two", road)
    for value in ["one", "pro-annual"] {
      console.press("z")
      await console.travel(road)
      console.press("enter")
      await console.travel(road)
      #expect(await server.items[key: "plan"] == value)
    }
    #expect(console.state.undo == nil)
    #expect(!console.state.status.text.contains("z undoes"))
    console.press("z")
    #expect(console.state.status.text.contains("nothing to undo"))
  }

  @Test("undo leaves a draft of other edits alone, and shows the user it was for")
  func undoKeepsDraft() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try Self.opened()
    await console.save("one", road)
    console.press("e", "g", "enter")
    console.type("!")
    console.press("escape", "escape", "J", "z")
    await console.travel(road)
    console.press("enter")
    await console.travel(road)
    #expect(console.state.users.selected?.id == "min-ah.lee")
    #expect(console.state.stagedCount == 1)
    console.press("e")
    #expect(console.state.form?.rows[0].value.text == "ko-KR!")
  }

  @Test("an answer to a refresh never turns typed text into commands")
  func lateRefresh() throws {
    var console = try Self.opened()
    console.press("r", "e", "enter")
    console.type("-x")
    console.reply(.user, .user(try Fixtures.users()[2], milliseconds: 1500))
    console.type("Upgraded")
    #expect(console.state.form?.mode == .edit(.value))
    #expect(console.state.form?.row?.value.text == "pro-annual-xUpgraded")
    #expect(console.state.form?.rows.count == 4)
  }

  @Test("reading again in the form keeps the base of what is staged: the conflict is seen")
  func refreshKeepsConflict() throws {
    var console = try Self.opened()
    console.press("e", "enter", "ctrl-u")
    console.type("mine")
    console.press("escape", "f5")
    var server = Fixtures.plan
    server.set("plan", "theirs")
    server.set("locale", "et")
    server.set("new", "1")
    let user = try Fixtures.user("min-ah.lee", "Lee", metadata: server)
    console.reply(.user, .user(user, milliseconds: 2))
    let form = try #require(console.state.form)
    #expect(form.rows.map(\.key.text) == ["locale", "plan", "refund_note", "old_flag", "new"])
    #expect(form.rows[0].value.text == "et")
    #expect(form.stagedCount == 1)
    #expect(form.changes.merged(onto: server).conflicts.map(\.key) == ["plan"])
  }

  @Test("a value that did not stick keeps the form open and is named")
  func notStuck() async throws {
    let server = EditableServer(Fixtures.plan)
    var console = try Self.opened()
    console.press("e", "enter")
    console.type("-x")
    console.press("f2")
    await console.travel(try server.road())
    console.press("enter")
    let stubborn = try WriteRoad(
      client: Fixtures.client(FixedAnswer(body: Fixtures.plan.json)), journal: MemoryJournal())
    await console.travel(stubborn)
    #expect(console.state.form?.stagedCount == 1)
    #expect(console.state.status.level == .error)
    #expect(console.state.status.text.contains("\"plan\""))
  }

  @Test("asking again keeps the selected user, wherever they are in the answer")
  func selectionByID() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "j", "R")
    try console.found(.everyone, Fixtures.users().reversed())
    #expect(console.state.users.selected?.id == "mina.park")
  }

  @Test("loading all rows doesn't take the selection from who has gone elsewhere")
  func loadAllKeepsSelection() throws {
    var console = try TestConsole.loaded()
    console.press("G", "g", "j", "enter")
    let more = try (0..<30).map { try Fixtures.user("more-\($0)", "More") }
    console.reply(.pages, .page(UserPage(users: more, next: nil), isLast: true, milliseconds: 2))
    #expect(console.state.users.selected?.id == "minsu_91")
    #expect(console.state.users.count == 44)
  }

  @Test("typing while all rows are loaded ends the loading for good")
  func loadAllInterrupted() throws {
    var console = try TestConsole.loaded()
    console.press("G", "/")
    console.type("a")
    console.press("backspace")
    #expect(!console.state.users.isLoadingAll)
    #expect(!console.shows("loading users"))
  }

  @Test("a notice about waiting goes with the request it was about")
  func notice() throws {
    var console = try TestConsole.loaded()
    console.press("r")
    let notice = RetryNotice(
      service: .chat, method: .get, attempt: 1, limit: 3, wait: .seconds(1), reason: .rateLimited)
    console.reply(.user, .retrying(notice))
    #expect(console.shows("rate limit: try 1 of 3"))
    console.press("ctrl-c")
    #expect(!console.shows("rate limit"))
  }

  @Test("^C never leaves without asking, and a dialog that asks nothing doesn't count as asked")
  func controlC() throws {
    var console = try Self.opened()
    console.press("e", "enter")
    console.type("!")
    console.press("escape", "escape")
    // The first one stops the page that is being loaded.
    console.press("ctrl-c", "ctrl-c")
    #expect(console.state.question == .quit)
    #expect(console.effects.allSatisfy { if case .host = $0 { false } else { true } })
  }

  @Test(
    "a write nobody knows of is read again, and the answer says what became of it",
    arguments: [true, false])
  func unknown(isWritten: Bool) async throws {
    let server = EditableServer(Fixtures.plan)
    var console = try Self.opened()
    console.press("e", "enter", "ctrl-u")
    console.type("new")
    console.press("f2")
    await console.travel(try server.road())
    console.press("enter")
    let deaf = try WriteRoad(client: Fixtures.client(DeafServer()), journal: MemoryJournal())
    await console.travel(deaf)
    #expect(console.state.status.text.contains("outcome unknown"))
    guard case .user("min-ah.lee")? = console.work.last else {
      Issue.record("the user was not read again: \(console.work)")
      return
    }
    var items = Fixtures.plan
    if isWritten { items.set("plan", "new") }
    console.reply(
      .user, .user(try Fixtures.user("min-ah.lee", "L", metadata: items), milliseconds: 1))
    #expect(console.state.status.level == .error)
    #expect(console.state.status.text.contains(isWritten ? "written" : "not written"))
    #expect(console.state.form?.stagedCount == (isWritten ? 0 : 1))
  }

  @Test("a write that nobody knows the end of is in the open history")
  func unknownInHistory() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "H")
    try await office.rest(&console)
    #expect(!console.shows("Update metadata"))
    try await office.press(&console, "1", "e", "enter")
    console.type("!")
    try await office.press(&console, "f2")
    console.press("enter")
    try await office.work(&console, over: LostAfterWrite(office: office.server))
    #expect(console.state.status.level == .error, "\(console.state.status)")
    try await office.rest(&console)
    try await office.press(&console, "escape", "H")
    #expect(console.shows("Update metadata"), "\(console.rows.joined(separator: "\n"))")
  }

  @Test("a review doesn't say what the write before has done")
  func nextReview() async throws {
    let office = Office()
    var console = try Office.console()
    for text in ["a", "b"] {
      try await office.press(&console, "e", "enter")
      console.type(text)
      try await office.press(&console, "f2")
      #expect(console.rows.last?.contains("nothing has been sent yet") == true)
      try await office.press(&console, "enter")
      #expect(console.rows.last?.contains("saved: 1 change") == true)
    }
  }
}

/// Takes requests and answers nothing that could be understood.
private struct DeafServer: Transport {
  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    throw TransportFailure(.timeout, mayHaveBeenSent: true)
  }
}

/// Answers until something is written, and then no more.
private actor LostAfterWrite: Transport {
  private let office: OfficeServer
  private var isLost = false

  init(office: OfficeServer) { self.office = office }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    isLost = isLost || request.method != .get
    if isLost { throw TransportFailure(.timeout, mayHaveBeenSent: true) }
    return try await office.send(request)
  }
}
