import Sandbox
import Testing

@Suite struct UserTests {
  @Test("2.1, 2.2: create answers the user with exactly the contract's fields, in its order")
  func create() async throws {
    try await withSandbox { sandbox in
      let reply = try await sandbox.send(
        "POST", "/users",
        """
        {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "", "unknown": [1],
         "issue_access_token": false, "metadata": {"plan": "gold", "lang": "et"}}
        """)
      let createdAt = try #require(reply.json["created_at"]?.integer)
      #expect(createdAt > 1_700_000_000 && createdAt < 99_999_999_999, "in seconds (1.3)")
      #expect(
        reply.text == """
          {"user_id":"maria.k","nickname":"Maria Kask","profile_url":"","access_token":"",\
          "is_active":true,"is_online":false,"last_seen_at":-1,"has_ever_logged_in":false,\
          "created_at":\(createdAt),"metadata":{"plan":"gold","lang":"et"},"discovery_keys":[],\
          "preferred_languages":[],"locale":"","require_auth_for_profile_image":false,\
          "is_hide_me_from_friends":false,"is_shadow_blocked":false,"is_created":true,\
          "phone_number":""}
          """)
      let listed = try #require(try await sandbox.send("GET", "/users").json["users"]?.list?.first)
      let got = try await sandbox.send("GET", "/users/maria.k")
      #expect(listed == got.json)
      #expect(got.json.names == reply.json.names.subtracting(["is_created", "phone_number"]))
      #expect(reply.headers["Content-Type"] == ["application/json"])
    }
  }

  @Test(
    "2.2: what create refuses, and with which code",
    arguments: [
      (#"{"nickname":"","profile_url":""}"#, 400105),
      (#"{"user_id":"a","profile_url":""}"#, 400105),
      (#"{"user_id":"a","nickname":""}"#, 400105),
      (#"{"user_id":1,"nickname":""}"#, 400105),
      (#"{"user_id":1,"nickname":"","profile_url":""}"#, 400100),
      (#"{"user_id":null,"nickname":"","profile_url":""}"#, 400100),
      (#"{"user_id":"","nickname":1,"profile_url":""}"#, 400100),
      (#"{"user_id":"a","nickname":"","profile_url":[]}"#, 400100),
      (#"{"user_id":"a","nickname":"","profile_url":"","issue_access_token":"true"}"#, 400104),
      (#"{"user_id":"a","nickname":"","profile_url":"","metadata":[]}"#, 400103),
      (#"{"user_id":"a","nickname":"","profile_url":"","metadata":{"k":null}}"#, 400100),
      (#"{"user_id":"a","nickname":"","profile_url":"","metadata":{"k":[]}}"#, 400100),
      (#"{"user_id":"a","nickname":"","profile_url":"","metadata":{"k":{}}}"#, 400100),
      (#"{"user_id":"a","nickname":"","profile_url":"","discovery_keys":"x"}"#, 400102),
      (#"{"user_id":"a","nickname":"","profile_url":"","discovery_keys":[1]}"#, 400100),
      (#"{"user_id":"","nickname":"","profile_url":""}"#, 400151),
      (
        #"{"user_id":"\#(String(repeating: "é", count: 81))","nickname":"","profile_url":""}"#,
        400305
      ),
      (
        #"{"user_id":"a","nickname":"\#(String(repeating: "é", count: 81))","profile_url":""}"#,
        400110
      ),
      (
        #"{"user_id":"a","nickname":"","profile_url":"\#(String(repeating: "u", count: 2049))"}"#,
        400110
      ),
      (#"{"user_id":"a","nickname":"","profile_url":"","metadata":{"":"v"}}"#, 400151),
      (#"{"user_id":"a","nickname":"","profile_url":"","metadata":{"a,b":"v"}}"#, 400111),
      (
        #"{"user_id":"a","nickname":"","profile_url":"","metadata":{"\#(String(repeating: "k", count: 129))":"v"}}"#,
        400110
      ),
      (
        #"{"user_id":"a","nickname":"","profile_url":"","metadata":{"k":"\#(String(repeating: "v", count: 191))"}}"#,
        400110
      ),
      (
        #"{"user_id":"a","nickname":"","profile_url":"","metadata":{"1":"","2":"","3":"","4":"","5":"","6":""}}"#,
        400203
      ),
      (#"{"user_id":"taken","nickname":"","profile_url":""}"#, 400202),
      (
        #"{"user_id":"taken","nickname":"","profile_url":"","metadata":{"1":"","2":"","3":"","4":"","5":"","6":""}}"#,
        400202
      ),
    ])
  func refusals(body: String, code: Int) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("taken")
      let reply = try await sandbox.send("POST", "/users", body)
      #expect(reply.status == 400)
      #expect(reply.code == code, "\(reply.text)")
      #expect(reply.json["error"] == .bool(true))
      #expect(try await sandbox.send("GET", "/users?limit=100").userIDs == ["taken"])
    }
  }

  @Test("2.1: lengths count Unicode scalars, and the limits themselves are accepted")
  func limits() async throws {
    try await withSandbox { sandbox in
      let id = String(repeating: "é", count: 80)
      let value = String(repeating: "😀", count: 190)
      let key = String(repeating: "ключ", count: 32)
      let reply = try await sandbox.send(
        "POST", "/users",
        """
        {"user_id": "\(id)", "nickname": "\(String(repeating: "한", count: 80))",
         "profile_url": "\(String(repeating: "u", count: 2048))",
         "metadata": {"\(key)": "\(value)", "empty": ""}}
        """)
      #expect(reply.status == 200, "\(reply.text)")
      #expect(reply.json["metadata"] == .object([key: .text(value), "empty": .text("")]))
    }
  }

  @Test("2.1: metadata that isn't text: scalars become text, numbers as they were written")
  func coercion() async throws {
    try await withSandbox { sandbox in
      let reply = try await sandbox.makeUser(
        "a", metadata: #"{"t": true, "f": false, "n": 1.50, "e": -2E+3}"#)
      #expect(
        reply.text.contains(#""metadata":{"t":"True","f":"False","n":"1.50","e":"-2E+3"}"#),
        "\(reply.text)")
    }
  }

  @Test("2.2: canonically equivalent ids, keys and values stay apart, byte by byte, NUL included")
  func bytes() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("caf\u{E9}", metadata: "{\"\u{E9}\":\"1\",\"e\u{301}\":\"2\"}")
      try await sandbox.makeUser("cafe\u{301}", nickname: #"a\u0000b\u001b\"\\"#)
      let first = try await sandbox.send("GET", "/users/caf%C3%A9")
      #expect(first.text.utf8.contains("{\"\u{E9}\":\"1\",\"e\u{301}\":\"2\"}".utf8))
      let second = try await sandbox.send("GET", "/users/cafe%CC%81")
      #expect(second.text.contains(#""nickname":"a\u0000b\u001b\"\\""#), "\(second.text)")
    }
  }

  @Test("2.2, 2.5: an access token is 40 hexadecimal digits, and issuing again revokes the old one")
  func accessToken() async throws {
    try await withSandbox { sandbox in
      let created = try await sandbox.send(
        "POST", "/users",
        #"{"user_id":"a","nickname":"","profile_url":"","issue_access_token":true}"#)
      let token = try #require(created.json["access_token"]?.text)
      #expect(token.count == 40 && token.allSatisfy(\.isHexDigit))
      let kept = try await sandbox.send("PUT", "/users/a", #"{"issue_access_token":false}"#)
      #expect(kept.json["access_token"]?.text == token)
      let issued = try await sandbox.send("PUT", "/users/a", #"{"issue_access_token":true}"#)
      #expect(issued.json["access_token"]?.text?.count == 40)
      #expect(issued.json["access_token"]?.text != token)
    }
  }

  @Test("2.3: an unknown user is refused with 400201 in the words of today")
  func unknown() async throws {
    try await withSandbox { sandbox in
      for (method, path, body) in [
        ("GET", "/users/nobody", nil), ("PUT", "/users/nobody", "{}"),
        ("DELETE", "/users/nobody", nil), ("GET", "/users/nobody/unread_message_count", nil),
        ("GET", "/users/nobody/my_group_channels", nil),
      ] as [(String, String, String?)] {
        let reply = try await sandbox.send(method, path, body)
        #expect(reply.status == 400)
        #expect(
          reply.text == #"{"error":true,"code":400201,"message":"\"User\" not found."}"#)
      }
    }
  }

  @Test("2.3: unread counts come only when asked for")
  func unread() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a")
      let plain = try await sandbox.send("GET", "/users/a")
      #expect(plain.json["unread_message_count"] == nil)
      let counted = try await sandbox.send("GET", "/users/a?include_unread_count=True")
      #expect(counted.json["unread_message_count"] == .integer(0))
      #expect(counted.json["unread_channel_count"] == .integer(0))
      #expect(try await sandbox.send("GET", "/users/a?include_unread_count=1").code == 400104)
      #expect(try await sandbox.send("GET", "/users/a?super_mode=some").code == 400111)
    }
  }
}
