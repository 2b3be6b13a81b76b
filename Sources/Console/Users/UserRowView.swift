import Operations
import Widgets

/// Draws one row of the list: the id, then the columns that were chosen.
///
/// Drawn for every row of every frame, so it builds no more texts than it shows.
struct UserRowView {
  let columns: [UserColumn]
  let width: Int

  /// Columns that id and nickname share.
  private var room: Int {
    columns.reduce(width - 2) { $0 - ($1.width.map { $0 + 1 } ?? 0) }
      + (columns.contains { $0.width != nil } ? 1 : 0)
  }

  private var idWidth: Int {
    columns.contains(.nickname) ? max(room * 57 / 100, 8) : max(room, 8)
  }

  /// Draws the headings; the one the rows are ordered by says so.
  func drawHeader(on surface: inout Surface, at point: Point, sort: UserSort?) {
    surface.fill(
      Rect(column: point.column, row: point.row, columns: width, rows: 1), role: .listHeader)
    func mark(_ column: UserSort.Column?) -> String {
      guard let sort, let column, sort.column == column else { return "" }
      return sort.isDescending ? "v" : "^"
    }
    surface.putCut(
      "USER ID" + mark(.id), at: Point(column: point.column + 2, row: point.row),
      role: .listHeader, width: idWidth - 1)
    var end = point.column + width
    for column in columns.reversed() where column.width != nil {
      let text = column.title + mark(column.sort)
      put(text, .listHeader, on: &surface, row: point.row, end: &end, column)
    }
    if columns.contains(.nickname) {
      surface.putCut(
        UserColumn.nickname.title + mark(.nickname),
        at: Point(column: point.column + 2 + idWidth, row: point.row), role: .listHeader,
        width: room - idWidth - 1)
    }
  }

  /// Draws a user.
  func draw(
    _ user: borrowing UserRow, mark: String, role: Role, of state: ConsoleState,
    on surface: inout Surface, at point: Point
  ) {
    // The pane is blank in the plain role already.
    if role != .text {
      surface.fill(
        Rect(column: point.column, row: point.row, columns: width, rows: 1), role: role)
    }
    surface.put(mark, at: point, role: role)
    surface.putCut(
      user.id, at: Point(column: point.column + 2, row: point.row), role: role,
      width: idWidth - 1, cleaning: .key)
    var end = point.column + width
    for column in columns.reversed() where column.width != nil {
      let text = Self.text(column, user, state)
      put(text, role, on: &surface, row: point.row, end: &end, column)
    }
    guard columns.contains(.nickname) else { return }
    surface.putCut(
      user.user.map { $0.nickname ?? "" } ?? "not found",
      at: Point(column: point.column + 2 + idWidth, row: point.row), role: role,
      width: room - idWidth - 1)
  }

  /// Draws a text at the right edge of its column and moves the edge to the column before.
  private func put(
    _ text: String, _ role: Role, on surface: inout Surface, row: Int, end: inout Int,
    _ column: UserColumn
  ) {
    surface.put(
      text, at: Point(column: end - 1 - text.utf8.count, row: row), role: role)
    end -= (column.width ?? 0) + 1
  }

  private static func text(
    _ column: UserColumn, _ row: borrowing UserRow, _ state: ConsoleState
  ) -> String {
    switch column {
    case .nickname: return ""
    case .seen: return row.seen(at: state.now)
    case .created: return row.user?.createdAt.map(MomentText.date) ?? "-"
    case .active: return row.user?.isActive.map { $0 ? "yes" : "no" } ?? "-"
    case .tickets:
      let tickets = state.desk[row.id]?.tickets.value
      return tickets.map { "\($0.open.count)" } ?? ""
    }
  }
}
