import Sandbox
import Testing

@Suite struct QueryValueTests {
  @Test(
    "1.2: booleans count in any case, anything else is refused with 400104",
    arguments: [
      ("true", nil), ("True", nil), ("TRUE", nil), ("tRuE", nil), ("false", nil), ("False", nil),
      ("1", 400104), ("0", 400104), ("yes", 400104), ("", 400104), ("null", 400104),
      ("true+", 400104), ("%20true", 400104), ("t%72ue", nil),
    ] as [(String, Int?)])
  func booleans(word: String, code: Int?) async throws {
    try await withSandbox { sandbox async throws in
      try await sandbox.makeUser("a")
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids":["a"],"channel_url":"c"}"#)
      for path in [
        "/users?show_bot=", "/users/a?include_unread_count=", "/group_channels/c?show_member=",
        "/users/a/my_group_channels?show_empty=",
        "/group_channels/c/messages?message_ts=1&reverse=",
      ] {
        let reply = try await sandbox.send("GET", path + word)
        #expect(reply.code == code, "\(path): \(reply.text)")
        #expect(reply.status == (code == nil ? 200 : 400))
      }
    }
  }

  @Test(
    "1.2: a list is split at literal commas, its parts decoded once; else at the decoded ones",
    arguments: [
      ("a,b", ["a", "b"]), ("a%2Cb", ["a", "b"]), ("a,b%2Cc", ["a"]), ("x%2520y", ["x%20y"]),
      ("x+y", ["x y"]), ("x%20y,a", ["a", "x y"]), ("x%2By", ["x+y"]), ("", []), (",", []),
      ("a,,b", ["a", "b"]), ("a,a", ["a"]),
    ])
  func lists(value: String, found: [String]) async throws {
    try await withSandbox { sandbox async throws in
      let keys = ["a", "b", "x y", "x+y", "x%20y"]
      let map = keys.map { "\"\($0)\":\"1\"" }.joined(separator: ",")
      try await sandbox.makeUser("u", metadata: "{\(map)}")
      for key in keys {
        try await sandbox.makeUser(key, metadata: #"{"k":"\#(key)"}"#)
        _ = try await sandbox.send(
          "POST", "/group_channels",
          #"{"user_ids":["u"],"channel_url":"\#(key)","custom_type":"\#(key)"}"#)
      }
      let some = try await sandbox.send("GET", "/users/u/metadata?keys=\(value)")
      #expect(some.json.names == Set(found))
      for filter in ["user_ids=", "metadatakey=k&metadatavalues_in="] {
        let reply = try await sandbox.send("GET", "/users?\(filter)\(value)")
        #expect(Set(reply.userIDs) == Set(found), "\(filter)")
      }
      let channels = try await sandbox.send(
        "GET", "/users/u/my_group_channels?show_empty=true&custom_types=\(value)")
      let urls = channels.json["channels"]?.list?.compactMap { $0["channel_url"]?.text } ?? []
      #expect(Set(urls) == Set(found))
    }
  }

  @Test("2.4: 250 user_ids are taken, one more is 400203; 1 and 100 are limits")
  func borders() async throws {
    try await withSandbox({ $0.users = 120 }) { sandbox async throws in
      let ids = Array(repeating: "nobody", count: 250).joined(separator: ",")
      #expect(try await sandbox.send("GET", "/users?user_ids=\(ids)").status == 200)
      #expect(try await sandbox.send("GET", "/users?user_ids=\(ids),x").code == 400203)
      let bogus = try await sandbox.send("GET", "/users?user_ids=\(ids),x&token=bogus")
      #expect(bogus.code == 400111, "1.6: values come before counts")
      for limit in [1, 100] {
        let reply = try await sandbox.send("GET", "/users?active_mode=all&limit=\(limit)")
        #expect(reply.userIDs.count == limit)
      }
      #expect(try await sandbox.send("GET", "/users").userIDs.count == 10, "the default")
    }
  }

  @Test("4.1: parameters that aren't honoured are ignored, whatever they say")
  func ignored() async throws {
    try await withSandbox { sandbox async throws in
      try await sandbox.makeUser("a")
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids":["a"],"channel_url":"c","name":"x"}"#)
      let plain = try await sandbox.send("GET", "/users/a/my_group_channels?show_empty=true")
      for name in [
        "show_member", "show_read_receipt", "show_metadata", "show_frozen", "distinct_mode",
        "public_mode", "super_mode", "unread_filter", "member_state_filter", "hidden_mode",
        "channel_urls", "name_startswith", "created_after", "created_before", "nonsense",
      ] {
        let reply = try await sandbox.send(
          "GET", "/users/a/my_group_channels?show_empty=true&\(name)=nonsense")
        #expect(reply.json["channels"] == plain.json["channels"], "\(name)")
      }
      for order in ["channel_name_alphabetical", "metadata_value_alphabetical"] {
        let reply = try await sandbox.send(
          "GET", "/users/a/my_group_channels?show_empty=true&order=\(order)")
        #expect(reply.json["channels"] == plain.json["channels"], "\(order)")
      }
    }
  }

  @Test("2.3: custom_types narrow the unread counts, and matter with include_unread_count only")
  func unreadTypes() async throws {
    try await withSandbox { sandbox async throws in
      for user in ["a", "b"] { try await sandbox.makeUser(user) }
      for (type, count) in [("x", 2), ("y", 1)] {
        _ = try await sandbox.send(
          "POST", "/group_channels",
          #"{"user_ids":["a","b"],"channel_url":"\#(type)","custom_type":"\#(type)"}"#)
        for _ in 1...count {
          _ = try await sandbox.send(
            "POST", "/group_channels/\(type)/messages",
            #"{"message_type":"MESG","user_id":"b","message":"Hi"}"#)
        }
      }
      for (types, channels, messages) in [
        ("x", 1, 2), ("y", 1, 1), ("x,y", 2, 3), ("x%2Cy", 2, 3), ("z", 0, 0),
      ] {
        let reply = try await sandbox.send(
          "GET", "/users/a?include_unread_count=true&custom_types=\(types)&super_mode=nonsuper")
        #expect(reply.json["unread_channel_count"] == .integer(channels), "\(types)")
        #expect(reply.json["unread_message_count"] == .integer(messages), "\(types)")
      }
      let plain = try await sandbox.send("GET", "/users/a?custom_types=x")
      #expect(plain.json["unread_channel_count"] == nil)
    }
  }

  @Test("4.4: fifteen messages before and after without numbers, and 200 of each at most")
  func messagePages() async throws {
    try await withSandbox { sandbox async throws in
      _ = try await sandbox.send("POST", "/group_channels", #"{"user_ids":[],"channel_url":"c"}"#)
      let path = "/group_channels/c/messages"
      for number in 1...40 {
        _ = try await sandbox.send(
          "POST", path,
          #"{"message_type":"ADMM","message":"\#(number)","created_at":\#(number * 1000)}"#)
      }
      for (query, numbers) in [
        ("message_ts=20000", Array(6...35)), ("message_ts=20000&reverse=true", (6...35).reversed()),
        ("message_ts=20000&prev_limit=0", Array(21...35)),
        ("message_ts=20000&prev_limit=200&next_limit=200", Array(1...40)),
        ("message_ts=0", Array(1...15)), ("message_ts=99999&next_limit=0", Array(26...40)),
      ] {
        let reply = try await sandbox.send("GET", "\(path)?\(query)")
        let found = reply.json["messages"]?.list?.map { $0["message"]?.text }
        #expect(found == numbers.map { "\($0)" }, "\(query)")
      }
      for query in ["prev_limit=201", "next_limit=201", "prev_limit=-1"] {
        #expect(try await sandbox.send("GET", "\(path)?message_ts=1&\(query)").code == 400111)
      }
    }
  }
}
