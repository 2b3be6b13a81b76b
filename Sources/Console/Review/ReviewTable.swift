import Operations
import Widgets

/// One line of the review: pieces with their columns and roles.
struct ReviewLine {
  struct Piece {
    let column: Int
    let text: String
    let role: Role
    let cleaning: TextCleaning
  }

  var pieces: [Piece] = []

  /// An empty line.
  init() {}

  /// A line of one piece.
  init(_ text: String, _ role: Role) {
    add(text, role, at: 0)
  }

  mutating func add(_ text: String, _ role: Role, at column: Int, cleaning: TextCleaning = .text) {
    pieces.append(Piece(column: column, text: text, role: role, cleaning: cleaning))
  }

  func draw(on surface: inout Surface, at point: Point) {
    for piece in pieces {
      surface.put(
        piece.text, at: Point(column: point.column + piece.column, row: point.row),
        role: piece.role, cleaning: piece.cleaning)
    }
  }
}

/// The columns of before and after; long values go on in further lines, nothing is cut away.
struct ReviewTable {
  private let keyColumn = 3
  private let keyWidth: Int
  private let before: Int
  private let after: Int
  private let valueWidth: Int

  init(columns: Int) {
    keyWidth = max(min(columns / 4, 22), 6)
    before = keyColumn + keyWidth + 2
    valueWidth = max((columns - 1 - before - 2) / 2, 4)
    after = before + valueWidth + 2
  }

  /// The headings, with a word for what the rows are.
  func heading(_ rows: String) -> ReviewLine {
    var line = ReviewLine()
    line.add(rows, .listHeader, at: keyColumn)
    line.add(ScreenText.cut("NOW ON SERVER", to: valueWidth), .listHeader, at: before)
    line.add(ScreenText.cut("AFTER SAVE", to: valueWidth), .listHeader, at: after)
    return line
  }

  /// The lines of one change.
  func lines(_ row: ReviewRow) -> [ReviewLine] {
    let key = row.renamedFrom.map { "\($0) -> \(row.key)" } ?? row.key
    let keys = Self.pieces(key, width: keyWidth, cleaning: .key)
    let olds = row.before.map { Self.pieces($0, width: valueWidth) } ?? ["(none)"]
    let news = row.after.map { Self.pieces($0, width: valueWidth) } ?? ["(deleted)"]
    return (0..<max(keys.count, olds.count, news.count)).map { index in
      var line = ReviewLine()
      if index == 0 { line.add(String(row.mark.rawValue), role(row.mark), at: 0) }
      if index < keys.count { line.add(keys[index], .key, at: keyColumn, cleaning: .key) }
      if index < olds.count {
        line.add(olds[index], row.before == nil ? .textDim : .diffOld, at: before)
      }
      if index < news.count {
        line.add(news[index], row.after == nil ? .markDeleted : .diffNew, at: after)
      }
      return line
    }
  }

  /// Cuts a text into pieces of at most `width` columns, every character kept; an empty one is `""`.
  static func pieces(_ text: String, width: Int, cleaning: TextCleaning = .text) -> [String] {
    guard !text.isEmpty else { return ["\"\""] }
    return TextLines.fold(text, to: width, cleaning: cleaning)
  }

  private func role(_ mark: ReviewMark) -> Role {
    switch mark {
    case .changed: .markChanged
    case .added: .markAdded
    case .deleted: .markDeleted
    case .renamed: .markRenamed
    }
  }
}
