import Operations
import Widgets

/// The fields of an operation's form.
extension OperationFormView {
  /// A field of one line, a flag or a choice.
  func drawField(
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
      let counter = limit.map { Counter(used: editor.scalarCount, limit: $0) }
      let room =
        columns.end - columns.value - (counter.map { max($0.text.utf8.count + 1, 10) } ?? 4)
      let width = limit == nil ? min(room, 40) : room
      counter?.draw(on: &surface, endingAt: Point(column: columns.end, row: row))
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
      surface.putCut(
        words, at: Point(column: column, row: row), role: isSelected ? .listSelected : .text,
        width: columns.end - column)
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
      let used = surface.putCut(
        text, at: Point(column: column, row: point.row), role: role, width: end - column)
      if isSelected, isChosen || cursor == nil { cursor = Cursor(column: column, row: point.row) }
      column += used + gap
    }
    return cursor
  }

  /// One key with its value.
  func drawItem(
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
    let counter = Counter(used: item.value.scalarCount, limit: valueLimit)
    counter.draw(on: &surface, endingAt: Point(column: columns.end, row: row))
    let second = drawLine(
      item.value, limit: valueLimit, isSelected: isSelected && form.column == .value,
      isEdited: isEdited && form.column == .value, placeholder: "", on: &surface, at: value,
      width: columns.end - value.column - max(counter.text.utf8.count + 1, 9), cleaning: .text)
    return second ?? cursor
  }

  /// A part of a text of several lines.
  func drawText(
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
