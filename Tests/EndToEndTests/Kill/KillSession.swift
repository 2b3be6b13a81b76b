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
  /// Changes what a step edits, as somebody else.
  let meddle: @Sendable (KillPlan.Step, _ key: String) async throws -> Void

  /// What was typed into a form, in which step and when.
  struct Typed: Sendable {
    let text: String
    let step: Int
    let at: ContinuousClock.Instant
  }

  /// Does the edits; returns when the process was killed.
  ///
  /// - Returns: What was typed whole and is still wanted, in its order.
  /// - Throws: `PTYTimeout` where the console doesn't do what it should, with the process alive.
  func run() async throws -> [Typed] {
    var typed: [Typed] = []
    if plan.moment == .starting { trigger.fire() }
    do {
      try await terminal.open(userID)
      for number in plan.steps.indices {
        guard try await perform(number, &typed) else { break }
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

  /// What a step types.
  static func value(of number: Int, _ plan: KillPlan) -> String {
    var random = SplitMix64(seed: plan.seed &+ UInt64(number) &* 977)
    return "v\(number)-" + String(UInt32.random(in: .min ... .max, using: &random), radix: 36)
  }

  /// Does one step.
  ///
  /// - Returns: Whether the next one can be done.
  private func perform(_ number: Int, _ typed: inout [Typed]) async throws -> Bool {
    let step = plan.steps[number]
    let isLast = number == plan.steps.count - 1
    let value = Self.value(of: number, plan)
    let clash = isLast ? plan.conflict : nil
    try await terminal.openForm(of: step)
    if step != .takeBack {
      try await terminal.goToField(of: step, "key\(number)")
      // On the screen of the conflict it is typed into as well.
      let isHit = isLast && clash != .typed
      switch step {
      case .ticket:
        try await type("Title \(value)", number, isHit: isHit, &typed)
        await terminal.press(.tab, .tab, .tab, .tab, .tab)
        try await type("Message \(value)", number, isHit: isHit, &typed)
      case .profileURL:
        try await type("https://x.test/\(value)", number, isHit: isHit, &typed)
      default: try await type(value, number, isHit: isHit, &typed)
      }
      if isHit, plan.moment == .typed { return false }
    }
    if clash != nil { try await meddle(step, "key\(number)") }
    if isLast, plan.moment == .reviewing { trigger.fire() }
    let isStopped =
      step == .takeBack ? try await waitForReview() : try await terminal.askForReview()
    if isStopped { try await decide(clash, number, &typed) }
    if isLast, plan.moment == .typed { return false }
    // The form stays open with what wasn't written; the session ends here.
    guard try await send(number) else { return false }
    // The next form opens on the record as it is shown; a new ticket is selected in the list.
    if !isLast, step != .takeBack, step != .ticketField {
      try await terminal.wait(for: "the new value") { $0.contains(value) }
    }
    return true
  }

  private func waitForReview() async throws -> Bool {
    try await terminal.wait(for: "the review of an undo") { $0.isReviewReady }
    return false
  }

  /// Decides the one conflict there is, by what was typed before or by something that is typed now.
  private func decide(
    _ clash: KillPlan.Conflict?, _ number: Int, _ typed: inout [Typed]
  ) async throws {
    guard clash == .typed else { return try await terminal.keepMine() }
    await terminal.type("e")
    try await terminal.wait(for: "the field of the new value") { $0.contains("New value [") }
    // It takes the place of what was typed in the form.
    typed.removeAll { $0.step == number }
    await terminal.type("u", holding: .control)
    let isURL = plan.steps[number] == .profileURL
    let value = "n" + Self.value(of: number, plan)
    try await type((isURL ? "https://x.test/" : "") + value, number, isHit: true, &typed)
    if plan.moment == .typed { return }
    await terminal.press(.enter)
    try await terminal.wait(for: "the end of typing") { !$0.contains("New value [") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the review") { $0.isReviewReady }
  }

  private func type(
    _ text: String, _ number: Int, isHit: Bool, _ typed: inout [Typed]
  ) async throws {
    if isHit, plan.moment == .typing {
      await terminal.type(String(text.prefix(plan.typed)))
      trigger.fire()
      await terminal.type(String(text.dropFirst(plan.typed)))
    } else {
      await terminal.type(text)
    }
    try await terminal.wait(for: "the text \(text)") { $0.contains(text) }
    typed.append(Typed(text: text, step: number, at: .now))
  }

  /// Sends what is under review, and waits for the outcome.
  ///
  /// - Returns: Whether all of it was carried out.
  private func send(_ number: Int) async throws -> Bool {
    let step = plan.steps[number]
    let moment = number == plan.steps.count - 1 ? plan.moment : nil
    switch moment {
    case .entering: trigger.fire()
    case .reread: trigger.arm(.delivered, ofRead: true)
    case .arrived: trigger.arm(.arrived, after: plan.write)
    case .forwarded: trigger.arm(.forwarded, after: plan.write)
    case .answered: trigger.arm(.answered, after: plan.write)
    case .delivered, .waiting: trigger.arm(.delivered, after: plan.write)
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
    if moment == .settled { trigger.fire() }
    guard journal.records.last(where: { $0.kind == "outcome" })?.isDone == true else {
      return false
    }
    try await terminal.wait(for: "the end of the form") {
      !$0.contains("Requests, in order") && $0.row($0.rows - 1).hasPrefix(" NAV")
    }
    return true
  }
}
