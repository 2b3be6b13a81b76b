import SendbirdAPI

extension WriteRoad {
  /// Makes a ticket and finds out what became of it; the request is never sent twice.
  ///
  /// The customer's tickets are listed before, so that after a lost answer a new one can be told.
  /// Where they can't be listed the ticket is made all the same: a lost answer then stays lost.
  ///
  /// - Parameters:
  ///   - new: The ticket.
  ///   - customer: Whose it is.
  ///   - firstMessage: The first message that is to follow; nil for none.
  /// - Returns: What became of it.
  /// - Throws: Every case but `.conflict` and `.nothingToDo`.
  func createTicket(
    _ new: NewTicket, for customer: Customer, firstMessage: String?
  ) async throws(WriteError) -> Applied<CreateTicketStep.Record> {
    let step = CreateTicketStep(new: new)
    let before = CreateTicketStep.Record(earlier: try await earlierTickets(of: customer))
    let client = client
    return try await write(
      [step], operation: CreateTicket.descriptor, subject: customer.words,
      userID: customer.sendbirdID, isFirstPart: firstMessage != nil,
      secondPart: firstMessage.flatMap { fingerprint(of: $0) }, before: before,
      aim: step.request.body ?? .null
    ) { () async throws(APIError) -> CreateTicketStep.Record in
      try await client.newTicket(of: step, for: customer, known: before)
    }
  }

  /// The ids of a customer's tickets; nil if they can't all be listed.
  ///
  /// - Throws: What would end making the ticket as well.
  private func earlierTickets(of customer: Customer) async throws(WriteError) -> Set<Int64>? {
    var ids: Set<Int64> = []
    do throws(APIError) {
      let areAll = try await client.eachTicket(of: customer) { ids.formUnion($0.map(\.id)) }
      return areAll ? ids : nil
    } catch {
      let endsTheWrite: [APIError.Code] = [
        .tokenRefused, .applicationDisabled, .unreachable, .rateLimited, .notConfigured, .cancelled,
      ]
      if endsTheWrite.contains(error.code) { throw error.asListError }
      return nil
    }
  }
}

extension SendbirdClient {
  /// Looks for the ticket that a request may have made among the customer's new ones.
  func newTicket(
    of step: CreateTicketStep, for customer: Customer, known: CreateTicketStep.Record
  ) async throws(APIError) -> CreateTicketStep.Record {
    var found: [Int64: Ticket] = [:]
    guard let earlier = known.earlier,
      try await eachTicket(
        of: customer,
        { page in
          for ticket in page where !earlier.contains(ticket.id) { found[ticket.id] = ticket }
        })
    else { return CreateTicketStep.Record(earlier: nil) }
    return step.found(among: Array(found.values), known: known)
  }

  /// Hands over all tickets of a customer, page by page; one can come twice when the list moves.
  ///
  /// - Returns: Whether those were all. Not so if Desk doesn't say whose customer it is, or if there
  ///   are more than a person could have.
  fileprivate func eachTicket(
    of customer: Customer, _ body: ([Ticket]) -> Void
  ) async throws(APIError) -> Bool {
    guard let userID = customer.sendbirdID, !userID.isEmpty else { return false }
    var offset = 0
    for _ in 0..<Self.mostPages {
      // Whole tickets are long: larger pages could be more than an answer may have.
      let page = try await tickets(
        TicketFilter(sendbirdID: userID), limit: ListLimit.page, offset: offset)
      body(page.elements)
      offset += page.elements.count
      if !page.hasMore { return true }
    }
    return false
  }

  /// 2,000 tickets.
  private static var mostPages: Int { 20 }
}
