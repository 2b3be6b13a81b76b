import SendbirdAPI
import Testing

/// The JSON examples of contract 2, and what a client must survive.
@Suite struct UserTests {
  static let token = "0123456789abcdef0123456789abcdef01234567"

  @Test func readsTheAnswerToCreate() throws {
    let user = try User(
      json: JSONValue(
        parsing: """
          {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "",
           "access_token": "", "is_active": true, "is_online": false, "last_seen_at": -1,
           "has_ever_logged_in": false, "created_at": 1767225600,
           "metadata": {"plan": "gold", "lang": "et"}, "discovery_keys": [],
           "preferred_languages": [], "locale": "", "require_auth_for_profile_image": false,
           "is_hide_me_from_friends": false, "is_shadow_blocked": false,
           "is_created": true, "phone_number": ""}
          """))
    #expect(user.id == "maria.k")
    #expect(user.nickname == "Maria Kask")
    #expect(user.profileURL?.isEmpty == true)
    #expect(user.accessToken == nil)
    #expect(user.isActive == true)
    #expect(user.isOnline == false)
    #expect(user.lastSeen == .never)
    #expect(user.hasEverLoggedIn == false)
    #expect(user.createdAt?.iso8601 == "2026-01-01T00:00:00Z")
    #expect(user.metadata == ["plan": "gold", "lang": "et"])
    #expect(user.discoveryKeys == [])
    #expect(user.preferredLanguages == [])
    #expect(user.locale?.isEmpty == true)
    #expect(user.raw["is_created"] == true)
  }

  @Test func readsTheAnswerToGet() throws {
    let user = try User(
      json: JSONValue(
        parsing: """
          {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "",
           "access_token": "", "is_active": true, "is_online": false,
           "last_seen_at": 1767312000123, "has_ever_logged_in": true, "created_at": 1767225600,
           "metadata": {"plan": "gold"}, "discovery_keys": [], "preferred_languages": ["et"],
           "locale": "", "require_auth_for_profile_image": false,
           "is_hide_me_from_friends": false, "is_shadow_blocked": false,
           "unread_channel_count": 1, "unread_message_count": 3}
          """))
    #expect(user.lastSeen == .at(Timestamp(milliseconds: 1_767_312_000_123)))
    #expect(user.preferredLanguages == ["et"])
    #expect(user.unreadChannelCount == 1)
    #expect(user.unreadMessageCount == 3)
  }

  @Test func readsAPageOfUsers() throws {
    let page = try UserPage(
      json: JSONValue(
        parsing: """
          {"users": [{"user_id": "mats.l", "nickname": "Mats Lind", "is_active": false, "…": "…"},
                     {"user_id": "maria.k", "nickname": "Maria Kask", "is_active": true, "…": "…"}],
           "next": "eyJvIjoyfQ=="}
          """))
    #expect(page.users.map(\.id) == ["mats.l", "maria.k"])
    #expect(page.users.map(\.isActive) == [false, true])
    #expect(page.next == "eyJvIjoyfQ==")
    #expect(page.users[0].nickname == "Mats Lind")
    #expect(page.users[0].isOnline == nil)
    #expect(page.users[0].lastSeen == nil)
  }

  @Test(arguments: [#""next": """#, #""next": null"#, #""other": 1"#])
  func findsTheEndOfTheList(_ member: String) throws {
    #expect(try UserPage(json: JSONValue(parsing: "{\"users\": [], \(member)}")).next == nil)
  }

  @Test func survivesEverythingMissing() throws {
    let user = try User(json: ["user_id": "x", "unknown": ["deep": [1]]])
    #expect(user.id == "x")
    #expect(user.nickname == nil)
    #expect(user.isActive == nil)
    #expect(user.lastSeen == nil)
    #expect(user.metadata == nil)
    #expect(user.raw["unknown"] == ["deep": [1]])
  }

  static let fields = [
    "nickname", "profile_url", "access_token", "is_active", "is_online", "last_seen_at",
    "has_ever_logged_in", "created_at", "metadata", "discovery_keys", "preferred_languages",
    "locale", "unread_channel_count", "unread_message_count", "session_tokens",
  ]

  @Test(arguments: fields)
  func survivesNull(_ field: String) throws {
    let user = try User(json: .object([JSONMember("user_id", "x"), JSONMember(field, nil)]))
    #expect(user.id == "x")
    #expect(user.accessToken == nil)
  }

  @Test(arguments: fields.dropLast())
  func namesAFieldOfTheWrongType(_ field: String) throws {
    let json = JSONValue.object([JSONMember("user_id", "x"), JSONMember(field, ["a": 1])])
    let fault = try #require(throws: DecodingFault.self) { try User(json: json) }
    #expect(fault.path.hasPrefix("user.\(field)"))
  }

  @Test(arguments: [["nickname": "x"], ["user_id": nil], ["user_id": 5], [], "x"] as [JSONValue])
  func needsAnID(_ json: JSONValue) {
    #expect(throws: DecodingFault.self) { try User(json: json) }
  }

  @Test func needsAListOfUsers() {
    #expect(throws: DecodingFault.self) { try UserPage(json: ["next": ""]) }
    #expect(throws: DecodingFault.self) { try UserPage(json: ["users": ["x"]]) }
  }

  @Test func masksTheAccessTokenUnlessAsked() throws {
    let json: JSONValue = [
      "user_id": "x", "access_token": .string(Self.token), "session_tokens": ["s3cret"],
      "locale": "",
    ]
    let user = try User(json: json)
    #expect(user.accessToken?.reveal() == Self.token)
    #expect(user.raw["access_token"] == "••••")
    var dumped = ""
    dump(user, to: &dumped)
    for text in ["\(user)", String(reflecting: user), dumped, user.raw.serialized()] {
      #expect(!text.contains(Self.token))
      #expect(!text.contains("s3cret"))
    }
    #expect(user.record(revealingAccessToken: false) == user.raw)
    let revealed = user.record(revealingAccessToken: true)
    #expect(revealed["access_token"] == .string(Self.token))
    #expect(revealed.object?.map(\.name) == json.object?.map(\.name))
    #expect(!revealed.serialized().contains("s3cret"))
  }
}
