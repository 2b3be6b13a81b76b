import Operations
import Widgets

/// Draws the metadata form (ux 5).
struct MetadataFormView {
  let state: ConsoleState
  let form: MetadataForm

  /// One row of the form with what belongs below it.
  private struct Block {
    let index: Int
    let lines: [(text: String, role: Role)]
    var height: Int { 1 + lines.count }
  }

  /// Draws the form over `rect` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in rect: Rect) -> Cursor? {
    let findings = form.findings
    let errors = findings.filter { !$0.isWarning }
    let inside = Pane(
      title: "2 \(form.userID)  Metadata", note: note(errors: errors.count), footer: footer(errors),
      isFocused: true
    ).draw(on: &surface, in: rect, glyphs: state.look.glyphs)
    let area = inside.inset(columns: 1)
    let columns = MetadataColumns(area: area, marks: 5)
    surface.put("KEY", at: Point(column: columns.key, row: area.row), role: .listHeader)
    surface.put("VALUE", at: Point(column: columns.value, row: area.row), role: .listHeader)
    surface.fill(
      Rect(column: area.column, row: area.row + 1, columns: area.columns, rows: 1), with: "-",
      role: .frame)
    let blocks = blocks(findings, columns: columns)
    let body = area.inset(top: 2, bottom: 1)
    // Rows stand apart when all of them fit so.
    let gap = blocks.reduce(0) { $0 + $1.height + 1 } + 3 <= body.rows ? 1 : 0
    var row = body.row
    var cursor = Cursor(column: area.column, row: min(body.row, area.endRow - 1))
    for block in blocks[firstBlock(blocks, rows: body.rows, gap: gap)...] {
      guard row < body.endRow else { break }
      let place = drawRow(
        block.index, findings: findings, on: &surface, in: area, row: row, columns: columns)
      if block.index == form.selected { cursor = place ?? Cursor(column: area.column, row: row) }
      for (offset, line) in block.lines.enumerated() where row + 1 + offset < body.endRow {
        surface.put(
          ScreenText.cut(line.text, to: area.endColumn - columns.key),
          at: Point(column: columns.key, row: row + 1 + offset), role: line.role)
      }
      row += block.height + gap
    }
    drawEnd(on: &surface, in: area, row: row, columns: columns)
    return cursor
  }

  private func note(errors: Int) -> String {
    let staged = "\(form.stagedCount) staged"
    return errors == 0 ? staged : "\(staged), \(errors) error\(errors == 1 ? "" : "s")"
  }

  private func footer(_ errors: [MetadataFinding]) -> String {
    guard !errors.isEmpty else { return state.returnWords ?? "" }
    let keys = errors.compactMap { $0.row.map { form.rows[$0].key.text } }
    let verb = errors.count == 1 ? "1 error blocks" : "\(errors.count) errors block"
    let names = keys.map { $0.isEmpty ? "(no key)" : ScreenText.cut($0, to: 24, cleaning: .key) }
    let words = "\(verb) saving: \(names.joined(separator: " "))"
    return [state.returnWords, words].compactMap(\.self).joined(separator: "; ")
  }

  private func blocks(_ findings: [MetadataFinding], columns: MetadataColumns) -> [Block] {
    form.rows.indices.map { index in
      let row = form.rows[index]
      var lines: [(String, Role)] = []
      for finding in findings where finding.row == index {
        lines.append((finding.wordsInRow, finding.isWarning ? .stateWarn : .stateError))
      }
      if row.isRenamed, let stored = row.stored {
        lines.append(("key was: \(stored.key)", .diffOld))
      }
      if row.isChanged, !row.isDeleted, let stored = row.stored {
        lines.append(("was: \(stored.value)", .diffOld))
      }
      return Block(index: index, lines: lines)
    }
  }

  /// The first block drawn: as early as keeps the selected one in sight.
  private func firstBlock(_ blocks: [Block], rows: Int, gap: Int) -> Int {
    guard blocks.indices.contains(form.selected) else { return 0 }
    var first = form.selected
    var used = blocks[first].height
    while first > 0, used + blocks[first - 1].height + gap <= rows {
      first -= 1
      used += blocks[first].height + gap
    }
    return first
  }

  private func drawRow(
    _ index: Int, findings: [MetadataFinding], on surface: inout Surface, in area: Rect, row: Int,
    columns: MetadataColumns
  ) -> Cursor? {
    let item = form.rows[index]
    let isSelected = index == form.selected
    surface.put(
      String(item.mark), at: Point(column: area.column, row: row), role: role(of: item.mark))
    surface.put(
      severity(findings.filter { $0.row == index }, isSelected: isSelected),
      at: Point(column: area.column + 2, row: row), role: .textStrong)
    if isSelected {
      surface.put(">", at: Point(column: area.column + 3, row: row), role: .textStrong)
    }
    let cursor = drawField(
      .key, of: item, isSelected: isSelected, on: &surface,
      at: Point(column: columns.key, row: row), width: columns.keyWidth)
    let counter = Counter(used: item.value.scalarCount, limit: Limits.metadataValue)
    let value = drawField(
      .value, of: item, isSelected: isSelected, on: &surface,
      at: Point(column: columns.value, row: row),
      width: min(
        columns.valueWidth, area.endColumn - columns.value - counter.text.utf8.count - 1))
    if !item.isDeleted {
      counter.draw(on: &surface, endingAt: Point(column: area.endColumn, row: row))
    }
    return cursor ?? value
  }

  private func drawField(
    _ column: MetadataForm.Column, of item: MetadataForm.Row, isSelected: Bool,
    on surface: inout Surface, at point: Point, width: Int
  ) -> Cursor? {
    let cleaning: TextCleaning = column == .key ? .key : .text
    if isSelected, form.mode == .edit(column) {
      let limit = column == .key ? Limits.metadataKey : Limits.metadataValue
      let place = FieldView(
        editor: item[column], limit: limit, isFocused: true, cleaning: cleaning
      ).draw(on: &surface, at: Point(column: point.column - 1, row: point.row), width: width + 2)
      return place.map { Cursor($0, shape: .bar) }
    }
    let role: Role =
      item.isDeleted
      ? .markDeleted : isSelected ? .listSelected : column == .key ? .key : .value
    // A row to be deleted shows what will be gone, not what was typed before.
    let text =
      item.isDeleted
      ? item.stored.map { column == .key ? $0.key : $0.value } ?? "" : item[column].text
    let shown = item.isDeleted && column == .value ? "\(text)  (will be deleted)" : text
    if isSelected {
      surface.fill(
        Rect(column: point.column, row: point.row, columns: width, rows: 1), role: role)
    }
    surface.put(
      ScreenText.cut(shown, to: width, cleaning: cleaning), at: point, role: role, width: width,
      cleaning: cleaning)
    return nil
  }

  private func drawEnd(
    on surface: inout Surface, in area: Rect, row: Int, columns: MetadataColumns
  ) {
    var row = row
    let items = form.itemsAfterSave
    let role: Role = items > Limits.metadataItems ? .counterOver : .textDim
    if form.rows.isEmpty, row < area.endRow - 1 {
      surface.put(
        "No items yet; \(state.key("form.add", in: .form)) adds one.",
        at: Point(column: columns.key, row: row), role: .textDim)
      row += 1
    }
    if row < area.endRow - 1 {
      surface.put(
        "\(items) of \(Limits.metadataItems) items after save",
        at: Point(column: columns.key, row: row), role: role)
    }
    let words = "Read \(form.readAt.clock); read again before anything is written."
    surface.put(
      ScreenText.cut(words, to: area.endColumn - columns.key),
      at: Point(column: columns.key, row: area.endRow - 1), role: .textDim)
  }

  /// `!` for an error, `?` for a warning: the mark says it without colour.
  private func severity(_ findings: [MetadataFinding], isSelected: Bool) -> String {
    if findings.contains(where: { !$0.isWarning }) { return "!" }
    return findings.isEmpty ? " " : "?"
  }

  private func role(of mark: Character) -> Role {
    switch mark {
    case "+": .markAdded
    case "-": .markDeleted
    case "~": .markRenamed
    default: .markChanged
    }
  }
}
