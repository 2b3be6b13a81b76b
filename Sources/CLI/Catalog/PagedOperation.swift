import Operations

/// An operation that reads a list page by page.
protocol PagedOperation: Operation {
  /// What the list is of.
  associatedtype Element: ListRow

  /// The ids that the list is asked for one by one; none where it isn't.
  var namedIDs: [String] { get }

  /// Those of some ids that none of these records has.
  func ids(_ ids: [String], missingIn elements: [Element]) -> [String]

  /// Whether the list has a condition besides the ids, which a record can fail to meet.
  var hasOtherConditions: Bool { get }

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

extension PagedOperation {
  var namedIDs: [String] { [] }

  func ids(_ ids: [String], missingIn elements: [Element]) -> [String] { [] }

  var hasOtherConditions: Bool { true }
}

extension ListUsers: PagedOperation {
  var namedIDs: [String] { filter.ids }

  func ids(_ ids: [String], missingIn elements: [User]) -> [String] {
    ids.filter { id in !elements.contains { $0.id.hasSameBytes(as: id) } }
  }

  var hasOtherConditions: Bool {
    filter.nickname != nil || filter.nicknamePrefix != nil || filter.metadata != nil
      || filter.activeMode != .all
  }

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
