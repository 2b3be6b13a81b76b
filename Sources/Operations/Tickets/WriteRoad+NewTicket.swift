import SendbirdAPI

extension WriteRoad {
  /// Makes a ticket and finds out what became of it; the request is never sent twice.
  ///
  /// The customer's tickets are listed before, so that after a lost answer a new one can be told.
  func createTicket(
    _ new: NewTicket, for customer: Customer
  ) async throws(WriteError) -> Applied<CreateTicketStep.Record> {
    let step = CreateTicketStep(new: new)
    let earlier: [Ticket]?
    do throws(APIError) {
      earlier = try await client.allTickets(of: customer)
    } catch {
      throw error.asWriteError
    }
    let before = CreateTicketStep.Record(earlier: earlier.map { Set($0.map(\.id)) })
    let client = client
    return try await write(
      [step], operation: CreateTicket.descriptor, subject: customer.words, before: before,
      aim: step.request.body ?? .null
    ) { () async throws(APIError) -> CreateTicketStep.Record in
      guard let tickets = try await client.allTickets(of: customer) else {
        return CreateTicketStep.Record(earlier: nil)
      }
      return step.found(among: tickets, known: before)
    }
  }
}

extension SendbirdClient {
  /// All tickets of a customer.
  ///
  /// - Returns: The tickets; nil if Desk doesn't say whose customer it is, or if there are more than
  ///   a person could have.
  fileprivate func allTickets(of customer: Customer) async throws(APIError) -> [Ticket]? {
    guard let userID = customer.sendbirdID, !userID.isEmpty else { return nil }
    var tickets: [Ticket] = []
    for _ in 0..<Self.mostPages {
      let page = try await self.tickets(
        TicketFilter(sendbirdID: userID), limit: Limits.deskPage, offset: tickets.count)
      tickets += page.elements
      if !page.hasMore { return tickets }
    }
    return nil
  }

  /// Ten of the largest pages: 5,000 tickets.
  private static var mostPages: Int { 10 }
}
