package import SendbirdAPI

/// One staged edit of one metadata item.
///
/// Keys and values are compared by bytes everywhere, `==` included: two keys that only look the
/// same are two items to Sendbird.
package enum MetadataEdit: Sendable, Equatable {
  /// Changes the item `key`, or adds it.
  case set(key: String, value: String)
  /// Deletes the item `key`.
  case delete(key: String)
  /// Deletes the item `key` and writes `value` under the key `to`.
  case rename(key: String, to: String, value: String)

  /// The key whose row in the form this edit belongs to: the stored key, or the new one of an
  /// added item.
  package var key: String {
    switch self {
    case .set(let key, _), .delete(let key), .rename(let key, _, _): key
    }
  }

  /// The item that this edit writes, nil for a deletion.
  package var written: MetadataItem? {
    switch self {
    case .set(let key, let value): MetadataItem(key, value)
    case .rename(_, let key, let value): MetadataItem(key, value)
    case .delete: nil
    }
  }

  /// The key that this edit takes away, nil where it takes none.
  var leftKey: String? {
    switch self {
    case .delete(let key): key
    case .rename(let key, let to, _): key.hasSameBytes(as: to) ? nil : key
    case .set: nil
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.set(let key, let value), .set(let otherKey, let otherValue)):
      key.hasSameBytes(as: otherKey) && value.hasSameBytes(as: otherValue)
    case (.delete(let key), .delete(let otherKey)):
      key.hasSameBytes(as: otherKey)
    case (.rename(let key, let to, let value), .rename(let otherKey, let otherTo, let otherValue)):
      key.hasSameBytes(as: otherKey) && to.hasSameBytes(as: otherTo)
        && value.hasSameBytes(as: otherValue)
    default: false
    }
  }
}
