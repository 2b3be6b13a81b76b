import Console
import Operations
import Testing
import Widgets

/// What is selected in the detail pane stays selected when an answer brings other rows.
@Suite struct DetailChoiceTests {
  /// A console on a tab, with the selection on its second row.
  private static func console(on tab: DetailTab, history: [JournalEntry] = []) throws -> TestConsole
  {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    try console.belong(history: history)
    console.press("2")
    while console.state.tab != tab { console.press("]") }
    console.press("j")
    return console
  }

  private static func answer(_ console: inout TestConsole, _ belonging: Belonging) {
    _ = console.state.deskChanged(userID: Fixtures.userID)
    console.reply(.desk, .belonging(userID: Fixtures.userID, belonging))
  }

  private static func tickets(_ newer: [Ticket]) throws -> Belonging {
    .tickets(.success(UserTickets(tickets: newer + (try Fixtures.tickets()), hasMore: false)))
  }

  @Test("a new ticket in front of the others leaves the chosen one selected")
  func ticket() throws {
    var console = try Self.console(on: .tickets)
    #expect(console.state.shownTicket?.id == 50981)
    Self.answer(&console, try Self.tickets([Fixtures.ticket(60001, "New")]))
    #expect(console.shows("60001"))
    #expect(console.state.shownTicket?.id == 50981)
  }

  @Test("a new write in front of the others leaves the chosen one selected")
  func write() throws {
    let writes = [2, 1].map { number in
      Fixtures.write(Int64(number), before: ["plan": "free"], after: ["plan": "pro"])
    }
    var console = try Self.console(on: .history, history: writes)
    #expect(console.state.detailRow.selected == 1)
    let newer = Fixtures.write(3, before: ["plan": "pro"], after: ["plan": "max"])
    Self.answer(&console, .history([newer] + writes))
    #expect(console.state.detailRow.selected == 2)
  }

  @Test("an item that is gone leaves the one after it, or the last one")
  func item() throws {
    var console = try Self.console(on: .deskFields)
    Self.answer(
      &console,
      .customer(.success(FoundCustomer(try Fixtures.customer(["a": "1", "region": "KR-11"])))))
    #expect(console.state.detailRow.selected == 1, "region is the second one again")
    Self.answer(
      &console,
      .customer(
        .success(FoundCustomer(try Fixtures.customer(["b": "2", "a": "1", "region": "KR-11"])))))
    #expect(console.state.detailRow.selected == 2)
    Self.answer(&console, .customer(.success(FoundCustomer(try Fixtures.customer(["b": "2"])))))
    #expect(console.state.detailRow.selected == 0)
  }

  @Test("a ticket that is looked for isn't selected any more once somebody has moved on")
  func movedOn() throws {
    var console = try Self.console(on: .tickets)
    console.state.soughtTicket = 60001
    console.press("j")
    Self.answer(&console, try Self.tickets([Fixtures.ticket(60001, "New")]))
    #expect(console.state.shownTicket?.id == 50011)
  }
}
