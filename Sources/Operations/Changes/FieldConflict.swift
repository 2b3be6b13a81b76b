/// A field that was changed here and, differently, on the server since the base was read.
///
/// Only a person can decide it; nothing is written before that.
package struct FieldConflict: Sendable, Equatable {
  /// The field, as the server knows it.
  package let name: FieldName
  /// What was in it when the edit was made, nil when there was no such item.
  package let base: FieldContent?
  /// What the server has in it now, nil when the item is gone.
  package let server: FieldContent?
  /// What is staged, nil when the item is to be deleted.
  package let mine: FieldContent?
  /// For an item that is to be stored under another key, that key; nil otherwise.
  package let renamedTo: FieldName?
  /// For an item written by a rename, the key it was stored under; nil otherwise.
  package let renamedFrom: FieldName?
  /// Whether it is one end of a rename whose other end is in conflict, too: each is decided by itself.
  package internal(set) var isOneOfTwo = false

  /// The name for people.
  package var key: String { name.words }

  /// Creates the conflict of an edit.
  init(_ edit: FieldEdit, base: FieldContent?, server: FieldContent?) {
    name = edit.name
    self.base = base
    self.server = server
    mine = edit.content
    renamedTo = edit.renamedTo.map(FieldName.item)
    renamedFrom = edit.renamedFrom.map(FieldName.item)
  }

  /// Creates the conflict of an item.
  ///
  /// - Parameters:
  ///   - key: The key, as the server knows it.
  ///   - base: The value the edit was made on.
  ///   - server: The value the server has now.
  ///   - mine: The value that is staged.
  ///   - renamedTo: The new key of a renamed item. The default is nil.
  ///   - renamedFrom: The old key of an item that is renamed to this one. The default is nil.
  package init(
    key: String, base: String?, server: String?, mine: String?, renamedTo: String? = nil,
    renamedFrom: String? = nil
  ) {
    name = .item(key)
    self.base = base.map(FieldContent.text)
    self.server = server.map(FieldContent.text)
    self.mine = mine.map(FieldContent.text)
    self.renamedTo = renamedTo.map(FieldName.item)
    self.renamedFrom = renamedFrom.map(FieldName.item)
  }

  /// What a typed text is as a decision.
  package func decision(typed text: String) -> FieldDecision {
    let kind = server ?? base ?? mine ?? .text("")
    return .value(kind.replaced(by: text))
  }
}

/// How a person decides a conflict.
package enum FieldDecision: Sendable, Equatable {
  /// The staged content is written over the server's.
  case mine
  /// The server's content stays, and the edit is dropped; what was typed for another field stays
  /// staged.
  case server
  /// Something else is written into the field.
  case value(FieldContent)
}

/// Edits of one record that a person has staged and that are merged with the record before a write.
package protocol StagedEdits: Sendable {
  /// Settles one conflict.
  ///
  /// The base takes what the server has in that field, so that the next merge asks again only if the
  /// server's content changes once more. The edits still go through review.
  mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision)
}
