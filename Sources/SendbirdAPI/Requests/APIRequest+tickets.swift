extension APIRequest {
  /// Lists tickets (contract 6.5).
  ///
  /// - Parameters:
  ///   - filter: which tickets.
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the request.
  package static func tickets(
    _ filter: TicketFilter = TicketFilter(), limit: Int = Limits.deskPageDefault, offset: Int = 0
  ) -> APIRequest {
    deskList("tickets", filter.items, limit: limit, offset: offset)
  }

  /// Reads a ticket.
  package static func ticket(_ id: Int64) -> APIRequest {
    APIRequest(.get, .desk, path: ticketPath(id))
  }

  /// Makes a ticket; nothing protects against making it twice (contract 6.4).
  package static func createTicket(_ ticket: NewTicket) -> APIRequest {
    APIRequest(.post, .desk, path: ["tickets"], body: ticket.body)
  }

  /// Changes priority and related channels; nil leaves a field as it is, and no channels at all
  /// removes them.
  package static func updateTicket(
    _ id: Int64, priority: TicketPriority? = nil, relatedChannelURLs: [String]? = nil
  ) -> APIRequest {
    var members: [JSONMember] = []
    if let priority { members.append(JSONMember("priority", .string(priority.rawValue))) }
    if let relatedChannelURLs {
      let urls = relatedChannelURLs.joined(separator: ",")
      members.append(JSONMember("relatedChannelUrls", .string(urls)))
    }
    return APIRequest(.patch, .desk, path: ticketPath(id), body: .object(members))
  }

  /// Adds or changes custom fields of a ticket; the others stay.
  package static func updateTicketFields(_ id: Int64, _ fields: CustomFields) -> APIRequest {
    APIRequest(
      .patch, .desk, path: ticketPath(id) + ["custom_fields"],
      body: ["customFields": .string(fields.wireText)])
  }

  /// Closes a ticket.
  ///
  /// - Parameters:
  ///   - id: which ticket.
  ///   - comment: an internal remark.
  ///   - message: what the customer reads instead of the usual text.
  /// - Returns: the request.
  package static func closeTicket(
    _ id: Int64, comment: String? = nil, message: String? = nil
  ) -> APIRequest {
    var members: [JSONMember] = []
    if let comment { members.append(JSONMember("closeComment", .string(comment))) }
    if let message { members.append(JSONMember("closeMessage", .string(message))) }
    return action("close", on: id, members)
  }

  /// Opens a closed ticket again.
  package static func reopenTicket(_ id: Int64) -> APIRequest { action("reopen", on: id, []) }

  /// Takes a ticket away from its agent, perhaps into another team.
  package static func cancelTicket(_ id: Int64, groupKey: String? = nil) -> APIRequest {
    action(
      "cancel", on: id,
      groupKey.map { [JSONMember("groupKeyForTransfer", .string($0))] } ?? [])
  }

  /// Hands tickets to a team.
  ///
  /// - Parameters:
  ///   - ids: which tickets.
  ///   - groupKey: the team's key.
  ///   - status: what they are then, pending or active.
  /// - Returns: the request.
  package static func transferTickets(
    _ ids: [Int64], groupKey: String, status: TicketStatus = .pending
  ) -> APIRequest {
    APIRequest(
      .post, .desk, path: ["tickets", "transfer_to_group"],
      body: [
        "tickets": .array(ids.map { .number(String($0)) }),
        "status": .string(status.rawValue), "groupKey": .string(groupKey),
      ])
  }

  /// A step in a ticket's life; without anything to say it has no body (contract 6.6).
  private static func action(
    _ name: String, on id: Int64, _ members: [JSONMember]
  ) -> APIRequest {
    APIRequest(
      .patch, .desk, path: ticketPath(id) + [name],
      body: members.isEmpty ? Optional.none : .object(members))
  }

  private static func ticketPath(_ id: Int64) -> [String] { ["tickets", String(id)] }
}
