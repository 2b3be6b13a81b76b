import GRDB

/// The Desk API's checks that what a request names exists (contract 5.3).
extension Database {
  /// The customer with an id, or `not_found`.
  func existingCustomer(_ number: Int64) throws -> CustomerRecord {
    guard let customer = try customer(number) else {
      throw DeskError.notFound("customer", number)
    }
    return customer
  }

  /// The ticket with an id, or `not_found`.
  func existingTicket(_ number: Int64) throws -> TicketRecord {
    guard let ticket = try ticket(number) else { throw DeskError.notFound("ticket", number) }
    return ticket
  }

  /// The agent with an id, or `not_found`.
  func existingAgent(_ number: Int64) throws -> AgentRecord {
    guard let agent = try agent(number) else { throw DeskError.notFound("agent", number) }
    return agent
  }

  /// The group with an id, or `not_found`.
  func existingGroup(_ number: Int64) throws -> GroupRecord {
    guard let group = try group(number) else { throw DeskError.notFound("group", number) }
    return group
  }

  /// The group with a key, or `invalid` that names the field it came in.
  func group(key: String, from field: String) throws -> GroupRecord {
    guard let group = try group(key: key) else {
      throw DeskError.invalid(field, "must be the key of a group")
    }
    return group
  }
}
