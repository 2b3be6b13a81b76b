import Glibc
import PTY
import Testing

/// Several consoles and commands on one home folder, of which one is killed.
@Suite struct ManyConsolesTests {
  private static func bench(
    _ trigger: KillTrigger? = nil, users: [String]
  ) async throws -> RelayedSandbox {
    let bench = try await RelayedSandbox(["--users", "0"]) { moment, entry in
      // Only the request of the one that is killed: the others write as well.
      if entry.path.contains("/killed") { trigger?.hear(moment, entry) }
    }
    for user in users {
      try await bench.sandbox.create(user, nickname: user, metadata: ["plan": "p0"])
    }
    return bench
  }

  /// Opens a user's metadata, gives `plan` a value, and asks for the review.
  private static func review(
    _ value: String, of user: String, in terminal: VirtualTerminal
  ) async throws {
    try await terminal.open(user)
    try await review(value, in: terminal)
  }

  /// The same for the user who is shown.
  private static func review(_ value: String, in terminal: VirtualTerminal) async throws {
    try await terminal.openForm(of: .metadata)
    try await terminal.goToField(of: .metadata, "")
    await terminal.type(value)
    try await terminal.wait(for: "the text \(value)") { $0.contains(value) }
    #expect(try await !terminal.askForReview())
  }

  private static func end(_ terminals: VirtualTerminal...) async throws {
    for terminal in terminals {
      await terminal.signal(SIGTERM)
      try await terminal.waitForEnd()
    }
  }

  private static func expectWhole(
    _ bench: RelayedSandbox, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    expect(try await bench.run("audit", "verify"), status: 0, sourceLocation: sourceLocation)
    let writes = bench.relay.log.entries.filter(\.isWrite)
    let places = writes.map(\.intent)
    #expect(!places.contains(nil), "a write without an intent", sourceLocation: sourceLocation)
    #expect(Set(places).count == places.count, "sent twice", sourceLocation: sourceLocation)
  }

  @Test(
    "one is killed in a write, the others write on; what became of it is found out once",
    arguments: [RequestRelay.Moment.arrived, .answered, .delivered])
  func killed(moment: RequestRelay.Moment) async throws {
    let trigger = KillTrigger(delay: 0)
    let users = ["killed", "second", "third", "fourth"]
    let bench = try await Self.bench(trigger, users: users)
    let killed = try startConsole(environment: bench.environment)
    let second = try startConsole(environment: bench.environment)
    let third = try startConsole(environment: bench.environment)
    trigger.aim(at: killed.processID)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await Self.review("gone", of: "killed", in: killed) }
      group.addTask {
        try await Self.review("before", of: "second", in: second)
        try await second.apply(until: "saved: 1 change to second")
        try await Self.review("after", in: second)
      }
      group.addTask { try await Self.review("once", of: "third", in: third) }
      try await group.waitForAll()
    }
    trigger.arm(moment)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        await killed.press(.enter)
        try await killed.waitForEnd()
      }
      group.addTask { try await second.apply(until: "saved: 1 change to second") }
      group.addTask { try await third.apply(until: "saved: 1 change to third") }
      for number in 0..<4 {
        group.addTask {
          let output = try await Binary.run(
            ["metadata", "update", "fourth", "k\(number)=1"], environment: bench.environment)
          expect(output, status: 0)
        }
      }
      try await group.waitForAll()
    }
    #expect(bench.relay.log.waitUntilOver())
    #expect(try await killed.waitForEnd() == .signaled(SIGKILL))
    let open = try #require(
      bench.journal.records.first {
        $0.kind == "intent" && $0.body.object["subject"] as? String == "killed"
      })
    // A kill that comes as the answer is delivered can be later than its outcome.
    let own = bench.journal.records.filter { $0.kind == "outcome" && $0.intent == open.number }
    #expect(own.isEmpty || moment == .delivered)

    // Whoever comes next finds it out, and if two come at once, one of them.
    let fourth = try startConsole(environment: bench.environment)
    let fifth = try startConsole(environment: bench.environment)
    let journal = bench.journal
    try await fourth.wait(for: "the end of every write") { _ in journal.open.isEmpty }
    try await fifth.wait(for: "users") { $0.contains("1 Users") && $0.contains(" loaded") }
    let ends = journal.records.filter { $0.intent == open.number && $0.kind == "resolution" }
    #expect((own + ends).count == 1 && (own + ends).first?.isDone == true)
    // Those that were there all along write on.
    try await Self.review("later", in: third)
    try await third.apply(until: "saved: 1 change to third")
    try await Self.end(second, third, fourth, fifth)
    for (user, plan) in [("killed", "gone"), ("second", "after"), ("third", "later")] {
      #expect(try await bench.sandbox.metadata(user)["plan"] == plan)
    }
    #expect(try await bench.sandbox.metadata("fourth").count == 5)
    #expect(bench.writes.count == 9, "\(bench.writes)")
    try await Self.expectWhole(bench)
    #expect(try await bench.run("draft", "list", "--output", "json").objects?.isEmpty == true)
  }

  @Test("a draft of one that was killed comes back in two consoles, and one of them sends it")
  func draft() async throws {
    let bench = try await Self.bench(users: ["maria"])
    _ = try await bench.sandbox.createCustomer("maria")
    let killed = try startConsole(environment: bench.environment)
    try await killed.open("maria")
    try await killed.openForm(of: .ticket)
    await killed.type("Only once")
    try await killed.wait(for: "the draft") { $0.contains("draft saved ") }
    await killed.signal(SIGKILL)
    try await killed.waitForEnd()

    let first = try startConsole(environment: bench.environment)
    let second = try startConsole(environment: bench.environment)
    for terminal in [first, second] {
      try await terminal.wait(for: "the draft") { $0.contains("nothing was sent") }
      try await terminal.open("maria")
      try await terminal.openForm(of: .ticket)
      try await terminal.wait(for: "the text") { $0.contains("Only once") }
      #expect(try await !terminal.askForReview())
    }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for terminal in [first, second] {
        group.addTask {
          await terminal.press(.enter)
          try await terminal.wait(for: "the end of it") {
            $0.contains(" created") || $0.contains("another console has changed or sent this draft")
          }
          return await terminal.contains(" created")
        }
      }
      var senders = 0
      for try await isSender in group where isSender { senders += 1 }
      #expect(senders == 1)
    }
    #expect(try await bench.tickets(of: "maria", titled: "Only once") == 1)
    try await Self.end(first, second)
    #expect(bench.writes.count == 1, "\(bench.writes)")
    try await Self.expectWhole(bench)
    let next = try startConsole(environment: bench.environment)
    try await next.open("maria")
    try await Self.end(next)
    #expect(try await bench.tickets(of: "maria", titled: "Only once") == 1)
  }
}
