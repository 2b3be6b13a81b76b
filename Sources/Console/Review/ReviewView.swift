import Operations
import Widgets

/// Draws the review of a write over the main screen: before, after, what is lost, and the exact
/// requests (ux 6).
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
      title: title, note: state.profile.word, noteRole: state.profile.role,
      footer: review.isApplying
        ? "sending" : "nothing is sent before \(state.key("review.apply", in: context))"
    ).draw(
      on: &surface, over: area,
      size: Size(columns: width - 2, rows: lines.count + 2 + confirmRows),
      glyphs: state.look.glyphs)
    let rows = inside.rows - 2 - confirmRows
    let first = min(review.scroll, max(lines.count - rows, 0))
    for (offset, line) in lines[first...].prefix(max(rows, 0)).enumerated() {
      line.draw(on: &surface, at: Point(column: inside.column + 1, row: inside.row + 1 + offset))
    }
    if lines.count > rows, rows > 0 {
      surface.put(
        "\(first + 1)-\(min(first + rows, lines.count)) of \(lines.count)  "
          + "\(state.key("review.down", in: context)) \(state.key("review.up", in: context)) scroll",
        at: Point(column: inside.column + 1, row: inside.endRow - 1 - confirmRows), role: .textDim)
    }
    guard confirmRows > 0 else {
      return Cursor(column: inside.column + 1, row: inside.row + 1)
    }
    return drawConfirmation(on: &surface, in: inside)
  }

  /// How far the lines can be scrolled in `area`.
  func scrollLimit(in area: Rect) -> Int {
    let lines = lines(columns: min(area.columns - 2, 100) - 2).count
    let inside = min(lines + 2 + confirmRows, area.rows - 2)
    return max(lines - (inside - 2 - confirmRows), 0)
  }

  /// The rows of the question at the end of the dialog.
  private var confirmRows: Int {
    guard review.write.wantedID != nil, case .ready = review.stage else { return 0 }
    return 2
  }

  private func drawConfirmation(on surface: inout Surface, in inside: Rect) -> Cursor? {
    let row = inside.endRow - 2
    let words = "Type the id to go on:"
    surface.put(words, at: Point(column: inside.column + 1, row: row), role: .textStrong)
    let start = inside.column + 1 + words.utf8.count + 1
    let place = FieldView(
      editor: review.typed, isFocused: true,
      placeholder: review.write.wantedID.map { "type \($0)" } ?? "",
      cleaning: .key
    ).draw(
      on: &surface, at: Point(column: start, row: row), width: inside.endColumn - 1 - start)
    return place.map { Cursor($0, shape: .bar) }
  }

  private var title: String {
    let verb = review.isUndo ? "Undo" : "Review"
    let subject = review.write.subject.words
    guard case .changes = review.write else {
      let title = review.write.descriptor.title.lowercasedFirst
      return "\(verb): \(title), \(subject), on \(state.profile.name)"
    }
    let count = review.prepared?.rows.count ?? 0
    let changes = count == 0 ? "changes" : "\(count) change\(count == 1 ? "" : "s")"
    return "\(verb) \(changes) to \(subject) on \(state.profile.name)"
  }

  private func lines(columns: Int) -> [ReviewLine] {
    switch review.stage {
    case .reading: notice(columns) + [ReviewLine("Reading the record again ..", .stateBusy)]
    case .ready(let ready):
      notice(columns) + body(ready, columns: columns) + keys(columns: columns)
    case .applying(let ready):
      notice(columns) + body(ready, columns: columns) + [
        ReviewLine(), ReviewLine("Sending ..", .stateBusy),
      ]
    case .conflict: []
    }
  }

  /// Which write is taken back, and that a newer one stays.
  private func notice(_ columns: Int) -> [ReviewLine] {
    guard let notice = review.notice else { return [] }
    let newer = notice.newer.map { wrapped("? \($0)", columns, .stateWarn) } ?? []
    return wrapped(notice.words, columns, .text) + newer + [ReviewLine()]
  }

  private func body(_ ready: PreparedWrite, columns: Int) -> [ReviewLine] {
    var lines: [ReviewLine] = []
    if let loss = ready.loss {
      lines += wrapped("! \(loss)", columns, .stateError) + [ReviewLine()]
    }
    if !ready.rows.isEmpty {
      let table = ReviewTable(columns: columns)
      let isItems = if case .changes = ready { true } else { false }
      lines += [
        table.heading(isItems ? "KEY" : "FIELD"),
        ReviewLine(String(repeating: "-", count: columns - 2), .frame),
      ]
      for row in ready.rows { lines += table.lines(row) }
      lines.append(ReviewLine())
    }
    lines += wrapped(readWords(ready), columns, .textDim)
    for note in ready.notes { lines += wrapped("? \(note)", columns, .stateWarn) }
    lines += [ReviewLine(), ReviewLine("Requests, in order", .textStrong)]
    for (index, request) in ready.requests.enumerated() {
      lines += requestLines(request, number: index + 1, columns: columns)
    }
    return lines + [ReviewLine()] + wrapped(undoWords, columns, .textDim)
  }

  /// When the record was read again, and what else has changed there.
  private func readWords(_ ready: PreparedWrite) -> String {
    // There is nothing to read of a user who is to be made.
    guard let readAt = review.readAt, !(review.operation is CreateUser) else { return "" }
    guard review.write.hasBase else { return "Read again at \(readAt.clock)." }
    guard !ready.serverChanges.isEmpty else {
      return "Read again at \(readAt.clock): nothing else changed since it was read before."
    }
    let keys = quoted(ready.serverChanges.map(\.key))
    return "Read again at \(readAt.clock): \(keys) changed on the server and stays as it is there."
  }

  /// Where the keys of the review are looked up.
  private var context: Context { confirmRows > 0 ? .confirmation : .review }

  private var undoWords: String {
    if review.isUndo { return "" }
    guard case .operation = review.write else {
      return "After applying, \(state.key("write.undo", in: .detail)) writes the old values back."
    }
    switch review.write.descriptor.undo {
    case .notNeeded: return ""
    case .inverse(let words):
      return "After applying, \(state.key("write.undo", in: .detail)) \(words)."
    case .impossible(let reason): return "It can't be undone: \(reason)."
    }
  }

  private func requestLines(
    _ planned: PlannedRequest, number: Int, columns: Int
  ) -> [ReviewLine] {
    let request = planned.request
    let base = request.service == .desk ? "/platform/v1" : "/v3"
    let method = request.method.rawValue.padded(to: 7)
    var lines = wrapped(
      "\(number)  \(method) \(base)\(request.targetPieces.readable)", columns, .text)
    if let condition = planned.condition {
      lines += wrapped("   (\(condition))", columns, .textDim)
    }
    if review.showsBodies, request.body != nil {
      lines += wrapped("   \(request.bodyPieces(pretty: false).readable)", columns, .textDim)
    }
    return lines
  }

  private func keys(columns: Int) -> [ReviewLine] {
    let bodies = "\(review.showsBodies ? "hide" : "show") bodies"
    let words =
      "\(state.key("review.apply", in: context)) apply   "
      + "\(state.key("review.back", in: context)) back   "
      + "\(state.key("review.bodies", in: context)) \(bodies)"
    // Wrapping takes the wide gaps between the keys, so it is for windows without room for them.
    let fits = ScreenText.width(words) <= columns - 2
    return [ReviewLine()]
      + (fits ? [ReviewLine(words, .textStrong)] : wrapped(words, columns, .textStrong))
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
