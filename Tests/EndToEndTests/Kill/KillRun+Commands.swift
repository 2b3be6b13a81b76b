import PTY

/// Edits by commands, as a script makes them.
extension KillRun {
  /// Runs the commands of the steps, of which the last is killed.
  ///
  /// - Returns: What isn't as it should be before.
  func killCommands() async throws -> [String] {
    for number in plan.steps.indices.dropLast() {
      let output = try await Binary.run(arguments(of: number), environment: environment)
      // The fault of the run may hit this one.
      guard [0, 75, 76].contains(output.status) else {
        return ["\(arguments(of: number)) ended with \(output.status): \(output.err)"]
      }
    }
    let last = plan.steps.count - 1
    let trigger = trigger
    let plan = plan
    _ = try await Binary.run(arguments(of: last), environment: environment) { process in
      trigger.aim(at: process)
      switch plan.moment {
      case .reread: trigger.arm(.delivered, ofRead: true)
      case .arrived: trigger.arm(.arrived, after: plan.write)
      case .forwarded: trigger.arm(.forwarded, after: plan.write)
      case .answered: trigger.arm(.answered, after: plan.write)
      case .delivered, .waiting: trigger.arm(.delivered, after: plan.write)
      default: trigger.fire()
      }
    }
    trigger.rest()
    return []
  }

  /// Runs the command that was killed again, as a script does.
  ///
  /// - Returns: What isn't as it should be then.
  func runAgain() async throws -> [String] {
    let last = plan.steps.count - 1
    guard relay.log.waitUntilOver() else { return ["a request has no end"] }
    // Where every write has a known end, the last one too, asking for one more ticket is just that.
    let isKnown =
      journal.open.isEmpty
      && journal.records.contains {
        $0.kind == "intent" && $0.body.object["operation"] as? String == "ticket.first-message"
      }
    if plan.steps[last] == .ticket, isKnown { return [] }
    let again = try await Binary.run(arguments(of: last), environment: environment)
    guard again.status == 0 else {
      // Whoever can't be sure sends nothing twice, and says so; a fault may hit a part of it.
      return [3, 75, 76, 77].contains(again.status)
        ? [] : ["\(arguments(of: last)), again, ended with \(again.status): \(again.err)"]
    }
    return try await missing(last).map { "\($0), after: \(again.err)" }
  }

  private func arguments(of number: Int) -> [String] {
    let value = KillSession.value(of: number, plan)
    let user = Self.userID
    return switch plan.steps[number] {
    case .metadata, .newKey: ["metadata", "update", user, "plan=\(value)"]
    case .nickname, .profileURL: ["user", "update", user, "--nickname", value]
    case .customerField, .ticketField:
      ["customer", "update-fields", "--user", user, "tier=\(value)"]
    case .ticket:
      [
        "ticket", "create", "--user", user, "--title", "Title \(value)", "--first-message",
        "Message \(value)",
      ]
    case .takeBack: ["undo", "--yes"]
    }
  }

  /// What isn't there although the command said that it was done.
  private func missing(_ number: Int) async throws -> [String] {
    let value = KillSession.value(of: number, plan)
    let state = try await state()
    let isThere =
      switch plan.steps[number] {
      case .metadata, .newKey: state.metadata["plan"] == value
      case .nickname, .profileURL: state.nickname == value
      case .customerField, .ticketField: state.customerFields["tier"] == value
      case .ticket:
        state.titles.count { $0 == "Title \(value)" } == 1
          && state.messages.count { $0 == "Message \(value)" } == 1
      case .takeBack:
        state.metadata["plan"] == "p0" && state.nickname == "Maria"
          && state.customerFields["tier"] == "t0"
      }
    return isThere ? [] : ["done, it said, and there is \(state)"]
  }
}
