import Operations
import Widgets

/// What the form's commands do; each keeps everything that was typed.
extension MetadataForm {
  /// Moves the selection.
  mutating func move(by delta: Int) {
    selected = min(max(selected + delta, 0), max(rows.count - 1, 0))
  }

  /// Selects a row by its index.
  mutating func select(_ row: Int) {
    selected = min(max(row, 0), max(rows.count - 1, 0))
  }

  /// Enters a field of the selected row with the cursor at its end.
  mutating func enter(_ column: Column) {
    guard let row, !row.isDeleted else { return }
    mode = .edit(column)
    entered = row[column].text
    rows[selected][column].moveToEnd()
  }

  /// Leaves the field and keeps its text as staged; an added row that stayed empty disappears.
  mutating func leaveField() {
    endEditing()
    if let row, row.stored == nil, row.key.isEmpty, row.value.isEmpty {
      rows.remove(at: selected)
      select(selected)
    }
  }

  private mutating func endEditing() {
    mode = .nav
    entered = ""
  }

  /// Goes to the same field of another row; at both ends it stays.
  mutating func moveField(by delta: Int) {
    guard case .edit(let column) = mode else { return }
    var target = selected + delta
    while rows.indices.contains(target), rows[target].isDeleted { target += delta }
    guard rows.indices.contains(target) else { return }
    selected = target
    enter(column)
  }

  /// Gives back the text from before the field was entered.
  mutating func restoreField() {
    guard case .edit(let column) = mode else { return }
    rows[selected][column].setText(entered)
  }

  /// Changes the field with the cursor.
  mutating func editField(_ body: (inout LineEditor) -> Void) {
    guard case .edit(let column) = mode, rows.indices.contains(selected) else { return }
    body(&rows[selected][column])
  }

  /// Goes to the next field, wrapping; an error never blocks the way.
  mutating func nextField() { step(1) }

  /// Goes to the field before, wrapping.
  mutating func previousField() { step(-1) }

  private mutating func step(_ delta: Int) {
    guard rows.contains(where: { !$0.isDeleted }) else { return leaveField() }
    var place = selected * 2
    if case .edit(let column) = mode {
      place += (column == .key ? 0 : 1) + delta
    } else if delta < 0 {
      place -= 1
    }
    let all = rows.count * 2
    place = (place + all) % all
    while rows[place / 2].isDeleted { place = (place + (delta < 0 ? -1 : 1) + all) % all }
    selected = place / 2
    enter(place % 2 == 0 ? .key : .value)
  }

  /// Whether Enter in the current field ends the form rather than going on.
  var isOnLastField: Bool {
    mode == .edit(.value) && !rows[(selected + 1)...].contains { !$0.isDeleted }
  }

  /// Accepts the field and goes on: from an added key to its value, from a value to the next value.
  mutating func acceptField() {
    guard case .edit(let column) = mode else { return }
    if column == .key { return enter(.value) }
    guard let next = rows.indices.first(where: { $0 > selected && !rows[$0].isDeleted }) else {
      return leaveField()
    }
    selected = next
    enter(.value)
  }

  /// Adds an item and enters its key.
  mutating func addRow() {
    rows.append(Row())
    selected = rows.count - 1
    enter(.key)
  }

  /// Stages the deletion of the selected row, or takes it back; an added row disappears.
  mutating func toggleDeleted() {
    guard let row else { return }
    endEditing()
    if row.stored == nil {
      rows.remove(at: selected)
      select(selected)
    } else {
      rows[selected].isDeleted.toggle()
    }
  }

  /// Takes back what is staged on the selected row.
  mutating func restoreRow() {
    guard let row, row.isStaged else { return }
    endEditing()
    if let stored = row.stored {
      rows[selected] = Row(stored: stored)
    } else {
      rows.remove(at: selected)
      select(selected)
    }
  }

  /// Takes back everything that is staged.
  mutating func restoreAll() {
    endEditing()
    rows = base.map(Row.init(stored:))
    select(selected)
  }

  /// Stages pasted items: a key that is there gets the value, another one is added.
  ///
  /// - Returns: how many were added and how many changed.
  mutating func stage(_ items: [MetadataItem]) -> (added: Int, changed: Int) {
    endEditing()
    var added = 0
    var changed = 0
    for item in items {
      if let index = rows.firstIndex(where: { $0.key.text.hasSameBytes(as: item.key) }) {
        rows[index].isDeleted = false
        guard !rows[index].value.text.hasSameBytes(as: item.value) else { continue }
        rows[index].value.setText(item.value)
        selected = index
        changed += 1
      } else {
        var row = Row()
        row.key = LineEditor(item.key)
        row.value = LineEditor(item.value)
        rows.append(row)
        selected = rows.count - 1
        added += 1
      }
    }
    return (added, changed)
  }
}
