import Operations
import SendbirdAPI

/// One thing that a draft would change, in words for people.
package struct DraftChange: Sendable, Equatable {
  /// The field, or the key of an item.
  package let name: String
  /// The key that an item gets; nil if it keeps its own.
  package let newName: String?
  /// What was there when the form was opened; nil for nothing.
  package let before: String?
  /// What is typed; nil for a deletion.
  package let after: String?

  /// Creates a change.
  package init(name: String, newName: String? = nil, before: String?, after: String?) {
    self.name = name
    self.newName = newName
    self.before = before
    self.after = after
  }

  package static func == (one: DraftChange, other: DraftChange) -> Bool {
    one.name.hasSameBytes(as: other.name) && hasSameBytes(one.newName, other.newName)
      && hasSameBytes(one.before, other.before)
      && hasSameBytes(one.after, other.after)
  }

  private static func hasSameBytes(_ one: String?, _ other: String?) -> Bool {
    one.map(ByteKey.init) == other.map(ByteKey.init)
  }
}

extension DraftContent {
  /// What differs from what was there when the form was opened, in the order of the form.
  package var changes: [DraftChange] { fields.flatMap { changes(of: $0) } }

  func changes(of field: Field) -> [DraftChange] {
    if case .rows(let rows) = field.value { return rows.compactMap(\.change) }
    let before = initial[field.name]?.words
    guard (before ?? "").hasSameBytes(as: field.value.words) == false else { return [] }
    return [DraftChange(name: field.name, before: before, after: field.value.words)]
  }
}

extension DraftContent.Row {
  /// What differs from the stored item; nil for nothing.
  fileprivate var change: DraftChange? {
    guard let stored else {
      return key.isEmpty && value.isEmpty
        ? nil : DraftChange(name: key, before: nil, after: value)
    }
    if isDeleted { return DraftChange(name: stored.key, before: stored.value, after: nil) }
    let isRenamed = !stored.key.hasSameBytes(as: key)
    guard isRenamed || !stored.value.hasSameBytes(as: value) else { return nil }
    return DraftChange(
      name: stored.key, newName: isRenamed ? key : nil, before: stored.value, after: value)
  }
}

extension DraftContent.Value {
  /// What is typed or chosen, as a text.
  var words: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : ""
    case .choice(let word): word ?? ""
    case .rows: ""
    }
  }
}

extension FieldValues.Value {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ",")
    case .flag(let flag): flag ? "yes" : ""
    case .items: ""
    }
  }
}
