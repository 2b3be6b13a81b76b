extension SendbirdClient {
  /// Lists one page of tickets (contract 6.5).
  ///
  /// - Parameters:
  ///   - filter: which tickets.
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the page.
  /// - Throws: `APIError`.
  package func tickets(
    _ filter: TicketFilter = TicketFilter(), limit: Int = Limits.deskPageDefault, offset: Int = 0
  ) async throws(APIError) -> DeskPage<Ticket> {
    let request = APIRequest.tickets(filter, limit: limit, offset: offset)
    try check(Rules.filter(filter) + Rules.deskPage(limit: limit, offset: offset), request)
    return try await read(request, page(json:))
  }

  /// Reads a ticket.
  package func ticket(_ id: Int64) async throws(APIError) -> Ticket {
    try await ticket(id, .ticket(id))
  }

  /// Makes a ticket and returns it (contract 6.4).
  ///
  /// Nothing protects against making it twice: after `unknownOutcome`, look for it.
  package func createTicket(_ ticket: NewTicket) async throws(APIError) -> Ticket {
    let request = APIRequest.createTicket(ticket)
    try check(Rules.newTicket(ticket), request)
    return try await read(request, self.ticket(json:))
  }

  /// Changes priority and related channels, and returns the ticket as it is then.
  ///
  /// - Parameters:
  ///   - id: which ticket.
  ///   - priority: nil leaves it.
  ///   - relatedChannelURLs: nil leaves them, none at all removes them.
  /// - Returns: the ticket.
  /// - Throws: `APIError`.
  package func updateTicket(
    _ id: Int64, priority: TicketPriority? = nil, relatedChannelURLs: [String]? = nil
  ) async throws(APIError) -> Ticket {
    try await ticket(
      id, .updateTicket(id, priority: priority, relatedChannelURLs: relatedChannelURLs),
      relatedChannelURLs.map(Rules.relatedChannels) ?? [])
  }

  /// Adds or changes custom fields of a ticket and returns the ticket as it is then.
  ///
  /// Keys that nobody registered can be missing from the answer: compare it.
  package func updateTicketFields(
    _ id: Int64, _ fields: CustomFields
  ) async throws(APIError) -> Ticket {
    try await ticket(id, .updateTicketFields(id, fields), Rules.customFields(fields))
  }

  /// Closes a ticket and returns it.
  ///
  /// - Parameters:
  ///   - id: which ticket.
  ///   - comment: an internal remark.
  ///   - message: what the customer reads instead of the usual text.
  /// - Returns: the ticket.
  /// - Throws: `APIError`.
  package func closeTicket(
    _ id: Int64, comment: String? = nil, message: String? = nil
  ) async throws(APIError) -> Ticket {
    try await ticket(id, .closeTicket(id, comment: comment, message: message))
  }

  /// Opens a closed ticket again and returns it.
  package func reopenTicket(_ id: Int64) async throws(APIError) -> Ticket {
    try await ticket(id, .reopenTicket(id))
  }

  /// Takes a ticket away from its agent, perhaps into another team, and returns it.
  package func cancelTicket(
    _ id: Int64, groupKey: String? = nil
  ) async throws(APIError) -> Ticket {
    try await ticket(
      id, .cancelTicket(id, groupKey: groupKey), groupKey.map(Rules.groupKey) ?? [])
  }

  /// Hands tickets to a team.
  ///
  /// - Parameters:
  ///   - ids: which tickets.
  ///   - groupKey: the team's key.
  ///   - status: what they are then, pending or active.
  /// - Returns: the ids of the tickets that moved.
  /// - Throws: `APIError`.
  package func transferTickets(
    _ ids: [Int64], groupKey: String, status: TicketStatus = .pending
  ) async throws(APIError) -> [Int64] {
    let request = APIRequest.transferTickets(ids, groupKey: groupKey, status: status)
    let none = ids.isEmpty ? Rules.notEmpty("", field: Rules.ticketIDField) : []
    try check(
      none + ids.flatMap { Rules.deskID($0, field: Rules.ticketIDField) }
        + Rules.groupKey(groupKey) + Rules.transferStatus(status), request)
    return try await read(request, transferred(json:))
  }

  /// Sends a request about one ticket, whose answer is the ticket.
  private func ticket(
    _ id: Int64, _ request: APIRequest, _ violations: [Violation] = []
  ) async throws(APIError) -> Ticket {
    try check(Rules.deskID(id, field: Rules.ticketIDField) + violations, request)
    return try await read(request, ticket(json:))
  }

  private func ticket(json: JSONValue) throws(DecodingFault) -> Ticket { try Ticket(json: json) }

  private func page(json: JSONValue) throws(DecodingFault) -> DeskPage<Ticket> {
    try DeskPage(json: json, Ticket.init(json:at:))
  }

  /// The ids of an answer; whole tickets in their place are read as well.
  private func transferred(json: JSONValue) throws(DecodingFault) -> [Int64] {
    let name = "transferredTickets"
    guard let elements = try Fields(json, at: "answer").array(name) else {
      throw DecodingFault(path: "answer.\(name)", expected: "a list", found: "missing")
    }
    var ids: [Int64] = []
    for (index, element) in elements.enumerated() {
      guard let id = element.int ?? element["id"]?.int else {
        throw DecodingFault(
          path: "answer.\(name)[\(index)]", expected: "a whole number", found: element.kind)
      }
      ids.append(id)
    }
    return ids
  }
}
