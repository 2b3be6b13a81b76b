import Operations
import Widgets

/// Draws the form of an operation (ux 8).
struct OperationFormView {
  let state: ConsoleState
  let form: OperationForm

  /// The columns of the form's parts.
  private struct Columns {
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
    let findings = form.findings
    let inside = Pane(
      title: form.title, note: form.note, footer: form.footer(findings), isFocused: true
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
      return "\(field.field.help) Down lists the choices."
    }
    if field.rows == nil { return field.field.help }
    let verb =
      form.sendsChangesOnly ? "a adds one; a stored key can only be emptied." : "a adds one."
    return "\(field.field.help) \(verb)"
  }

  private var similarWords: [String] {
    guard let ticket = state.similarTicket(to: form) else { return [] }
    return [
      "Similar open ticket: #\(ticket.id) \"\(ticket.title ?? "")\"",
      "F6 opens it instead of creating a duplicate",
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
        ? "(type a key, Down lists those seen)" : "(none; a adds one)"
      surface.put(words, at: Point(column: columns.label + 2, row: row), role: role)
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

  // MARK: Fields

  private func drawField(
    _ index: Int, isSelected: Bool, on surface: inout Surface, row: Int, columns: Columns
  ) -> Cursor? {
    let field = form.fields[index]
    let isEdited = isSelected && form.mode == .edit
    if !field.isLocal {
      surface.putCut(
        field.label, at: Point(column: columns.label, row: row),
        role: isSelected ? .textStrong : .text, width: columns.value - columns.label - 1)
    }
    switch field.content {
    case .line(let editor):
      let limit = form.textLimit(of: field)
      let room = columns.end - columns.value - (limit == nil ? 4 : 10)
      let width = limit == nil ? min(room, 40) : room
      if let limit {
        Counter(used: editor.scalarCount, limit: limit)
          .draw(on: &surface, endingAt: Point(column: columns.end, row: row))
      }
      if ["group", "related"].contains(field.field.name), columns.value + width + 1 < columns.end {
        surface.put("v", at: Point(column: columns.value + width + 1, row: row), role: .textDim)
      }
      return drawLine(
        editor, limit: limit, isSelected: isSelected, isEdited: isEdited,
        placeholder: field.field.isRequired ? "required" : "", on: &surface,
        at: Point(column: columns.value, row: row), width: width, cleaning: field.cleaning)
    case .flag(let flag):
      let column = field.isLocal ? columns.label : columns.value
      let words = "[\(flag ? "x" : " ")]" + (field.isLocal ? " \(field.label)" : "")
      surface.put(
        words, at: Point(column: column, row: row), role: isSelected ? .listSelected : .text)
      return isSelected ? Cursor(column: column + 1, row: row) : nil
    case .choice(let words, let selected):
      return drawChoice(
        words, selected, isSelected: isSelected, on: &surface,
        at: Point(column: columns.value, row: row), end: columns.end)
    case .area, .items: return nil
    }
  }

  /// A text in brackets, which show where there is a field.
  private func drawLine(
    _ editor: LineEditor, limit: Int?, isSelected: Bool, isEdited: Bool, placeholder: String,
    on surface: inout Surface, at point: Point, width: Int, cleaning: TextCleaning
  ) -> Cursor? {
    guard width > 2 else { return nil }
    let place = FieldView(
      editor: editor, limit: limit, isFocused: isEdited, placeholder: placeholder,
      cleaning: cleaning
    ).draw(on: &surface, at: point, width: width)
    if let place { return Cursor(place, shape: .bar) }
    let end = Point(column: point.column + width - 1, row: point.row)
    surface.put("[", at: point, role: isSelected ? .textStrong : .textDim)
    surface.put("]", at: end, role: isSelected ? .textStrong : .textDim)
    if isSelected, !editor.isEmpty {
      surface.putCut(
        editor.text, at: Point(column: point.column + 1, row: point.row), role: .listSelected,
        width: width - 2, cleaning: cleaning)
    }
    return isSelected ? Cursor(column: point.column + 1, row: point.row) : nil
  }

  private func drawChoice(
    _ words: [String], _ selected: Int?, isSelected: Bool, on surface: inout Surface,
    at point: Point, end: Int
  ) -> Cursor? {
    let texts = words.enumerated().map { index, word in
      index == selected ? "<\(index + 1)> \(word.asTitle)" : "(\(index + 1)) \(word.asTitle)"
    }
    let gap = texts.reduce(0) { $0 + ScreenText.width($1) + 3 } <= end - point.column ? 3 : 1
    let fits = texts.reduce(0) { $0 + ScreenText.width($1) + gap } <= end - point.column
    let shown = fits ? texts : [selected.map { texts[$0] } ?? "(none)"]
    var column = point.column
    var cursor: Cursor?
    for (index, text) in shown.enumerated() {
      let isChosen = fits ? index == selected : true
      let role: Role = isChosen ? (isSelected ? .listSelected : .textStrong) : .text
      let used = surface.put(text, at: Point(column: column, row: point.row), role: role)
      if isSelected, isChosen || cursor == nil { cursor = Cursor(column: column, row: point.row) }
      column += used + gap
    }
    return cursor
  }

  private func drawItem(
    _ index: Int, _ place: Int, isSelected: Bool, on surface: inout Surface, row: Int,
    columns: Columns
  ) -> Cursor? {
    guard let item = form.fields[index].rows?[place],
      case .items(let keyLimit, let valueLimit) = form.fields[index].field.kind
    else { return nil }
    let mark = item.stored == nil ? "+" : item.isChanged ? "*" : " "
    surface.put(
      mark, at: Point(column: columns.label, row: row),
      role: item.stored == nil ? .markAdded : .markChanged)
    let isEdited = isSelected && form.mode == .edit
    var cursor: Cursor?
    let key = Point(column: columns.label + 2, row: row)
    if item.stored == nil {
      cursor = drawLine(
        item.key, limit: keyLimit, isSelected: isSelected && form.column == .key,
        isEdited: isEdited && form.column == .key, placeholder: "key", on: &surface, at: key,
        width: columns.keyWidth, cleaning: .key)
    } else {
      surface.putCut(
        item.key.text, at: Point(column: key.column + 1, row: row), role: .key,
        width: columns.keyWidth - 2, cleaning: .key)
    }
    let value = Point(column: key.column + columns.keyWidth + 1, row: row)
    Counter(used: item.value.scalarCount, limit: valueLimit)
      .draw(on: &surface, endingAt: Point(column: columns.end, row: row))
    let second = drawLine(
      item.value, limit: valueLimit, isSelected: isSelected && form.column == .value,
      isEdited: isEdited && form.column == .value, placeholder: "", on: &surface, at: value,
      width: columns.end - value.column - 9, cleaning: .text)
    return second ?? cursor
  }

  private func drawText(
    _ index: Int, _ text: String, start: Int, isSelected: Bool, on surface: inout Surface,
    row: Int, columns: Columns
  ) -> Cursor? {
    guard case .area(let editor) = form.fields[index].content else { return nil }
    let isEdited = isSelected && form.mode == .edit
    surface.put("|", at: Point(column: columns.label, row: row), role: .key)
    let left = columns.label + 2
    let width = columns.end - left
    if isEdited {
      surface.fill(
        Rect(column: left, row: row, columns: width, rows: 1), role: .fieldFocus)
    }
    let limit = form.fields[index].field.limit ?? .max
    let before = editor.characters[..<min(start, editor.characters.count)]
      .reduce(0) { $0 + $1.unicodeScalars.count }
    let role: Role =
      before + text.unicodeScalars.count > limit ? .fieldOver : isEdited ? .fieldFocus : .value
    surface.put(text, at: Point(column: left, row: row), role: role, width: width)
    guard isEdited, editor.cursor >= start, editor.cursor <= start + text.count else { return nil }
    let ahead = String(editor.characters[start..<editor.cursor])
    return Cursor(
      Point(column: min(left + ScreenText.width(ahead), columns.end - 1), row: row), shape: .bar)
  }
}

extension FormField {
  /// Whether marks stand for characters inside emoji as well, as they do in ids.
  fileprivate var cleaning: TextCleaning {
    switch field.kind {
    case .text: ["user", "id", "key"].contains(field.name) ? .key : .text
    case .word, .number, .deskID, .list, .condition: .key
    case .flag, .choice, .items: .text
    }
  }
}

extension String {
  /// A word of Sendbird's in capital letters as a person writes it: `Medium`.
  fileprivate var asTitle: String {
    guard utf8.allSatisfy({ !(0x61...0x7A).contains($0) }) else { return self }
    return prefix(1) + String(dropFirst().lowercased().map { $0 == "_" ? " " : $0 })
  }
}
