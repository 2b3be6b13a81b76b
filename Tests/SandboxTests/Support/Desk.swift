import Testing

/// Short ways to what the tests of the Desk API need.
extension RunningSandbox {
  /// Makes a Chat user and a customer of it, and answers the customer's id.
  func makeCustomer(_ id: String, nickname: String = "Maria Kask") async throws -> Int {
    try await makeUser(id, nickname: nickname)
    let reply = try await desk("POST", "/customers", #"{"sendbirdId":"\#(id)"}"#)
    #expect(reply.status == 201, "\(reply.text)")
    return try #require(reply.json["id"]?.integer)
  }

  /// Makes a ticket, with more fields as `, "name": value`, and answers it.
  func makeTicket(
    _ customer: Int, _ title: String = "Refund for order 118", _ more: String = ""
  ) async throws -> JSONFact {
    let reply = try await desk(
      "POST", "/tickets", #"{"channelName":"\#(title)","customerId":\#(customer)\#(more)}"#)
    #expect(reply.status == 201, "\(reply.text)")
    return reply.json
  }

  /// The ticket with the id of another answer, as it is now.
  func ticket(_ ticket: JSONFact) async throws -> JSONFact {
    try await desk("GET", "/tickets/\(ticket.id)").json
  }

  /// Writes a message into a ticket's channel and answers the HTTP status.
  @discardableResult
  func write(_ text: String, as user: String, in ticket: JSONFact) async throws -> Int {
    let reply = try await send(
      "POST", "/group_channels/\(ticket["channelUrl"]?.text ?? "")/messages",
      #"{"message_type":"MESG","user_id":"\#(user)","message":"\#(text)"}"#)
    return reply.status
  }

  /// The Chat id of the agent with an id.
  func agentUser(_ id: Int) async throws -> String {
    try #require(try await desk("GET", "/agents/\(id)").json["sendbirdId"]?.text)
  }

  /// Moves a ticket, whose customer wrote, to an agent of the group `billing`.
  func activate(_ ticket: JSONFact) async throws {
    let reply = try await desk(
      "POST", "/tickets/transfer_to_group",
      #"{"tickets":[\#(ticket.id)],"status":"ACTIVE","groupKey":"billing"}"#)
    #expect(reply.status == 200, "\(reply.text)")
  }
}

extension JSONFact {
  /// The number of a record of the Desk API; 0 when it has none.
  var id: Int { self["id"]?.integer ?? 0 }

  /// What time and chance decide in answers of the Desk API.
  static let deskChances: Set<String> = ["createdAt", "channelUrl", "issuedAt", "closedAt"]

  /// Custom fields as `key=value`, in their order.
  var fields: [String] {
    (self["customFields"]?.list ?? []).map {
      "\($0["key"]?.text ?? "?")=\($0["value"]?.text ?? "?")"
    }
  }
}
