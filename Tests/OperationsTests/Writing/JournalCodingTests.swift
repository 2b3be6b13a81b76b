import Operations
import SendbirdAPI
import Testing

/// What the journal keeps, as JSON and back.
@Suite struct JournalCodingTests {
  private static let time = Timestamp(milliseconds: 1_767_312_000_123)

  private static func parsed(_ value: JSONValue) throws -> JSONValue {
    try JSONValue(parsing: value.serializedBytes())
  }

  static let allRequests: [APIRequest] = [
    .updateMetadata(of: "e\u{301}/하", ["a\u{0}": "\u{202E}", "e\u{301}": "1", "\u{E9}": "2"]),
    .deleteMetadata(of: "u", key: "a b"), .deleteAllMetadata(of: "u"),
    .updateUser("u", UserChanges(nickname: "", activity: .deactivated(leavingChannels: false))),
    .closeTicket(5), .closeTicket(5, comment: "\"\\\n"),
    .users(UserFilter(), token: "a,b", limit: 3),
    APIRequest(
      .get, path: ["x"], query: [QueryItem("ids", list: ["a,b", ""]), QueryItem("e", "")]),
    APIRequest(.put, .desk, path: [], body: .some(.null)),
  ]

  @Test("requests come back as they were, a missing body is not a null one", arguments: allRequests)
  func requests(request: APIRequest) throws {
    let back = try APIRequest(json: Self.parsed(request.json))
    #expect(
      back == request && back.path.map { Array($0.utf8) } == request.path.map { Array($0.utf8) })
    #expect((back.body == nil) == (request.body == nil))
  }

  @Test("an error comes back with everything but the answer and its words")
  func errors() throws {
    var error = APIError(.refused, .createCustomer(sendbirdID: "u"))
    error.httpStatus = 400
    error.serviceCode = "not_found"
    error.sendbirdCode = 400_201
    error.message = "no such \u{0} thing"
    error.detail = "d"
    error.failure = .truncated
    error.retries = 2
    error.retryAfter = .milliseconds(1_500)
    error.redirectTarget = "https://x"
    error.tokenOrigin = "SENDBIRD_API_TOKEN"
    error.violations = [
      Violation(field: "metadata.key", key: "e\u{301}", rule: .comma, given: "g", allowed: "a"),
      Violation(field: "nickname", rule: .tooLong, given: "81", allowed: "80"),
    ]
    #expect(try APIError(json: Self.parsed(error.json)) == error)

    let token = "a11ce5a11ce5a11ce5a1"
    error.answer = AnswerExcerpt(Array("{\"access_token\":\"\(token)".utf8), masking: [])
    error.message = "<html>\(token)"
    #expect(!error.json.serialized().contains(token))
    error.answer = nil
    #expect(error.json.serialized().contains(token), "words of Sendbird's own are kept")
  }

  @Test("every kind of error has its word", arguments: APIError.Code.all)
  func codes(code: APIError.Code) throws {
    let error = APIError(code, .user("u"))
    #expect(try APIError(json: Self.parsed(error.json)) == error)
  }

  @Test("an outcome comes back; gone, unknown and empty are three things")
  func outcomes() throws {
    for after in [JSONValue?.none, .some(.null), .some(.object([]))] {
      let outcome = JournalOutcome(
        requests: RequestResult.allCases, after: after, notStuck: ["e\u{301}", "\u{E9}"],
        error: APIError(.unknownOutcome, .user("u")), at: Self.time)
      let back = try JournalOutcome(json: Self.parsed(outcome.json(of: "user.update")))
      #expect(back == outcome)
      #expect((back.after == nil) == (after == nil))
    }
  }

  @Test("a token is masked wherever Sendbird puts one, and nowhere else")
  func tokens() throws {
    let token: JSONValue = "a11ce5"
    let request = APIRequest(
      .put, path: ["users", "u"],
      body: [
        "access_token": token, "nested": [["session_token": token]], "session_tokens": [token],
        "nickname": "access_token", "metadata": ["access_token": token],
      ])
    let intent = JournalIntent(
      operation: "user.update", subject: "u", requests: [request],
      before: ["access_token": token], after: ["access_token": token], at: Self.time)
    let back = try JournalIntent(json: Self.parsed(intent.json))
    let mask: JSONValue = "••••"
    #expect(
      back.requests.first?.body == [
        "access_token": mask, "nested": [["session_token": mask]], "session_tokens": [mask],
        "nickname": "access_token", "metadata": ["access_token": token],
      ])
    #expect(back.before == ["access_token": mask] && back.after == ["access_token": mask])

    // An item of metadata with that name is the customers' own, and undo writes it back.
    let items = JournalIntent(
      operation: "metadata.update", subject: "u", requests: [], before: ["access_token": token],
      after: .object([]), undoes: JournalID(number: 7), at: Self.time)
    #expect(try JournalIntent(json: Self.parsed(items.json)) == items)
  }

  @Test("the user of a customer or ticket comes back, and need not be there")
  func user() throws {
    let intent = JournalIntent(
      operation: "ticket.create", subject: "customer 7", requests: [], before: .null, after: .null,
      userID: "e\u{301}", at: Self.time)
    let back = try JournalIntent(json: Self.parsed(intent.json))
    #expect(back.userID.map { Array($0.utf8) } == Array("e\u{301}".utf8))
    let old = try JournalIntent(
      json: .object((intent.json.object ?? []).filter { $0.name != "user" }))
    #expect(old.userID == nil && old.subject == "customer 7")
  }

  @Test(
    "every write of Desk on a customer or ticket says whose it is", arguments: DeskFaultCase.all)
  func deskUsers(one: DeskFaultCase) async throws {
    let entries = try await DeskRun(one).entries
    #expect(!entries.isEmpty)
    for intent in entries.map(\.intent) {
      let isOfDesk = intent.subject.hasPrefix("customer ") || intent.subject.hasPrefix("ticket ")
      #expect((intent.userID ?? intent.subject) == (one.isOfMats ? "mats.l" : "maria.k"))
      #expect((intent.userID != nil) == isOfDesk)
    }
  }

  @Test(
    "what is no record of the journal is a fault and no crash",
    arguments: [
      "null", "{}", #"{"operation":"x"}"#,
      #"{"operation":"x","subject":"u","requests":[{}],"before":null,"after":null,"at":1}"#,
      #"{"operation":"x","subject":"u","requests":[],"before":null,"after":null,"at":"1"}"#,
      #"{"requests":["burnt"],"at":1}"#, #"{"requests":"done","at":1}"#,
    ])
  func faults(text: String) throws {
    let json = try JSONValue(parsing: text)
    #expect(throws: DecodingFault.self) { try JournalIntent(json: json) }
    #expect(throws: DecodingFault.self) { try JournalOutcome(json: json) }
  }
}
