import SendbirdAPI

/// The customer of a user, and how it came to be there.
struct CustomerFound: Sendable {
  /// The customer.
  let customer: Customer
  /// The write that made it; nil if it was there before.
  let creation: Applied<Customer?>?

  /// Whether it was there, in words.
  var words: String { "\(customer.words) was \(creation == nil ? "found" : "created")" }

  /// What a person should know.
  var notes: [String] { [words] + (creation?.notes ?? []) }
}

extension WriteRoad {
  /// Reads a customer.
  ///
  /// - Throws: `WriteError.recordGone` for an id that Desk doesn't know, `.notPossible` for a user
  ///   that is no customer, or why it can't be read.
  func readCustomer(_ reference: DeskCustomerReference) async throws(WriteError) -> Customer {
    let found: Customer?
    do throws(APIError) {
      switch reference {
      case .id(let id): return try await client.customer(id)
      case .user(let userID): found = try await client.customer(ofUser: userID)
      }
      // A list may say less of a customer than reading it does.
      if let found, found.customFields == nil { return try await client.customer(found.id) }
    } catch {
      throw error.asWriteError
    }
    if let found { return found }
    throw .notPossible("Desk has no customer for user \"\(reference.userID)\"")
  }

  /// Finds the customer of a user, or makes it (contract 6.1).
  ///
  /// Desk is asked before, and again if making it was refused or its answer was lost.
  func findOrCreateCustomer(ofUser userID: String) async throws(WriteError) -> CustomerFound {
    do throws(APIError) {
      if let customer = try await client.customer(ofUser: userID) {
        return CustomerFound(customer: customer, creation: nil)
      }
    } catch {
      throw error.asWriteError
    }
    let step = CreateCustomerStep(userID: userID)
    let client = client
    let applied = try await write(
      [step], operation: CreateCustomer.descriptor, subject: userID, before: nil,
      aim: step.request.body ?? .null
    ) { () async throws(APIError) -> Customer? in try await client.customer(ofUser: userID) }
    guard let customer = applied.after else {
      throw .notDone(APIError(.unknownOutcome, step.request))
    }
    return CustomerFound(customer: customer, creation: applied.wasDoneByOthers ? nil : applied)
  }
}

extension DeskCustomerReference {
  /// The user that is named, or the id's text.
  fileprivate var userID: String {
    switch self {
    case .id(let id): String(id)
    case .user(let userID): userID
    }
  }
}

extension SendbirdClient {
  /// The customer of a user, nil if Desk has none.
  ///
  /// A service that doesn't know the filter would list strangers: only a customer with exactly this
  /// user's id counts, and one whose id Desk doesn't say. A Chat user comes before an account of a
  /// social network that happens to have the same id.
  func customer(ofUser userID: String) async throws(APIError) -> Customer? {
    let page = try await customers(
      sendbirdID: userID, limit: PlannedRequest.customersOfOneUser)
    let exact = page.elements.filter { $0.sendbirdID.hasSameBytes(as: userID) }
    return exact.first { $0.channelType == "SENDBIRD" } ?? exact.first
      ?? page.elements.first { $0.sendbirdID == nil }
  }
}
