import SendbirdAPI

extension WriteRoad {
  /// Posts a message into a ticket's channel as its customer.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - ticket: The ticket as it was just read or made.
  ///   - customer: Who the customer is, where that is known; otherwise the ticket says it.
  ///   - dedupID: What keeps the message from being there twice.
  /// - Returns: What became of it.
  /// - Throws: `WriteError.notPossible` if the ticket is closed, or if Desk doesn't say where or as
  ///   whom to post.
  func postFirstMessage(
    _ text: String, on ticket: Ticket, of customer: String? = nil, dedupID: String
  ) async throws(WriteError) -> Applied<FirstMessageStep.Record> {
    if ticket.status == .closed { throw .notPossible("\(ticket.words) is closed") }
    guard let channelURL = ticket.channelURL, !channelURL.isEmpty else {
      throw .notPossible("Desk doesn't say which channel \(ticket.words) has")
    }
    guard let userID = customer ?? ticket.customer?.sendbirdID, !userID.isEmpty else {
      throw .notPossible("Desk doesn't say whose \(ticket.words) is, so nobody can write as them")
    }
    let client = client
    let messages: [ChannelMessage]?
    do throws(APIError) {
      messages = try await client.newestMessages(in: channelURL)
    } catch {
      throw error.asWriteError
    }
    let step = FirstMessageStep(
      text: text, userID: userID, channelURL: channelURL, dedupID: dedupID)
    return try await write(
      [step], operation: FirstMessage.descriptor, subject: ticket.words, userID: userID,
      before: FirstMessageStep.Record(messages: messages, ticket: ticket),
      aim: step.request.body ?? .null
    ) { () async throws(APIError) -> FirstMessageStep.Record in
      if let messages = try await client.newestMessages(in: channelURL) {
        return FirstMessageStep.Record(messages: messages, ticket: ticket)
      }
      return FirstMessageStep.Record(messages: nil, ticket: try await client.ticket(ticket.id))
    }
  }
}
