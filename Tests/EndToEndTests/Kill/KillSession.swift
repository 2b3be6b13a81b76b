import Foundation
import PTY
import Samples

/// Drives a console along a plan until the kill falls.
struct KillSession: Sendable {
  let plan: KillPlan
  let userID: String
  let terminal: VirtualTerminal
  let trigger: KillTrigger
  let journal: JournalLook

  /// What was typed into a form and when, and whether it was sent since.
  struct Typed: Sendable {
    let text: String
    let at: ContinuousClock.Instant
    var isSent = false
  }

  /// Does the edits; returns when the process was killed.
  ///
  /// - Returns: What was typed, in its order.
  /// - Throws: `PTYTimeout` where the console doesn't do what it should, with the process alive.
  func run() async throws -> [Typed] {
    var typed: [Typed] = []
    if plan.moment == .starting { trigger.fire() }
    do {
      try await terminal.open(userID)
      for (number, step) in plan.steps.enumerated() {
        let isLast = number == plan.steps.count - 1
        try await perform(step, number, isLast: isLast, &typed)
        if await terminal.hasEnded { break }
      }
      // What the kill waits for didn't come: this is as good a moment as any.
      trigger.fire()
    } catch {
      guard trigger.hasFired else { throw error }
    }
    try await terminal.waitForEnd()
    return typed
  }

  private func perform(
    _ step: KillPlan.Step, _ number: Int, isLast: Bool, _ typed: inout [Typed]
  ) async throws {
    var random = SplitMix64(seed: plan.seed &+ UInt64(number) &* 977)
    let value = "v\(number)-" + String(UInt32.random(in: .min ... .max, using: &random), radix: 36)
    switch step {
    case .metadata:
      try await terminal.goToTab("Metadata")
      await terminal.type("e")
      try await terminal.wait(for: "the metadata form") { $0.contains("F2") }
      await terminal.press(.enter)
      try await replace(by: value, isLast, &typed)
    case .nickname:
      try await terminal.goToTab("User")
      await terminal.type("e")
      try await terminal.wait(for: "the user's form") { $0.contains("Update user") }
      try await replace(by: value, isLast, &typed)
    case .customerField:
      try await terminal.goToTab("Desk")
      try await terminal.wait(for: "the customer") { $0.contains("tier") }
      await terminal.type("e")
      try await terminal.wait(for: "the customer's form") { $0.contains("F2") }
      await terminal.press(.enter)
      try await replace(by: value, isLast, &typed)
    case .ticket:
      await terminal.type("t")
      try await terminal.wait(for: "the ticket's form") { $0.contains("New ticket for") }
      try await type("Title \(value)", isLast, &typed)
      await terminal.press(.tab, .tab, .tab, .tab, .tab)
      try await type("Message \(value)", isLast, &typed)
    case .takeBack:
      await terminal.type("z")
    }
    try await send(isLast, step == .takeBack ? nil : step, &typed)
    guard !trigger.hasFired, step != .ticket, step != .takeBack else { return }
    // The next form opens on the record as it is shown.
    try await terminal.wait(for: "the new value") { $0.contains(value) }
  }

  /// Clears the field in focus and types.
  private func replace(by value: String, _ isLast: Bool, _ typed: inout [Typed]) async throws {
    await terminal.type("u", holding: .control)
    try await type(value, isLast, &typed)
  }

  private func type(_ text: String, _ isLast: Bool, _ typed: inout [Typed]) async throws {
    let isHit = isLast && plan.moment == .typing
    if isHit {
      await terminal.type(String(text.prefix(plan.typed)))
      trigger.fire()
      await terminal.type(String(text.dropFirst(plan.typed)))
    } else {
      await terminal.type(text)
    }
    try await terminal.wait(for: "the text \(text)") { $0.contains(text) }
    typed.append(Typed(text: text, at: .now))
  }

  /// Asks for the review, looks at it, sends it and waits for the outcome.
  private func send(
    _ isLast: Bool, _ step: KillPlan.Step?, _ typed: inout [Typed]
  ) async throws {
    let moment = isLast ? plan.moment : nil
    if moment == .typed {
      trigger.fire()
      return
    }
    if step == .metadata {
      await terminal.press(.function(2))
    } else if step != nil {
      await terminal.type("s", holding: .control)
    }
    if moment == .reviewing { trigger.fire() }
    try await terminal.wait(for: "the review") { $0.isReviewReady }
    switch moment {
    case .entering: trigger.fire()
    case .reread: trigger.arm(.delivered, ofRead: true)
    case .arrived: trigger.arm(.arrived, after: plan.write)
    case .forwarded: trigger.arm(.forwarded, after: plan.write)
    case .answered: trigger.arm(.answered, after: plan.write)
    case .delivered: trigger.arm(.delivered, after: plan.write)
    default: break
    }
    let before = journal.records.count { $0.kind == "outcome" }
    await terminal.press(.enter)
    let writes = step == .ticket ? 2 : 1
    let journal = journal
    try await terminal.wait(for: "the outcome") { _ in
      let ends = journal.records.filter { $0.kind == "outcome" }.dropFirst(before)
      return ends.count == writes || ends.contains { !$0.isDone }
    }
    for index in typed.indices { typed[index].isSent = true }
    if moment == .settled { trigger.fire() }
    guard journal.records.last(where: { $0.kind == "outcome" })?.isDone == true else {
      // The form stays open with what wasn't written; the session ends here.
      return trigger.fire()
    }
    try await terminal.wait(for: "the end of the form") {
      !$0.contains("Requests, in order") && $0.row($0.rows - 1).hasPrefix(" NAV")
    }
  }
}

extension JournalLook.Record {
  /// Whether an outcome or a resolution says that everything was carried out.
  var isDone: Bool { (body.object["requests"] as? [String])?.allSatisfy { $0 == "done" } == true }
}
