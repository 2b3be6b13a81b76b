import Operations
import Widgets

/// What other screens know of the subject of an operation, and what they are told after a write.
extension ConsoleState {
  /// The ticket that operations on tickets are about.
  var selectedTicket: Ticket? { nil }

  /// The user's customer, if it is known.
  func knownCustomer(ofUser userID: String) -> Customer? { nil }

  /// Whether Desk has said that the user is no customer.
  func hasNoCustomer(_ userID: String) -> Bool { false }

  /// The user's tickets, as far as they are known.
  func knownTickets(ofUser userID: String) -> [Ticket] { [] }

  /// The user's channels, as far as they are known.
  func knownChannels(ofUser userID: String) -> [Channel] { [] }
}

extension ConsoleState {
  /// Why Desk can't be used; nil while nothing speaks against it.
  var deskTrouble: String? { nil }

  /// Shows a ticket.
  mutating func show(_ ticket: Ticket) -> [Effect] { [] }
}
