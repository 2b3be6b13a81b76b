import Sandbox
import Testing

@Suite struct ChannelTests {
  private func people(_ sandbox: RunningSandbox) async throws {
    try await sandbox.makeUser("maria.k")
    try await sandbox.makeUser("mats.l", nickname: "Mats Lind")
  }

  private func write(
    _ sandbox: RunningSandbox, _ channel: String, _ user: String, _ text: String
  ) async throws -> Reply {
    try await sandbox.send(
      "POST", "/group_channels/\(channel)/messages",
      #"{"message_type":"MESG","user_id":"\#(user)","message":"\#(text)"}"#)
  }

  @Test("4.5: the example; user_ids, users or both make the union")
  func create() async throws {
    try await withSandbox { sandbox in
      try await people(sandbox)
      let reply = try await sandbox.send(
        "POST", "/group_channels",
        """
        {"user_ids": ["maria.k", "mats.l"], "name": "Orders", "channel_url": "orders-1"}
        """)
      #expect(
        reply.json.settled()
          == (try JSONFact(
            """
            {"channel_url": "orders-1", "name": "Orders", "member_count": 2,
             "joined_member_count": 2, "created_at": 0, "is_distinct": false, "data": "",
             "custom_type": "", "cover_url": "", "last_message": null, "unread_message_count": 0}
            """)))
      let createdAt = try #require(reply.json["created_at"]?.integer)
      #expect(createdAt < 99_999_999_999, "in seconds (1.3)")
      let union = try await sandbox.send(
        "POST", "/group_channels",
        #"{"user_ids": ["maria.k"], "users": [{"user_id": "mats.l"}, {"user_id": "maria.k"}]}"#)
      #expect(union.json["member_count"] == .integer(2))
    }
  }

  @Test(
    "4.5: what create refuses",
    arguments: [
      (#"{}"#, 400105), (#"{"users": [{}]}"#, 400105), (#"{"user_ids": "maria.k"}"#, 400102),
      (#"{"user_ids": [1]}"#, 400100), (#"{"users": ["maria.k"]}"#, 400103),
      (#"{"user_ids": [], "is_distinct": "no"}"#, 400104),
      (#"{"user_ids": [], "channel_url": ""}"#, 400151), (#"{"user_ids": ["nobody"]}"#, 400201),
      (#"{"user_ids": ["maria.k"], "channel_url": "taken"}"#, 400202),
    ])
  func refusals(body: String, code: Int) async throws {
    try await withSandbox { sandbox in
      try await people(sandbox)
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids": [], "channel_url": "taken"}"#)
      #expect(try await sandbox.send("POST", "/group_channels", body).code == code)
    }
  }

  @Test("4.1, 4.4: the examples; empty channels only come when asked for")
  func read() async throws {
    try await withSandbox { sandbox in
      try await people(sandbox)
      _ = try await sandbox.send(
        "POST", "/group_channels",
        """
        {"user_ids": ["maria.k"], "name": "Refund for order 118", "channel_url": "desk",
         "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE"}
        """)
      let channel = #"""
        "channel_url": "desk", "name": "Refund for order 118",
        "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE", "member_count": 1,
        "joined_member_count": 1, "unread_message_count": 0, "last_message": null,
        "created_at": 0, "is_distinct": false, "data": "", "cover_url": ""
        """#
      let mine = try await sandbox.send(
        "GET", "/users/maria.k/my_group_channels?show_empty=true&limit=100")
      #expect(
        mine.json.settled()
          == (try JSONFact(#"{"channels": [{\#(channel)}], "next": "", "ts": 0}"#)))
      #expect((mine.json["ts"]?.integer ?? 0) > 99_999_999_999, "in milliseconds")
      let one = try await sandbox.send("GET", "/group_channels/desk?show_member=true")
      #expect(
        one.json.settled()
          == (try JSONFact(
            """
            {\(channel), "members": [{"user_id": "maria.k", "nickname": "Maria Kask",
              "profile_url": "", "is_active": true, "is_online": false, "last_seen_at": 0,
              "state": "joined"}]}
            """)))
      #expect(try await sandbox.send("GET", "/group_channels/desk").json["members"] == nil)
      let filled = try await sandbox.send("GET", "/users/maria.k/my_group_channels")
      #expect(filled.json["channels"] == .list([]))
      #expect(try await sandbox.send("DELETE", "/group_channels/desk").text == "{}")
      #expect(try await sandbox.send("GET", "/group_channels/desk").code == 400201)
      #expect(try await sandbox.send("DELETE", "/group_channels/desk").code == 400201)
    }
  }

  @Test("4.1: order, filters and paging of a user's channels")
  func mine() async throws {
    try await withSandbox { sandbox in
      try await people(sandbox)
      for (url, name, type) in [
        ("c1", "Äpfel", "x"), ("c2", "Birnen", "y"), ("c3", "äpfel 2", "y"),
      ] {
        _ = try await sandbox.send(
          "POST", "/group_channels",
          """
          {"user_ids": ["maria.k"], "channel_url": "\(url)", "name": "\(name)",
           "custom_type": "\(type)"}
          """)
      }
      _ = try await sandbox.send(
        "POST", "/group_channels/c1/messages",
        #"{"message_type":"ADMM","message":"late","created_at":9000000000000}"#)
      func urls(_ query: String) async throws -> [String?] {
        let reply = try await sandbox.send("GET", "/users/maria.k/my_group_channels?\(query)")
        return reply.json["channels"]?.list?.map { $0["channel_url"]?.text } ?? [reply.text]
      }
      #expect(try await urls("show_empty=true") == ["c3", "c2", "c1"])
      #expect(try await urls("show_empty=true&order=latest_last_message") == ["c1", "c3", "c2"])
      #expect(try await urls("show_empty=true&custom_types=y,z") == ["c3", "c2"])
      #expect(try await urls("show_empty=true&name_contains=%C3%84PFEL") == ["c3", "c1"])
      #expect(
        try await urls("show_empty=TRUE&hidden_mode=all&show_member=x") == ["c3", "c2", "c1"])
      #expect(try await urls("") == ["c1"])
      for order in ["chronological", "latest_last_message"] {
        var seen: [String?] = []
        var token = ""
        repeat {
          let reply = try await sandbox.send(
            "GET", "/users/maria.k/my_group_channels?show_empty=true&limit=1&order=\(order)\(token)"
          )
          seen += reply.json["channels"]?.list?.map { $0["channel_url"]?.text } ?? []
          token = reply.next == "" ? "" : "&token=\(encoded(reply.next ?? ""))"
        } while !token.isEmpty && seen.count < 9
        #expect(seen == (try await urls("show_empty=true&order=\(order)")))
      }
      #expect(
        try await sandbox.send("GET", "/users/maria.k/my_group_channels?order=best").code == 400111)
      #expect(
        try await sandbox.send("GET", "/users/maria.k/my_group_channels?limit=0").code == 400111)
    }
  }

  @Test("4.2: unread counts are those of others' messages since the last own one")
  func unread() async throws {
    try await withSandbox { sandbox in
      try await people(sandbox)
      for url in ["c1", "c2"] {
        _ = try await sandbox.send(
          "POST", "/group_channels",
          #"{"user_ids": ["maria.k", "mats.l"], "channel_url": "\#(url)", "custom_type": "\#(url)"}"#
        )
      }
      for text in ["one", "two", "three"] { _ = try await write(sandbox, "c1", "mats.l", text) }
      func counts(_ query: String = "") async throws -> [String] {
        [
          try await sandbox.send("GET", "/users/maria.k/unread_message_count\(query)").text,
          try await sandbox.send("GET", "/users/maria.k/unread_channel_count\(query)").text,
        ]
      }
      #expect(try await counts() == [#"{"unread_count":3}"#, #"{"unread_count":1}"#])
      #expect(
        try await counts("?custom_types=c2") == [#"{"unread_count":0}"#, #"{"unread_count":0}"#])
      let user = try await sandbox.send("GET", "/users/maria.k?include_unread_count=true")
      #expect(user.json["unread_message_count"] == .integer(3))
      #expect(user.json["unread_channel_count"] == .integer(1))
      let mine = try await sandbox.send("GET", "/users/maria.k/my_group_channels")
      let channel = try #require(mine.json["channels"]?.list?.first)
      #expect(channel["unread_message_count"] == .integer(3))
      #expect(channel["last_message"]?["message"] == .text("three"))
      _ = try await write(sandbox, "c1", "maria.k", "read it all")
      #expect(try await counts() == [#"{"unread_count":0}"#, #"{"unread_count":0}"#])
    }
  }
}
