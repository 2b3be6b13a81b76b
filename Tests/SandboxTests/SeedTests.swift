import Sandbox
import Testing

@Suite struct SeedTests {
  /// All pages as text, and all users.
  private func everything(
    _ users: Int, seed: UInt64, time: Int64 = 1_767_312_000_000
  ) async throws -> (text: [String], users: [JSONFact]) {
    try await withSandbox({
      $0.users = users
      $0.seed = seed
      $0.seedTime = time
    }) { sandbox in
      var text: [String] = []
      var users: [JSONFact] = []
      var token = ""
      repeat {
        let reply = try await sandbox.send("GET", "/users?active_mode=all&limit=100\(token)")
        users += reply.json["users"]?.list ?? []
        text.append(reply.text.replacing(reply.next ?? "", with: ""))
        token = reply.next == "" ? "" : "&token=\(encoded(reply.next ?? ""))"
      } while !token.isEmpty
      return (text, users)
    }
  }

  @Test(
    "A seed makes exactly that many users, the same every time", arguments: [0, 1, 7, 200, 250])
  func deterministic(count: Int) async throws {
    let first = try await everything(count, seed: 42)
    #expect(first.users.count == count)
    #expect(Set(first.users.compactMap { $0["user_id"]?.text }).count == count)
    #expect(try await everything(count, seed: 42).users == first.users)
    if count > 1 { #expect(try await everything(count, seed: 43).users != first.users) }
  }

  @Test("Only the times depend on the time")
  func time() async throws {
    let times: Set = ["created_at", "last_seen_at"]
    let first = try await everything(150, seed: 1).users
    let later = try await everything(150, seed: 1, time: 1_800_000_000_000).users
    #expect(first != later)
    #expect(first.map { $0.settled(times) } == later.map { $0.settled(times) })
  }

  @Test("Two hundred users show many scripts, shapes of ids, states and hostile names")
  func variety() async throws {
    let users = try await everything(200, seed: 1).users
    let nicknames = users.compactMap { $0["nickname"]?.text }
    for script in [
      "\u{100}"..."\u{17F}", "\u{400}"..."\u{4FF}", "\u{370}"..."\u{3FF}", "\u{AC00}"..."\u{D7A3}",
      "\u{4E00}"..."\u{9FFF}", "\u{3040}"..."\u{30FF}", "\u{600}"..."\u{6FF}",
      "\u{590}"..."\u{5FF}", "\u{900}"..."\u{97F}", "\u{E00}"..."\u{E7F}",
      "\u{1F300}"..."\u{1FAFF}",
    ] as [ClosedRange<Unicode.Scalar>] {
      #expect(
        nicknames.contains { $0.unicodeScalars.contains(where: script.contains) }, "\(script)")
    }
    let ids = users.compactMap { $0["user_id"]?.text }
    for mark in ["@", "+", "/", "%", ".", "-", "_", " "] {
      #expect(ids.contains { $0.contains(mark) }, "an id with \(mark)")
    }
    #expect(ids.contains { $0.allSatisfy(\.isNumber) })
    #expect(Set(users.map { $0["metadata"]?.names.count ?? -1 }) == Set(0...5))
    for name in ["is_active", "is_online", "has_ever_logged_in"] {
      #expect(Set(users.compactMap { $0[name]?.bool }) == [true, false], "\(name)")
    }
    #expect(nicknames.contains { $0.contains("\u{1B}") })
    #expect(nicknames.contains { $0.unicodeScalars.contains("\u{202E}") })
    #expect(nicknames.contains { $0.unicodeScalars.contains("\u{200B}") })
    let hostile = nicknames.prefix(20).contains { name in
      name.unicodeScalars.contains { $0.properties.generalCategory == .format || $0.value < 32 }
    }
    #expect(hostile || nicknames.prefix(20).contains { $0.unicodeScalars.count > $0.count + 4 })
  }

  @Test("Sample users keep every rule of the contract", arguments: [1, 2, 3] as [UInt64])
  func rules(seed: UInt64) async throws {
    let now: Int64 = 1_767_312_000_000
    var newest = Int.max
    for user in try await everything(2000, seed: seed).users {
      let id = try #require(user["user_id"]?.text)
      #expect(!id.isEmpty && id.unicodeScalars.count <= 80)
      #expect((user["nickname"]?.text?.unicodeScalars.count ?? 99) <= 80)
      #expect((user["preferred_languages"]?.list?.count ?? 9) <= 4)
      guard case .object(let metadata)? = user["metadata"] else {
        Issue.record("no metadata")
        return
      }
      #expect(metadata.count <= 5)
      for (key, value) in metadata {
        #expect(!key.isEmpty && !key.contains(",") && key.unicodeScalars.count <= 128)
        #expect((value.text?.unicodeScalars.count ?? 999) <= 190)
      }
      let created = try #require(user["created_at"]?.integer)
      let seen = try #require(user["last_seen_at"]?.integer)
      #expect(created <= newest, "newest first")
      newest = created
      #expect(created * 1000 <= now)
      if user["has_ever_logged_in"] == .bool(false) {
        #expect(seen == -1)
      } else if user["is_online"] == .bool(true) {
        #expect(seen == 0 && user["is_active"] == .bool(true))
      } else {
        #expect(seen >= created * 1000 && seen <= Int(now))
      }
    }
  }

  @Test("Some users have channels with messages, and unread ones")
  func channels() async throws {
    try await withSandbox({ $0.users = 200 }) { sandbox in
      let users = try await sandbox.send("GET", "/users?active_mode=all&limit=100").userIDs
      var channels = 0
      var unread = 0
      for id in users {
        let reply = try await sandbox.send(
          "GET", "/users/\(encoded(id))/my_group_channels?limit=100")
        #expect(reply.status == 200)
        channels += reply.json["channels"]?.list?.count ?? 0
        let count = try await sandbox.send("GET", "/users/\(encoded(id))/unread_message_count")
        unread += count.json["unread_count"]?.integer ?? 0
      }
      #expect(channels > 5)
      #expect(unread > 5)
    }
  }

  @Test("Progress is told while many users are made")
  func progress() async throws {
    let (steps, told) = AsyncStream<[Int]>.makeStream()
    try await withSandbox({
      $0.users = 3500
      $0.onSeedProgress = { told.yield([$0, $1]) }
    }) { _ in told.finish() }
    var seen: [[Int]] = []
    for await step in steps { seen.append(step) }
    #expect(seen == [[1000, 3500], [2000, 3500], [3000, 3500]])
  }

  @Test("Cancelled while it makes users, a sandbox ends without ever being ready")
  func cancelled() async throws {
    let (steps, told) = AsyncStream<Int>.makeStream()
    var configuration = SandboxConfiguration()
    configuration.users = 5_000_000
    configuration.onSeedProgress = { done, _ in told.yield(done) }
    let server = SandboxServer(configuration)
    let running = Task {
      defer { told.finish() }
      try await server.run { _ in Issue.record("ready with half of the users") }
    }
    _ = await steps.first { _ in true }
    running.cancel()
    try await running.value
  }
}
