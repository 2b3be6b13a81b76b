package import SendbirdAPI

/// Lists users, page by page up to a total.
package struct ListUsers: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.list", title: "List users",
    help: "Lists users, newest first; all conditions must hold.", risk: .read,
    fields: [
      OperationField(
        "nicknamePrefix", label: "Nickname prefix",
        help: "Only users whose nickname starts so; upper and lower case differ."),
      OperationField("nickname", label: "Nickname", help: "Only users with exactly this nickname."),
      OperationField(
        "metadata", label: "Metadata", kind: .condition, limit: Limits.metadataKey,
        help: "Only users whose value of a metadata key is one of those given."),
      OperationField(
        "ids", label: "User IDs", kind: .list(each: Limits.userID), limit: Limits.listedUserIDs,
        help: "Only these users."),
      OperationField(
        "activeMode", label: "Active", kind: .choice(["activated", "deactivated", "all"]),
        defaultValue: "all", help: "Whether activated users, deactivated users or all are listed."),
      OperationField(
        "limit", label: "Limit", kind: .number, defaultValue: "100",
        help: "How many users in all."),
      OperationField(
        "all", label: "All", kind: .flag, defaultValue: "false",
        help: "Lists every user that matches, however many there are."),
    ],
    dataPoints: [], undo: .notNeeded)

  /// How many users are listed when nothing is said.
  package static let defaultLimit = 100

  /// Which users.
  package var filter: UserFilter
  /// How many in all, nil for every one.
  package var limit: Int?

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - filter: Which users. The default is all.
  ///   - limit: How many in all, nil for every one. The default is 100.
  package init(_ filter: UserFilter = UserFilter(), limit: Int? = Self.defaultLimit) {
    self.filter = filter
    self.limit = limit
  }

  package func violations() -> [Violation] {
    var violations = Rules.filter(filter, limit: Limits.chatPage)
    if let limit, limit < 1 {
      violations.append(
        Violation(
          field: Rules.limitField, rule: .outOfRange, given: "\(limit)", allowed: "1 and more are"))
    }
    return violations
  }

  package var plan: [PlannedRequest] { .only(page(after: nil, listed: 0)) }

  /// The request for one page.
  ///
  /// - Parameters:
  ///   - token: The `next` of the page before, nil for the first one.
  ///   - listed: How many users there are already.
  /// - Returns: The request, for as many users as are still wanted.
  package func page(after token: String?, listed: Int) -> APIRequest {
    .users(filter, token: token, limit: pageSize(listed: listed))
  }

  /// How many users to ask for, once there are some already.
  func pageSize(listed: Int) -> Int {
    limit.map { min($0 - listed, Limits.chatPage) } ?? Limits.chatPage
  }

  /// Reads the pages one after the other, so that they can be shown as they come.
  ///
  /// No more than one page is held at a time. A token that Sendbird doesn't take any more starts the
  /// list again (contract 1.4), and what was shown already is passed over.
  ///
  /// - Parameters:
  ///   - road: What the requests take.
  ///   - body: Called with the users of each page; what it throws ends the list.
  /// - Returns: Whether there are more users than the limit.
  /// - Throws: `WriteError.violations` before anything is sent, why a page can't be read, or what
  ///   `body` throws.
  package func eachPage(
    on road: WriteRoad, _ body: ([User]) async throws(WriteError) -> Void
  ) async throws(WriteError) -> Bool {
    try refuseViolations()
    var pages = UserPages(operation: self, client: road.client)
    while let page = try await pages.next() {
      try await body(page.users)
      if page.isLast { return page.hasMore }
    }
    return false
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    var users: [User] = []
    let hasMore = try await eachPage(on: road) { users += $0 }
    return Outcome(.users(users), notes: hasMore ? ["there are more users than listed"] : [])
  }
}
