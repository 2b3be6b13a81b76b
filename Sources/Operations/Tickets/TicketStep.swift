import SendbirdAPI

/// One change of a ticket on the road.
struct TicketStep: RoadStep {
  /// What is done to the ticket.
  enum Action: Sendable {
    case customFields(CustomFields)
    case update(priority: TicketPriority?, relatedChannelURLs: [String]?)
    case close(comment: String?)
    case reopen
    case cancel
    case transfer(groupKey: String)
  }

  /// Desk's id of the ticket.
  let ticketID: Int64
  /// What is done to it.
  let action: Action

  var request: APIRequest {
    switch action {
    case .customFields(let items): .updateTicketFields(ticketID, items)
    case .update(let priority, let urls):
      .updateTicket(ticketID, priority: priority, relatedChannelURLs: urls)
    case .close(let comment): .closeTicket(ticketID, comment: comment)
    case .reopen: .reopenTicket(ticketID)
    case .cancel: .cancelTicket(ticketID)
    case .transfer(let groupKey): .transferTickets([ticketID], groupKey: groupKey)
    }
  }

  func names(in known: Ticket) -> [String] {
    switch action {
    case .customFields, .update, .transfer: sent.map(\.name)
    case .close, .reopen, .cancel: [Rules.statusField]
    }
  }

  func accept(_ answer: JSONValue, known: Ticket) throws(DecodingFault) -> Accepted<Ticket> {
    if case .transfer = action { return try acceptTransfer(answer, known: known) }
    let ticket = try Ticket(json: answer)
    guard ticket.id == ticketID else {
      throw DecodingFault(path: "ticket.id", expected: "that of the ticket", found: "another one")
    }
    if case .customFields = action, ticket.customFields == nil {
      // Nothing can be compared with such an answer; reading the ticket tells.
      throw DecodingFault(path: "ticket.customFields", expected: "a list", found: "missing")
    }
    let state = isInWantedState(ticket, known: known) == false ? [Rules.statusField] : []
    return Accepted(record: ticket, notStuck: state + sent.notStuck(in: ticket))
  }

  func judge(_ now: Ticket, known: Ticket) -> Judgement {
    switch action {
    case .customFields, .update: return sent.judge(now, known: known)
    case .transfer(let groupKey): return judgeTransfer(to: groupKey, now, known: known)
    case .close, .reopen, .cancel:
      switch isInWantedState(now, known: known) {
      case true: return .done(notStuck: sent.notStuck(in: now))
      case false:
        // A ticket that was closed meanwhile may have lost its agent before.
        if case .cancel = action, now.status == .closed { return .unclear }
        return .notDone
      default: return .unclear
      }
    }
  }

  func journalled(_ record: Ticket) -> JSONValue { record.journalled }

  /// The fields that are sent, with their values.
  var sent: [TicketField] {
    switch action {
    case .customFields(let items): items.map(TicketField.customField)
    case .update(let priority, let urls):
      [priority.map(TicketField.priority), urls.map(TicketField.relatedChannels)]
        .compactMap { $0 }
    case .close(let comment): comment.map { [.closeComment($0)] } ?? []
    case .reopen, .cancel: []
    case .transfer(let groupKey): [.group(groupKey)]
    }
  }

  /// Whether the ticket is where the action takes it; nil if it doesn't say.
  private func isInWantedState(_ ticket: Ticket, known: Ticket) -> Bool? {
    switch action {
    case .close: ticket.status.map { !$0.isOpen }
    case .reopen: ticket.status.map(\.isOpen)
    case .cancel: ticket.isTakenFromAgent(of: known)
    case .customFields, .update, .transfer: nil
    }
  }

  /// A ticket that was in the team before tells by its agent whether it was handed to the team again.
  private func judgeTransfer(to groupKey: String, _ now: Ticket, known: Ticket) -> Judgement {
    let group = TicketField.group(groupKey)
    if group.check(in: known) == .other { return sent.judge(now, known: known) }
    // A closed ticket may have been closed before or after it was handed over.
    if group.check(in: now) == .other || now.status == .closed { return .unclear }
    return switch now.isTakenFromAgent(of: known) {
    case true: .done(notStuck: [])
    case false: .notDone
    default: .unclear
    }
  }

  /// The answer names the tickets that moved and says nothing else about them.
  private func acceptTransfer(
    _ answer: JSONValue, known: Ticket
  ) throws(DecodingFault) -> Accepted<Ticket> {
    guard let moved = answer["transferredTickets"]?.array else {
      throw DecodingFault(
        path: "answer.transferredTickets", expected: "a list", found: answer.kind)
    }
    let hasMoved = moved.contains { ($0.int ?? $0["id"]?.int) == ticketID }
    return Accepted(record: known, notStuck: hasMoved ? [] : [Rules.groupKeyField])
  }
}
