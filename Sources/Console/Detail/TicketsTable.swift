import Operations
import Widgets

/// The Tickets tab: the user's tickets, newest first.
extension ConsoleState {
  /// The rows of the Tickets tab.
  func ticketsTable(of user: KnownUser) -> DetailTable {
    let known = desk[user.id]?.tickets
    var table = DetailTable(
      table: Table(
        columns: [
          TableColumn("TICKET", width: 8), TableColumn("PRIO", width: 6, minimumTable: 50),
          TableColumn("TITLE", width: nil), TableColumn("STATUS", width: 11),
          TableColumn("CREATED", width: 10, minimumTable: 66),
          TableColumn("AGENT", width: 12, minimumTable: 84),
        ], wraps: wrapsDetail))
    guard let answer = known?.value else {
      table.empty = deskWords(known?.trouble, what: "the tickets")
      return table
    }
    table.count = answer.tickets.count
    table.row = { TicketRow.row(answer.tickets[$0]) }
    table.empty = "\(user.id) has no tickets."
    if answer.hasMore {
      table.heading = [
        TextSpans("the newest \(answer.tickets.count); 4 lists all tickets", .textDim)
      ]
    }
    return table
  }

  /// The ticket that is selected in the Tickets tab.
  var selectedUserTicket: Ticket? {
    guard tab == .tickets, let user = shownUser else { return nil }
    let tickets = desk.tickets(of: user.id)
    return tickets.indices.contains(detailRow.selected) ? tickets[detailRow.selected] : nil
  }

  /// Selects the ticket that was looked up, once it is there.
  mutating func selectSoughtTicket() -> [Effect] {
    guard let soughtTicket, tab == .tickets, let user = shownUser else { return [] }
    let row = desk.tickets(of: user.id).firstIndex { $0.id == soughtTicket }
    guard let row else { return [] }
    self.soughtTicket = nil
    detailRow.select(row)
    settleDetail()
    return []
  }
}

/// A ticket as a row of a list.
enum TicketRow {
  /// Number, priority, title, status, date, agent.
  static func row(_ ticket: Ticket) -> TableRow {
    let isOpen = ticket.status?.isOpen != false
    let text: Role = isOpen ? .text : .textDim
    return TableRow([
      TableRow.Cell(ticket.number, .key),
      TableRow.Cell(ticket.priority ?? "-", role(ofPriority: ticket.priority, isOpen: isOpen)),
      TableRow.Cell(ticket.titleWords, text),
      TableRow.Cell(ticket.statusWord, text),
      TableRow.Cell(ticket.dateWords, .textDim),
      TableRow.Cell(ticket.agentWords, ticket.assignee == nil ? .textDim : text),
    ])
  }

  /// What is urgent looks so, while something can be done about it.
  static func role(ofPriority priority: String?, isOpen: Bool) -> Role {
    guard isOpen else { return .textDim }
    return switch priority {
    case TicketPriority.urgent.rawValue: .stateError
    case TicketPriority.high.rawValue: .stateWarn
    default: .text
    }
  }
}
