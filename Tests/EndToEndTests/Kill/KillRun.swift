import Foundation
import FoundationNetworking
import PTY

/// One run: a session that is killed, a start after it, and a look from outside.
final class KillRun: Sendable {
  static let userID = "maria.k"

  let plan: KillPlan
  let sandbox: SandboxProcess
  let relay: RequestRelay
  let journal: JournalLook
  let customer: Int
  let trigger: KillTrigger
  private let environment: [String: String]

  init(_ plan: KillPlan) async throws {
    self.plan = plan
    sandbox = try await SandboxProcess(
      ["--users", "2", "--customer-field", "tier"] + plan.faults.flatMap { ["--fault", $0] })
    try await sandbox.create(Self.userID, nickname: "Maria", metadata: ["plan": "p0"])
    customer = try await sandbox.createCustomer(Self.userID)
    _ = try await sandbox.desk(
      "PATCH", "/customers/\(customer)/custom_fields", ["customFields": #"{"tier":"t0"}"#])
    let home = try Homes.next()
    let journal = JournalLook(home: home)
    self.journal = journal
    let trigger = KillTrigger(delay: plan.delay)
    self.trigger = trigger
    let port = URL(string: sandbox.chatURL)?.port ?? 0
    guard
      let relay = RequestRelay(
        to: UInt16(port), look: journal.place(of:), onMoment: trigger.hear)
    else { throw URLError(.cannotConnectToHost) }
    self.relay = relay
    environment = sandbox.fullEnvironment.mapValues {
      $0.replacingOccurrences(of: "127.0.0.1:\(port)", with: "127.0.0.1:\(relay.port)")
    }.merging(["HOME": home, "LANG": "C.UTF-8"]) { $1 }
  }

  deinit { relay.stop() }

  /// Starts a console, edits, and is killed.
  func killSession() async throws -> [KillSession.Typed] {
    let terminal = try startConsole(environment: environment)
    trigger.aim(at: terminal.processID)
    let session = KillSession(
      plan: plan, userID: Self.userID, terminal: terminal, trigger: trigger, journal: journal)
    return try await session.run()
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
  func startAgain() async throws {
    let isOpen = !journal.open.isEmpty
    let terminal = try startConsole(environment: environment)
    try await terminal.wait(for: isOpen ? "what became of the writes" : "users") {
      isOpen
        ? $0.contains("no known end") : $0.contains("1 Users") && $0.contains(" loaded")
    }
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
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
  }

  /// Runs a command on the same application and home.
  func run(_ arguments: String...) async throws -> Binary.Output {
    try await Binary.run(arguments, environment: environment)
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
}
