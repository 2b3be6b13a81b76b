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
