extension SendbirdClient {
  /// Lists one page of customers (contract 6.1).
  ///
  /// - Parameters:
  ///   - sendbirdID: only the customer of this Chat user; exactly.
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the page.
  /// - Throws: `APIError`.
  package func customers(
    sendbirdID: String? = nil, limit: Int = Limits.deskPageDefault, offset: Int = 0
  ) async throws(APIError) -> DeskPage<Customer> {
    let request = APIRequest.customers(sendbirdID: sendbirdID, limit: limit, offset: offset)
    // An empty id would be no condition, and the first customer somebody else's.
    let filter = sendbirdID.map { Rules.notEmpty($0, field: Rules.sendbirdIDField) } ?? []
    try check(filter + Rules.deskPage(limit: limit, offset: offset), request)
    return try await read(request, page(json:))
  }

  /// Reads a customer.
  package func customer(_ id: Int64) async throws(APIError) -> Customer {
    let request = APIRequest.customer(id)
    try check(Rules.deskID(id, field: Rules.customerIDField), request)
    return try await read(request, customer(json:))
  }

  /// Makes the customer of a Chat user and returns it.
  ///
  /// What the service says of a user who is a customer already isn't known: look first.
  package func createCustomer(sendbirdID: String) async throws(APIError) -> Customer {
    let request = APIRequest.createCustomer(sendbirdID: sendbirdID)
    try check(Rules.userID(sendbirdID), request)
    return try await read(request, customer(json:))
  }

  /// Adds or changes custom fields of a customer and returns the customer as it is then.
  ///
  /// Keys that nobody registered can be missing from the answer: compare it.
  package func updateCustomerFields(
    _ id: Int64, _ fields: CustomFields
  ) async throws(APIError) -> Customer {
    let request = APIRequest.updateCustomerFields(id, fields)
    try check(
      Rules.deskID(id, field: Rules.customerIDField) + Rules.customFields(fields), request)
    return try await read(request, customer(json:))
  }

  private func customer(json: JSONValue) throws(DecodingFault) -> Customer {
    try Customer(json: json)
  }

  private func page(json: JSONValue) throws(DecodingFault) -> DeskPage<Customer> {
    try DeskPage(json: json, Customer.init(json:at:))
  }
}
