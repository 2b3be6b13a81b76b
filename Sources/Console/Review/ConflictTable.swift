import Operations
import Widgets

/// The columns of the conflict screen: what a field was, is, and is to become (ux 7).
///
/// Of an undo: what it was before the write, after it, and is now. In a narrow window the base is left
/// out; the full difference has it.
struct ConflictTable {
  private let isUndo: Bool
  private let columns: Int
  /// Where the texts stand, the field's name first.
  private let places: [Int]
  /// The columns of a value.
  private let width: Int
  /// The columns of the name.
  private let nameWidth: Int

  init(columns: Int, isUndo: Bool) {
    self.columns = columns
    self.isUndo = isUndo
    let values = columns < 64 ? 3 : 4
    let name = max(min(columns / 4, 18), 6)
    let cell = max((columns - Self.marks - name) / values, 6)
    places = [Self.marks] + (0..<values).map { Self.marks + name + $0 * cell }
    nameWidth = name - 1
    width = cell - 1
  }

  private var hasBase: Bool { places.count > 4 }

  /// The columns of cursor and mark.
  private static let marks = 4

  /// The headings.
  var heading: ReviewLine {
    let base = hasBase ? [isUndo ? ["AFTER IT"] : ["WHEN YOU OPENED", "WHEN OPENED"]] : []
    let server = isUndo ? ["NOW"] : ["NOW ON SERVER", "ON SERVER", "SERVER"]
    let mine = isUndo ? ["BEFORE THE WRITE", "BEFORE"] : ["YOURS"]
    let titles =
      [["FIELD"]] + (isUndo ? [mine] + base + [server] : base + [server, mine]) + [["RESULT"]]
    var line = ReviewLine()
    for (place, words) in zip(places, titles) {
      let room = place == Self.marks ? nameWidth : width
      let title = words.first { $0.utf8.count <= room } ?? words.last ?? ""
      line.add(ScreenText.cut(title, to: room), .listHeader, at: place)
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
    let was = hasBase ? [Self.words(field.base, none: "(none)")] : []
    let server = Self.words(field.server, none: isUndo ? "(none)" : "(deleted)")
    let mine = Self.words(field.mine, none: isUndo ? "(none)" : field.goneWords)
    let cells =
      [field.key] + (isUndo ? [mine] + was + [server] : was + [server, mine]) + [words(decision)]
    for (place, text) in zip(places, cells) {
      let isName = place == Self.marks
      surface.putCut(
        text, at: Point(column: point.column + place, row: point.row), role: role,
        width: isName ? nameWidth : width, cleaning: isName ? .key : .text)
    }
  }

  private static func words(_ content: FieldContent?, none: String) -> String {
    guard let content else { return none }
    return content.words.isEmpty ? "\"\"" : content.words
  }

  private func words(_ decision: FieldDecision?) -> String {
    switch decision {
    case .mine: isUndo ? "take back" : "mine"
    case .server: isUndo ? "leave" : "server's"
    case .value(let content): Self.words(content, none: "")
    case nil: "choose"
    }
  }
}
