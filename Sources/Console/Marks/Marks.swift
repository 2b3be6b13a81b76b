package import Operations

/// The users that are marked, and the range that is being marked.
package struct Marks: Sendable {
  /// The ids of the marked users.
  package private(set) var ids: Set<ByteKey> = []
  /// The visible row at which a range was begun; nil when none is under way.
  package var anchor: Int?

  /// Nothing is marked.
  package init() {}

  /// How many users are marked.
  package var count: Int { ids.count }

  /// Whether nobody is marked.
  package var isEmpty: Bool { ids.isEmpty }

  /// Whether a user is marked.
  package func contains(_ id: String) -> Bool { !ids.isEmpty && ids.contains(ByteKey(id)) }

  /// Marks a user, or takes the mark away.
  mutating func toggle(_ id: String) {
    if ids.remove(ByteKey(id)) == nil { ids.insert(ByteKey(id)) }
  }

  /// Marks a user.
  mutating func insert(_ id: String) { ids.insert(ByteKey(id)) }

  /// Takes all marks away.
  mutating func removeAll() {
    ids = []
    anchor = nil
  }
}
