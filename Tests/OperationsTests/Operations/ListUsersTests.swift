import Operations
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
}

/// A list of users in pages, as contract 2.4 describes it, and as it should not be.
struct PagedUsers: Transport {
  let count: Int
  var ignoresLimit = false
  var sameToken = false

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    func parameter(_ name: String) -> Int? {
      request.url.split(separator: "?").last?.split(separator: "&").first {
        $0.hasPrefix("\(name)=")
      }.flatMap { Int($0.dropFirst(name.count + 1)) }
    }
    let start = parameter("token") ?? 0
    let end = ignoresLimit ? count : min(count, start + (parameter("limit") ?? 10))
    let users = (start..<max(start, end)).map {
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
    let client = SendbirdClient(connection: connection, transport: self, sleeper: NoWait())
    return WriteRoad(client: client, journal: MemoryJournal())
  }
}
