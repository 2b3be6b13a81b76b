package import Operations
package import Workspace

/// What forms offer to choose from besides what the records themselves say.
package struct OfferedChoices: Sendable {
  /// The teams of Desk, as far as they are known.
  package enum Groups: Sendable {
    /// Not asked for yet.
    case unknown
    /// Under way.
    case loading
    /// These.
    case known([DeskGroup])
    /// They can't be listed, for this reason; a key can be typed.
    case failed(String)
  }

  /// The teams of Desk.
  package var groups = Groups.unknown
  /// The team that was given last.
  package var lastGroup: String?
  /// The templates of tickets, in the order of their files; nil before they were read.
  package var templates: [TicketTemplate]?
  /// Keys of custom fields that were seen on customers, in the order of seeing.
  package private(set) var customerKeys: [String] = []
  /// Keys of custom fields that were seen on tickets, in the order of seeing.
  package private(set) var ticketKeys: [String] = []

  /// Creates choices of which nothing is known.
  package init() {}

  /// Remembers the keys of custom fields that an answer shows.
  mutating func see(_ record: Outcome.Record) {
    switch record {
    case .customer(let customer): see(customer)
    case .customers(let customers): for customer in customers { see(customer) }
    case .ticket(let ticket): see(ticket)
    case .tickets(let tickets): for ticket in tickets { see(ticket) }
    case .user, .users, .metadata, .nothing: break
    }
  }

  /// Remembers the keys of a customer.
  mutating func see(_ customer: Customer) { Self.see(customer.customFields, in: &customerKeys) }

  /// Remembers the keys of a ticket.
  mutating func see(_ ticket: Ticket) { Self.see(ticket.customFields, in: &ticketKeys) }

  private static func see(_ fields: CustomFields?, in keys: inout [String]) {
    for item in fields ?? [:] where !keys.contains(where: { $0.hasSameBytes(as: item.key) }) {
      keys.append(item.key)
    }
  }
}
