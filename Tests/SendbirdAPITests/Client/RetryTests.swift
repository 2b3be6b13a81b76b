import SendbirdAPI
import Testing

/// Contract 1.5, with waits that take no time.
@Suite struct RetryTests {
  static let user = FakeTransport.Step.answer(200, #"{"user_id": "u"}"#)

  @Test(
    arguments: [
      ([("X-RateLimit-RetryAfter", "7"), ("Retry-After", "2")], [7, 7, 7]),
      ([("retry-after", "2")], [2, 2, 2]),
      ([("x-ratelimit-retryafter", "0.5")], [0.5, 0.5, 0.5]),
      ([("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT")], [1, 2, 4]),
      ([("Retry-After", "-1")], [1, 2, 4]),
      ([("Retry-After", "nan")], [1, 2, 4]),
      ([], [1, 2, 4]),
    ] as [([(String, String)], [Double])])
  func waitsAsTold(_ headers: [(String, String)], _ seconds: [Double]) async throws {
    let limited = FakeTransport.Step.answer(429, "", headers: headers)
    let transport = FakeTransport([limited, limited, limited, limited])
    let error = try await Fixture.error {
      try await Fixture.client(transport).updateUser("u", UserChanges(nickname: "n"))
    }
    #expect(transport.waits == seconds.map { .seconds($0) })
    #expect(error.code == .rateLimited)
    #expect(error.retries == 3)
    #expect(transport.requests.count == 4)
  }

  /// The client decides by the HTTP status alone (contract 7, row 14).
  @Test(arguments: [429, 500_910])
  func decidesByStatus(_ code: Int) async throws {
    let transport = FakeTransport([.refusal(code, status: 429), Self.user])
    #expect(try await Fixture.client(transport).user("u").id == "u")
    #expect(transport.waits == [.seconds(1)])
  }

  @Test func givesUpWhenAskedToWaitTooLong() async throws {
    let transport = FakeTransport([.answer(429, "", headers: [("Retry-After", "61")])])
    let error = try await Fixture.error {
      try await Fixture.client(transport).user("u")
    }
    #expect(error.code == .rateLimited)
    #expect(error.retryAfter == .seconds(61))
    #expect(transport.waits.isEmpty)
  }

  @Test func retriesAWriteAfter429() async throws {
    let transport = FakeTransport([.answer(429, ""), .answer(429, ""), .answer(200, "{}")])
    try await Fixture.client(transport).deleteUser("u")
    #expect(transport.requests.count == 3)
    #expect(transport.waits == [.seconds(1), .seconds(2)])
  }

  @Test func retriesAWriteThatWasRefusedBeforeAnythingWasSent() async throws {
    let transport = FakeTransport([.fault(.refused, sent: false), Self.user])
    _ = try await Fixture.client(transport).updateUser("u", UserChanges(nickname: "n"))
    #expect(transport.requests.count == 2)
  }

  @Test(
    arguments: [
      .fault(.timeout), .fault(.closed), .fault(.truncated, status: 200),
      .fault(.unresolved, sent: false), .fault(.connectTimeout, sent: false),
      .fault(.closed, sent: false), .fault(.refused, sent: true), .answer(500, ""),
      .answer(503, "", headers: [("Retry-After", "1")]), .answer(200, "garbage"),
    ] as [FakeTransport.Step])
  func retriesNoOtherWrite(_ step: FakeTransport.Step) async throws {
    let transport = FakeTransport([step])
    _ = try await Fixture.error {
      try await Fixture.client(transport).createUser(NewUser(id: "u", nickname: ""))
    }
    #expect(transport.requests.count == 1)
    #expect(transport.waits.isEmpty)
  }

  @Test(
    arguments: [
      .fault(.refused, sent: false), .fault(.truncated, status: 200, body: "{"),
      .fault(.unresolved, sent: false), .fault(.notConnected, sent: false), .answer(500, ""),
      .answer(599, ""),
    ] as [FakeTransport.Step])
  func retriesAReadWithJitter(_ step: FakeTransport.Step) async throws {
    let transport = FakeTransport([step, step, step, Self.user])
    #expect(try await Fixture.client(transport).user("u").id == "u")
    #expect(transport.waits == [.milliseconds(500), .seconds(1), .seconds(2)])
  }

  @Test(
    arguments: [
      .fault(.timeout), .fault(.connectTimeout, sent: false), .fault(.insecure, sent: false),
      .fault(.tooLarge), .fault(.cancelled), .answer(200, "<html>"), .answer(302, ""),
      .answer(400, ""), .answer(404, ""),
    ] as [FakeTransport.Step])
  func retriesNoHopelessRead(_ step: FakeTransport.Step) async throws {
    let transport = FakeTransport([step])
    _ = try await Fixture.error {
      try await Fixture.client(transport).user("u")
    }
    #expect(transport.requests.count == 1)
  }

  /// The server gave up a kept-alive connection: a new one will do, at once.
  @Test func retriesAReadOnAClosedConnectionAtOnce() async throws {
    let transport = FakeTransport([.fault(.closed), Self.user])
    #expect(try await Fixture.client(transport).user("u").id == "u")
    #expect(transport.waits.isEmpty)
    #expect(transport.requests.count == 2)
  }

  @Test func retriesAtOnceOnceOnly() async throws {
    let closed = FakeTransport.Step.fault(.closed)
    let transport = FakeTransport([closed, closed, closed, closed])
    let error = try await Fixture.error {
      try await Fixture.client(transport).user("u")
    }
    #expect(error.code == .unreachable)
    #expect(transport.waits == [.seconds(1), .seconds(2)])
    #expect(transport.requests.count == 4)
  }

  @Test func waitsAtLeastAsLongAsA503Asks() async throws {
    let transport = FakeTransport([.answer(503, "", headers: [("Retry-After", "9")]), Self.user])
    _ = try await Fixture.client(transport).user("u")
    #expect(transport.waits == [.seconds(9)])
  }

  @Test func reportsEveryRetry() async throws {
    let notices = Locked<[RetryNotice]>([])
    let transport = FakeTransport([
      .fault(.closed), .answer(503, ""), .answer(429, "", headers: [("Retry-After", "3")]),
      Self.user,
    ])
    _ = try await Fixture.client(transport) { notice in notices.change { $0.append(notice) } }
      .user("u")
    #expect(
      notices.value.map(\.reason) == [
        .connection(.closed), .serverTrouble(status: 503), .rateLimited,
      ])
    #expect(notices.value.map(\.seconds) == [0, 1, 3])
    #expect(notices.value.map(\.attempt) == [1, 2, 3])
    #expect(notices.value.allSatisfy { $0.limit == 3 && $0.service == .chat && $0.method == .get })
  }

