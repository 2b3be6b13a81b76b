import Operations
import Widgets

/// The detail pane: who the user is, and the active tab.
struct DetailView {
  let state: ConsoleState
  let layout: Layout

  /// Draws the pane and returns where the cursor belongs.
  func draw(on surface: inout Surface, in rect: Rect) -> Cursor? {
    let row = state.users.selected
    let inside = Pane(
      title: row.map { "2 \($0.id)" } ?? "2 Detail", note: row.map(note) ?? "",
      footer: footer, isFocused: state.focus == .detail && !state.dataPoints.isShown
    ).draw(on: &surface, in: rect, glyphs: state.look.glyphs, isOnBlank: true)
    guard let row else { return Cursor(inside.origin) }
    guard let user = row.user else {
      surface.put(
        "There is no user with this id.",
        at: Point(column: inside.column + 1, row: inside.row + 1), role: .textDim)
      return Cursor(inside.origin)
    }
    let places = DetailLayout(layout)
    UserHeading(state: state, user: user, isRoomy: places.isRoomy)
      .draw(on: &surface, in: inside)
    let width = inside.columns - 2
    TabBar(
      titles: state.tabTitles(of: user, isShort: layout.mode == .medium),
      active: state.tab.rawValue
    ).draw(
      on: &surface, at: Point(column: inside.column + 1, row: places.tabRow), width: width)
    surface.fill(
      Rect(column: inside.column + 1, row: places.tabRow + 1, columns: width, rows: 1), with: "-",
      role: .frame)
    return drawTab(user, on: &surface, in: places.area)
  }

  private func drawTab(
    _ user: KnownUser, on surface: inout Surface, in area: Rect
  ) -> Cursor? {
    guard let table = state.detailTable(of: user, in: area) else {
      return drawRecord(user, on: &surface, in: area)
    }
    let (cursor, end) = table.draw(
      on: &surface, in: area, list: state.detailRow, isFocused: state.focus == .detail)
    switch state.tab {
    case .metadata:
      drawBelow(user, on: &surface, in: area.inset(top: end - area.row))
    case .deskFields:
      if state.desk[user.id]?.customer.value?.customer == nil {
        drawCreationKey(on: &surface, end, area)
      }
    case .user, .tickets, .json, .history: break
    }
    return cursor
  }

  /// The record as text; what of it is selected only marks the place.
  private func drawRecord(
    _ user: KnownUser, on surface: inout Surface, in area: Rect
  ) -> Cursor? {
    let known = state.desk[user.id]?.record
    let lines = state.recordLines(of: user, in: area)
    guard !lines.isEmpty else {
      let words =
        known?.trouble.map { "\($0); \(state.functionKey("pane.refresh", in: .detail)) asks again" }
        ?? "reading the record"
      surface.putCut(
        words, at: Point(column: area.column + 2, row: area.row), role: .textDim,
        width: area.columns - 2)
      return Cursor(area.origin)
    }
    var cursor = Cursor(area.origin)
    for (offset, index) in state.detailRow.visible(height: area.rows).enumerated()
    where index < lines.count {
      let row = area.row + offset
      let isSelected = index == state.detailRow.selected && state.focus == .detail
      if isSelected {
        cursor = Cursor(column: area.column, row: row)
        surface.fill(
          Rect(column: area.column, row: row, columns: area.columns, rows: 1), role: .listSelected)
        surface.put(">", at: Point(column: area.column, row: row), role: .listSelected)
      }
      lines[index].draw(
        on: &surface, at: Point(column: area.column + 2, row: row), width: area.columns - 2,
        role: isSelected ? .listSelected : nil)
    }
    return cursor
  }

  /// Free slots, and what Desk and the journal know.
  private func drawBelow(_ user: KnownUser, on surface: inout Surface, in area: Rect) {
    let free = Limits.metadataItems - user.items.count
    let words =
      user.metadata == nil
      ? "Sendbird's answer had no metadata; \(state.functionKey("pane.refresh", in: .detail)) reads again"
      : free <= 0
        ? "all \(Limits.metadataItems) slots used"
        : "\(free) slot\(free == 1 ? "" : "s") free  (\(state.key("metadata.add", in: .detail)) adds an item)"
    let isRoomy = layout.mode == .wide && area.rows > 12
    let top = isRoomy || user.items.isEmpty ? 1 : 0
    guard top < area.rows else { return }
    surface.putCut(
      words, at: Point(column: area.column + 2, row: area.row + top), role: .textDim,
      width: area.columns - 2)
    DeskSummary(state: state, user: user, isRoomy: isRoomy)
      .draw(on: &surface, in: area.inset(top: top + 2))
  }

  /// The key that creates the customer.
  private func drawCreationKey(on surface: inout Surface, _ row: Int, _ area: Rect) {
    let command = state.registry.commands.first { $0.id == "customer.create" }
    guard state.desk.service == .usable, row + 1 < area.endRow, let command,
      state.desk[state.shownUser?.id ?? ""]?.customer.value != nil
    else { return }
    let key = state.key(command.id, in: .detail)
    let reason = command.enablement(state).reason.map { "   (\($0))" } ?? ""
    surface.putCut(
      "\(key)  \(command.title)\(reason)", at: Point(column: area.column + 2, row: row + 1),
      role: .text, width: area.columns - 2)
  }

  /// When the record was read: absolute, so that it is right without a clock ticking.
  private func note(_ row: UserRow) -> String {
    if state.network.condition == .offline { return "offline copy" }
    let read = "read \(row.readAt.clock)"
    return state.isStale
      ? "stale, \(read), \(state.functionKey("pane.refresh", in: .detail))" : read
  }

  private var footer: String {
    let count = state.detailRow.count
    guard count > 0, state.tab != .user else { return "" }
    let what = state.tab == .json ? "line" : "row"
    return "\(what) \(state.detailRow.selected + 1) of \(count)"
      + (state.wrapsDetail ? "  wrapped" : "")
  }
}
