import Operations
import Widgets

/// The columns of the list and how the room is shared among them.
struct UserRowLayout: Equatable {
  /// The columns besides the id, from the left.
  let columns: [UserColumn]
  /// The columns of the screen that a row takes.
  let width: Int

  /// Lays rows out; columns for which there is no room give way, the rightmost first.
  init(columns chosen: [UserColumn], width: Int) {
    let least = chosen.contains(.nickname) ? 18 : 10
    var fitting = chosen
    while fitting.reduce(width - 1, { $0 - ($1.width.map { $0 + 1 } ?? 0) }) < least,
      let last = fitting.last, last.width != nil
    {
      fitting.removeLast()
    }
    columns = fitting
    self.width = width
  }

  /// What id and nickname share.
  private var room: Int {
    columns.reduce(width - 2) { $0 - ($1.width.map { $0 + 1 } ?? 0) }
      + (columns.contains { $0.width != nil } ? 1 : 0)
  }

  /// The room of the id, with the blank behind it.
  var idWidth: Int {
    columns.contains(.nickname) ? max(room * 57 / 100, 8) : max(room, 8)
  }

  /// The room of the nickname.
  var nicknameWidth: Int { room - idWidth - 1 }

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
        width: nicknameWidth)
    }
  }

  /// Draws a text at the right edge of its column and moves the edge to the column before.
  func put(
    _ text: String, _ role: Role, on surface: inout Surface, row: Int, end: inout Int,
    _ column: UserColumn
  ) {
    surface.put(
      text, at: Point(column: end - 1 - text.utf8.count, row: row), role: role)
    end -= (column.width ?? 0) + 1
  }
}