  @Test(arguments: [0.0, 0.25, 1.0])
  func jitterIsAPartOfTheWait(_ part: Double) async throws {
    let transport = FakeTransport([.answer(500, ""), Self.user])
    let client = SendbirdClient(
      connection: try Fixture.connection(), transport: transport, pauser: transport,
      policy: RetryPolicy(jitter: { $0 * part }))
    _ = try await client.user("u")
    #expect(transport.waits == (part == 0 ? [] : [.milliseconds(500) * part]))
  }

  @Test func randomJitterStaysWithinTheWait() async throws {
    let transport = FakeTransport(
      Array(repeating: FakeTransport.Step.answer(500, ""), count: 3) + [Self.user])
    let client = SendbirdClient(connection: try Fixture.connection(), transport: transport)
    _ = try await client.user("u")
    for (wait, most) in zip(transport.waits, [0.5, 1, 2]) { #expect(wait <= .seconds(most)) }
  }

  /// Nothing is on its way while waiting after 429, so the outcome is known.
  @Test(arguments: [true, false])
  func aWaitCanBeCancelled(_ isRead: Bool) async throws {
    let transport = FakeTransport([.answer(429, "")]) { withUnsafeCurrentTask { $0?.cancel() } }
    let client = try Fixture.client(transport)
    let error = await Task { () -> APIError? in
      do throws(APIError) {
        if isRead { _ = try await client.user("u") } else { try await client.deleteUser("u") }
        return nil
      } catch {
        return error
      }
    }.value
    #expect(error?.code == .cancelled)
    #expect(transport.requests.count == 1)
  }

  @Test func aCancelledTaskSendsNothing() async throws {
    let transport = FakeTransport()
    let client = try Fixture.client(transport)
    let error = await Task { () -> APIError? in
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(APIError) {
        try await client.deleteUser("u")
        return nil
      } catch {
        return error
      }
    }.value
    #expect(error?.code == .cancelled)
    #expect(transport.requests.isEmpty)
  }
}
