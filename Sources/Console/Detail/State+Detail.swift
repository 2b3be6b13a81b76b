import Operations
import Widgets

/// The detail pane: tabs, the selected row, and what can be done with it.
extension ConsoleState {
  /// The rows of the active tab that can be selected.
  var detailRowCount: Int {
    guard let shownUser else { return 0 }
    return tab == .metadata ? shownUser.items.count : 0
  }

  /// Changes the tab.
  mutating func moveTab(by delta: Int) -> [Effect] {
    let tabs = DetailTab.allCases
    let index = (tab.rawValue + delta + tabs.count) % tabs.count
    tab = tabs[index]
    detailRow = ListState()
    detailRow.setCount(detailRowCount)
    return []
  }

  /// Moves the selected row of the table.
  mutating func moveDetail(by delta: Int) -> [Effect] {
    detailRow.move(by: delta)
    return []
  }

  /// Whether the shown user's metadata can be edited.
  var canEdit: Enablement {
    if profile.isReadOnly { return .no("this profile is read-only") }
    guard let row = users.selected else { return .no("no user is selected") }
    return row.user == nil ? .no("there is no user \(row.id)") : .yes
  }

  /// Whether there is a selected item to delete.
  var canDeleteShownItem: Enablement {
    if let reason = canEdit.reason { return .no(reason) }
    return tab == .metadata && detailRowCount > 0 ? .yes : .no("no metadata item is selected")
  }

  /// Whether there is a write to take back.
  var canUndo: Enablement {
    if profile.isReadOnly { return .no("this profile is read-only") }
    return undo == nil ? .no("nothing to undo") : .yes
  }

  /// Reviews the write that brings the old values back.
  mutating func undoLastWrite() -> [Effect] {
    guard let undo else { return [] }
    review = ReviewState(changes: undo, isUndo: true)
    return start(.review, .review(undo))
  }
}
