import Console
import Operations
import Testing
import Widgets

/// Sending what was reviewed: cancelling, lost answers, defaults that are no edits.
@Suite struct PlanTests {
  private static func edited(_ office: Office) async throws -> TestConsole {
    var console = try Office.console()
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Mine")
    try await office.press(&console, "ctrl-s")
    return console
  }

  @Test("^C under way cancels the request and leaves the review until it is known what happened")
  func cancel() async throws {
    var console = try await Self.edited(Office())
    console.press("enter")
    #expect(console.state.review?.isApplying == true)
    console.takeEffects()
    console.press("escape", "ctrl-c")
    #expect(console.state.review?.isApplying == true)
    let cancelled = console.effects.contains { effect in
      if case .cancel(.apply) = effect { true } else { false }
    }
    #expect(cancelled && console.state.question == nil)
    console.reply(.apply, .writeFailed(.cancelled))
    #expect(console.state.review == nil)
    #expect(console.state.operationForm?.isChanged == true, "what was typed is still there")
    #expect(console.state.status.text.contains("nothing was sent"))
  }

  @Test("^C while the record is read again closes the review only")
  func cancelReading() throws {
    var console = try Office.console()
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Mine")
    console.press("ctrl-s", "ctrl-c")
    #expect(console.state.review == nil && console.state.operationForm != nil)
  }

  @Test(
    "an outcome that nobody knows is looked for until the record tells", arguments: [true, false])
  func unknown(isDone: Bool) async throws {
    let office = Office()
    var console = try await Self.edited(office)
    await office.server.lose("PUT /v3/users/min-ah.lee", isDone: isDone, thenDeaf: true)
    try await office.press(&console, "enter")
    #expect(console.state.status.text.contains("outcome unknown"), "\(console.state.status.text)")
    #expect(console.state.unknownOperation != nil)
    await office.server.hear()
    console.press("escape", "escape")
    try await office.press(&console, "f5")
    #expect(console.state.unknownOperation == nil)
    #expect(
      console.state.status.text
        == "the answer was lost; read again: \(isDone ? "written" : "not written")")
  }

  @Test("a template or the last group is no edit: closing keeps no draft")
  func defaults() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("x")
    console.press("tab", "tab")
    console.type("billing")
    try await office.press(&console, "ctrl-s", "enter", "t")
    #expect(console.state.operationForm?.isChanged == false)
    console.press("escape", "escape")
    #expect(console.state.operationDrafts.isEmpty && console.state.stagedCount == 0)
  }

  @Test("y copies the plan as curl without any token")
  func copy() async throws {
    var console = try await Self.edited(Office())
    console.takeEffects()
    console.press("y")
    #expect(console.copied.contains("curl") && console.copied.contains("Mine"))
    #expect(!console.copied.contains("'token'") && !console.copied.contains("\"token\""))
  }

  @Test("without a Desk token nothing of Desk can be written, and it is said why")
  func noDesk() async throws {
    let office = Office()
    var console = try Office.console()
    console.state.desk.service = .missing
    try await office.press(&console, "t")
    #expect(console.state.operationForm == nil)
    #expect(console.state.status.text.contains("no Desk token"))
  }
}
