import Operations
import Widgets

/// The detail pane: tabs, the selected row, and what can be done with it.
extension ConsoleState {
  private var detailArea: Rect { DetailLayout(layout).area }

  /// The rows of the active tab that can be selected.
  package var detailRowCount: Int {
    guard let user = shownUser else { return 0 }
    // Counted with every step through the list.
    if tab == .metadata { return user.items.count }
    return detailTable(of: user, in: detailArea)?.count
      ?? recordLines(of: user, in: detailArea).count
  }

  /// Changes the tab.
  mutating func moveTab(by delta: Int) -> [Effect] {
    let tabs = DetailTab.allCases
    return show(tabs[(tab.rawValue + delta + tabs.count) % tabs.count])
  }

  /// Shows a tab.
  mutating func show(_ tab: DetailTab) -> [Effect] {
    self.tab = tab
    detailRow = ListState()
    detailRow.setCount(detailRowCount)
    return []
  }

  /// Goes to a tab of the detail pane.
  mutating func open(_ tab: DetailTab) -> [Effect] {
    focus = .detail
    return self.tab == tab ? [] : show(tab)
  }

  /// Moves the selected row of the table.
  mutating func moveDetail(by delta: Int) -> [Effect] {
    soughtTicket = nil
    detailRow.move(by: delta)
    settleDetail()
    return []
  }

  /// Moves by pages of what the tab shows.
  mutating func pageDetail(by pages: Int) -> [Effect] {
    soughtTicket = nil
    detailRow.page(pages, height: detailArea.rows)
    settleDetail()
    return []
  }

  /// Shows long values whole, or cut.
  mutating func toggleWrap() -> [Effect] {
    wrapsDetail.toggle()
    clampDetailRow()
    return say(wrapsDetail ? "long values are shown whole" : "long values are cut")
  }

  /// Values that wrap take more rows of a narrower pane.
  mutating func paneWidthChanged() {
    if wrapsDetail, !isTooSmall { clampDetailRow() }
  }

  /// Takes over the number of rows after they changed; the selection stays where it can.
  mutating func clampDetailRow() {
    detailRow.setCount(detailRowCount)
    settleDetail()
  }

  /// Scrolls as little as shows the selected row.
  mutating func settleDetail() {
    guard let user = shownUser else { return }
    let area = detailArea
    guard let table = detailTable(of: user, in: area) else {
      return detailRow.settle(height: area.rows)
    }
    detailRow.scroll(
      to: table.table.visible(detailRow, in: table.area(in: area), row: table.row).lowerBound)
  }

  /// Whether Enter has something to open.
  var canOpenRow: Enablement {
    switch tab {
    case .metadata: canEdit
    case .tickets: hasTicket
    case .history: selectedRow == nil ? .no("there is no write to open") : .yes
    case .user, .deskFields, .json:
      .no("nothing opens here; \(key("users.edit-metadata", in: .detail)) edits")
    }
  }

  /// Enter: edits the metadata item, opens the ticket or the write.
  mutating func openRow() -> [Effect] {
    switch tab {
    case .tickets: openShownTicket()
    case .history: openSelectedWrite()
    case .user, .metadata, .deskFields, .json: openFormEditing()
    }
  }

  /// Whether the shown user's metadata can be edited.
  var canEdit: Enablement {
    if let reason = canWrite.reason { return .no(reason) }
    guard let row = users.selected else { return .no("no user is selected") }
    return row.user == nil ? .no("there is no user \(row.id)") : .yes
  }

  /// Whether there is a selected item to delete.
  var canDeleteShownItem: Enablement {
    if let reason = canEdit.reason { return .no(reason) }
    return tab == .metadata && detailRowCount > 0 ? .yes : .no("no metadata item is selected")
  }

  /// Whether there is a write to take back: the selected one of History, on a ticket's own screen the
  /// last one on it, else the last one.
  var canUndo: Enablement {
    if let reason = canWrite.reason { return .no(reason) }
    if showsHistory { return canTakeBack }
    if showsTicketAlone { return canTakeTicketBack }
    return undo == nil ? .no(nothingToUndo) : .yes
  }

  /// Reviews the write that brings the old values back.
  mutating func undoWrite() -> [Effect] {
    let wanted = showsHistory ? selectedUndo : showsTicketAlone ? ticketUndo : undo
    return wanted.map { review(undoing: $0) } ?? []
  }
}
