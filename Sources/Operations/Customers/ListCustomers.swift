package import SendbirdAPI

/// Lists customers, page by page up to a total.
package struct ListCustomers: Operation {
  package static let descriptor = OperationDescriptor(
    id: "customer.list", title: "List customers",
    help: "Lists Desk customers; there is no search by name.", risk: .read,
    fields: [.onlyUser("customers"), .limit("customers"), .all("customer")], dataPoints: [],
    undo: .notNeeded)

  /// Only the customer of this user; nil for those of all users.
  package var userID: String?
  /// How many in all, nil for every one.
  package var limit: Int?

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - userID: Only the customer of this user. The default is everybody.
  ///   - limit: How many in all, nil for every one. The default is 100.
  package init(userID: String? = nil, limit: Int? = ListLimit.standard) {
    self.userID = userID
    self.limit = limit
  }

  package func violations() -> [Violation] {
    (userID.map(Rules.userID) ?? []) + ListLimit.violations(limit)
  }

  package var plan: [PlannedRequest] {
    .only(.customers(sendbirdID: userID, limit: ListLimit.pageSize(limit: limit, listed: 0)))
  }

  /// Reads the pages one after the other, so that they can be shown as they come.
  ///
  /// No more than one page is held at a time.
  ///
  /// - Parameters:
  ///   - road: What the requests take.
  ///   - body: Called with the customers of each page, and with how many there are in all if Desk
  ///     says so; what it throws ends the list.
  /// - Returns: Whether there are more customers than the limit.
  /// - Throws: `WriteError.violations` before anything is sent, why a page can't be read, or what
  ///   `body` throws.
  package func eachPage(
    on road: WriteRoad, _ body: ([Customer], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    try refuseViolations()
    let client = road.client
    let userID = userID
    var pages = DeskPages<Customer>(limit: limit, id: \.id) {
      (limit, offset) async throws(APIError) in
      try await client.customers(sendbirdID: userID, limit: limit, offset: offset)
    }
    return try await pages.forEach(body)
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    var customers: [Customer] = []
    let hasMore = try await eachPage(on: road) { page, _ in customers += page }
    return Outcome(
      .customers(customers), notes: hasMore ? ["there are more customers than listed"] : [])
  }
}
