import Operations
import Widgets

/// Draws the review over the main screen: before, after, and the exact requests (ux 6).
struct ReviewView {
  let state: ConsoleState
  let review: ReviewState

  /// Draws the dialog and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    if case .conflict(let conflict) = review.stage {
      return ConflictView(state: state, review: review, conflict: conflict)
        .draw(on: &surface, in: area)
    }
    let width = min(area.columns - 2, 100)
    let lines = lines(columns: width - 2)
    let inside = Dialog(
      title: title, note: state.profile.word,
      footer: review.isApplying ? "sending" : "nothing is sent before Enter"
    ).draw(
      on: &surface, over: area,
      size: Size(columns: width - 2, rows: lines.count + 2), glyphs: state.look.glyphs)
    let rows = inside.rows - 2
    let first = min(review.scroll, max(lines.count - rows, 0))
    for (offset, line) in lines[first...].prefix(max(rows, 0)).enumerated() {
      line.draw(on: &surface, at: Point(column: inside.column + 1, row: inside.row + 1 + offset))
    }
    if lines.count > rows, rows > 0 {
      surface.put(
        "\(first + 1)-\(min(first + rows, lines.count)) of \(lines.count)  j k scroll",
        at: Point(column: inside.column + 1, row: inside.endRow - 1), role: .textDim)
    }
    return Cursor(column: inside.column + 1, row: inside.row + 1)
  }

  /// How far the lines can be scrolled in `area`.
  func scrollLimit(in area: Rect) -> Int {
    let lines = lines(columns: min(area.columns - 2, 100) - 2).count
    let inside = min(lines + 2, area.rows - 2)
    return max(lines - (inside - 2), 0)
  }

  private var title: String {
    let verb = review.isUndo ? "Undo" : "Review"
    let count = review.rowCount
    let changes = count == 0 ? "changes" : "\(count) change\(count == 1 ? "" : "s")"
    return "\(verb) \(changes) to \(review.changes.userID) on \(state.profile.name)"
  }

  private func lines(columns: Int) -> [ReviewLine] {
    switch review.stage {
    case .reading: [ReviewLine("Reading the record again ..", .stateBusy)]
    case .ready(let ready): body(ready, columns: columns) + keys
    case .applying(let ready):
      body(ready, columns: columns) + [ReviewLine(), ReviewLine("Sending ..", .stateBusy)]
    case .conflict: []
    }
  }

  private func body(_ ready: MetadataReview, columns: Int) -> [ReviewLine] {
    let table = ReviewTable(columns: columns)
    var lines = [table.heading, ReviewLine(String(repeating: "-", count: columns - 2), .frame)]
    for row in ready.rows { lines += table.lines(row) }
    lines.append(ReviewLine())
    let read = review.readAt.map { " at \($0.clock)" } ?? ""
    lines += wrapped("Read again\(read): \(serverWords(ready))", columns, .textDim)
    for warning in ready.warnings {
      lines += wrapped("? \(warning.message)", columns, .stateWarn)
    }
    lines += [ReviewLine(), ReviewLine("Requests, in order", .textStrong)]
    for (index, request) in ready.requests.enumerated() {
      lines += requestLines(request, number: index + 1, columns: columns)
    }
    lines.append(ReviewLine())
    return lines
      + (ready.undoes == nil
        ? wrapped("After applying, z writes the old values back.", columns, .textDim) : [])
  }

  private func serverWords(_ ready: MetadataReview) -> String {
    guard !ready.serverChanges.isEmpty else {
      return "nothing else changed since this user was read."
    }
    return
      "\(quoted(ready.serverChanges.map(\.key))) changed on the server and stays as it is there."
  }

  private func requestLines(
    _ request: APIRequest, number: Int, columns: Int
  ) -> [ReviewLine] {
    let method = request.method.rawValue.padded(to: 7)
    let head = "\(number)  \(method) /v3\(request.target)"
    var lines = wrapped(head, columns, .text)
    if review.showsBodies, let body = request.body {
      lines += wrapped(
        "   \(String(decoding: body.serializedBytes(), as: UTF8.self))", columns, .textDim)
    }
    return lines
  }

  private var keys: [ReviewLine] {
    [
      ReviewLine(),
      ReviewLine(
        "Enter apply   Esc back   d \(review.showsBodies ? "hide" : "show") bodies", .textStrong),
    ]
  }

  private func wrapped(_ text: String, _ columns: Int, _ role: Role) -> [ReviewLine] {
    TextLines.wrap(text, to: columns - 2).map { ReviewLine($0, role) }
  }
}

extension String {
  /// The text with blanks behind it up to a width in columns.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(columns - ScreenText.width(self), 0))
  }
}
