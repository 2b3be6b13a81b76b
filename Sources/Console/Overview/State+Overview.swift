import Widgets

/// The overview: opening it, counting, and going to what a bar counts.
extension ConsoleState {
  /// Opens the overview and counts.
  package mutating func openOverview() -> [Effect] {
    cover(with: .overview)
    return overview.countedAt == nil ? countOverview() : []
  }

  /// Counts anew: the loaded users at once, the tickets as Desk answers.
  mutating func countOverview() -> [Effect] {
    overview.begin(users: users, at: now)
    guard desk.service == .usable else {
      overview.stopWaiting()
      return []
    }
    return start(.overview, .overview)
  }

  /// Moves the selection over the bars.
  mutating func moveOverview(by delta: Int) -> [Effect] {
    overview.position.move(by: delta)
    return []
  }

  /// Shows the tickets or the users that the selected bar counts.
  mutating func openOverviewRow() -> [Effect] {
    switch overview.selected {
    case nil: return []
    case .status(let status): return openTickets(status: status)
    case .seen(let group):
      screens = []
      focus = .list
      return editFind { $0.editor.setText(group.findLine) }
    }
  }

  /// Takes an answer of Desk.
  mutating func receive(_ answer: OverviewAnswer, at time: WallTime) -> [Effect] {
    network.requests += 1
    overview.take(answer, at: time)
    guard case .end = answer else { return [] }
    return finish(.overview)
  }
}
