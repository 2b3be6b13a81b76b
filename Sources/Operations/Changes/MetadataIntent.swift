import SendbirdAPI

/// What a change set wants of one key, after its edits have been taken together.
///
/// Merging works on keys, because a key is all that the server knows: a rename is a new item and a
/// deletion, a swap of two keys is two changes.
struct MetadataIntent {
  /// The key, as the server knows it.
  let key: String
  /// The wanted value, nil when the item is to go.
  var value: String?
  /// For an item written by a rename, the key it was stored under.
  var renamedFrom: String?
  /// For an item deleted by a rename, the key it goes to.
  var renamedTo: String?
}

extension MetadataChangeSet {
  /// One intent for each key that the edits really change, in the order of the edits.
  ///
  /// An edit that ends where the base is, is no edit. A key that one edit deletes and another
  /// writes is written.
  var intents: [MetadataIntent] {
    var intents: [MetadataIntent] = []
    for edit in edits {
      if let item = edit.written {
        var intent = MetadataIntent(key: item.key, value: item.value)
        if case .rename(let old, _, _) = edit { intent.renamedFrom = old }
        if let index = intents.firstIndex(where: { $0.key.hasSameBytes(as: item.key) }) {
          intents[index] = intent
        } else {
          intents.append(intent)
        }
      }
      let leftKey: String? =
        switch edit {
        case .delete(let key): key
        case .rename(let key, let to, _): key.hasSameBytes(as: to) ? nil : key
        case .set: nil
        }
      if let leftKey, !intents.contains(where: { $0.key.hasSameBytes(as: leftKey) }) {
        var intent = MetadataIntent(key: leftKey, value: nil)
        if case .rename(_, let to, _) = edit { intent.renamedTo = to }
        intents.append(intent)
      }
    }
    return intents.filter { !$0.value.hasSameBytes(as: base[key: $0.key]) }
  }
}
