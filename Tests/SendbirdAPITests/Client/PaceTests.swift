import SendbirdAPI
import Testing

/// Which requests a client paces, and what it tells about each attempt.
@Suite struct PaceTests {
  private let ticket = FakeTransport.Step.answer(200, #"{"id": 1}"#)
  private let user = FakeTransport.Step.answer(200, #"{"user_id": "u"}"#)

  private func client(
    _ transport: FakeTransport, desk: RequestPacer? = nil, chat: RequestPacer? = nil,
    onExchange: (@Sendable (Exchange) -> Void)? = nil
  ) throws -> SendbirdClient {
    SendbirdClient(
      connection: try Fixture.connection(deskToken: "d35k"), transport: transport,
      pauser: transport, policy: RetryPolicy(jitter: { $0 }), deskPacer: desk, chatPacer: chat,
      onExchange: onExchange)
  }

  /// A pacer on a clock that never moves; its pauser notes the waits.
  private func pacer(_ perSecond: Int, _ pauser: FakeTransport) -> RequestPacer {
    let now = ContinuousClock.now
    return RequestPacer(perSecond: perSecond, pauser: pauser) { now }
  }

  @Test func pacesEachServiceByItself() async throws {
    let waits = FakeTransport()
    let transport = FakeTransport([ticket, user, user, ticket, user, ticket])
    let client = try client(transport, desk: pacer(2, waits))
    let copy = client.reportingRetries(to: nil).reportingExchanges(to: nil)
    _ = try await client.ticket(1)
    for _ in 0..<2 { _ = try await client.user("u") }
    _ = try await copy.ticket(1)
    _ = try await copy.user("u")
    #expect(waits.waits.isEmpty)
    _ = try await copy.ticket(1)
    #expect(waits.waits.first == .seconds(1))
  }

  @Test func pacesChatWhenAsked() async throws {
    let waits = FakeTransport()
    let client = try client(FakeTransport([user, ticket, user]), chat: pacer(1, waits))
    _ = try await client.user("u")
    _ = try await client.ticket(1)
    #expect(waits.waits.isEmpty)
    _ = try await client.user("u")
    #expect(waits.waits.first == .seconds(1))
  }

  @Test func pacesRetriesToo() async throws {
    let waits = FakeTransport()
    let transport = FakeTransport([.answer(500, ""), ticket])
    _ = try await client(transport, desk: pacer(1, waits)).ticket(1)
    #expect(waits.waits.first == .seconds(1))
    #expect(transport.waits == [.milliseconds(500)])
  }

  @Test func pacesNothingThatIsNotSent() async throws {
    let waits = FakeTransport()
    let client = try client(FakeTransport([ticket]), desk: pacer(1, waits))
    for _ in 0..<3 { _ = try await Fixture.error { try await client.ticket(0) } }
    _ = try await client.ticket(1)
    #expect(waits.waits.isEmpty)
  }

  /// Contract 5.4: five a second, unless told otherwise.
  @Test func keepsToFiveDeskRequestsASecondByItself() async throws {
    let transport = FakeTransport(Array(repeating: ticket, count: 6))
    let client = SendbirdClient(
      connection: try Fixture.connection(deskToken: "d35k"), transport: transport)
    let start = ContinuousClock.now
    for _ in 0..<5 { _ = try await client.ticket(1) }
    #expect(transport.waits.isEmpty)
    _ = try await client.ticket(1)
    // On a machine so slow that the second was over, there was nothing to wait for.
    let isLate = ContinuousClock.now - start >= .seconds(1)
    #expect(isLate || transport.waits.first.map { $0 > .zero && $0 <= .seconds(1) } == true)
  }

  @Test(arguments: [true, false])
  func aWaitForTheTurnCanBeCancelled(_ isRead: Bool) async throws {
    let waits = FakeTransport { withUnsafeCurrentTask { $0?.cancel() } }
    let transport = FakeTransport([ticket])
    let client = try client(transport, desk: pacer(1, waits))
    _ = try await client.ticket(1)
    let error = await Task { () -> APIError? in
      do throws(APIError) {
        _ = if isRead { try await client.ticket(1) } else { try await client.closeTicket(1) }
        return nil
      } catch {
        return error
      }
    }.value
    #expect(error?.code == .cancelled)
    #expect(transport.requests.count == 1)
  }

  @Test func tellsEveryAttempt() async throws {
    let exchanges = Locked<[Exchange]>([])
    let transport = FakeTransport([
      .fault(.truncated, status: 200, body: "{\"us"), .answer(503, "oops"),
      .fault(.unresolved, sent: false), user,
    ])
    let client = try client(transport) { exchange in exchanges.change { $0.append(exchange) } }
    _ = try await client.user("u")
    let told = exchanges.value
    #expect(told.map(\.attempt) == [1, 2, 3, 4])
    #expect(told.map(\.status) == [200, 503, nil, 200])
    #expect(told.map(\.failure) == [.truncated, nil, .unresolved, nil])
    #expect(told.map(\.bytes) == [4, 4, 0, 16])
    #expect(told.allSatisfy { $0.request == .user("u") && $0.duration >= .zero })
    var dumped = ""
    dump(told, to: &dumped)
    #expect(!dumped.contains(Fixture.chatToken))
  }

  @Test func tellsNothingOfWhatWasNotSent() async throws {
    let exchanges = Locked(0)
    let client = try client(FakeTransport()).reportingExchanges { _ in
      exchanges.change { $0 += 1 }
    }
    _ = try await Fixture.error { try await client.user("") }
    #expect(exchanges.value == 0)
  }
}
