import Operations
import Widgets

/// What the form's commands do; each keeps everything that was typed.
extension OperationForm {
  /// Moves the selection in NAV.
  mutating func move(by delta: Int) { select(selected + delta) }

  /// Selects a place; out of range goes to the nearest.
  mutating func select(_ place: Int) {
    selected = min(max(place, 0), max(stops.count - 1, 0))
  }

  /// Selects a field by its name, and a row of it.
  mutating func select(field: Int, row: Int? = nil) {
    let stops = stops
    let place = stops.firstIndex { $0.field == field && (row == nil || $0.row == row) }
    if let place = place ?? stops.firstIndex(where: { $0.field == field }) { select(place) }
  }

  /// Enters the selected place with the cursor at its end.
  ///
  /// - Parameter column: the part of an item; a stored key can't be entered. The default is the
  ///   value.
  mutating func enter(_ column: Column = .value) {
    guard let stop else { return }
    mode = .edit
    self.column = row?.stored == nil ? column : .value
    fields[stop.field].wasEntered = true
    entered = fields[stop.field]
    edit { $0.moveCursor(to: $0.characters.count) }
  }

  /// Leaves EDIT and keeps the text; an added row that stayed empty disappears.
  mutating func leaveField() {
    mode = .nav
    entered = nil
    guard let stop, let row, row.stored == nil, row.key.isEmpty, row.value.isEmpty else { return }
    removeRow(stop)
  }

  /// Changes the text with the cursor.
  mutating func edit(_ body: (inout LineEditor) -> Void) {
    guard mode == .edit, let stop else { return }
    let before = editor?.text
    defer {
      // What somebody has changed is theirs, wherever it came from.
      if let before, editor?.text.hasSameBytes(as: before) != true {
        fields[stop.field].origin = nil
      }
    }
    switch fields[stop.field].content {
    case .line(var editor):
      body(&editor)
      fields[stop.field].content = .line(editor)
    case .area(var editor):
      body(&editor)
      fields[stop.field].content = .area(editor)
    case .items(var rows):
      guard let row = stop.row else { return }
      if column == .key { body(&rows[row].key) } else { body(&rows[row].value) }
      fields[stop.field].content = .items(rows)
    case .flag, .choice: return
    }
  }

  /// Takes text that was typed or pasted: a space turns a flag, a digit chooses, the rest is text.
  mutating func type(_ text: String) {
    guard let stop else { return }
    switch fields[stop.field].content {
    case .flag: if text == " " { toggle() }
    case .choice:
      if text == " " { choose(by: 1) } else if let number = Int(text) { choose(number) }
    case .items(let rows) where rows.isEmpty:
      addRow()
      edit { $0.insert(text) }
    case .line, .items: edit { $0.insert(text) }
    case .area: edit { $0.insert(text) }
    }
  }

  /// Turns the selected flag.
  mutating func toggle() {
    guard let stop, case .flag(let flag) = fields[stop.field].content else { return }
    fields[stop.field].content = .flag(!flag)
  }

  /// Chooses the word with this number, from 1 on.
  ///
  /// - Returns: Whether there is such a word in the selected field.
  @discardableResult
  mutating func choose(_ number: Int, field: Int? = nil) -> Bool {
    guard let place = field ?? stop?.field,
      case .choice(let words, _) = fields[place].content, words.indices.contains(number - 1)
    else { return false }
    fields[place].content = .choice(words, selected: number - 1)
    fields[place].wasEntered = true
    return true
  }

  /// Chooses the word before or after the chosen one.
  mutating func choose(by delta: Int) {
    guard let stop, case .choice(let words, let selected) = fields[stop.field].content else {
      return
    }
    let next = selected.map { ($0 + delta + words.count) % words.count } ?? (delta > 0 ? 0 : -1)
    fields[stop.field].content = .choice(words, selected: next < 0 ? words.count - 1 : next)
  }

  /// The field that a number without a focused choice means: the form's only choice.
  var onlyChoice: Int? {
    let choices = fields.indices.filter {
      if case .choice = fields[$0].content { true } else { false }
    }
    return choices.count == 1 ? choices.first : nil
  }

