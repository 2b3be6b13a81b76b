import SendbirdAPI

/// Where a list of users has got to, from page to page.
struct UserPages {
  /// The users of one page that were not shown before.
  struct Page {
    let users: [User]
    /// Whether no page follows, because the list ends or the limit is reached.
    let isLast: Bool
    /// Whether there are more users behind the last page.
    let hasMore: Bool
  }

  /// Why the list was started again, and where it has to get to again.
  private struct Restart {
    let cause: APIError
    let lastShown: ByteKey
  }

  let operation: ListUsers
  let client: SendbirdClient
  private var token: String?
  private var listed = 0
  private var lastShown: ByteKey?
  /// The new start that is under way; over as soon as a user is shown that was not shown before.
  private var restart: Restart?
  private var isPastLastShown = false
  private var hasEnded = false

  init(operation: ListUsers, client: SendbirdClient) {
    self.operation = operation
    self.client = client
  }

  /// The next page, nil after the last one.
  mutating func next() async throws(WriteError) -> Page? {
    while !hasEnded {
      let page: UserPage
      do throws(APIError) {
        page = try await read()
      } catch {
        guard let again = restarted(after: error) else { throw error.asWriteError }
        restart = again
        isPastLastShown = false
        token = nil
        continue
      }
      let isSameAgain = page.next != nil && page.next == token
      guard let unseen = unseen(in: page) else {
        // The last user that was shown is gone: where to go on can't be told.
        if let cause = restart?.cause, page.next == nil || isSameAgain { throw cause.asWriteError }
        token = page.next
        continue
      }
      let shown = shown(unseen, of: page, isSameAgain: isSameAgain)
      if !shown.users.isEmpty { restart = nil }
      if restart == nil || shown.isLast { return shown }
    }
    return nil
  }

  /// While users are passed over, whole pages are asked for, however few are still wanted.
  private func read() async throws(APIError) -> UserPage {
    let limit = restart == nil ? operation.pageSize(listed: listed) : Limits.chatPage
    return try await client.users(operation.filter, token: token, limit: limit)
  }

  /// What a new start has to find again; nil where there is nothing to start again for, or where the
  /// last new start has not got any further.
  private func restarted(after error: APIError) -> Restart? {
    guard token != nil, restart == nil, error.code == .refused, error.httpStatus == 400,
      let lastShown
    else { return nil }
    return Restart(cause: error, lastShown: lastShown)
  }

  /// The users that come after the last one shown; nil if that one has not come again yet.
  private mutating func unseen(in page: UserPage) -> ArraySlice<User>? {
    guard let wanted = restart?.lastShown, !isPastLastShown else { return page.users[...] }
    guard let place = page.users.firstIndex(where: { ByteKey($0.id) == wanted }) else { return nil }
    isPastLastShown = true
    return page.users[(place + 1)...]
  }

  private mutating func shown(
    _ unseen: ArraySlice<User>, of page: UserPage, isSameAgain: Bool
  ) -> Page {
    // A service that answers with more than was asked for must not exceed the limit either.
    let users = operation.limit.map { unseen.prefix($0 - listed) } ?? unseen
    listed += users.count
    lastShown = users.last.map { ByteKey($0.id) } ?? lastShown
    let isFull = operation.limit.map { listed >= $0 } ?? false
    // The same token again would be the same page again, for ever.
    hasEnded = isFull || isSameAgain || page.next == nil
    token = page.next
    return Page(
      users: Array(users), isLast: hasEnded, hasMore: page.next != nil || users.count < unseen.count
    )
  }
}
