import Operations
import Synchronization
import Testing

@Suite("Listing users")
struct ListUsersTests {
  @Test(
    "Pages up to the limit, and says whether there are more",
    arguments: [
      (5, 7 as Int?, [5], false), (250, 230, [100, 100, 30], true),
      (250, 250, [100, 100, 50], false),
      (250, nil, [100, 100, 50], false), (100, 100, [100], false), (0, nil, [0], false),
    ])
  func pages(_ count: Int, _ limit: Int?, _ sizes: [Int], _ hasMore: Bool) async throws {
    let pages = PagedUsers(count: count)
    let road = try pages.road()
    let operation = ListUsers(limit: limit)
    var seen: [Int] = []
    let more = try await operation.eachPage(on: road) { seen.append($0.count) }
    #expect(seen == sizes)
    #expect(more == hasMore)
    let outcome = try await operation.run(on: road)
    guard case .users(let users) = outcome.subject else {
      Issue.record("no users")
      return
    }
    #expect(users.map(\.id) == (0..<sizes.reduce(0, +)).map { "u\($0)" })
    #expect(outcome.notes.isEmpty == !hasMore)
  }

  @Test("A service that gives more than was asked for does not exceed the limit")
  func generous() async throws {
    let road = try PagedUsers(count: 50, ignoresLimit: true).road()
    var seen = 0
    let more = try await ListUsers(limit: 7).eachPage(on: road) { seen += $0.count }
    #expect(seen == 7 && more)
  }

  @Test("A service that gives the same token again does not make the list endless")
  func endless() async throws {
    let road = try PagedUsers(count: 500, sameToken: true).road()
    var pages = 0
    let more = try await ListUsers(limit: nil).eachPage(on: road) { _ in pages += 1 }
    #expect(pages == 2 && more)
  }

  @Test(
    "A token that expires starts the list again, and nobody is listed twice or left out",
    arguments: [nil, 230, 205, 150] as [Int?])
  func expiredToken(_ limit: Int?) async throws {
    let expiry = TokenExpiry(refusing: [1, 3])
    let road = try PagedUsers(count: 250, expiry: expiry).road()
    var ids: [String] = []
    let more = try await ListUsers(limit: limit).eachPage(on: road) { page in
      #expect(page.count <= Limits.chatPage)
      ids += page.map(\.id)
    }
    #expect(ids == (0..<(limit ?? 250)).map { "u\($0)" })
    #expect(more == (limit != nil))
    #expect(expiry.refused == (limit == 150 ? 1 : 2))
  }

  @Test("A token that always expires ends the list with Sendbird's refusal")
  func noProgress() async throws {
    let expiry = TokenExpiry(refusing: Set(1...100))
    let road = try PagedUsers(count: 250, expiry: expiry).road()
    var seen = 0
    let error = await writeError { () async throws(WriteError) in
      try await ListUsers(limit: nil).eachPage(on: road) { seen += $0.count }
    }
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.sendbirdCode == 400_109)
    #expect(seen == 100)
    #expect(expiry.refused == 2)
  }

  @Test("Where the last user listed is gone after a new start, the list ends with the refusal")
  func lostPlace() async throws {
    let expiry = TokenExpiry(refusing: [1], removing: 99)
    let road = try PagedUsers(count: 250, expiry: expiry).road()
    var seen = 0
    let error = await writeError { () async throws(WriteError) in
      try await ListUsers(limit: nil).eachPage(on: road) { seen += $0.count }
    }
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.httpStatus == 400)
    #expect(seen == 100)
  }

  @Test("What the reader of the pages throws ends the list at once")
  func stopped() async throws {
    let road = try PagedUsers(count: 250).road()
    var pages = 0
    let error = await writeError { () async throws(WriteError) in
      try await ListUsers(limit: nil).eachPage(on: road) { _ async throws(WriteError) in
        pages += 1
        throw .cancelled
      }
    }
    #expect(error == .cancelled)
    #expect(pages == 1)
  }
}

/// Refuses some of the requests that carry a token, counted from 1.
final class TokenExpiry: Sendable {
  private struct State {
    var asked = 0
    var refused = 0
  }

  /// The user that disappears with the first refusal.
  let removing: Int?
  private let refusing: Set<Int>
  private let state = Mutex(State())

  init(refusing: Set<Int>, removing: Int? = nil) {
    self.refusing = refusing
    self.removing = removing
  }

  var refused: Int { state.withLock { $0.refused } }

  func refusesNext() -> Bool {
    state.withLock { state in
      state.asked += 1
      guard refusing.contains(state.asked) else { return false }
      state.refused += 1
      return true
    }
  }
}

/// A list of users in pages, as contract 2.4 describes it, and as it should not be.
struct PagedUsers: Transport {
  let count: Int
  var ignoresLimit = false
  var sameToken = false
  var expiry: TokenExpiry?

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    func parameter(_ name: String) -> Int? {
      request.url.split(separator: "?").last?.split(separator: "&").first {
        $0.hasPrefix("\(name)=")
      }.flatMap { Int($0.dropFirst(name.count + 1)) }
    }
    let start = parameter("token") ?? 0
    if start > 0, let expiry, expiry.refusesNext() {
      let refusal = SendbirdModel.refusal(400_109, "expired")
      return WireAnswer(status: refusal.status, body: refusal.body.serializedBytes())
    }
    let removed = (expiry?.refused ?? 0) > 0 ? expiry?.removing : nil
    let end = ignoresLimit ? count : min(count, start + (parameter("limit") ?? 10))
    let users = (start..<max(start, end)).filter { $0 != removed }.map {
      JSONValue.object([JSONMember("user_id", .string("u\($0)"))])
    }
    let next = sameToken ? "100" : end < count ? String(end) : ""
    let body: JSONValue = ["users": .array(users), "next": .string(next)]
    return WireAnswer(status: 200, body: body.serializedBytes())
  }

  func road() throws -> WriteRoad {
    let connection = try Connection(
      applicationID: "TEST", chatURL: "http://127.0.0.1:9/v3",
      chatToken: Connection.Token(Secret("token"), from: "the test"))
    let client = SendbirdClient(connection: connection, transport: self, pauser: NoPause())
    return WriteRoad(client: client, journal: MemoryJournal())
  }
}
