import SendbirdAPI
import Testing

/// Contract 5.3: what Desk's errors say and mean.
@Suite struct DeskErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let status: Int
    let body: String
    var message = ""
    var code: String?
    var testDescription: String { "\(status) \(body)" }
  }

  static func client(_ transport: FakeTransport) throws -> SendbirdClient {
    SendbirdClient(
      connection: try Fixture.connection(deskToken: "d35k"), transport: transport,
      pauser: transport, policy: RetryPolicy(jitter: { $0 }))
  }

  static func error(_ step: FakeTransport.Step) async throws -> APIError {
    try await Fixture.error { try await client(FakeTransport([step])).ticket(9) }
  }

  /// In this order: detail, message, a field's first text, the body, the status's name.
  @Test(arguments: [
    Case(
      status: 404, body: #"{"code": "not_found", "detail": "No ticket with id 9."}"#,
      message: "No ticket with id 9.", code: "not_found"),
    Case(status: 400, body: #"{"detail": "d", "message": "m", "title": ["t"]}"#, message: "d"),
    Case(status: 400, body: #"{"message": "m", "detail": "d"}"#, message: "d"),
    Case(
      status: 400, body: #"{"message": "m", "title": ["t"], "code": 7}"#, message: "m", code: "7"),
    Case(status: 400, body: #"{"detail": "", "message": null, "a": ["x"]}"#, message: "a: x"),
    Case(status: 400, body: #"{"detail": {"a": "x"}}"#, message: "detail.a: x"),
    Case(status: 400, body: #"{"detail": ["one", "two"]}"#, message: "detail: one"),
    Case(
      status: 400, body: #"{"channelName": ["too long", "b"]}"#, message: "channelName: too long"),
    Case(
      status: 400, body: #"{"code": "invalid", "a": [], "b": ["", {"c": ["deep"]}]}"#,
      message: "b.c: deep", code: "invalid"),
    Case(
      status: 400, body: #"{"customFields": {"tier": ["no such choice"]}}"#,
      message: "customFields.tier: no such choice"),
    Case(
      status: 400, body: #"{"status": "error", "priority": ["bad"]}"#, message: "priority: bad"),
    Case(status: 400, body: #"{"error": "something"}"#, message: "error: something"),
    Case(
      status: 400, body: #"{"code": "invalid"}"#, message: #"{"code": "invalid"}"#, code: "invalid"),
    Case(status: 400, body: #"["a text"]"#, message: #"["a text"]"#),
    Case(
      status: 400, body: #"{"code": {"a": 1}, "n": 5}"#, message: #"{"code": {"a": 1}, "n": 5}"#),
    Case(status: 413, body: "<html>\n too\tlarge </html>\n", message: "<html> too large </html>"),
    Case(
      status: 400, body: String(repeating: "x", count: 500),
      message: String(repeating: "x", count: 200)),
    Case(status: 404, body: "", message: "Not Found"),
    Case(status: 405, body: " \n", message: "Method Not Allowed"),
    Case(status: 499, body: ""),
  ])
  func findsTheWords(_ item: Case) async throws {
    let error = try await Self.error(.answer(item.status, item.body))
    #expect(error.code == .refused)
    #expect(error.message == item.message)
    #expect(error.serviceCode == item.code)
    #expect(error.httpStatus == item.status)
    #expect(error.sendbirdCode == nil)
    let words = item.message.isEmpty ? "" : ": \(item.message)"
    let numbers = ["HTTP \(item.status)", item.code].compactMap(\.self).joined(separator: ", ")
    #expect(error.explanation.hasSuffix("Sendbird refused\(words) (\(numbers))"))
    #expect(error.explanation.contains("is not known here") == (item.status == 404))
  }

  /// A code is only shown; what happened is decided by the status, whatever number a body holds.
  @Test(
    arguments: [
      (400, .refused), (401, .tokenRefused), (403, .tokenRefused), (404, .refused),
      (405, .refused), (409, .refused), (301, .redirected), (100, .malformedAnswer),
    ] as [(Int, APIError.Code)],
    [400_108, 400_201, 400_202, 400_300, 400_401, 403_100, 500_910, 400_110])
  func decidesByStatusOnly(_ expected: (Int, APIError.Code), _ number: Int) async throws {
    let error = try await Self.error(.refusal(number, status: expected.0))
    #expect(error.code == expected.1)
    #expect(error.isNotFound == (expected.0 == 404))
    #expect(!error.isConflict && !error.isDeactivated && !error.isAboutValue)
    #expect(error.serviceCode == "\(number)")
  }

  @Test(arguments: [401, 403])
  func saysWhichTokenWasRefused(_ status: Int) async throws {
    let error = try await Self.error(
      .answer(status, #"{"code": "authentication_failed", "detail": "Invalid token."}"#))
    #expect(error.code == .tokenRefused)
    #expect(error.tokenOrigin == "SENDBIRD_DESK_API_TOKEN")
    #expect(
      error.explanation
        == "Desk token refused (from SENDBIRD_DESK_API_TOKEN) "
        + "(HTTP \(status), authentication_failed)")
  }

  @Test func needsADeskToken() async throws {
    let transport = FakeTransport()
    let client = try Fixture.client(transport)
    for call: GateTests.Call in [
      { _ = try await $0.customers() }, { _ = try await $0.ticket(1) },
      { _ = try await $0.createCustomer(sendbirdID: "u") }, { _ = try await $0.groups() },
    ] {
      let error = try await Fixture.error { try await call(client) }
      #expect(error.code == .notConfigured)
      #expect(error.explanation == "no Desk token is configured: nothing was sent")
    }
    #expect(transport.requests.isEmpty)
  }

  @Test func showsTheBodyOfAPageFromSomethingInBetweenOnRequestOnly() async throws {
    let page = FakeTransport.Step.answer(502, "<html>Bad gateway</html>")
    let reads = FakeTransport(Array(repeating: page, count: 4))
    let error = try await Fixture.error { try await Self.client(reads).ticket(1) }
    #expect(error.code == .serverTrouble)
    #expect(
      error.explanation == "Sendbird answered something unexpected (HTTP 502) after 3 retries")
    #expect(error.answer?.text == "<html>Bad gateway</html>")
    let trouble = FakeTransport.Step.answer(500, #"{"code": "error", "detail": "boom"}"#)
    let own = try await Fixture.error {
      try await Self.client(FakeTransport(Array(repeating: trouble, count: 4))).ticket(1)
    }
    #expect(
      own.explanation == "Sendbird is in trouble: boom (HTTP 500, error) after 3 retries")
    #expect(own.answer == nil)
  }

  @Test func masksTokensInWhatStandsForWords() async throws {
    let error = try await Self.error(.answer(400, "<p>d35k \(Fixture.chatToken) \u{1B}[31m</p>"))
    #expect(error.message == "<p>•••• •••• ^[[31m</p>")
  }

  @Test(arguments: ["detail", "message", "code"])
  func masksTokensInWords(member: String) async throws {
    let desk = try await Self.error(
      .answer(400, #"{"\#(member)": "header d35k is not \#(Fixture.chatToken)"}"#))
    #expect(desk.explanation.contains("header •••• is not ••••"))
    let chat = try await Fixture.error {
      try await Fixture.client(
        FakeTransport([.answer(400, #"{"code": 1, "message": "no \#(Fixture.chatToken)"}"#)])
      ).user("u")
    }
    #expect(chat.message == "no ••••")
  }

  @Test func describesItselfWithoutDesksWords() async throws {
    let error = try await Self.error(
      .answer(404, #"{"code": "not_found", "detail": "No ticket of user-4711."}"#))
    #expect("\(error)" == "refused: Desk GET (HTTP 404, code not_found)")
    let odd = try await Self.error(.answer(400, #"{"code": "user 4711", "detail": "x"}"#))
    var dumped = ""
    dump(odd, to: &dumped)
    #expect("\(odd)" == "refused: Desk GET (HTTP 400)")
    #expect(!dumped.contains("4711"))
    let long = String(repeating: "c", count: 1000)
    let bounded = try await Self.error(.answer(400, #"{"code": "\#(long)"}"#))
    #expect(bounded.serviceCode?.count == 64)
  }

  @Test func showsChatsCodeAsAText() async throws {
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([.refusal(400_201)])).user("u")
    }
    #expect(error.serviceCode == "400201")
    #expect("\(error)" == "refused: Chat GET (HTTP 400, code 400201)")
  }

  @Test func waitsAndTriesAgainWhenThrottled() async throws {
    let throttled = FakeTransport.Step.answer(
      429, #"{"code": "throttled", "detail": "x"}"#, headers: [("Retry-After", "3")])
    let transport = FakeTransport([throttled, .answer(200, #"{"id": 1}"#)])
    #expect(try await Self.client(transport).closeTicket(1).id == 1)
    #expect(transport.waits == [.seconds(3)])
    let always = FakeTransport(Array(repeating: throttled, count: 4))
    let error = try await Fixture.error { try await Self.client(always).ticket(1) }
    #expect(error.code == .rateLimited)
    #expect(error.serviceCode == "throttled")
  }

  /// Nothing protects against making a ticket twice, so no write is sent again unless it was refused.
  @Test(
    arguments: [
      .fault(.timeout), .fault(.closed), .fault(.truncated, status: 201, body: "{\"id\""),
      .answer(500, ""), .answer(503, "{}", headers: [("Retry-After", "1")]),
      .answer(201, "garbage"), .answer(200, "{}"), .answer(200, #"{"id": "5201"}"#),
    ] as [FakeTransport.Step])
  func sendsAWriteOnceWhenItsOutcomeIsUnknown(_ step: FakeTransport.Step) async throws {
    for call: GateTests.Call in [
      { _ = try await $0.createTicket(NewTicket(title: "t", customerID: 1)) },
      { _ = try await $0.createCustomer(sendbirdID: "u") },
      { _ = try await $0.updateTicket(1, priority: .low) },
      { _ = try await $0.updateCustomerFields(1, ["a": "b"]) },
      { _ = try await $0.updateTicketFields(1, ["a": "b"]) },
      { _ = try await $0.closeTicket(1) }, { _ = try await $0.reopenTicket(1) },
      { _ = try await $0.cancelTicket(1) },
      { _ = try await $0.transferTickets([1], groupKey: "a") },
      { _ = try await $0.sendMessage("m", as: "u", in: "c") },
    ] {
      let transport = FakeTransport([step])
      let error = try await Fixture.error { try await call(Self.client(transport)) }
      #expect(error.code == .unknownOutcome)
      #expect(transport.requests.count == 1)
      #expect(transport.waits.isEmpty)
    }
  }

  @Test func retriesAWriteThatWasRefusedBeforeAnythingWasSent() async throws {
    let transport = FakeTransport([.fault(.refused, sent: false), .answer(201, #"{"id": 7}"#)])
    let ticket = try await Self.client(transport).createTicket(
      NewTicket(title: "t", customerID: 1))
    #expect(ticket.id == 7)
    #expect(transport.requests.count == 2)
  }
}
