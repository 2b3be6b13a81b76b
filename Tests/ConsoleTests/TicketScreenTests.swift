import Console
import Operations
import Testing
import Widgets

/// The tickets across users, and one ticket.
@Suite struct TicketScreenTests {
  /// A console on the list of tickets.
  static func list(
    size: Size = Size(columns: 120, rows: 36), hasMore: Bool = false
  ) throws -> TestConsole {
    var console = try TestConsole.withBelongings(size: size)
    console.press("4")
    console.reply(
      .tickets,
      .tickets(
        offset: 0,
        .success(
          DeskPage(elements: try tickets(), count: hasMore ? 213 : 4, hasMore: hasMore))))
    return console
  }

  static func tickets() throws -> [Ticket] {
    try Fixtures.tickets() + [
      try Fixtures.ticket(
        40001, "Refund \u{202E}evil", status: .workInProgress, priority: "URGENT",
        agent: "A very long agent's name", userID: "mina.park")
    ]
  }

  static func messages() throws -> [ChannelMessage] {
    try [
      ("min-ah.lee", "Lee Min-ah", "Hello, I was unbanned this morning but can't rejoin.\nWhy?"),
      ("agent", "A. Choi", "Let me look."),
    ].enumerated().map { index, message in
      try ChannelMessage(
        json: .object([
          JSONMember("message_id", .number("\(index + 1)")), JSONMember("type", "MESG"),
          JSONMember("message", .string(message.2)),
          JSONMember("created_at", .number("\(1_767_300_000_000 + index * 60_000)")),
          JSONMember(
            "user",
            .object([
              JSONMember("user_id", .string(message.0)),
              JSONMember("nickname", .string(message.1)),
            ])),
        ]))
    }
  }

  @Test("a ticket shows what the list knew at once, and says when messages aren't in the plan")
  func notInPlan() throws {
    var console = try Self.list()
    console.takeEffects()
    console.press("enter")
    #expect(console.shows("Cannot rejoin channel after ban"))
    #expect(console.work.contains { if case .ticket(id: 51022) = $0 { true } else { false } })
    console.reply(.ticket, .ticket(id: 51022, .messages(.success(.notInPlan))))
    #expect(console.shows("message history isn't part of this plan"))
    #expect(console.shows("https://dashboard.sendbird.com/7C4F0000"))
    #expect(console.shows("sendbird_group_channel_1_ab12"))
  }

  @Test("Esc goes back one screen, and the list is as it was left")
  func back() throws {
    var console = try Self.list()
    console.press("j", "j", "enter")
    #expect(console.state.shownTicket?.id == 50011)
    console.press("escape")
    #expect(console.state.screens == [.tickets])
    #expect(console.state.shownTicket?.id == 50011)
    console.press("escape")
    #expect(console.state.screens.isEmpty)
    console.takeEffects()
    console.press("4")
    #expect(console.work.isEmpty, "nothing is asked for again")
    #expect(console.state.shownTicket?.id == 50011)
  }

  @Test("changing the status asks once it stops, with the keyword, and drops late answers")
  func status() throws {
    var console = try Self.list()
    console.takeEffects()
    console.press("]", "]", "]")
    #expect(console.work.isEmpty)
    console.fire(.tickets)
    #expect(filters(console).map(\.status) == [.pending])
    console.reply(
      .tickets,
      .tickets(offset: 0, .success(DeskPage(elements: [], count: 0, hasMore: false))), late: 1)
    #expect(console.state.ticketList.rows.count == 4, "a late answer changes nothing")
    console.press("/")
    #expect(console.state.context == .ticketQuery)
    console.type("q?j")
    #expect(console.state.ticketList.query.text == "q?j", "letters are text here")
    console.takeEffects()
    console.press("enter")
    #expect(filters(console) == [TicketFilter(status: .pending, query: "q?j")])
    console.reply(
      .tickets, .tickets(offset: 0, .success(DeskPage(elements: [], count: 0, hasMore: false))))
    #expect(console.shows("No PENDING tickets about 'q?j' on acme-live."))
  }

  private func filters(_ console: TestConsole) -> [TicketFilter] {
    console.work.compactMap { if case .tickets(let filter, _) = $0 { filter } else { nil } }
  }

  @Test("the next page is read near the end, once, and what overlaps comes only once")
  func paging() throws {
    var console = try Self.list(hasMore: true)
    console.takeEffects()
    console.press("j", "j")
    let offsets = console.work.compactMap {
      if case .tickets(_, let offset) = $0 { offset } else { nil }
    }
    #expect(offsets == [4])
    let page = [try Self.tickets()[3], try Fixtures.ticket(39000, "Older")]
    console.reply(
      .tickets, .tickets(offset: 4, .success(DeskPage(elements: page, count: 213, hasMore: false))))
    #expect(console.state.ticketList.rows.map(\.id) == [51022, 50981, 50011, 40001, 39000])
    #expect(console.state.shownTicket?.id == 50011)
  }

  @Test("Enter in the Tickets tab opens the ticket; J and K walk; u shows its user")
  func fromTab() throws {
    var console = try TestConsole.withBelongings()
    console.press("enter", "]", "]", "j", "enter")
    #expect(console.state.screens == [.ticket])
    #expect(console.state.shownTicket?.id == 50981)
    console.press("J")
    #expect(console.state.shownTicket?.id == 50011)
    console.press("escape")
    #expect(console.state.tab == .tickets && console.state.shownTicket?.id == 50011)

    var other = try Self.list()
    other.press("G", "u")
    #expect(other.state.isOpening)
    try other.found(.ids(["mina.park"]), [Fixtures.user("mina.park", "Mina Park")])
    #expect(other.state.screens.isEmpty && other.state.tab == .tickets)
    #expect(other.state.shownUser?.id == "mina.park")
  }

  @Test("t makes no ticket for somebody who is out of sight")
  func newTicket() throws {
    var console = try Self.list()
    console.press("G", "t")
    #expect(console.state.operationForm == nil)
    #expect(console.state.status.text.contains("u shows the user of #40001 first"))
    console.press("g", "t")
    #expect(console.state.operationForm?.userID == Fixtures.userID)
  }

  @Test("e edits the selected ticket, and a write on it reads list and ticket again")
  func edit() throws {
    var console = try Self.list()
    console.press("j", "e")
    #expect(console.state.operationForm?.subject == .ticket(50981))
    console.press("escape", "escape")
    let effects = console.state.deskChanged(userID: Fixtures.userID)
    #expect(
      effects.contains { if case .start(.tickets, _, .tickets) = $0 { true } else { false } })
  }

  @Test("trouble of Desk is said in the list and leaves the users alone")
  func trouble() throws {
    var console = try TestConsole.withBelongings()
    console.press("4")
    console.reply(.tickets, .tickets(offset: 0, .failure(.desk(.unreachable))))
    #expect(console.shows("could not reach Sendbird"))
    #expect(console.state.network.condition != .offline)
    console.press("escape")
    #expect(console.shows("pro-annual"))
  }
}
