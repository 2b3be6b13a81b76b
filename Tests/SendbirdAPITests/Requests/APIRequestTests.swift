import SendbirdAPI
import Testing

/// The requests of contract 2 and 3, as they go over the wire.
@Suite struct APIRequestTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    let request: APIRequest
    let line: String
    var body: String?
    var testDescription: String { line }
  }

  @Test(arguments: [
    Expectation(
      request: .createUser(
        NewUser(
          id: "maria.k", nickname: "Maria Kask", metadata: ["plan": "gold", "lang": "et"])),
      line: "POST /users",
      body: #"{"user_id":"maria.k","nickname":"Maria Kask","profile_url":"","#
        + #""issue_access_token":false,"metadata":{"plan":"gold","lang":"et"}}"#),
    Expectation(
      request: .user("maria.k", includesUnreadCount: true),
      line: "GET /users/maria.k?include_unread_count=true"),
    Expectation(request: .user("maria.k"), line: "GET /users/maria.k"),
    Expectation(
      request: .users(UserFilter(nicknamePrefix: "Ma"), limit: 2),
      line: "GET /users?limit=2&active_mode=all&show_bot=true&nickname_startswith=Ma"),
    Expectation(
      request: .users(
        UserFilter(
          ids: ["a", "b"], nickname: "N", metadata: .init(key: "plan", values: ["gold", "x,y"]),
          activeMode: .deactivated, showBots: false), limit: 100),
      line: "GET /users?limit=100&active_mode=deactivated&show_bot=false&user_ids=a,b&nickname=N"
        + "&metadatakey=plan&metadatavalues_in=gold,x%2Cy"),
    Expectation(
      request: .updateUser(
        "maria.k", UserChanges(nickname: "Maria Kask-Tamm", issuesAccessToken: true)),
      line: "PUT /users/maria.k",
      body: #"{"nickname":"Maria Kask-Tamm","issue_access_token":true}"#),
    Expectation(
      request: .updateUser(
        "mats.l", UserChanges(activity: .deactivated(leavingChannels: false))),
      line: "PUT /users/mats.l",
      body: #"{"is_active":false,"leave_all_when_deactivated":false}"#),
    Expectation(
      request: .updateUser("mats.l", UserChanges(activity: .active)), line: "PUT /users/mats.l",
      body: #"{"is_active":true}"#),
    Expectation(request: .updateUser("u", UserChanges()), line: "PUT /users/u", body: "{}"),
    Expectation(
      request: .updateUser(
        "u",
        UserChanges(
          profileURL: "", lastSeenAt: Timestamp(milliseconds: 1_767_312_000_123),
          discoveryKeys: ["k"], preferredLanguages: [])),
      line: "PUT /users/u",
      body: #"{"profile_url":"","last_seen_at":1767312000123,"discovery_keys":["k"],"#
        + #""preferred_languages":[]}"#),
    Expectation(request: .deleteUser("mats.l"), line: "DELETE /users/mats.l"),
    Expectation(request: .metadata(of: "maria.k"), line: "GET /users/maria.k/metadata"),
    Expectation(
      request: .metadata(of: "maria.k", keys: ["a", "b ä"]),
      line: "GET /users/maria.k/metadata?keys=a,b%20%C3%A4"),
    Expectation(
      request: .metadataItem(of: "maria.k", key: "city"),
      line: "GET /users/maria.k/metadata/city"),
    Expectation(
      request: .createMetadata(of: "maria.k", ["crm": "A-17"]),
      line: "POST /users/maria.k/metadata", body: #"{"metadata":{"crm":"A-17"}}"#),
    Expectation(
      request: .updateMetadata(of: "maria.k", ["plan": "silver", "city": "Tartu"]),
      line: "PUT /users/maria.k/metadata",
      body: #"{"metadata":{"plan":"silver","city":"Tartu"},"upsert":true}"#),
    Expectation(
      request: .updateMetadataItem(of: "maria.k", key: "city", value: "Pärnu"),
      line: "PUT /users/maria.k/metadata/city", body: #"{"value":"Pärnu"}"#),
    Expectation(
      request: .updateMetadataItem(of: "maria.k", key: "city", value: "", upsert: true),
      line: "PUT /users/maria.k/metadata/city", body: #"{"value":"","upsert":true}"#),
    Expectation(
      request: .deleteMetadata(of: "maria.k", key: "city"),
      line: "DELETE /users/maria.k/metadata/city"),
    Expectation(
      request: .deleteAllMetadata(of: "maria.k"), line: "DELETE /users/maria.k/metadata"),
  ])
  func looksLikeTheContract(_ expected: Expectation) {
    #expect("\(expected.request)" == expected.line)
    #expect(expected.request.body?.serialized() == expected.body)
    #expect(expected.request.isRead == expected.line.hasPrefix("GET"))
    #expect(expected.request.service == .chat)
  }

  @Test func comparesByBytes() {
    #expect(APIRequest.user("\u{E9}") != APIRequest.user("e\u{301}"))
    #expect(APIRequest.user("a") == APIRequest.user("a"))
    #expect(
      APIRequest.updateMetadata(of: "a", ["k": "\u{E9}"])
        != APIRequest.updateMetadata(of: "a", ["k": "e\u{301}"]))
    #expect(UserFilter(nickname: "\u{E9}") != UserFilter(nickname: "e\u{301}"))
    #expect(APIRequest.deleteUser("a") != APIRequest.user("a"))
  }
}
