import Console
import Operations
import Testing
import Widgets

/// Taking back what an earlier start wrote.
@Suite struct EarlierUndoTests {
  /// A console that has just been started on the office's journal.
  private static func started(_ office: Office) async throws -> TestConsole {
    var console = try Office.console()
    console.state.session.isKept = true
    console.fire(.begin)
    try await office.work(&console)
    return console
  }

  @Test("z takes back the writes of an earlier start, the newest first, until none is left")
  func earlier() async throws {
    let office = Office()
    var first = try Office.console()
    try await office.rest(&first)
    try await HistoryUndoTests.run(HistoryUndoTests.cases[0], office, &first)
    try await HistoryUndoTests.run(HistoryUndoTests.cases[2], office, &first)
    var console = try await Self.started(office)
    #expect(console.state.undoable.count == 1)
    try await office.press(&console, "z")
    #expect(console.state.review?.isUndo == true)
    try await office.press(&console, "enter")
    var user = await office.server.users["min-ah.lee"]
    #expect(user?.metadata == Fixtures.plan && user?.nickname == "New")
    try await office.press(&console, "1", "z", "enter")
    user = await office.server.users["min-ah.lee"]
    #expect(user?.nickname == "Lee Min-ah")
    #expect(console.state.undoable.isEmpty)
    try await office.press(&console, "1", "z")
    #expect(console.state.review == nil)
    #expect(console.state.status.text.contains("nothing to undo"))
  }

  @Test("What this start wrote comes before what an earlier one wrote")
  func order() async throws {
    let office = Office()
    var first = try Office.console()
    try await office.rest(&first)
    try await HistoryUndoTests.run(HistoryUndoTests.cases[0], office, &first)
    var console = try await Self.started(office)
    let earlier = console.state.undoable.count
    console.reply(.undoable, .undoable(nil, lasting: nil))
    #expect(earlier == 1 && console.state.undoable.count == 1, "nothing is taken away again")
    console.state.undoable = []
    console.reply(
      .undoable, .undoable(await office.journal.latestUndoable(), lasting: nil), late: 1)
    #expect(console.state.undoable.isEmpty, "a late answer counts for nothing")
  }

  @Test("A console that keeps nothing asks for nothing")
  func nothing() async throws {
    var console = try Office.console()
    console.fire(.begin)
    #expect(
      !console.takeEffects().contains { effect in
        if case .start(.undoable, _, _) = effect { true } else { false }
      })
  }

  @Test("z reviews the last write on the screen of tickets, too")
  func onTickets() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await HistoryUndoTests.run(HistoryUndoTests.cases[0], office, &console)
    try await office.press(&console, "1", "4")
    #expect(console.state.context == .tickets)
    try await office.press(&console, "z")
    #expect(console.state.review?.isUndo == true)
  }
}