  /// Goes to the next field, wrapping; an error never blocks the way.
  mutating func nextField() {
    if mode == .edit, column == .key, row != nil { return enter(.value) }
    step(1)
  }

  /// Goes to the field before, wrapping.
  mutating func previousField() {
    if mode == .edit, column == .value, let row, row.stored == nil { return enter(.key) }
    step(-1)
  }

  private mutating func step(_ delta: Int) {
    let count = stops.count
    guard count > 0 else { return }
    selected = (selected + delta + count) % count
    enter(delta > 0 && row != nil && row?.stored == nil ? .key : .value)
  }

  /// Goes to the same part of the row or field above or below, without wrapping.
  mutating func moveField(by delta: Int) {
    if isInText {
      var moved = false
      edit { moved = $0.moveLine(by: delta) }
      if moved { return }
    }
    guard stops.indices.contains(selected + delta) else { return }
    selected += delta
    enter(column)
  }

  /// Whether Enter in the current field ends the form rather than going on.
  var isOnLastField: Bool {
    mode == .edit && selected == stops.count - 1 && !(row != nil && column == .key)
  }

  /// Accepts the field and goes on: from a key to its value, from a value to the next field.
  mutating func acceptField() {
    if row != nil, column == .key { return enter(.value) }
    guard stops.indices.contains(selected + 1) else { return leaveField() }
    selected += 1
    enter(row != nil && row?.stored == nil && row?.key.isEmpty == true ? .key : .value)
  }

  /// Gives back the text from before the field was entered.
  mutating func restoreField() {
    guard let stop, let old = entered else { return }
    let wasEditing = mode
    fields[stop.field].content = old.content
    select(selected)
    mode = wasEditing
  }

  /// Adds a row to the selected field of keys and values, or to the first one there is.
  ///
  /// - Returns: Whether there is such a field.
  @discardableResult
  mutating func addRow(_ key: String = "") -> Bool {
    let isHere = stop.map { fields[$0.field].rows != nil } ?? false
    let place = isHere ? stop?.field : fields.firstIndex { $0.rows != nil }
    guard let place, var rows = fields[place].rows else { return false }
    rows.append(FormField.ItemRow(key: key))
    fields[place].rows = rows
    select(field: place, row: rows.count - 1)
    enter(key.isEmpty ? .key : .value)
    return true
  }

  /// Removes an added row, or empties a stored one, which nothing removes.
  mutating func deleteRow() {
    guard let stop, let index = stop.row, let row else { return }
    mode = .nav
    if row.stored == nil { return removeRow(stop) }
    fields[stop.field].rows?[index].value.setText("")
  }

  private mutating func removeRow(_ stop: Stop) {
    guard let row = stop.row else { return }
    fields[stop.field].rows?.remove(at: row)
    select(selected)
  }

  /// Takes back the change of the selected row or field.
  mutating func restoreRow() {
    guard let stop else { return }
    mode = .nav
    if let index = stop.row, let row {
      guard let stored = row.stored else { return removeRow(stop) }
      fields[stop.field].rows?[index] = FormField.ItemRow(stored: stored)
    } else {
      fields[stop.field].restore()
    }
  }

  /// Takes back every change.
  mutating func restoreAll() {
    mode = .nav
    for index in fields.indices { fields[index].restore() }
    select(selected)
  }
}

extension FormField {
  /// Gives back what was there when the form was opened.
  fileprivate mutating func restore() {
    if let rows {
      let stored = rows.compactMap { $0.stored.map { ItemRow(stored: $0) } }
      let begun: [MetadataItem] = if case .items(let items)? = initial { items } else { [] }
      self.rows = stored + begun.map { ItemRow(key: $0.key, value: $0.value) }
    } else if let initial {
      fill(initial, isStored: true)
    } else {
      switch content {
      case .line: content = .line(LineEditor())
      case .area: content = .area(LineEditor(lines: ""))
      case .flag: content = .flag(false)
      case .choice(let words, _): content = .choice(words, selected: nil)
      case .items: break
      }
    }
    origin = nil
  }
}
