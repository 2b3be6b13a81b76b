import Sandbox
import Testing

@Suite struct ListUsersTests {
  @Test("2.4: every page is the next ten, newest first, and the last one has an empty next")
  func paging() async throws {
    try await withSandbox { sandbox in
      for number in 1...25 { try await sandbox.makeUser("u\(number)") }
      let first = try await sandbox.send("GET", "/users")
      #expect(first.userIDs == (16...25).reversed().map { "u\($0)" })
      let token = try #require(first.next)
      let second = try await sandbox.send("GET", "/users?token=\(encoded(token))&limit=15")
      #expect(second.userIDs == (1...15).reversed().map { "u\($0)" })
      #expect(second.next == "")
    }
  }

  @Test("2.4: pages stay whole and in order while users come and go")
  func concurrent() async throws {
    try await withSandbox({ $0.users = 300 }) { sandbox in
      let all = try await pages(sandbox, "active_mode=all&limit=100", each: { _ in })
      #expect(all.count == 300)
      let seen = try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in 1...60 { try await sandbox.makeUser("late\(number)") }
        }
        let seen = try await pages(sandbox, "active_mode=all&limit=7") { page in
          if page == 3 { _ = try await sandbox.send("DELETE", "/users/\(encoded(all[150]))") }
        }
        try await group.waitForAll()
        return seen
      }
      #expect(Set(seen).count == seen.count, "nobody twice")
      let old = seen.filter { !$0.hasPrefix("late") }
      #expect(old == all.enumerated().filter { $0.offset != 150 }.map(\.element))
    }
  }

  private func pages(
    _ sandbox: RunningSandbox, _ query: String, each: (Int) async throws -> Void
  ) async throws -> [String] {
    var ids: [String] = []
    var next = ""
    var page = 0
    repeat {
      let token = next.isEmpty ? "" : "&token=\(encoded(next))"
      let reply = try await sandbox.send("GET", "/users?\(query)\(token)")
      #expect(reply.status == 200, "\(reply.text)")
      ids += reply.userIDs
      next = reply.next ?? ""
      page += 1
      try await each(page)
    } while !next.isEmpty
    return ids
  }

  @Test(
    "2.4: what list refuses, and with which code",
    arguments: [
      ("limit=abc", 400101), ("limit=", 400101), ("limit=1.5", 400101), ("limit=0", 400111),
      ("limit=101", 400111), ("limit=-1", 400111), ("limit=99999999999999999999", 400111),
      ("active_mode=some", 400111), ("active_mode=", 400111), ("show_bot=1", 400104),
      ("limit=0&show_bot=1", 400104), ("metadatakey=plan", 400105),
      ("metadatakey=plan&limit=abc", 400105), ("token=nonsense", 400111), ("token=", 400111),
      ("token=eyJvIjoyfQ%3D%3D", 400111), ("nickname=%ff", 400404),
      ("user_ids=\(Array(repeating: "a", count: 251).joined(separator: ","))", 400203),
    ])
  func refusals(query: String, code: Int) async throws {
    try await withSandbox { sandbox in
      let reply = try await sandbox.send("GET", "/users?\(query)")
      #expect(reply.status == 400)
      #expect(reply.code == code, "\(reply.text)")
    }
  }

  @Test(
    "1.2, 2.4: the filters",
    arguments: [
      ("nickname=Ma", []), ("nickname=Mats+Lind", ["mats"]), ("nickname=Mats%20Lind", ["mats"]),
      ("nickname_startswith=Ma", ["mats", "maria"]), ("nickname_startswith=ma", ["lower"]),
      ("nickname_startswith=", ["plus", "e2", "e1", "lower", "mats", "maria"]),
      ("nickname=A%2BB", ["plus"]), ("nickname=A+B", []),
      ("nickname_startswith=%C3%A9", ["e1"]), ("nickname_startswith=e%CC%81", ["e2"]),
      ("nickname_startswith=Ma&nickname=Maria", ["maria"]),
      ("user_ids=maria,plus,nobody", ["plus", "maria"]),
      ("user_ids=maria%2Cplus", ["plus", "maria"]),
      ("user_ids=maria", ["maria"]), ("user_ids=", []),
      ("metadatakey=plan&metadatavalues_in=gold", ["lower", "maria"]),
      ("metadatakey=plan&metadatavalues_in=gold,silver,gold", ["lower", "mats", "maria"]),
      ("metadatakey=plan&metadatavalues_in=a%2Cb,silver", ["plus", "mats"]),
      ("metadatakey=plan&metadatavalues_in=Gold", []),
      ("metadatakey=other&metadatavalues_in=gold", []),
      ("metadatakey=plan&metadatavalues_in=gold&nickname_startswith=Ma", ["maria"]),
      ("show_bot=False", ["plus", "e2", "e1", "lower", "mats", "maria"]),
      ("limit=100&active_mode=deactivated", []),
    ])
  func filters(query: String, ids: [String]) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("maria", nickname: "Maria", metadata: #"{"plan":"gold"}"#)
      try await sandbox.makeUser("mats", nickname: "Mats Lind", metadata: #"{"plan":"silver"}"#)
      try await sandbox.makeUser("lower", nickname: "maria", metadata: #"{"plan":"gold"}"#)
      try await sandbox.makeUser("e1", nickname: "\u{E9}a")
      try await sandbox.makeUser("e2", nickname: "e\u{301}a")
      try await sandbox.makeUser("plus", nickname: "A+B", metadata: #"{"plan":"a,b"}"#)
      let reply = try await sandbox.send("GET", "/users?\(query)")
      #expect(reply.userIDs == ids, "\(reply.text)")
    }
  }

  @Test("2.4: a prefix with many matches pages like one with few")
  func manyMatches() async throws {
    try await withSandbox({ $0.users = 25_000 }) { sandbox in
      let all = try await pages(sandbox, "active_mode=all&limit=100", each: { _ in })
      let places = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
      for (prefix, least) in [("Zo", 20), ("M", 1000)] {
        let found = try await pages(
          sandbox, "active_mode=all&limit=100&nickname_startswith=\(prefix)", each: { _ in })
        #expect(found.count >= least)
        #expect(Set(found).count == found.count)
        #expect(found.compactMap { places[$0] } == found.compactMap { places[$0] }.sorted())
      }
    }
  }

  @Test("1.4: a token only opens the list it was issued for")
  func foreignToken() async throws {
    try await withSandbox({ $0.users = 20 }) { sandbox in
      let token = try #require(try await sandbox.send("GET", "/users?limit=5").next)
      let changed = (token.first == "A" ? "B" : "A") + token.dropFirst()
      #expect(try await sandbox.send("GET", "/users?token=\(encoded(changed))").code == 400111)
      try await sandbox.makeUser("a")
      let channels = try await sandbox.send(
        "GET", "/users/a/my_group_channels?token=\(encoded(token))")
      #expect(channels.code == 400111)
      let other = try await withSandbox({ $0.users = 20 }) {
        try await $0.send("GET", "/users?token=\(encoded(token))")
      }
      #expect(other.code == 400111, "another sandbox didn't issue it")
    }
  }
}
