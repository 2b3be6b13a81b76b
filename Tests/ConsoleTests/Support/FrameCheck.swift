import Console
import Testing
import Widgets

/// Finds boxes that aren't closed, wide characters that are split, and a cursor outside the screen.
///
/// A box may hide parts of another one, as a dialog hides panes; where no whole box hides it, every
/// row of an edge and every corner has to be there. Only cells in a frame's role count, so text that
/// holds line drawing is text.
struct FrameCheck {
  /// Line-drawing characters by what they are part of.
  private enum Part: UInt8 {
    case topLeft = 1, topRight, bottomRight, bottomLeft, horizontal, vertical
  }
  private static let heavy: UInt8 = 0x10
  private static let parts: [Character: UInt8] = {
    var parts: [Character: UInt8] = [:]
    for (index, characters) in ["┌┐┘└─│", "┏┓┛┗━┃"].enumerated() {
      for (part, character) in characters.enumerated() {
        parts[character] = UInt8(part + 1) | (index == 1 ? heavy : 0)
      }
    }
    return parts
  }()

  /// Everything that is wrong, in words; empty for a whole frame.
  private(set) var problems: [String] = []
  private let surface: Surface
  private let size: Size
  /// What each cell is of a box; 0 for text.
  private var kinds: [UInt8]
  /// The places of the cells that are part of one.
  private var lineCells: [Int] = []
  /// The boxes that are whole, or hidden in part by whole ones.
  private var boxes: [(rect: Rect, style: UInt8)] = []

  /// Checks a frame.
  ///
  /// - Parameters:
  ///   - frame: the frame.
  ///   - body: what the panes must fill. The default is nothing.
  init(_ frame: Frame, body: Rect? = nil) {
    surface = frame.surface
    size = frame.surface.size
    kinds = Array(repeating: 0, count: size.columns * size.rows)
    checkCells()
    checkCursor(frame.cursor)
    guard !lineCells.isEmpty else {
      if body != nil { problems.append("there is no pane") }
      return
    }
    findBoxes()
    checkStrays()
    if let body { checkCovered(body) }
  }

  // MARK: Cells

  private mutating func checkCells() {
    var awaitsHalf = false
    var index = 0
    // By hand, because iterators are slow where nothing is optimised, and this runs for every frame.
    while index < surface.cells.count {
      let width = surface.cells[index].width
      if awaitsHalf != (width == 0) || (width == 2 && (index + 1) % size.columns == 0) {
        problems.append(
          "a wide character is split at \(index % size.columns),\(index / size.columns)")
      }
      awaitsHalf = width == 2
      let role = surface.cells[index].role.rawValue
      if role == Role.frame.rawValue || role == Role.frameFocus.rawValue,
        let kind = surface.cells[index].text.first.flatMap({ Self.parts[$0] })
      {
        kinds[index] = kind
        lineCells.append(index)
      }
      index += 1
    }
  }

  private mutating func checkCursor(_ cursor: Cursor?) {
    guard let point = cursor?.point else { return }
    if surface[point.column, point.row] == nil {
      problems.append("the cursor is outside, at \(point.column),\(point.row)")
    }
  }

  // MARK: Boxes

