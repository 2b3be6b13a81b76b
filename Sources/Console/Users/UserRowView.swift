import Operations
import Widgets

/// One row of the list as it looks: the id, then the columns that were chosen.
///
/// It holds all that decides the picture, so that rows that are the same need not be drawn again.
struct UserRowView {
  /// The user id.
  let id: String
  /// The nickname, or that there is no such user.
  let nickname: String
  /// The texts of the columns with a width of their own, from the right.
  let texts: [String]
  /// What stands in front: the selection, a draft, or nothing.
  let mark: String
  /// Whether the row is among the marked ones.
  let isMarked: Bool
  /// The role of the whole row.
  let role: Role
  /// The widths that all rows share.
  let layout: UserRowLayout

  /// What a row shows; no initializer, because those take the whole state for themselves.
  static func of(
    _ user: borrowing UserRow, mark: String, isMarked: Bool, role: Role, layout: UserRowLayout,
    in state: borrowing ConsoleState
  ) -> UserRowView {
    var texts: [String] = []
    for column in layout.columns.reversed() where column.width != nil {
      texts.append(text(column, user, state))
    }
    return UserRowView(
      id: user.id, nickname: user.user.map { $0.nickname ?? "" } ?? "not found", texts: texts,
      mark: mark, isMarked: isMarked, role: role, layout: layout)
  }

  /// Whether both look the same, by bytes: texts that only mean the same may be drawn differently.
  func looksLike(_ other: UserRowView) -> Bool {
    role == other.role && isMarked == other.isMarked && id.hasSameBytes(as: other.id)
      && nickname.hasSameBytes(as: other.nickname) && mark == other.mark && texts == other.texts
      && layout == other.layout
  }

  /// Draws the row on a blank one of the layout's width.
  func draw(on surface: inout Surface) {
    if role != .text {
      surface.fill(Rect(column: 0, row: 0, columns: layout.width, rows: 1), role: role)
    }
    surface.put(mark, at: Point(column: 0, row: 0), role: role)
    surface.putCut(
      id, at: Point(column: 2, row: 0), role: role, width: layout.idWidth - 1, cleaning: .key)
    var end = layout.width
    var next = 0
    for column in layout.columns.reversed() where column.width != nil {
      layout.put(texts[next], role, on: &surface, row: 0, end: &end, column)
      next += 1
    }
    if layout.columns.contains(.nickname) {
      surface.putCut(
        nickname, at: Point(column: 2 + layout.idWidth, row: 0), role: role,
        width: layout.nicknameWidth)
    }
    if isMarked { surface.put("*", at: Point(column: 1, row: 0), role: .listMarked) }
  }

  private static func text(
    _ column: UserColumn, _ row: borrowing UserRow, _ state: borrowing ConsoleState
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
