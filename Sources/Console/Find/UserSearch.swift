import Operations
import Widgets

/// Asks the server for what the find line says.
struct UserSearch: Sendable {
  let client: SendbirdClient
  let clock: @Sendable () -> WallTime

  /// Longest list of ids in one request, in bytes of the address; longer ones can get HTTP 414.
  private static let longestList = 6000

  /// The first page of what the query asks for.
  func find(_ query: FindQuery) async throws(APIError) -> FindAnswer {
    switch query {
    case .ids(let ids): return try await find(ids: ids, query)
    case .text(let text): return try await find(text: text, query)
    case .customer(let id):
      return try await find(query) { () async throws(APIError) in
        try await client.customer(id).sendbirdID
      }
    case .ticket(let id):
      return try await find(query) { () async throws(APIError) in
        try await client.ticket(id).customer?.sendbirdID
      }
    case .filtered(let asked, _): return try await find(asked)
    case .everyone, .nickname, .nicknamePrefix, .metadata, .incomplete, .saved:
      let page = try await firstPage(query)
      let now = clock()
      return FindAnswer(
        query: query, rows: page.users.map { UserRow($0, readAt: now) }, next: page.next)
    }
  }

  /// The user that something of Desk belongs to; nobody when there is no such thing.
  private func find(
    _ query: FindQuery, userID: () async throws(APIError) -> String?
  ) async throws(APIError) -> FindAnswer {
    let id: String?
    do throws(APIError) {
      id = try await userID()
    } catch {
      guard error.isNotFound else { throw error }
      id = nil
    }
    guard let id else { return FindAnswer(query: query, rows: [], next: nil) }
    let user = try await exactUser(id).get()
    let now = clock()
    let row = user.map { UserRow($0, readAt: now) } ?? UserRow(missing: id, readAt: now)
    return FindAnswer(query: query, rows: [row], next: nil)
  }

  private func firstPage(_ query: FindQuery) async throws(APIError) -> UserPage {
    guard let filter = query.filter else { return UserPage(users: [], next: nil) }
    return try await client.users(filter, token: nil, limit: Limits.chatPage)
  }

  /// The exact id and the nicknames that start so, asked at the same time; the id comes first.
  private func find(text: String, _ query: FindQuery) async throws(APIError) -> FindAnswer {
    async let exact = exactUser(text)
    async let prefixed = Self.result { () async throws(APIError) in try await firstPage(query) }
    let user = try await exact.get()
    let page = try await prefixed.get()
    let now = clock()
    let rest = page.users.filter { other in user.map { !$0.id.hasSameBytes(as: other.id) } ?? true }
    let rows = (user.map { [$0] } ?? []) + rest
    return FindAnswer(query: query, rows: rows.map { UserRow($0, readAt: now) }, next: page.next)
  }

  /// The user with exactly this id; nil when there is none or it can't be an id.
  private func exactUser(_ id: String) async -> Result<User?, APIError> {
    guard Rules.userID(id).errors.isEmpty else { return .success(nil) }
    return await Self.result { () async throws(APIError) -> User? in
      do throws(APIError) {
        return try await client.user(id)
      } catch {
        if error.isNotFound { return nil }
        throw error
      }
    }
  }

  /// The users with these ids in the order asked, with a row for each that is missing.
  private func find(ids: [String], _ query: FindQuery) async throws(APIError) -> FindAnswer {
    var found: [ByteKey: User] = [:]
    for batch in Self.batches(ids.filter { Rules.userID($0).errors.isEmpty }) {
      var token: String?
      repeat {
        let page = try await client.users(
          UserFilter(ids: batch), token: token, limit: Limits.chatPage)
        for user in page.users { found[ByteKey(user.id)] = user }
        token = page.next
      } while token != nil
    }
    let now = clock()
    let rows = ids.map { id in
      found[ByteKey(id)].map { UserRow($0, readAt: now) } ?? UserRow(missing: id, readAt: now)
    }
    return FindAnswer(query: query, rows: rows, next: nil)
  }

  /// Splits ids so that each list fits one page and one address.
  static func batches(_ ids: [String]) -> [[String]] {
    var batches: [[String]] = []
    var bytes = 0
    for id in ids {
      // Percent-encoding makes at most three bytes of one, and a comma separates.
      let size = id.utf8.count * 3 + 1
      if let last = batches.last, last.count < Limits.chatPage, bytes + size <= longestList {
        batches[batches.count - 1].append(id)
        bytes += size
      } else {
        batches.append([id])
        bytes = size
      }
    }
    return batches
  }

  private static func result<Value: Sendable>(
    _ body: () async throws(APIError) -> Value
  ) async -> Result<Value, APIError> {
    do throws(APIError) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
