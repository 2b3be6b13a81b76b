package import SendbirdAPI

/// What Desk's list has for one user.
package enum CustomerSearch: Sendable {
  /// The user's customer.
  case found(Customer)
  /// A customer of whom Desk doesn't say whose it is, and no other that is the user's.
  case nameless(Customer)
  /// No customer.
  case none

  /// The user's customer.
  ///
  /// - Parameter userID: The user.
  /// - Returns: The customer, nil if there is none.
  /// - Throws: `WriteError.notPossible` where the customer may be somebody else's.
  func customer(ofUser userID: String) throws(WriteError) -> Customer? {
    switch self {
    case .found(let customer): return customer
    case .none: return nil
    case .nameless(let customer):
      throw .notPossible(
        "Desk lists \(customer.words) for user \"\(userID)\" but doesn't say whose it is; it may be "
          + "somebody else's")
    }
  }
}

extension SendbirdClient {
  /// Looks for the customer of a user.
  ///
  /// A service that doesn't know the filter lists strangers: only a customer with exactly this user's
  /// id counts. A Chat user comes before an account of a social network that happens to have the same
  /// id.
  package func searchCustomer(ofUser userID: String) async throws(APIError) -> CustomerSearch {
    let page = try await customers(
      sendbirdID: userID, limit: PlannedRequest.customersOfOneUser)
    let exact = page.elements.filter { $0.sendbirdID.hasSameBytes(as: userID) }
    if let found = exact.first(where: { $0.channelType == "SENDBIRD" }) ?? exact.first {
      return .found(found)
    }
    return page.elements.first { $0.sendbirdID == nil }.map(CustomerSearch.nameless) ?? .none
  }

  /// The customer of a user after a lost answer, nil if Desk has none.
  ///
  /// - Throws: `APIError` if it can't be told, also where Desk doesn't say whose a customer is.
  func customerReadBack(ofUser userID: String) async throws(APIError) -> Customer? {
    switch try await searchCustomer(ofUser: userID) {
    case .found(let customer): return customer
    case .none: return nil
    case .nameless:
      let request = APIRequest.customers(
        sendbirdID: userID, limit: PlannedRequest.customersOfOneUser)
      var error = APIError(.malformedAnswer, request)
      error.detail = "Desk doesn't say whose customer it lists"
      throw error
    }
  }
}
