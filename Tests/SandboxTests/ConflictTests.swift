import Sandbox
import Testing

/// The colleague of `--conflict`: one foreign change between a read and the next write.
@Suite struct ConflictTests {
  private func withColleague<Value: Sendable>(
    seed: UInt64 = 1, _ body: (RunningSandbox) async throws -> Value
  ) async throws -> Value {
    try await withSandbox(
      {
        $0.conflicts = true
        $0.seed = seed
      }, body)
  }

  @Test(
    "a user read by itself is changed in one metadata value, once, until the caller writes",
    arguments: ["", "/metadata", "/metadata?keys=plan,city,none", "/metadata/plan"])
  func user(path: String) async throws {
    let metadata = #"{"plan":"gold","city":"Tartu","nps":"7"}"#
    try await withColleague { sandbox async throws in
      let made = try await sandbox.makeUser("a", metadata: metadata)
      let first = try await sandbox.send("GET", "/users/a\(path)")
      let shown = path.isEmpty ? first.json["metadata"] : first.json
      for name in shown?.names ?? [] {
        #expect(shown?[name] == made.json["metadata"]?[name], "the answer is from before")
      }
      // Whichever way it is read now, it is the same again and again.
      let now = try await sandbox.send("GET", "/users/a").json
      let changes = now["metadata"]?.changes(from: made.json["metadata"]) ?? []
      #expect(changes.count == 1)
      #expect(shown?.names.isSuperset(of: changes) == true, "of what was read")
      #expect(now["nickname"] == made.json["nickname"])
      for _ in 1...3 {
        #expect(try await sandbox.send("GET", "/users/a").json == now)
        #expect(try await sandbox.send("GET", "/users/a/metadata").json == now["metadata"])
      }
      // Refused writes don't count; one that is carried out does.
      _ = try await sandbox.send("PUT", "/users/a/metadata", #"{"metadata":{"":"x"}}"#)
      #expect(try await sandbox.send("GET", "/users/a").json == now)
      let written = try await sandbox.send("PUT", "/users/a", #"{"profile_url":"http://x/"}"#)
      #expect(written.json["metadata"] == now["metadata"])
      #expect(try await sandbox.send("GET", "/users/a").json == written.json)
      let later = try await sandbox.send("GET", "/users/a").json["metadata"]
      #expect(later?.changes(from: now["metadata"]).count == 1)
    }
  }

  @Test("every write to a user lets the next read be followed by a change")
  func everyWrite() async throws {
    try await withColleague { sandbox async throws in
      try await sandbox.makeUser("a", metadata: #"{"note":"x"}"#)
      for (method, path, body) in [
        ("PUT", "", "{}"), ("POST", "/metadata", #"{"metadata":{"k":"v"}}"#),
        ("PUT", "/metadata", #"{"metadata":{"k":"w"}}"#),
        ("PUT", "/metadata/k", #"{"value":"x"}"#), ("DELETE", "/metadata/k", ""),
      ] {
        _ = try await sandbox.send("GET", "/users/a")
        #expect(try await sandbox.send(method, "/users/a\(path)", body).status == 200)
        let first = try await sandbox.send("GET", "/users/a/metadata").json
        let second = try await sandbox.send("GET", "/users/a/metadata").json
        #expect(second.changes(from: first).count == 1, "\(method) \(path)")
      }
    }
  }

  @Test("without metadata the nickname changes; lists, counts and channels disturb nobody")
  func nickname() async throws {
    try await withColleague { sandbox async throws in
      try await sandbox.makeUser("a", nickname: String(repeating: "ä", count: 80))
      let listed = try await sandbox.send("GET", "/users?user_ids=a").json["users"]?.list?.first
      for path in ["/users", "/users/a/unread_message_count", "/users/a/my_group_channels"] {
        #expect(try await sandbox.send("GET", path).status == 200)
      }
      let first = try await sandbox.send("GET", "/users/a").json
      #expect(first == listed, "nothing had happened")
      let second = try await sandbox.send("GET", "/users/a").json
      #expect(second.changes(from: first) == ["nickname"])
      let nickname = try #require(second["nickname"]?.text)
      #expect(nickname.unicodeScalars.count <= 80 && nickname.hasPrefix("ääää"))
      // A deleted user that comes back is one that nobody has read.
      #expect(try await sandbox.send("DELETE", "/users/a").text == "{}")
      try await sandbox.makeUser("a")
      _ = try await sandbox.send("GET", "/users/a")
      #expect(
        try await sandbox.send("GET", "/users/a").json["nickname"] != .text("Maria Kask"))
    }
  }

  @Test(
    "values stay within their length, differ, and never grow without end",
    arguments: [
      "", "x", "True", "41", "-3", "007", "Pärnu", "gold", "👩🏽‍💻",
      String(repeating: "é", count: 190), String(repeating: "👩🏽‍💻", count: 37),
    ])
  func values(start: String) async throws {
    try await withColleague { sandbox async throws in
      try await sandbox.makeUser("a", metadata: #"{"k":"\#(start)"}"#)
      var value = start
      for _ in 1...12 {
        _ = try await sandbox.send("GET", "/users/a/metadata/k")
        let next = try #require(
          try await sandbox.send("GET", "/users/a/metadata/k").json["k"]?.text)
        #expect(!next.utf8.elementsEqual(value.utf8) && next.unicodeScalars.count <= 190)
        #expect(next.unicodeScalars.count <= start.unicodeScalars.count + 20, "\(next)")
        value = next
        _ = try await sandbox.send("PUT", "/users/a", "{}")
      }
    }
  }

  @Test(
    "a customer is changed in one registered field, read by number or found by user",
    arguments: ["/customers/4101", "/customers?sendbird_id=a", "/customers?sendbird_id=a&limit=1"],
    ["{}", #"{\"tier\":\"A\",\"city\":\"Tartu\"}"#])
  func customer(path: String, fields: String) async throws {
    try await withColleague { sandbox async throws in
      _ = try await sandbox.makeCustomer("a")
      let write = #"{"customFields":"\#(fields)"}"#
      let made = try await sandbox.desk("PATCH", "/customers/4101/custom_fields", write).json
      _ = try await sandbox.desk("GET", "/customers?limit=50")
      _ = try await sandbox.desk("GET", "/customers?sendbird_id=nobody")
      let first = try await sandbox.desk("GET", path)
      #expect((first.results.first ?? first.json) == made)
      let second = try await sandbox.desk("GET", "/customers/4101").json
      #expect(Set(second.fields).symmetricDifference(made.fields).count == (fields == "{}" ? 1 : 2))
      #expect(second.changes(from: made) == ["customFields"])
      #expect(try await sandbox.desk("GET", "/customers/4101").json == second)
      let third = try await sandbox.desk("PATCH", "/customers/4101/custom_fields", write).json
      _ = try await sandbox.desk("GET", path)
      #expect(try await sandbox.desk("GET", "/customers/4101").json != third)
    }
  }

  @Test(
    "a ticket's priority is changed, until the caller writes to it",
    arguments: [
      ("PATCH", "/5201", #"{"priority":"LOW"}"#), ("PATCH", "/5201/close", ""),
      ("PATCH", "/5201/custom_fields", #"{"customFields":"{}"}"#),
      ("POST", "/transfer_to_group", #"{"tickets":[5201],"groupKey":"tier-2"}"#),
    ])
  func ticket(method: String, path: String, body: String) async throws {
    try await withColleague { sandbox async throws in
      let made = try await sandbox.makeTicket(try await sandbox.makeCustomer("a"))
      try await sandbox.write("Hello", as: "a", in: made)
      _ = try await sandbox.desk("GET", "/tickets?sendbird_id=a")
      let first = try await sandbox.ticket(made)
      #expect(first["priority"] == .text("MEDIUM"))
      let second = try await sandbox.ticket(made)
      #expect(second.changes(from: first) == ["priority"])
      #expect(try await sandbox.ticket(made) == second)
      #expect(try await sandbox.desk(method, "/tickets\(path)", body).status == 200)
      let third = try await sandbox.ticket(made)
      #expect(try await sandbox.ticket(made).changes(from: third) == ["priority"])
    }
  }

  @Test("many reads at once are followed by one change")
  func atOnce() async throws {
    try await withColleague { sandbox async throws in
      try await sandbox.makeUser("a", metadata: #"{"nps":"1"}"#)
      let replies = try await sandbox.atOnce(24) { try await sandbox.send("GET", "/users/a") }
      let values = replies.map { $0.json["metadata"]?["nps"]?.text }
      #expect(values.filter { $0 == "1" }.count == 1, "one saw it as it was")
      #expect(Set(values).count == 2)
    }
  }

  @Test(
    "the same seed makes the same changes, another one others; without the option there are none")
  func deterministic() async throws {
    func notes(_ seed: UInt64, _ conflicts: Bool = true) async throws -> [String?] {
      try await withSandbox({
        $0.conflicts = conflicts
        $0.seed = seed
      }) { sandbox async throws in
        var notes: [String?] = []
        for number in 1...8 {
          try await sandbox.makeUser("u\(number)", metadata: #"{"note":"n","plan":"gold"}"#)
          _ = try await sandbox.send("GET", "/users/u\(number)")
          notes.append(try await sandbox.send("GET", "/users/u\(number)/metadata").text)
        }
        return notes
      }
    }
    let first = try await notes(3)
    #expect(first == (try await notes(3)))
    #expect(first != (try await notes(4)))
    #expect(Set(try await notes(3, false)).count == 1)
  }

  @Test("a foreign change is kept in the file like any other")
  func kept() async throws {
    try await withDatabaseFile { path async throws in
      let changed = try await withSandbox({
        $0.databasePath = path
        $0.conflicts = true
      }) { sandbox async throws in
        try await sandbox.makeUser("a", metadata: #"{"plan":"gold"}"#)
        _ = try await sandbox.send("GET", "/users/a")
        return try await sandbox.send("GET", "/users/a").text
      }
      #expect(!changed.contains("gold"))
      let later = try await withSandbox({ $0.databasePath = path }) {
        try await $0.send("GET", "/users/a").text
      }
      #expect(later == changed)
    }
  }
}

extension JSONFact {
  /// The names of the members that differ from another object's.
  fileprivate func changes(from other: JSONFact?) -> Set<String> {
    names.union(other?.names ?? []).filter { self[$0] != other?[$0] }
  }
}
