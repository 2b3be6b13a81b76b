extension StringProtocol {
  /// Whether both texts have the same UTF-8 bytes.
  ///
  /// `==` on strings is by canonical equivalence; to Sendbird, `é` as one scalar and as two are
  /// different ids and different keys.
  package func hasSameBytes(as other: some StringProtocol) -> Bool {
    // Counting is free and settles nearly every comparison of member names.
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

extension String {
  /// Whether both texts have the same UTF-8 bytes.
  ///
  /// For two strings nothing has to be looked up while the program runs: the form for all kinds of
  /// text costs half a million instructions the first time, which is felt at start-up.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let same = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs in
        // By index: a list compares its rows with every key.
        for index in mine.indices where mine[index] != theirs[index] { return false }
        return true
      } ?? false
    }
    return same ?? utf8.elementsEqual(other.utf8)
  }
}

/// A text that is compared, ordered and hashed by its UTF-8 bytes.
///
/// The key for every dictionary and set over ids and metadata keys.
package struct ByteKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text itself, unchanged.
  package let text: String

  /// Makes a key of a text.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package static func < (left: ByteKey, right: ByteKey) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    // The count keeps two adjacent keys apart, as with every variable-length hash.
    hasher.combine(text.utf8.count)
    for byte in text.utf8 { hasher.combine(byte) }
  }

  package var description: String { text }
}
