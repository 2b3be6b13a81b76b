/// Which tickets a list shows (contract 6.5); conditions combine with "and".
package struct TicketFilter: Sendable {
  /// Where the tickets are in their life.
  package var status: TicketStatus?
  /// Desk's id of the agent who has them.
  package var agent: Int64?
  /// The Chat user whose tickets they are; exactly.
  package var sendbirdID: String?
  /// A keyword; Desk answers at most 100 hits.
  package var query: String?
  /// The channel of the one ticket.
  package var channelURL: String?

  /// Makes a filter; without arguments it lets every ticket through.
  package init(
    status: TicketStatus? = nil, agent: Int64? = nil, sendbirdID: String? = nil,
    query: String? = nil, channelURL: String? = nil
  ) {
    self.status = status
    self.agent = agent
    self.sendbirdID = sendbirdID
    self.query = query
    self.channelURL = channelURL
  }

  var items: [QueryItem] {
    var items: [QueryItem] = []
    if let status { items.append(QueryItem("status2", status.rawValue)) }
    if let agent { items.append(QueryItem("agent", String(agent))) }
    if let sendbirdID { items.append(QueryItem("sendbird_id", sendbirdID)) }
    if let query { items.append(QueryItem("q", query)) }
    if let channelURL { items.append(QueryItem("channel_url", channelURL)) }
    return items
  }
}

extension TicketFilter: Equatable {
  /// Whether both ask Sendbird for the same, byte for byte.
  package static func == (left: TicketFilter, right: TicketFilter) -> Bool {
    left.items.map(\.encoded) == right.items.map(\.encoded)
  }
}
