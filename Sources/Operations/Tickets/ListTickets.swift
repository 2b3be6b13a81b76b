package import SendbirdAPI

/// Lists tickets, page by page up to a total.
package struct ListTickets: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.list", title: "List tickets",
    help: "Lists Desk tickets; all conditions must hold.", risk: .read,
    fields: [
      .onlyUser("tickets"),
      OperationField(
        "status", label: "Status", kind: .choice(TicketStatus.known.map(\.rawValue)),
        help: "Only tickets with this status."),
      OperationField(
        "query", label: "Query",
        help: "Only tickets that match a keyword; Desk gives at most 100 of them."),
      .limit("tickets"), .all("ticket"),
    ],
    dataPoints: [], undo: .notNeeded)

  /// Only tickets of this user; nil for those of all users.
  package var userID: String?
  /// Only tickets with this status, in Sendbird's word; nil for all.
  package var status: String?
  /// Only tickets that match this keyword; nil for all.
  package var query: String?
  /// How many in all, nil for every one.
  package var limit: Int?

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - userID: Only tickets of this user. The default is everybody.
  ///   - status: Only tickets with this status. The default is all.
  ///   - query: Only tickets that match this keyword. The default is all.
  ///   - limit: How many in all, nil for every one. The default is 100.
  package init(
    userID: String? = nil, status: String? = nil, query: String? = nil,
    limit: Int? = ListLimit.standard
  ) {
    self.userID = userID
    self.status = status
    self.query = query
    self.limit = limit
  }

  package func violations() -> [Violation] {
    (userID.map(Rules.userID) ?? []) + (status.map(Rules.ticketStatus) ?? [])
      + Rules.filter(TicketFilter(query: query)) + ListLimit.violations(limit)
  }

  package var plan: [PlannedRequest] {
    .only(.tickets(filter, limit: ListLimit.pageSize(limit: limit, listed: 0)))
  }

  private var filter: TicketFilter {
    TicketFilter(
      status: status.map(TicketStatus.init(rawValue:)), sendbirdID: userID, query: query)
  }

  /// Reads the pages one after the other, so that they can be shown as they come.
  ///
  /// No more than one page is held at a time.
  ///
  /// - Parameters:
  ///   - road: What the requests take.
  ///   - body: Called with the tickets of each page, and with how many there are in all if Desk says
  ///     so; what it throws ends the list.
  /// - Returns: Whether there are more tickets than the limit.
  /// - Throws: `WriteError.violations` before anything is sent, why a page can't be read, or what
  ///   `body` throws.
  package func eachPage(
    on road: WriteRoad, _ body: ([Ticket], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    try refuseViolations()
    let client = road.client
    let filter = filter
    var pages = DeskPages<Ticket>(limit: limit, id: \.id) {
      (limit, offset) async throws(APIError) in
      try await client.tickets(filter, limit: limit, offset: offset)
    }
    return try await pages.forEach(body)
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    var tickets: [Ticket] = []
    let hasMore = try await eachPage(on: road) { page, _ in tickets += page }
    return Outcome(.tickets(tickets), notes: hasMore ? ["there are more tickets than listed"] : [])
  }
}
