import Operations

/// The users that are marked, and the range that is being marked.
package struct Marks: Sendable {
  /// The marked users, each with a number that grows from mark to mark.
  private var numbers: [ByteKey: Int] = [:]
  private var next = 0
  /// Grows with every change, so that comparing two states takes no look at the ids.
  package private(set) var revision = 0
  /// The visible row at which a range was begun; nil when none is under way.
  package var anchor: Int?

  /// Nothing is marked.
  package init() {}

  /// The ids of the marked users in the order they were marked, which is not kept but made.
  package var ids: [String] {
    numbers.sorted { $0.value < $1.value }.map(\.key.text)
  }

  /// How many users are marked.
  package var count: Int { numbers.count }

  /// Whether nobody is marked.
  package var isEmpty: Bool { numbers.isEmpty }

  /// Whether a user is marked.
  package func contains(_ id: String) -> Bool { !numbers.isEmpty && numbers[ByteKey(id)] != nil }

  /// Marks a user, or takes the mark away.
  mutating func toggle(_ id: String) {
    let key = ByteKey(id)
    guard numbers[key] != nil else { return insert(id) }
    numbers[key] = nil
    revision += 1
  }

  /// Marks a user; who is marked already stays so.
  mutating func insert(_ id: String) {
    let key = ByteKey(id)
    guard numbers[key] == nil else { return }
    numbers[key] = next
    next += 1
    revision += 1
  }

  /// Takes all marks away.
  mutating func removeAll() {
    if !numbers.isEmpty { revision += 1 }
    numbers = [:]
    anchor = nil
  }

  /// Adds marks of an earlier session, before those that were made since.
  mutating func restore(_ earlier: [String]) {
    guard !earlier.isEmpty else { return }
    let since = ids
    numbers = [:]
    for id in earlier { insert(id) }
    for id in since { insert(id) }
  }
}
