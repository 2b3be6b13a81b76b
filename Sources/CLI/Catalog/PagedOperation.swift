import Operations

/// An operation that reads a list page by page.
protocol PagedOperation: Operation {
  /// What the list is of.
  associatedtype Element: ListRow

  /// Reads the pages one after the other.
  ///
  /// - Parameters:
  ///   - road: What the requests take.
  ///   - body: Called with each page and, where Sendbird tells, how many there are in all.
  /// - Returns: Whether there are more than the limit.
  /// - Throws: Why a page can't be read, or what `body` throws.
  func pages(
    on road: WriteRoad, _ body: ([Element], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool
}

extension ListUsers: PagedOperation {
  func pages(
    on road: WriteRoad, _ body: ([User], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    try await eachPage(on: road) { users throws(WriteError) in try await body(users, nil) }
  }
}

extension ListCustomers: PagedOperation {
  func pages(
    on road: WriteRoad, _ body: ([Customer], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    try await eachPage(on: road, body)
  }
}

extension ListTickets: PagedOperation {
  func pages(
    on road: WriteRoad, _ body: ([Ticket], _ total: Int64?) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    try await eachPage(on: road, body)
  }
}
