import Foundation
import FoundationNetworking
import PTY

/// One run: a session that is killed, a start after it, and a look from outside.
final class KillRun: Sendable {
  static let userID = "maria.k"
  /// The ticket that is there before.
  static let title = "First of all"

  let plan: KillPlan
  private let bench: RelayedSandbox
  let customer: Int
  let ticket: Int
  let trigger: KillTrigger

  var sandbox: SandboxProcess { bench.sandbox }
  var relay: RequestRelay { bench.relay }
  var journal: JournalLook { bench.journal }
  var environment: [String: String] { bench.environment }

  init(_ plan: KillPlan) async throws {
    self.plan = plan
    // Without a limit nobody is told when to try again.
    let limit = plan.faults.contains { $0.hasPrefix("status429") }
    let trigger = KillTrigger(delay: plan.delay)
    self.trigger = trigger
    bench = try await RelayedSandbox(
      ["--users", "2", "--customer-field", "tier", "--ticket-field", "order"]
        + (limit ? ["--rate-limit", "10000"] : []) + plan.faults.flatMap { ["--fault", $0] },
      onMoment: trigger.hear)
    let sandbox = bench.sandbox
    try await sandbox.create(Self.userID, nickname: "Maria", metadata: ["plan": "p0"])
    customer = try await sandbox.createCustomer(Self.userID)
    _ = try await sandbox.desk(
      "PATCH", "/customers/\(customer)/custom_fields", ["customFields": #"{"tier":"t0"}"#])
    ticket = try await sandbox.createTicket(customer, Self.title, fields: #"{"order":"o0"}"#)
  }

  /// Starts a console, edits, and is killed.
  func killSession() async throws -> [KillSession.Typed] {
    let terminal = try startConsole(environment: environment)
    trigger.aim(at: terminal.processID)
    let session = KillSession(
      plan: plan, userID: Self.userID, terminal: terminal, trigger: trigger, journal: journal,
      meddle: meddle)
    return try await session.run()
  }

  /// Changes what a step edits, behind the console's back.
  private func meddle(_ step: KillPlan.Step, _ key: String) async throws {
    let user = "/users/\(Self.userID)"
    switch step {
    case .metadata, .newKey:
      let items = [step == .newKey ? key : "plan": "theirs"]
      _ = try await sandbox.chat("PUT", user + "/metadata", ["metadata": items, "upsert": true])
    case .nickname: _ = try await sandbox.chat("PUT", user, ["nickname": "Theirs"])
    case .profileURL:
      _ = try await sandbox.chat("PUT", user, ["profile_url": "https://x.test/theirs"])
    case .customerField:
      _ = try await sandbox.desk(
        "PATCH", "/customers/\(customer)/custom_fields", ["customFields": #"{"tier":"theirs"}"#])
    case .ticketField:
      _ = try await sandbox.desk(
        "PATCH", "/tickets/\(ticket)/custom_fields", ["customFields": #"{"order":"theirs"}"#])
    case .ticket, .takeBack: return
    }
  }

  /// Starts again, once or twice, until the console has said what became of the writes.
  func recover() async throws {
    relay.log.restart()
    if let delay = plan.secondDelay {
      let terminal = try startConsole(environment: environment)
      let second = KillTrigger(delay: delay)
      second.aim(at: terminal.processID)
      second.fire()
      try await terminal.waitForEnd()
    }
    try await startAgain()
  }

  /// Starts a console and waits until it has said what became of the writes.
  func startAgain() async throws { try await end(startAndHear()) }

  /// Starts a console and waits until it has said what became of the writes and of the drafts.
  func startAndHear() async throws -> VirtualTerminal {
    let isOpen = !journal.open.isEmpty
    let isDrafted = try await !drafts().isEmpty
    let terminal = try startConsole(environment: environment)
    try await terminal.wait(for: isOpen ? "what became of the writes" : "users") { screen in
      if isOpen { return screen.contains("no known end") }
      guard screen.contains("1 Users"), screen.contains(" loaded") else { return false }
      return !isDrafted || screen.contains("from before") || screen.contains("draft")
    }
    return terminal
  }

  /// Ends a console as a closed connection does.
  func end(_ terminal: VirtualTerminal) async throws {
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
  }

  /// Starts a console and waits until it has found out what became of every write: it looks again by
  /// itself while one may still arrive, a minute at the longest.
  func startUntilKnown() async throws {
    let journal = journal
    let terminal = try startConsole(environment: environment)
    try await terminal.wait(for: "the end of every write", deadline: .seconds(120)) { _ in
      journal.open.isEmpty
    }
    try await end(terminal)
  }

  /// Runs a command on the same application and home.
  func run(_ arguments: String...) async throws -> Binary.Output {
    try await Binary.run(arguments, environment: environment)
  }

  /// What the sandbox holds.
  func state() async throws -> ServerState {
    // What is to go wrong with a read may be left for one of these.
    for _ in 0..<3 {
      if let state = try? await ServerState(self) { return state }
    }
    return try await ServerState(self)
  }

  /// Where the kill fell, by what it left behind.
  var phase: String {
    let records = journal.records
    let entries = relay.log.entries
    guard let intent = records.last(where: { $0.kind == "intent" }) else {
      return entries.isEmpty ? "before the first request" : "before any write"
    }
    let kinds = Set(records.filter { $0.intent == intent.number }.map(\.kind))
    if kinds.contains("outcome") { return "after an outcome" }
    if kinds.contains("request") { return "between the answer's record and the outcome" }
    guard let entry = entries.last(where: { $0.intent?.intent == intent.number }),
      let killed = trigger.killed
    else { return "between intent and request" }
    if let delivered = entry.delivered, delivered < killed {
      return "between the answer and its record"
    }
    if let answered = entry.answered, answered < killed { return "before the answer was heard" }
    return "while the request was under way"
  }
}

extension JournalLook {
  /// The numbers of the intents of which nobody knows how they ended.
  var open: [Int] {
    let records = records
    return records.filter { $0.kind == "intent" }.map(\.number).filter { number in
      !records.contains { record in
        record.intent == number
          && (record.kind == "resolution" || record.kind == "outcome" && !record.isUnknown)
      }
    }
  }
}

extension JournalLook.Record {
  /// Whether an outcome says that nobody knows.
  var isUnknown: Bool {
    (body.object["requests"] as? [String])?.contains("unknown") == true
  }
  /// Whether an outcome or a resolution says that everything was carried out.
  var isDone: Bool { (body.object["requests"] as? [String])?.allSatisfy { $0 == "done" } == true }
}
