import Operations
import Widgets

/// Draws the form of an operation (ux 8).
struct OperationFormView {
  let state: ConsoleState
  let form: OperationForm

  /// The columns of the form's parts.
  struct Columns {
    let label: Int
    let value: Int
    let end: Int
    let keyWidth: Int

    init(_ area: Rect, labels: [String]) {
      let widest = labels.map { ScreenText.width($0) }.max() ?? 0
      label = area.column + 3
      value = label + min(max(widest, 8), max(area.columns / 4, 8)) + 2
      end = area.endColumn
      keyWidth = max(value - label - 3, area.columns >= 70 ? 16 : 10)
    }
  }

  /// Draws the form over `rect` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in rect: Rect) -> Cursor? {
    let findings = form.findings + state.unseenKeys(in: form)
    let footer = [state.returnWords, form.footer(findings)].compactMap(\.self)
    let inside = Pane(
      title: form.title, note: form.note, footer: footer.joined(separator: "; "), isFocused: true
    ).draw(on: &surface, in: rect, glyphs: state.look.glyphs)
    let area = inside.inset(columns: 1)
    let single = form.fields.filter { field in
      if field.isLocal { return false }
      return switch field.content {
      case .line, .choice, .flag: true
      case .items, .area: false
      }
    }
    let columns = Columns(area, labels: single.map(\.label))
    let hasHelp = area.rows >= 8
    let body = area.inset(bottom: hasHelp ? 2 : 0)
    let plan = FormLines(
      form, findings, facts: state.facts(about: form), similar: similarWords,
      textColumns: area.endColumn - columns.label - 3,
      rows: body.rows)
    let first = firstLine(plan, rows: body.rows)
    var cursor = Cursor(column: area.column, row: body.row)
    for (offset, line) in plan.lines[first...].prefix(body.rows).enumerated() {
      let row = body.row + offset
      let isSelected = plan.selected.contains(first + offset)
      if isSelected, first + offset == plan.selected.lowerBound {
        surface.put(">", at: Point(column: area.column + 1, row: row), role: .textStrong)
        cursor = Cursor(column: area.column + 1, row: row)
        cursor = drawMark(findings, on: &surface, in: area, row: row) ?? cursor
      }
      if let place = draw(
        line, isSelected: isSelected, on: &surface, in: area, row: row, columns: columns)
      {
        cursor = place
      }
    }
    if plan.lines.count > body.rows {
      let more = first + body.rows < plan.lines.count ? "v" : "^"
      surface.put(
        more, at: Point(column: area.endColumn - 1, row: body.endRow - 1), role: .textDim)
    }
    if hasHelp, let field = form.field {
      let wrapped = TextLines.wrap(help(of: field), to: area.columns - 1)
      let rest = wrapped.dropFirst().joined(separator: " ")
      let lines = wrapped.prefix(1) + (rest.isEmpty ? [] : [rest])
      for (index, line) in lines.enumerated() {
        surface.putCut(
          line, at: Point(column: area.column + 1, row: area.endRow - lines.count + index),
          role: .textDim, width: area.columns - 1)
      }
    }
    return cursor
  }

  private func help(of field: FormField) -> String {
    if ["group", "related"].contains(field.field.name) {
      return
        "\(field.field.help) \(state.key("operation.field-down", in: .operationField)) lists the choices."
    }
    guard let rows = field.rows else { return field.field.help }
    let stored = form.sendsChangesOnly ? "; a stored key can only be emptied" : ""
    let way = form.mode == .edit && rows.isEmpty ? "A key that is typed here" : addKey
    return "\(field.field.help) \(way) adds one\(stored)."
  }

  /// The keys that add an item; while one types, those that don't end up in the text.
  private var addKey: String {
    let add = state.key("operation.add", in: .operation)
    guard form.mode == .edit else { return add }
    return "\(state.key("operation.leave-field", in: .operationField)) \(add)"
  }

  private var similarWords: [String] {
    guard let ticket = state.similarTicket(to: form) else { return [] }
    return [
      "Similar open ticket: #\(ticket.id) \"\(ticket.title ?? "")\"",
      "\(state.functionKey("operation.similar", in: .operationField)) opens it instead of creating a duplicate",
    ]
  }

  /// The first line drawn: as early as keeps the selected place in sight.
  private func firstLine(_ plan: FormLines, rows: Int) -> Int {
    guard plan.lines.count > rows else { return 0 }
    // With a line of what follows, so that one sees there is more.
    let last = min(plan.selected.upperBound + 1, plan.lines.count)
    return min(max(last - rows, 0), plan.selected.lowerBound)
  }

  private func drawMark(
    _ findings: [FormFinding], on surface: inout Surface, in area: Rect, row: Int
  ) -> Cursor? {
    let own = findings.filter { finding in
      finding.field == form.stop?.field && (finding.row == nil || finding.row == form.stop?.row)
    }
    guard !own.isEmpty else { return nil }
    let mark = own.contains { !$0.isWarning } ? "!" : "?"
    surface.put(mark, at: Point(column: area.column, row: row), role: .textStrong)
    return nil
  }

  private func draw(
    _ line: FormLines.Line, isSelected: Bool, on surface: inout Surface, in area: Rect, row: Int,
    columns: Columns
  ) -> Cursor? {
    switch line {
    case .gap: return nil
    case .fact(let label, let text):
      surface.put(label, at: Point(column: columns.label, row: row), role: .textDim)
      surface.putCut(
        text, at: Point(column: columns.value, row: row), role: .text,
        width: columns.end - columns.value)
    case .note(let text, let role):
      // Further to the left rather than cut: it says why, or what was there.
      let start = max(
        min(columns.value + 1, columns.end - ScreenText.width(text)), columns.label + 2)
      surface.putCut(
        text, at: Point(column: start, row: row), role: role, width: columns.end - start)
    case .wideNote(let text, let role):
      let start = columns.label + 2
      surface.putCut(
        text, at: Point(column: start, row: row), role: role, width: columns.end - start)
    case .heading(let index):
      let field = form.fields[index]
      let note = headingNote(field)
      let used = surface.put(
        field.label, at: Point(column: columns.label, row: row),
        role: isSelected ? .textStrong : .text)
      let start = columns.label + used + 2
      surface.putCut(
        note, at: Point(column: start, row: row), role: .textDim,
        width: max(columns.end - start - 10, 0))
      if case .area(let editor) = field.content, let limit = field.field.limit {
        Counter(used: editor.scalarCount, limit: limit)
          .draw(on: &surface, endingAt: Point(column: columns.end, row: row))
      }
    case .noItems:
      let role: Role = isSelected ? .listSelected : .textDim
      let words =
        form.mode == .edit && isSelected
        ? "(type a key, \(state.key("operation.field-down", in: .operationField)) lists those seen)"
        : "(none; \(addKey) adds one)"
      surface.putCut(
        words, at: Point(column: columns.label + 2, row: row), role: role,
        width: columns.end - columns.label - 2)
      return isSelected ? Cursor(column: columns.label + 2, row: row) : nil
    case .field(let index):
      return drawField(index, isSelected: isSelected, on: &surface, row: row, columns: columns)
    case .item(let index, let item):
      return drawItem(
        index, item, isSelected: isSelected, on: &surface, row: row, columns: columns)
    case .text(let index, let text, let start):
      return drawText(
        index, text, start: start, isSelected: isSelected, on: &surface, row: row,
        columns: columns)
    }
    return nil
  }

  private func headingNote(_ field: FormField) -> String {
    switch field.content {
    case .area:
      guard let author = form.userID else { return "" }
      return "(sent as \(author))"
    case .items(let rows):
      guard let limit = field.field.limit else { return "" }
      return "\(rows.count { !($0.key.isEmpty && $0.value.isEmpty) }) of \(limit)"
    case .line, .flag, .choice: return ""
    }
  }
}
