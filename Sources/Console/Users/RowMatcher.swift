import Operations
import Widgets

/// Decides whether a loaded row passes what is typed in the find line, without asking the server.
struct RowMatcher {
  private enum Rule {
    case contains([UInt8])
    case ids(Set<ByteKey>)
    case metadata(key: String, values: [String])
    case local(LocalFilter, needle: [UInt8], now: WallTime)
  }

  private let rule: Rule

  /// Whether the server has no such search.
  var isLocal: Bool {
    if case .local = rule { true } else { false }
  }

  /// Nil when the query hides nothing.
  init?(_ query: FindQuery, at now: WallTime) {
    switch query {
    case .everyone, .incomplete, .customer, .ticket, .saved: return nil
    case .local(let filter):
      rule = .local(filter, needle: Array(filter.text.utf8), now: now)
    case .text(let text), .nicknamePrefix(let text), .nickname(let text):
      rule = .contains(Array(text.lowercased().utf8))
    case .ids(let ids): rule = .ids(Set(ids.map { ByteKey($0) }))
    case .metadata(let key, let values): rule = .metadata(key: key, values: values)
    }
  }

  /// Whether the row passes.
  func matches(_ row: UserRow) -> Bool {
    switch rule {
    case .contains(let needle): return row.searchKey.containsBytes(needle)
    case .local(let filter, let needle, let now):
      return filter.matches(row, needle: needle, at: now)
    case .ids(let ids): return ids.contains(ByteKey(row.id))
    case .metadata(let key, let values):
      guard let value = row.user?.metadata?[key: key] else { return false }
      return values.contains { $0.hasSameBytes(as: value) }
    }
  }
}

extension [UInt8] {
  /// Whether `needle` stands somewhere in these bytes.
  func containsBytes(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    guard count >= needle.count else { return false }
    return withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { wanted in
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
          var length = 1
          while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
          if length == wanted.count { return true }
        }
        return false
      }
    }
  }
}
