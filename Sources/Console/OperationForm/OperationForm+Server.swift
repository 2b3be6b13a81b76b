import Operations
import Widgets

/// What becomes of the form when a person has decided what was changed on both sides.
extension OperationForm {
  /// Takes over a decision: the form is then about what the server has in that field.
  mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
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
