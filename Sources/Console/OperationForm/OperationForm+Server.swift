import Operations
import Widgets

/// What becomes of the form on the conflict screen (ux 7).
extension OperationForm {
  /// Whether it is the form that an operation was filled in with.
  func isFilledIn(for operation: any Operation) -> Bool {
    descriptor.id == Swift.type(of: operation).descriptor.id
  }

  /// Takes over decisions.
  mutating func take(_ decided: [(conflict: FieldConflict, decision: FieldDecision)]) {
    for (conflict, decision) in decided { decide(conflict, decision) }
  }

  /// Puts a typed text into the field of a conflict, on the base that it had; a word that can't be
  /// chosen there is left out.
  mutating func type(_ text: String, for conflict: FieldConflict) {
    guard let stop = stop(of: conflict) else { return }
    if let row = stop.row {
      fields[stop.field].rows?[row].value.setText(text)
      return
    }
    if case .choice(let words, _) = fields[stop.field].content,
      !words.contains(where: { $0.hasSameBytes(as: text) })
    {
      return
    }
    fields[stop.field].fill(.text(text), isStored: false)
  }

  /// Enters the field of a conflict, with the cursor where it is on the conflict screen.
  mutating func enter(_ conflict: FieldConflict, _ typed: LineEditor) {
    guard let stop = stop(of: conflict) else { return }
    select(field: stop.field, row: stop.row)
    enter(.value)
    edit { $0.moveCursor(to: typed.cursor) }
  }

  private func stop(of conflict: FieldConflict) -> Stop? {
    if let name = conflict.name.formField {
      return fields.firstIndex { $0.field.name == name }.map { Stop(field: $0, row: nil) }
    }
    guard let field = fields.firstIndex(where: { $0.rows != nil }),
      let row = fields[field].rows?.firstIndex(where: {
        $0.key.text.hasSameBytes(as: conflict.key)
      })
    else { return nil }
    return Stop(field: field, row: row)
  }

  /// Takes over a decision: the form is then about what the server has in that field.
  private mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
    base[conflict.name] = conflict.server
    guard let name = conflict.name.formField else {
      if case .item(let key) = conflict.name { decide(itemOf: key, conflict, decision) }
      return
    }
    guard let place = fields.firstIndex(where: { $0.field.name == name }) else { return }
    let typed = fields[place].content
    fields[place].fill(Self.value(conflict.server ?? .text("")), isStored: true)
    switch decision {
    case .mine: fields[place].content = typed
    case .server: break
    case .value(let content): fields[place].fill(Self.value(content), isStored: false)
    }
  }

  private mutating func decide(
    itemOf key: String, _ conflict: FieldConflict, _ decision: FieldDecision
  ) {
    guard let place = fields.firstIndex(where: { $0.rows != nil }),
      var rows = fields[place].rows,
      let index = rows.firstIndex(where: { $0.key.text.hasSameBytes(as: key) })
    else { return }
    let typed = rows[index].value
    var row = FormField.ItemRow(
      stored: conflict.server.map { MetadataItem(key, $0.text) }, key: key)
    switch decision {
    case .mine: row.value = typed
    case .server: break
    case .value(let content): row.value = LineEditor(content.text)
    }
    rows[index] = row
    if decision == .server, conflict.server == nil { rows.remove(at: index) }
    fields[place].rows = rows
    select(selected)
  }

  private static func value(_ content: FieldContent) -> FieldValues.Value {
    switch content {
    case .text(let text): .text(text)
    case .list(let texts): .list(texts)
    }
  }
}

extension FieldName {
  /// The name that operations have for the field; nil for an item, which is one row of a field.
  fileprivate var formField: String? {
    switch self {
    case .item: nil
    case .nickname: "nickname"
    case .profileURL: "profileURL"
    case .priority: "priority"
    case .relatedChannels: "related"
    }
  }
}
