import SendbirdAPI
import Testing

/// Contract 1.6, contract 7 rows 12 and 13, and the table of troubles.
@Suite struct ErrorMappingTests {
  static let read = APIRequest.user("u")
  static let write = APIRequest.updateUser("u", UserChanges(nickname: "n"))

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let step: FakeTransport.Step
    let read: APIError.Code
    let write: APIError.Code
    var testDescription: String { name }

    init(
      _ name: String, _ step: FakeTransport.Step, read: APIError.Code, write: APIError.Code? = nil
    ) {
      self.name = name
      self.step = step
      self.read = read
      self.write = write ?? read
    }
  }

  @Test(arguments: [
    Case("400201", .refusal(400_201), read: .refused),
    Case("400111", .refusal(400_111), read: .refused),
    Case("400300", .refusal(400_300), read: .refused),
    Case("400401 with 400", .refusal(400_401), read: .tokenRefused),
    Case("400401 with 401", .refusal(400_401, status: 401), read: .tokenRefused),
    Case("401 without code", .answer(401, "{}"), read: .tokenRefused),
    Case("403 without code", .answer(403, "<html>"), read: .tokenRefused),
    Case("403 with another code", .refusal(400_100, status: 403), read: .tokenRefused),
    Case("403100", .refusal(403_100, status: 403), read: .applicationDisabled),
    Case("400108", .refusal(400_108), read: .notPermitted),
    Case(
      "400 HTML", .answer(400, "<html>no</html>"), read: .malformedAnswer, write: .unknownOutcome),
    Case("400 without a body", .answer(400, ""), read: .refused),
    Case("404", .answer(404, ""), read: .refused),
    Case("408", .answer(408, ""), read: .refused, write: .unknownOutcome),
    Case("413 HTML", .answer(413, "<html>too large</html>"), read: .refused),
    Case("414", .answer(414, ""), read: .refused),
    Case("301", .answer(301, "", headers: [("Location", "https://x/")]), read: .redirected),
    Case("307", .answer(307, "{}", headers: [("Location", "/y")]), read: .redirected),
    Case("200 HTML", .answer(200, "<html>"), read: .malformedAnswer, write: .unknownOutcome),
    Case("200 empty", .answer(200, ""), read: .malformedAnswer, write: .unknownOutcome),
    Case("200 half", .answer(200, "{\"us"), read: .malformedAnswer, write: .unknownOutcome),
    Case("200 null", .answer(200, "null"), read: .malformedAnswer, write: .unknownOutcome),
    Case("200 no id", .answer(200, "{}"), read: .malformedAnswer, write: .unknownOutcome),
    Case("100", .answer(100, "{}"), read: .malformedAnswer, write: .unknownOutcome),
    Case("dns", .fault(.unresolved, sent: false), read: .unreachable),
    Case("tls", .fault(.insecure, sent: false), read: .unreachable),
    Case("connect timeout", .fault(.connectTimeout, sent: false), read: .unreachable),
    Case("no route", .fault(.notConnected, sent: false), read: .unreachable),
    Case("unusable", .fault(.unusable, sent: false), read: .unreachable),
    Case("closed", .fault(.closed), read: .unreachable, write: .unknownOutcome),
    Case("closed, unsent", .fault(.closed, sent: false), read: .unreachable),
    Case(
      "truncated", .fault(.truncated, status: 200, body: "{\"us"), read: .malformedAnswer,
      write: .unknownOutcome),
    Case("timeout", .fault(.timeout), read: .timedOut, write: .unknownOutcome),
    Case("timeout, unsent", .fault(.timeout, sent: false), read: .timedOut, write: .unreachable),
    Case("too large", .fault(.tooLarge), read: .malformedAnswer, write: .unknownOutcome),
    Case("not HTTP", .fault(.notHTTP), read: .malformedAnswer, write: .unknownOutcome),
    Case("cancelled", .fault(.cancelled), read: .cancelled, write: .unknownOutcome),
    Case("cancelled, unsent", .fault(.cancelled, sent: false), read: .cancelled),
  ])
  func maps(_ item: Case) async throws {
    // Enough of the same for every retry that a read gets.
    let reads = try Fixture.client(FakeTransport(Array(repeating: item.step, count: 4)))
    #expect(
      try await Fixture.error { try await reads.user("u") }.code == item.read
    )
    let writes = try Fixture.client(FakeTransport([item.step]))
    let error = try await Fixture.error {
      try await writes.updateUser("u", UserChanges(nickname: "n"))
    }
    #expect(error.code == item.write)
    #expect(!error.explanation.isEmpty)
  }

  @Test(arguments: TransportFailure.Kind.allCases)
  func keepsWhatHappenedBelowHTTP(_ kind: TransportFailure.Kind) async throws {
    let lost = try Fixture.client(FakeTransport([.fault(kind)]))
    #expect(try await Fixture.error { try await lost.deleteUser("u") }.failure == kind)
    let answered = try Fixture.client(FakeTransport([.answer(504, "")]))
    #expect(try await Fixture.error { try await answered.deleteUser("u") }.failure == nil)
  }

  @Test(arguments: [500, 502, 503, 504])
  func mapsServerTrouble(_ status: Int) async throws {
    let reads = FakeTransport(Array(repeating: .answer(status, "<html>"), count: 4))
    let error = try await Fixture.error {
      try await Fixture.client(reads).user("u")
    }
    #expect(error.code == .serverTrouble)
    #expect(error.retries == 3)
    #expect(error.explanation.contains("something unexpected (HTTP \(status))"))
    let writes = FakeTransport([.answer(status, "<html>")])
    let writeError = try await Fixture.error {
      try await Fixture.client(writes).deleteUser("u")
    }
    #expect(writeError.code == .unknownOutcome)
    #expect(writeError.httpStatus == status)
    #expect(writes.requests.count == 1)
  }

  @Test func keepsSendbirdsWordsAndCode() async throws {
    let transport = FakeTransport([.refusal(400_201, #"\"User\" not found."#)])
    let error = try await Fixture.error {
      try await Fixture.client(transport).user("u")
    }
    #expect(error.message == #""User" not found."#)
    #expect(error.sendbirdCode == 400_201)
    #expect(error.httpStatus == 400)
    #expect(error.isNotFound)
    #expect(
      error.explanation
        == #"user "u" is not known here: Sendbird refused: "User" not found. (400201)"#)
    #expect(error.target == "/users/u")
    // Whoever logs an error doesn't log ids.
    #expect(!error.description.contains("\"u\""))
  }

  @Test(
    arguments: [
      (.user("a/b ä?"), #"user "a/b ä?""#), (.metadata(of: "u%2F"), #"user "u%2F""#),
      (.deleteMetadata(of: "u", key: "k/k"), #"user "u", or its item "k/k","#),
      (.customer(7), "customer 7"), (.closeTicket(5, comment: nil), "ticket 5"),
      (.transferTickets([5], groupKey: "g"), nil),
      (.users(UserFilter(), token: nil, limit: 3), nil),
      (.sendMessage("t", as: "u", in: "c h", dedupID: "d"), #"channel "c h""#),
    ] as [(APIRequest, String?)])
  func namesTheMissingRecord(_ request: APIRequest, _ words: String?) {
    var error = APIError(.refused, request)
    error.httpStatus = 404
    #expect(error.missingRecord == (request.service == .chat ? nil : words))
    if request.service == .chat { error.sendbirdCode = 400_201 }
    #expect(error.missingRecord == words)
    #expect(
      error.explanation.hasPrefix(words.map { "\($0) is not known here: " } ?? "Sendbird refused"))
    error.sendbirdCode = 400_110
    #expect(error.missingRecord == nil)
  }

  @Test(
    arguments: [
      (.refusal(400_201), true), (.refusal(400_301), true), (.answer(404, ""), true),
      (.refusal(400_930, status: 404), false), (.refusal(400_202), false),
      (.answer(400, ""), false),
    ] as [(FakeTransport.Step, Bool)])
  func tellsWhatIsGone(_ step: FakeTransport.Step, _ isNotFound: Bool) async throws {
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([step])).user("u")
    }
    #expect(error.isNotFound == isNotFound)
  }

  @Test(arguments: [400_110, 400_111, 400_113, 400_203, 400_305])
  func tellsWhatIsAboutAValue(_ code: Int) async throws {
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([.refusal(code)])).user("u")
    }
    #expect(error.isAboutValue)
    #expect(!error.isNotFound && !error.isConflict && !error.isDeactivated)
  }

  @Test func tellsConflictAndDeactivated() async throws {
    let client = try Fixture.client(FakeTransport([.refusal(400_202), .refusal(400_300)]))
    #expect(
      try await Fixture.error { try await client.user("u") }.isConflict)
    #expect(
      try await Fixture.error { try await client.user("u") }.isDeactivated)
  }

  @Test func saysWhichTokenWasRefused() async throws {
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([.refusal(400_401)])).user("u")
    }
    #expect(error.tokenOrigin == "SENDBIRD_API_TOKEN")
    #expect(error.explanation == "Chat token refused (from SENDBIRD_API_TOKEN) (400401)")
  }

  @Test func namesTheTargetOfARedirectWithoutItsQuery() async throws {
    let answer = FakeTransport.Step.answer(
      302, "", headers: [("location", "https://other.example/a?token=\(Fixture.chatToken)")])
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([answer])).user("u")
    }
    #expect(error.redirectTarget == "https://other.example/a")
    #expect(error.explanation.contains("https://other.example/a"))
  }

  @Test func describesItselfWithoutIDsValuesAndTokens() async throws {
    let step = FakeTransport.Step.answer(
      502, "<html>\(Fixture.chatToken) user-4711 value-0815</html>")
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([step])).updateMetadata(
        of: "user-4711", ["key-42": "value-0815"])
    }
    var dumped = ""
    dump(error, to: &dumped)
    for text in ["\(error)", String(reflecting: error), dumped] {
      for secret in [Fixture.chatToken, "user-4711", "key-42", "value-0815"] {
        #expect(!text.contains(secret))
      }
    }
    #expect("\(error)" == "unknownOutcome: Chat PUT (HTTP 502)")
    #expect(error.answer?.text == "<html>•••• user-4711 value-0815</html>")
    #expect(!error.explanation.contains(Fixture.chatToken))
  }

  @Test func needsADeskTokenForDesk() async throws {
    let client = try Fixture.client(FakeTransport())
    let error = try await Fixture.error {
      try await client.send(APIRequest(.get, .desk, path: ["tickets"]))
    }
    #expect(error.code == .notConfigured)
  }

  @Test func sendsEachTokenToItsOwnService() async throws {
    let transport = FakeTransport([.answer(200), .answer(200)])
    let client = SendbirdClient(
      connection: try Fixture.connection(deskToken: "d35k"), transport: transport)
    _ = try await client.send(.user("u"))
    _ = try await client.send(APIRequest(.get, .desk, path: ["tickets", "1"]))
    #expect(transport.requests.map(\.tokenHeader) == ["Api-Token", "SENDBIRDDESKAPITOKEN"])
    #expect(transport.requests.map { $0.token.reveal() } == [Fixture.chatToken, "d35k"])
    #expect(
      transport.requests.map(\.url) == [
        "https://api-7C4F0000-TEST.sendbird.com/v3/users/u",
        "https://desk-api-7C4F0000-TEST.sendbird.com/platform/v1/tickets/1",
      ])
  }
}
