import Operations
import Widgets

/// Copying from a ticket: the open one, or the selected one of a list.
extension ConsoleState {
  /// Whether `y` is about a ticket: on the screens of tickets, and in the Tickets tab.
  var copiesTicket: Bool {
    guard screens.isEmpty else { return true }
    return focus == .detail && tab == .tickets && selectedUserTicket != nil
  }

  /// Copies the ticket's id, as the find line and the command line take it.
  mutating func copyTicketID() -> [Effect] {
    shownTicket.map { copy(String($0.id), as: "the ticket's id") } ?? []
  }

  /// Copies the ticket's record as Desk answered it.
  mutating func copyTicketJSON() -> [Effect] {
    shownTicket.map { copy($0.raw.serialized(pretty: true), as: "ticket #\($0.id) as JSON") } ?? []
  }

  /// Copies the address of the ticket's page (contract 6.5).
  mutating func copyTicketLink() -> [Effect] {
    shownTicket.map { ticket in
      copy(dashboard(["desk", "tickets", String(ticket.id)]), as: "the link to #\(ticket.id)")
    } ?? []
  }
}