  private mutating func findBoxes() {
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for style in [0, Self.heavy] {
        var corners = cornerLines(style)
        // A corner that another box hides may be anywhere in it; its edges will do.
        for box in boxes {
          corners.lefts.insert(box.rect.column)
          corners.rights.insert(box.rect.endColumn - 1)
          corners.tops.insert(box.rect.row)
          corners.bottoms.insert(box.rect.endRow - 1)
        }
        for left in corners.lefts {
          for right in corners.rights where right > left {
            for top in corners.tops {
              for bottom in corners.bottoms where bottom > top {
                let rect = Rect(
                  column: left, row: top, columns: right - left + 1, rows: bottom - top + 1)
                guard !boxes.contains(where: { $0.rect == rect && $0.style == style }),
                  isWhole(rect, style)
                else { continue }
                boxes.append((rect, style))
                hasGrown = true
              }
            }
          }
        }
      }
    }
  }

  /// The columns and rows in which boxes of a style have corners.
  private func cornerLines(
    _ style: UInt8
  ) -> (lefts: Set<Int>, rights: Set<Int>, tops: Set<Int>, bottoms: Set<Int>) {
    var lines: (lefts: Set<Int>, rights: Set<Int>, tops: Set<Int>, bottoms: Set<Int>) = (
      [], [], [], []
    )
    for index in lineCells where kinds[index] & Self.heavy == style {
      let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
      let kind = kinds[index]
      guard let part = Part(rawValue: kind & 0xF) else { continue }
      switch part {
      case .topLeft:
        lines.lefts.insert(column)
        lines.tops.insert(row)
      case .topRight:
        lines.rights.insert(column)
        lines.tops.insert(row)
      case .bottomRight:
        lines.rights.insert(column)
        lines.bottoms.insert(row)
      case .bottomLeft:
        lines.lefts.insert(column)
        lines.bottoms.insert(row)
      case .horizontal, .vertical: break
      }
    }
    return lines
  }

  private func isWhole(_ rect: Rect, _ style: UInt8) -> Bool {
    // What a box stands in can't hide it.
    let covers = boxes.map(\.rect).filter { $0.intersection(rect) != rect }
    var isSeen = false
    func isHidden(_ column: Int, _ row: Int) -> Bool {
      covers.contains { $0.contains(Point(column: column, row: row)) }
    }
    func matches(_ column: Int, _ row: Int, _ part: Part) -> Bool {
      if kinds[row * size.columns + column] == part.rawValue | style {
        isSeen = true
        return true
      }
      return isHidden(column, row)
    }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    guard matches(rect.column, rect.row, .topLeft), matches(right, rect.row, .topRight),
      matches(right, bottom, .bottomRight), matches(rect.column, bottom, .bottomLeft), isSeen
    else { return false }
    for row in rect.row + 1..<bottom {
      guard matches(rect.column, row, .vertical), matches(right, row, .vertical) else {
        return false
      }
    }
    return [rect.row, bottom].allSatisfy { row in
      let line = Part.horizontal.rawValue | style
      let cells = (rect.column...right).map { column -> String? in
        if isHidden(column, row) { return nil }
        let kind = kinds[row * size.columns + column]
        let isEnd = column == rect.column || column == right
        if kind == line || isEnd { return "" }
        guard kind == 0, let cell = surface[column, row] else { return "\u{0}" }
        // The right half of a wide character belongs to the words, too.
        return cell.width == 0 ? "\u{200B}" : cell.text
      }
      return Self.isEdge(cells)
    }
  }

  /// Whether an edge is line but for words, which have a blank and a piece of line on both sides.
  ///
  /// - Parameter cells: the words' characters, empty for line, nil where another box hides it, and
  ///   NUL for what belongs to neither.
  /// - Returns: whether nothing is torn.
  private static func isEdge(_ cells: [String?]) -> Bool {
    var words = ""
    var startsOpen = false
    for (index, cell) in cells.enumerated() {
      let before = index > 0 ? cells[index - 1] : nil
      if let cell, !cell.isEmpty {
        if words.isEmpty { startsOpen = index > 0 && before == nil }
        words += cell
        continue
      }
      if !words.isEmpty {
        guard !words.contains("\u{0}"),
          words.contains(where: { $0 != " " }) || cell == nil || startsOpen,
          startsOpen || words.first == " ", cell == nil || words.last == " "
        else { return false }
      }
      words = ""
    }
    return true
  }

  // MARK: What is left over

  private mutating func checkStrays() {
    for index in lineCells {
      let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
      let kind = kinds[index]
      let isAccounted = boxes.contains { rect, style in
        style == kind & Self.heavy && rect.contains(Point(column: column, row: row))
          && (row == rect.row || row == rect.endRow - 1 || column == rect.column
            || column == rect.endColumn - 1)
      }
      if !isAccounted {
        let character = surface[column, row]?.text ?? ""
        problems.append("\(character) at \(column),\(row) belongs to no whole box")
        return
      }
    }
  }

  private mutating func checkCovered(_ body: Rect) {
    for row in body.row..<body.endRow {
      var column = body.column
      while column < body.endColumn {
        let point = Point(column: column, row: row)
        guard let end = boxes.filter({ $0.rect.contains(point) }).map(\.rect.endColumn).max() else {
          problems.append("no pane covers \(column),\(row)")
          return
        }
        column = end
      }
    }
  }
}
