import SendbirdAPI

/// Posting a message into a ticket's channel as its customer.
struct FirstMessageStep: RoadStep {
  /// What is known of the channel.
  struct Record: Sendable {
    /// The newest messages; nil if the plan doesn't allow to read them.
    var messages: [ChannelMessage]?
    /// The ticket.
    let ticket: Ticket
  }

  /// The text.
  let text: String
  /// Who speaks.
  let userID: String
  /// The ticket's channel.
  let channelURL: String
  /// What keeps the message from being there twice.
  let dedupID: String

  /// How many messages are read to find one again.
  static let readMessages = 20

  var request: APIRequest {
    .sendMessage(text, as: userID, in: channelURL, dedupID: dedupID)
  }

  // The mark that keeps it from being there twice is another one in the next operation.
  var doesItTwice: Bool { true }

  func names(in known: Record) -> [String] { ["the message"] }

  func accept(_ answer: JSONValue, known: Record) throws(DecodingFault) -> Accepted<Record> {
    let message = try ChannelMessage(json: answer)
    var record = known
    record.messages?.append(message)
    let isOther = message.text.map { !$0.hasSameBytes(as: text) } ?? false
    return Accepted(record: record, notStuck: isOther ? [Rules.messageField] : [])
  }

  func judge(_ now: Record, known: Record) -> Judgement {
    guard let after = now.messages, let before = known.messages else {
      return judgeTicket(now, known)
    }
    let ids = Set(before.map(\.id))
    let new = after.filter { !ids.contains($0.id) }
    if new.contains(where: isThis) { return .done(notStuck: []) }
    // With so many new messages this one may be further up.
    return new.count >= Self.readMessages ? .unclear : .notDone
  }

  func journalled(_ record: Record) -> JSONValue {
    .object([
      JSONMember("channelUrl", .string(channelURL)),
      JSONMember("status2", record.ticket.status.map { .string($0.rawValue) } ?? .null),
    ])
  }

  private func isThis(_ message: ChannelMessage) -> Bool {
    message.text.hasSameBytes(as: text) && message.senderID.hasSameBytes(as: userID)
  }

  /// Without messages only the ticket tells: its customer's first message makes it visible.
  private func judgeTicket(_ now: Record, _ known: Record) -> Judgement {
    guard known.ticket.status == .initialized, let status = now.ticket.status else {
      return .unclear
    }
    return status == .initialized && now.ticket.issuedAt == nil ? .notDone : .done(notStuck: [])
  }
}

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
      [step], operation: FirstMessage.descriptor, subject: ticket.words,
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

extension SendbirdClient {
  /// The newest messages of a channel; nil if the plan doesn't allow to read them (contract 4.4).
  fileprivate func newestMessages(in channelURL: String) async throws(APIError) -> [ChannelMessage]?
  {
    // Later than any clock says, so that a slow clock here hides no message.
    let future = Timestamp(milliseconds: 9_999_999_999_999)
    do throws(APIError) {
      return try await messages(
        in: channelURL, before: future, limit: FirstMessageStep.readMessages)
    } catch {
      if error.code == .notPermitted { return nil }
      throw error
    }
  }
}
