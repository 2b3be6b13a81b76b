import SendbirdAPI

extension MetadataChangeSet {
  /// One edit for each key that the edits really change, in their order.
  ///
  /// An edit that ends where the base is, is no edit. A key that one edit deletes and another
  /// writes is written.
  var intents: [FieldEdit] {
    var intents: [FieldEdit] = []
    for edit in edits {
      if let item = edit.written {
        var intent = FieldEdit(.item(item.key), .text(item.value))
        if case .rename(let old, _, _) = edit { intent.renamedFrom = old }
        if let index = intents.firstIndex(where: { $0.name == intent.name }) {
          intents[index] = intent
        } else {
          intents.append(intent)
        }
      }
      if let leftKey = edit.leftKey, !intents.contains(where: { $0.name == .item(leftKey) }) {
        var intent = FieldEdit(.item(leftKey), nil)
        if case .rename(_, let to, _) = edit { intent.renamedTo = to }
        intents.append(intent)
      }
    }
    let before = RecordFields(items: base)
    return intents.filter { $0.content != before[$0.name] }
  }
}
