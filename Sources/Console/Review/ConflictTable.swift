import Operations
import Widgets

/// The columns of the conflict screen: what a field was, is, and is to become (ux 7).
///
/// In a narrow window what it was is left out; the full difference has it.
struct ConflictTable {
  private let columns: Int
  private let titles: [String]
  private let cell: Int

  init(columns: Int) {
    self.columns = columns
    titles =
      columns < 64
      ? ["FIELD", "ON SERVER", "YOURS", "RESULT"]
      : ["FIELD", "WHEN YOU OPENED", "NOW ON SERVER", "YOURS", "RESULT"]
    cell = max((columns - Self.marks) / titles.count, 6)
  }

  /// The columns of cursor and mark.
  private static let marks = 4

  /// The headings.
  var heading: ReviewLine {
    var line = ReviewLine()
    for (index, title) in titles.enumerated() {
      line.add(ScreenText.cut(title, to: cell - 1), .listHeader, at: Self.marks + index * cell)
    }
    return line
  }

  /// Draws one field.
  func draw(
    _ field: FieldConflict, decision: FieldDecision?, isSelected: Bool, on surface: inout Surface,
    at point: Point
  ) {
    let role: Role = isSelected ? .listSelected : .text
    surface.fill(
      Rect(column: point.column, row: point.row, columns: columns, rows: 1), role: role)
    let isOpen = decision == nil
    surface.put(
      "\(isSelected ? ">" : " ") \(isOpen ? "!" : " ")", at: point,
      role: isOpen ? .markConflict : role)
    let was = titles.count > 4 ? [Self.words(field.base, none: "(none)")] : []
    let cells =
      [field.key] + was + [
        Self.words(field.server, none: "(deleted)"), Self.words(field.mine, none: "(deleted)"),
        Self.words(decision),
      ]
    for (index, text) in cells.enumerated() {
      surface.putCut(
        text, at: Point(column: point.column + Self.marks + index * cell, row: point.row),
        role: role, width: cell - 1, cleaning: index == 0 ? .key : .text)
    }
  }

  private static func words(_ content: FieldContent?, none: String) -> String {
    guard let content else { return none }
    return content.words.isEmpty ? "\"\"" : content.words
  }

  private static func words(_ decision: FieldDecision?) -> String {
    switch decision {
    case .mine: "mine"
    case .server: "server's"
    case .value(let content): words(content, none: "")
    case nil: "choose"
    }
  }
}
