import SendbirdAPI

/// A custom field that was sent, against the fields that are stored.
struct SentCustomField: Sendable {
  let item: MetadataItem

  /// What the stored fields say; nil are fields that can't be read.
  func check(in stored: CustomFields?) -> FieldCheck {
    guard let stored else { return .missing }
    guard let value = stored[key: item.key] else { return item.value.isEmpty ? .absent : .other }
    return value.hasSameBytes(as: item.value) ? .same : .other
  }

  /// An empty value and no value are the same: nothing removes a custom field (contract 6.1).
  func isUnchanged(from before: CustomFields?, to now: CustomFields?) -> Bool {
    (before?[key: item.key] ?? "").hasSameBytes(as: now?[key: item.key] ?? "")
  }
}
