import SendbirdAPI

/// Making a ticket, against which nothing protects twice (contract 6.4).
struct CreateTicketStep: RoadStep {
  /// What is known of a customer's tickets.
  struct Record: Sendable {
    /// The ids of the tickets that were there before; nil if they could not all be listed.
    let earlier: Set<Int64>?
    /// The ticket that was made, nil while there is none.
    var ticket: Ticket?
    /// How many tickets may be the one that was made, after its answer was lost.
    var candidates = 0
  }

  /// The ticket.
  let new: NewTicket

  var request: APIRequest { .createTicket(new) }

  var doesItTwice: Bool { true }

  /// The fields that are sent, with their values.
  var sent: [TicketField] {
    var fields = [TicketField.title(new.title)]
    fields += new.groupKey.map { [.group($0)] } ?? []
    fields += new.priority.map { [.priority($0)] } ?? []
    fields += new.customFields.map(TicketField.customField)
    fields += new.relatedChannelURLs.isEmpty ? [] : [.relatedChannels(new.relatedChannelURLs)]
    return fields
  }

  func names(in known: Record) -> [String] { ["the ticket \"\(new.title)\""] }

  func accept(_ answer: JSONValue, known: Record) throws(DecodingFault) -> Accepted<Record> {
    let ticket = try Ticket(json: answer)
    return Accepted(
      record: Record(earlier: known.earlier, ticket: ticket), notStuck: sent.notStuck(in: ticket))
  }

  func judge(_ now: Record, known: Record) -> Judgement {
    if let ticket = now.ticket { return .done(notStuck: sent.notStuck(in: ticket)) }
    return now.candidates == 0 && now.earlier != nil ? .notDone : .unclear
  }

  /// A list that isn't found says nothing about the ticket.
  func isGone(_ error: APIError) -> Bool { false }

  func journalled(_ record: Record) -> JSONValue {
    if let ticket = record.ticket { return ticket.journalled }
    // What tells the new ticket from the others, should the program end before its answer comes.
    let ids = record.earlier.map { JSONValue.array($0.sorted().map { .number(String($0)) }) }
    return .object([JSONMember("ticketIds", ids ?? .null)])
  }

  /// What became of the request, told from the customer's tickets after its answer was lost.
  ///
  /// Only one ticket that was not there before and has the title is taken for this one; one with the
  /// title but another team or priority, or without a title, might be.
  func found(among tickets: [Ticket], known: Record) -> Record {
    var now = known
    guard let earlier = known.earlier else { return now }
    let new = tickets.filter { !earlier.contains($0.id) }
    let maybe = new.filter { ticket in
      ticket.title.map { Self.isSameTitle($0, self.new.title) } ?? true
    }
    now.candidates = maybe.count
    if let ticket = maybe.first, maybe.count == 1, isThis(ticket) { now.ticket = ticket }
    return now
  }

  private func isThis(_ ticket: Ticket) -> Bool {
    let wanted: [TicketField?] = [
      new.groupKey.map(TicketField.group), new.priority.map(TicketField.priority),
    ]
    return ticket.title != nil && !wanted.contains { $0?.check(in: ticket) == .other }
  }

  /// Whether two titles are the same to a person: Desk might trim what it stores.
  private static func isSameTitle(_ title: String, _ other: String) -> Bool {
    // `==` is by canonical equivalence, which is meant here.
    title.trimmed == other.trimmed
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
