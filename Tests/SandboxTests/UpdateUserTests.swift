import Sandbox
import Testing

@Suite struct UpdateUserTests {
  @Test("2.5: absent fields stay, arrays are replaced, metadata is ignored")
  func update() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("maria.k", metadata: #"{"plan":"gold"}"#)
      let first = try await sandbox.send(
        "PUT", "/users/maria.k",
        """
        {"nickname": "Maria Kask-Tamm", "discovery_keys": ["a", "b"], "metadata": {"plan": "x"},
         "preferred_languages": ["et", "en", "de", "fr"]}
        """)
      #expect(first.json["nickname"] == .text("Maria Kask-Tamm"))
      #expect(first.json["metadata"] == .object(["plan": .text("gold")]))
      let second = try await sandbox.send(
        "PUT", "/users/maria.k", #"{"discovery_keys": ["c"], "profile_url": "http://x/y"}"#)
      #expect(second.json["discovery_keys"] == .list([.text("c")]))
      #expect(second.json["preferred_languages"]?.list?.count == 4)
      #expect(second.json["nickname"] == .text("Maria Kask-Tamm"))
      #expect(second.json["profile_url"] == .text("http://x/y"))
      #expect(try await sandbox.send("GET", "/users/maria.k").json == second.json)
    }
  }

  @Test("2.5: an empty body, or an empty object, changes nothing", arguments: [nil, "", "{}"])
  func nothing(body: String?) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a")
      let before = try await sandbox.send("GET", "/users/a")
      let reply = try await sandbox.send("PUT", "/users/a", body)
      #expect(reply.status == 200)
      #expect(reply.text == before.text)
    }
  }

  @Test("2.5: last_seen_at of a user who never connected stays -1, that of another one is set")
  func lastSeen() async throws {
    try await withSandbox({ $0.users = 50 }) { sandbox in
      try await sandbox.makeUser("a")
      let never = try await sandbox.send("PUT", "/users/a", #"{"last_seen_at": 1767312000123}"#)
      #expect(never.json["last_seen_at"] == .integer(-1))
      let page = try await sandbox.send("GET", "/users?limit=100&active_mode=all")
      let seen = try #require(
        page.json["users"]?.list?.first {
          $0["has_ever_logged_in"]?.bool == true && $0["is_online"]?.bool == false
        })
      let id = try #require(seen["user_id"]?.text)
      let reply = try await sandbox.send(
        "PUT", "/users/\(encoded(id))", #"{"last_seen_at": 1767312000123}"#)
      #expect(reply.json["last_seen_at"] == .integer(1_767_312_000_123), "\(reply.text)")
      for user in page.json["users"]?.list ?? [] where user["is_online"]?.bool == true {
        #expect(user["last_seen_at"] == .integer(0), "1.3: 0 while online")
      }
    }
  }

  @Test(
    "2.5: what update refuses",
    arguments: [
      (#"{"nickname": 1}"#, 400100), (#"{"nickname": null}"#, 400100),
      (#"{"is_active": "no"}"#, 400104), (#"{"leave_all_when_deactivated": 1}"#, 400104),
      (#"{"last_seen_at": "now"}"#, 400101), (#"{"last_seen_at": -5}"#, 400106),
      (#"{"preferred_languages": "et"}"#, 400102), (#"{"preferred_languages": [1]}"#, 400100),
      (#"{"preferred_languages": ["a", "b", "c", "d", "e"]}"#, 400203),
      (#"{"nickname": "\#(String(repeating: "n", count: 81))"}"#, 400110),
      (#"{"profile_url": "\#(String(repeating: "n", count: 2049))"}"#, 400110),
    ])
  func refusals(body: String, code: Int) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a")
      let before = try await sandbox.send("GET", "/users/a")
      #expect(try await sandbox.send("PUT", "/users/a", body).code == code)
      #expect(try await sandbox.send("GET", "/users/a").text == before.text)
    }
  }

  @Test(
    "2.6: deactivating leaves all channels by default, not when told not to, and not by activating",
    arguments: [
      (#"{"is_active": false}"#, true),
      (#"{"is_active": false, "leave_all_when_deactivated": true}"#, true),
      (#"{"is_active": false, "leave_all_when_deactivated": false}"#, false),
      (#"{"leave_all_when_deactivated": true}"#, false),
      (#"{"is_active": true, "leave_all_when_deactivated": true}"#, false),
    ])
  func leaving(body: String, leaves: Bool) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"plan":"gold"}"#)
      _ = try await sandbox.send("PUT", "/users/a", #"{"issue_access_token": true}"#)
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids": ["a"], "channel_url": "c"}"#)
      let reply = try await sandbox.send("PUT", "/users/a", body)
      #expect(reply.json["is_active"]?.bool == !body.contains(#""is_active": false"#))
      #expect(reply.json["metadata"] == .object(["plan": .text("gold")]))
      #expect(reply.json["access_token"]?.text?.count == 40)
      _ = try await sandbox.send("PUT", "/users/a", #"{"is_active": true}"#)
      let channels = try await sandbox.send("GET", "/users/a/my_group_channels?show_empty=true")
      #expect(channels.json["channels"]?.list?.isEmpty == leaves, "channels left stay left")
    }
  }

  @Test("2.3, 2.6: a deactivated user can be read and is out of the default list")
  func deactivated() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a")
      try await sandbox.makeUser("b")
      _ = try await sandbox.send("PUT", "/users/a", #"{"is_active": false}"#)
      let reply = try await sandbox.send("GET", "/users/a")
      #expect(reply.status == 200)
      #expect(reply.json["is_active"] == .bool(false))
      #expect(try await sandbox.send("GET", "/users").userIDs == ["b"])
      #expect(try await sandbox.send("GET", "/users?active_mode=deactivated").userIDs == ["a"])
      #expect(try await sandbox.send("GET", "/users?active_mode=all").userIDs == ["b", "a"])
    }
  }

  @Test("2.7: delete answers {}, takes profile and metadata, and leaves messages")
  func delete() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"plan":"gold"}"#)
      try await sandbox.makeUser("b")
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids": ["a", "b"], "channel_url": "c"}"#)
      _ = try await sandbox.send(
        "POST", "/group_channels/c/messages",
        #"{"message_type": "MESG", "user_id": "a", "message": "I was here"}"#)
      #expect(try await sandbox.send("DELETE", "/users/a").text == "{}")
      #expect(try await sandbox.send("GET", "/users/a").code == 400201)
      #expect(try await sandbox.send("GET", "/users/a/metadata").code == 400201)
      let channel = try await sandbox.send("GET", "/group_channels/c?show_member=true")
      #expect(channel.json["members"]?.list?.map { $0["user_id"]?.text } == ["b"])
      let messages = try await sandbox.send(
        "GET", "/group_channels/c/messages?message_ts=9999999999999")
      let message = try #require(messages.json["messages"]?.list?.first)
      #expect(message["message"] == .text("I was here"))
      #expect(message["user"]?["user_id"] == .text("a"))
      try await sandbox.makeUser("a", nickname: "Somebody Else")
      #expect(try await sandbox.send("GET", "/users/a/metadata").text == "{}")
      let again = try await sandbox.send(
        "GET", "/group_channels/c/messages?message_ts=9999999999999")
      #expect(again.json["messages"]?.list?.first?["user"]?["nickname"] == .text(""))
    }
  }
}
