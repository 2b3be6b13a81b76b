import SendbirdAPI

/// The customer of a user, and how it came to be there.
struct CustomerFound: Sendable {
  /// The customer.
  let customer: Customer
  /// The write that made it; nil if it was there before.
  let creation: Applied<Customer?>?

  /// Whether it was there, in words.
  var words: String { "\(customer.words) was \(creation == nil ? "found" : "created")" }

  /// Whether Desk made the customer of another user than the one that was asked for.
  var isSomebodyElses: Bool { creation?.notStuck.isEmpty == false }

  /// What a person should know.
  var notes: [String] { [words] + (creation?.notes ?? []) }
}

extension WriteRoad {
  /// Reads a customer.
  ///
  /// - Throws: `WriteError.recordGone` for an id that Desk doesn't know, `.notPossible` for a user
  ///   that is no customer, or why it can't be read.
  func readCustomer(_ reference: DeskCustomerReference) async throws(WriteError) -> Customer {
    switch reference {
    case .id(let id): return try await readCustomer(id)
    case .user(let userID):
      guard let found = try await findCustomer(ofUser: userID) else {
        throw .notPossible("Desk has no customer for user \"\(userID)\"")
      }
      return try await withFields(found)
    }
  }

  /// A customer of a list, read again where the list says less of it than reading it does.
  func withFields(_ listed: Customer) async throws(WriteError) -> Customer {
    listed.customFields == nil ? try await readCustomer(listed.id) : listed
  }

  /// Finds the customer of a user, or makes it (contract 6.1).
  ///
  /// Desk is asked before, and again if making it was refused or its answer was lost.
  func findOrCreateCustomer(ofUser userID: String) async throws(WriteError) -> CustomerFound {
    if let customer = try await findCustomer(ofUser: userID) {
      return CustomerFound(customer: customer, creation: nil)
    }
    let step = CreateCustomerStep(userID: userID)
    let client = client
    let applied = try await write(
      [step], operation: CreateCustomer.descriptor, subject: userID, before: nil,
      aim: step.request.body ?? .null
    ) { () async throws(APIError) -> Customer? in
      try await client.customerReadBack(ofUser: userID)
    }
    guard let customer = applied.after else {
      throw .notDone(APIError(.unknownOutcome, step.request))
    }
    return CustomerFound(customer: customer, creation: applied.wasDoneByOthers ? nil : applied)
  }

  private func readCustomer(_ id: Int64) async throws(WriteError) -> Customer {
    do throws(APIError) {
      return try await client.customer(id)
    } catch {
      throw error.asWriteError
    }
  }

  /// Finds the customer of a user; nil if Desk has none.
  func findCustomer(ofUser userID: String) async throws(WriteError) -> Customer? {
    let search: CustomerSearch
    do throws(APIError) {
      search = try await client.searchCustomer(ofUser: userID)
    } catch {
      throw error.asListError
    }
    return try search.customer(ofUser: userID)
  }
}
