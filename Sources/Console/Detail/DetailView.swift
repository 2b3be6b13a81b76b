import Operations
import Widgets

/// The detail pane: who the user is, and the active tab.
struct DetailView {
  let state: ConsoleState
  let layout: Layout

  /// Draws the pane and returns where the cursor belongs.
  func draw(on surface: inout Surface, in rect: Rect) -> Cursor? {
    let row = state.users.selected
    let isFocused = state.focus == .detail
    let inside = Pane(
      title: row.map { "2 \($0.id)" } ?? "2 Detail", note: row.map(note) ?? "",
      footer: footer, isFocused: isFocused
    ).draw(on: &surface, in: rect, glyphs: state.look.glyphs)
    guard let row else { return Cursor(inside.origin) }
    guard let user = row.user else {
      surface.put(
        "There is no user with this id.",
        at: Point(column: inside.column + 1, row: inside.row + 1), role: .textDim)
      return Cursor(inside.origin)
    }
    var top = drawSummary(user, on: &surface, in: inside)
    TabBar(
      titles: ["User", "Metadata \(user.items.count)/\(Limits.metadataItems)"],
      active: state.tab.rawValue
    ).draw(
      on: &surface, at: Point(column: inside.column + 1, row: top), width: inside.columns - 2)
    top += 1
    surface.fill(
      Rect(column: inside.column + 1, row: top, columns: inside.columns - 2, rows: 1), with: "-",
      role: .frame)
    top += 1
    let area = Rect(
      column: inside.column + 1, row: top, columns: inside.columns - 2,
      rows: inside.endRow - top)
    switch state.tab {
    case .metadata: return MetadataTable(state: state, user: user).draw(on: &surface, in: area)
    case .user: return ProfileView(state: state, user: user).draw(on: &surface, in: area)
    }
  }

  /// When the record was read: absolute, so that it is right without a clock ticking.
  private func note(_ row: UserRow) -> String {
    if state.network.condition == .offline { return "offline copy" }
    let read = "read \(row.readAt.clock)"
    return state.isStale ? "stale, \(read), F5" : read
  }

  private var footer: String {
    state.tab == .metadata && state.detailRowCount > 0
      ? "row \(state.detailRow.selected + 1) of \(state.detailRowCount)" : ""
  }

  /// Draws who this is and returns the row below.
  private func drawSummary(_ user: KnownUser, on surface: inout Surface, in inside: Rect) -> Int {
    let left = inside.column + 1
    let room = inside.columns - 2
    var column = 0
    let name = user.nickname ?? ""
    column += surface.put(
      ScreenText.cut(name.isEmpty ? "(no nickname)" : name, to: room / 2),
      at: Point(column: left, row: inside.row), role: name.isEmpty ? .textDim : .textStrong)
    let words = ProfileView.words(user)
    var first = [words.online]
    if user.isActive == false { first.append("deactivated") }
    if user.isOnline != true { first.append("seen \(words.lastSeen.prefix(16))") }
    if layout.mode == .wide { first.append("created \(words.created.prefix(10))") }
    for word in first where column + word.utf8.count + 3 <= room {
      column += 3
      column += surface.put(word, at: Point(column: left + column, row: inside.row), role: .text)
    }
    return inside.row + (layout.mode == .wide ? 2 : 1)
  }
}
