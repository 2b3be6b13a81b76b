import SendbirdAPI

/// A value in a plan that only an earlier answer of the same operation gives.
///
/// In a planned request its ``marker`` is a whole path segment, a whole query value or a whole JSON
/// string, never a part of one. Whoever prints a plan writes something readable in its place.
package enum PlannedValue: String, Sendable, CaseIterable {
  /// Desk's id of the customer.
  case customerID = "customerId"
  /// Desk's id of the ticket.
  case ticketID = "ticketId"
  /// The address of the ticket's channel.
  case channelURL = "channelUrl"
  /// The user that the ticket's customer is.
  case sendbirdID = "sendbirdId"

  /// What stands in the request.
  ///
  /// A part of it is random and another one in each process, and no printer shows it, so that nothing
  /// that is typed, read from a file or answered by Sendbird can be taken for it.
  package var marker: String { Self.opening + rawValue + Self.secret + Self.closing }

  /// Whether the value is a JSON number where it stands in a body, and not a string.
  package var isNumber: Bool {
    switch self {
    case .customerID, .ticketID: true
    case .channelURL, .sendbirdID: false
    }
  }

  /// Where the value comes from, in words that follow its name and a colon.
  package var source: String {
    switch self {
    case .customerID:
      "`results[0].id` of the customers that were listed, or `id` of the one that was created"
    case .ticketID: "`id` of the ticket"
    case .channelURL: "`channelUrl` of the ticket"
    case .sendbirdID: "`customer.sendbirdId` of the ticket"
    }
  }

  /// The value that a marker stands for, nil for any other text.
  package init?(marker: String) {
    guard let value = Self.allCases.first(where: { $0.marker.hasSameBytes(as: marker) }) else {
      return nil
    }
    self = value
  }

  private static let secret = DedupID.next()

  // Noncharacters keep a marker from being a part of a word. U+FDD0 and U+FDD1, which the compiler refuses in a literal.
  private static let opening = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)
  private static let closing = String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self)
}
