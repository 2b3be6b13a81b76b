import SendbirdAPI

/// A key that was changed here and, differently, on the server since the base was read.
///
/// Only a person can decide it; nothing is written before that.
package struct MetadataConflict: Sendable, Equatable {
  /// The key, as the server knows it.
  package let key: String
  /// The value the edit was made on, nil when there was no such item.
  package let base: String?
  /// The value the server has now, nil when the item is gone.
  package let server: String?
  /// The value that is staged, nil when the item is to be deleted.
  package let mine: String?
  /// For an item that is to be stored under another key, that key; nil otherwise.
  package let renamedTo: String?

  /// Creates a conflict.
  ///
  /// - Parameters:
  ///   - key: The key, as the server knows it.
  ///   - base: The value the edit was made on.
  ///   - server: The value the server has now.
  ///   - mine: The value that is staged.
  ///   - renamedTo: The new key of a renamed item. The default is nil.
  package init(
    key: String, base: String?, server: String?, mine: String?, renamedTo: String? = nil
  ) {
    self.key = key
    self.base = base
    self.server = server
    self.mine = mine
    self.renamedTo = renamedTo
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.base.hasSameBytes(as: right.base)
      && left.server.hasSameBytes(as: right.server) && left.mine.hasSameBytes(as: right.mine)
      && left.renamedTo.hasSameBytes(as: right.renamedTo)
  }
}

/// How a person decides a conflict.
package enum MetadataDecision: Sendable, Equatable {
  /// The staged value is written over the server's.
  case mine
  /// The server's value stays, and the edit is dropped, a rename as a whole.
  case server
  /// Another value is written under the key.
  case value(String)

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.mine, .mine), (.server, .server): true
    case (.value(let value), .value(let other)): value.hasSameBytes(as: other)
    default: false
    }
  }
}

extension MetadataChangeSet {
  /// Settles one conflict.
  ///
  /// The base takes the server's value of that key, so that the next merge asks again only if the
  /// server's value changes once more. The set still goes through review.
  package mutating func decide(_ conflict: MetadataConflict, _ decision: MetadataDecision) {
    if let server = conflict.server {
      base.set(conflict.key, server)
    } else {
      base.remove(conflict.key)
    }
    switch decision {
    case .mine: break
    case .server: dropEdits(touching: conflict.key)
    case .value(let value):
      dropEdits(touching: conflict.key)
      if !conflict.server.hasSameBytes(as: value) {
        edits.append(.set(key: conflict.key, value: value))
      }
    }
  }

  private mutating func dropEdits(touching key: String) {
    edits.removeAll { edit in
      edit.key.hasSameBytes(as: key) || (edit.written?.key).hasSameBytes(as: key)
    }
  }
}
