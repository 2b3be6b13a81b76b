import Operations
import Widgets

/// Draws the review of an operation over the main screen: before, after, what is lost, and the exact
/// requests (ux 6).
struct PlanView {
  let state: ConsoleState
  let plan: PlanState

  /// Draws the dialog and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let width = min(area.columns - 2, 100)
    let lines = lines(columns: width - 2)
    let inside = Dialog(
      title: title, note: state.profile.word,
      footer: plan.isApplying ? "sending" : "nothing is sent before Enter"
    ).draw(
      on: &surface, over: area,
      size: Size(columns: width - 2, rows: lines.count + 2 + confirmRows),
      glyphs: state.look.glyphs)
    let rows = inside.rows - 2 - confirmRows
    let first = min(plan.scroll, max(lines.count - rows, 0))
    for (offset, line) in lines[first...].prefix(max(rows, 0)).enumerated() {
      line.draw(on: &surface, at: Point(column: inside.column + 1, row: inside.row + 1 + offset))
    }
    if lines.count > rows, rows > 0 {
      surface.put(
        "\(first + 1)-\(min(first + rows, lines.count)) of \(lines.count)  j k scroll".scrollWords(
          typing: confirmRows > 0),
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
    guard plan.wantedID != nil, case .ready = plan.stage else { return 0 }
    return 2
  }

  private func drawConfirmation(on surface: inout Surface, in inside: Rect) -> Cursor? {
    let row = inside.endRow - 2
    let words = "Type the id to go on:"
    surface.put(words, at: Point(column: inside.column + 1, row: row), role: .textStrong)
    let start = inside.column + 1 + words.utf8.count + 1
    let place = FieldView(
      editor: plan.typed, isFocused: true, placeholder: plan.wantedID ?? "", cleaning: .key
    ).draw(
      on: &surface, at: Point(column: start, row: row), width: inside.endColumn - 1 - start)
    return place.map { Cursor($0, shape: .bar) }
  }

  private var title: String {
    let verb = plan.isUndo ? "Undo" : "Review"
    return
      "\(verb): \(plan.descriptor.title.lowercasedFirst), \(plan.operation.subject.words), on \(state.profile.name)"
  }

  private func lines(columns: Int) -> [ReviewLine] {
    switch plan.stage {
    case .reading: [ReviewLine("Reading the record again ..", .stateBusy)]
    case .ready(let ready): body(ready, columns: columns) + keys
    case .applying(let ready):
      body(ready, columns: columns) + [ReviewLine(), ReviewLine("Sending ..", .stateBusy)]
    }
  }

  private func body(_ ready: OperationPreview, columns: Int) -> [ReviewLine] {
    var lines: [ReviewLine] = []
    if let loss = ready.operation.loss {
      lines += wrapped("! \(loss)", columns, .stateError) + [ReviewLine()]
    }
    if !ready.rows.isEmpty {
      let table = ReviewTable(columns: columns)
      lines += [
        table.heading("FIELD"), ReviewLine(String(repeating: "-", count: columns - 2), .frame),
      ]
      for row in ready.rows { lines += table.lines(row) }
      lines.append(ReviewLine())
    }
    // There is nothing to read of a user who is to be made.
    let read = plan.operation is CreateUser ? nil : plan.readAt
    lines += wrapped(read.map { "Read again at \($0.clock)." } ?? "", columns, .textDim)
    for change in plan.serverChanges { lines += wrapped("! \(change)", columns, .stateWarn) }
    for note in ready.notes { lines += wrapped("? \(note)", columns, .stateWarn) }
    lines += [ReviewLine(), ReviewLine("Requests, in order", .textStrong)]
    for (index, request) in ready.requests.enumerated() {
      lines += requestLines(request, number: index + 1, columns: columns)
    }
    return lines + [ReviewLine()] + wrapped(undoWords, columns, .textDim)
  }

  private var undoWords: String {
    if plan.isUndo { return "" }
    switch plan.descriptor.undo {
    case .notNeeded: return ""
    case .inverse(let words): return "After applying, z \(words)."
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
    if plan.showsBodies, request.body != nil {
      lines += wrapped("   \(request.bodyPieces(pretty: false).readable)", columns, .textDim)
    }
    return lines
  }

  private var keys: [ReviewLine] {
    let bodies = "\(plan.showsBodies ? "hide" : "show") bodies"
    let words =
      confirmRows > 0
      ? "Enter apply   Esc back   F7 \(bodies)" : "Enter apply   Esc back   d \(bodies)"
    return [ReviewLine(), ReviewLine(words, .textStrong)]
  }

  private func wrapped(_ text: String, _ columns: Int, _ role: Role) -> [ReviewLine] {
    TextLines.wrap(text, to: columns - 2).map { ReviewLine($0, role) }
  }
}

extension String {
  /// Where letters are typed, other keys scroll.
  fileprivate func scrollWords(typing: Bool) -> String {
    typing ? String(dropLast("j k scroll".count)) + "Up Down scroll" : self
  }
}
