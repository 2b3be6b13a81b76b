import Operations

/// A write whose answer never came and that could not be read back at once.
package struct UnknownWrite: Sendable {
  /// The user it was for.
  let userID: String
  /// What each key would have afterwards; nil for a deleted one.
  let wanted: [(key: String, value: String?)]

  init(_ review: MetadataReview, keys: [String]) {
    userID = review.userID
    var wanted: [(key: String, value: String?)] = []
    for row in review.rows {
      if let after = row.after { wanted.append((row.key, after)) }
      if row.mark == .deleted { wanted.append((row.key, nil)) }
      if let old = row.renamedFrom { wanted.append((old, nil)) }
    }
    let unknown = Set(keys.map { ByteKey($0) })
    self.wanted = wanted.filter { unknown.contains(ByteKey($0.key)) }
  }

  /// What is said until it is known; `key` is the key that reads the record again.
  func words(readAgain key: String) -> String {
    "outcome unknown for \(quoted(wanted.map(\.key))); \(key) reads again"
  }

  /// What is said once the items have been read.
  func verdict(on items: Metadata) -> String {
    let missing = wanted.filter { want in
      switch (items[key: want.key], want.value) {
      case (let now?, let value?): !now.hasSameBytes(as: value)
      case (nil, nil): false
      default: true
      }
    }
    if missing.isEmpty { return "the answer was lost; read again: written" }
    return "the answer was lost; read again: not written: \(quoted(missing.map(\.key)))"
  }
}
