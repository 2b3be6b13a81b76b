import Sandbox
import Testing

@Suite struct MessageTests {
  private func inChannel<Value: Sendable>(
    _ body: (RunningSandbox) async throws -> Value
  ) async throws -> Value {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("maria.k")
      try await sandbox.makeUser("mats.l")
      try await sandbox.makeUser("outsider")
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids": ["maria.k", "mats.l"], "channel_url": "c"}"#)
      return try await body(sandbox)
    }
  }

  @Test("4.3, 4.4: the examples")
  func examples() async throws {
    try await inChannel { sandbox in
      let sent = try await sandbox.send(
        "POST", "/group_channels/c/messages",
        #"{"message_type": "MESG", "user_id": "maria.k", "message": "Hello, my refund is late."}"#)
      let example = try JSONFact(
        """
        {"message_id": 0, "type": "MESG", "message": "Hello, my refund is late.",
         "created_at": 0, "updated_at": 0, "channel_url": "c", "channel_type": "group_channels",
         "data": "", "custom_type": "", "file": {}, "is_removed": false, "silent": false,
         "mentioned_users": [],
         "user": {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": ""}}
        """)
      #expect(sent.json.settled() == example)
      #expect((sent.json["created_at"]?.integer ?? 0) > 99_999_999_999, "in milliseconds")
      let listed = try await sandbox.send(
        "GET", "/group_channels/c/messages?message_ts=9999999999999&prev_limit=20&next_limit=0")
      #expect(listed.json["messages"] == .list([sent.json]))
    }
  }

  @Test(
    "4.3: the refusals and their order",
    arguments: [
      ("c", #"{}"#, 400105), ("c", #"{"message_type":"MESG","message":"x"}"#, 400105),
      ("c", #"{"message_type":"MESG","user_id":"maria.k"}"#, 400105),
      ("c", #"{"message_type":"ADMM"}"#, 400105), ("c", #"{"message_type":1}"#, 400100),
      ("c", #"{"message_type":"FILE"}"#, 400111), ("c", #"{"message_type":"mesg"}"#, 400111),
      ("c", #"{"message_type":"MESG","user_id":"maria.k","message":""}"#, 400151),
      (
        "c",
        #"{"message_type":"MESG","user_id":"maria.k","message":"\#(String(repeating: "x", count: 5001))"}"#,
        400110
      ),
      ("c", #"{"message_type":"MESG","user_id":"maria.k","message":"x","is_silent":"no"}"#, 400104),
      ("c", #"{"message_type":"MESG","user_id":"maria.k","message":"x","created_at":-1}"#, 400106),
      (
        "c", #"{"message_type":"MESG","user_id":"maria.k","message":"x","mention_type":"all"}"#,
        400111
      ),
      ("none", #"{"message_type":"MESG","user_id":"maria.k","message":"x"}"#, 400201),
      ("c", #"{"message_type":"MESG","user_id":"nobody","message":"x"}"#, 400201),
      ("c", #"{"message_type":"MESG","user_id":"outsider","message":"x"}"#, 400108),
      ("c", #"{"message_type":"MESG","user_id":"mats.l","message":"x"}"#, 400300),
    ])
  func refusals(channel: String, body: String, code: Int) async throws {
    try await inChannel { sandbox in
      _ = try await sandbox.send(
        "PUT", "/users/mats.l", #"{"is_active":false,"leave_all_when_deactivated":false}"#)
      let reply = try await sandbox.send("POST", "/group_channels/\(channel)/messages", body)
      #expect(reply.code == code, "\(reply.text)")
      let messages = try await sandbox.send(
        "GET", "/group_channels/c/messages?message_ts=9999999999999")
      #expect(messages.text == #"{"messages":[]}"#)
    }
  }

  @Test("4.3: 5,000 characters are taken, and a dedup_id sends a message once")
  func accepted() async throws {
    try await inChannel { sandbox in
      let body = #"""
        {"message_type": "MESG", "user_id": "maria.k", "dedup_id": "d1",
         "message": "\#(String(repeating: "😀", count: 5000))", "data": "{}", "custom_type": "t",
         "is_silent": true, "mentioned_user_ids": ["mats.l", "nobody"]}
        """#
      let first = try await sandbox.send("POST", "/group_channels/c/messages", body)
      #expect(first.status == 200, "\(first.text)")
      #expect(first.json["silent"] == .bool(true))
      #expect(first.json["mentioned_users"]?.list?.map { $0["user_id"]?.text } == ["mats.l"])
      #expect(try await sandbox.send("POST", "/group_channels/c/messages", body).text == first.text)
      let unread = try await sandbox.send("GET", "/users/mats.l/unread_message_count")
      #expect(unread.text == #"{"unread_count":0}"#, "silent messages don't count")
    }
  }

  @Test(
    "4.4: the messages before and after a point",
    arguments: [
      ("message_ts=3000", ["1", "2", "3", "4", "5"]),
      ("message_ts=3000&prev_limit=2&next_limit=0", ["2", "3"]),
      ("message_ts=3000&prev_limit=0&next_limit=1", ["4"]),
      ("message_ts=2999&prev_limit=1&next_limit=1", ["2", "3"]),
      ("message_ts=3000&prev_limit=2&next_limit=1&reverse=True", ["4", "3", "2"]),
      ("message_ts=9999&message_id=1&prev_limit=1&next_limit=5", ["5"]),
      ("message_id=FIRST&prev_limit=5&next_limit=1", ["1", "2"]),
    ])
  func around(query: String, texts: [String]) async throws {
    try await inChannel { sandbox in
      var first = ""
      for number in 1...5 {
        let reply = try await sandbox.send(
          "POST", "/group_channels/c/messages",
          #"{"message_type":"ADMM","message":"\#(number)","created_at":\#(number * 1000)}"#)
        if number == 1 { first = "\(reply.json["message_id"]?.integer ?? 0)" }
      }
      let reply = try await sandbox.send(
        "GET", "/group_channels/c/messages?\(query.replacing("FIRST", with: first))")
      #expect(reply.json["messages"]?.list?.map { $0["message"]?.text } == texts, "\(reply.text)")
    }
  }

  @Test(
    "4.4: what reading refuses",
    arguments: [
      ("c", "", 400105), ("c", "message_ts=x", 400101), ("c", "message_ts=-1", 400106),
      ("c", "message_ts=1&prev_limit=201", 400111), ("c", "message_ts=1&next_limit=-1", 400111),
      ("c", "message_ts=1&prev_limit=201&next_limit=x", 400101),
      ("c", "message_ts=1&reverse=2", 400104), ("none", "message_ts=1", 400201),
      ("c", "message_id=1", 400201),
    ])
  func readRefusals(channel: String, query: String, code: Int) async throws {
    try await inChannel { sandbox in
      let reply = try await sandbox.send("GET", "/group_channels/\(channel)/messages?\(query)")
      #expect(reply.code == code, "\(reply.text)")
    }
  }
}
