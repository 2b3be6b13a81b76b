import Operations
import Widgets

/// Decides whether a loaded row passes what is typed in the find line, without asking the server.
struct RowMatcher {
  private enum Rule {
    case contains([UInt8])
    case ids(Set<ByteKey>)
    case metadata(key: String, values: [String])
  }

  /// What stands for the server's answer until it is here; nil once it is.
  private let rule: Rule?
  private let filter: LocalFilter?
  private let now: WallTime

  /// Whether the rows are the server's answer, and only hidden by what it has no search for.
  var isLocal: Bool { rule == nil && filter != nil }

  /// Makes the matcher of a line; nil when it hides nothing.
  ///
  /// - Parameters:
  ///   - query: what the line says.
  ///   - shown: what the server answered last, which needs no matching.
  ///   - now: the moment that ages are counted from.
  init?(_ query: FindQuery, shown: FindQuery, at now: WallTime) {
    rule = query.asked == shown ? nil : Self.rule(query.asked)
    filter = query.local
    self.now = now
    if rule == nil, filter == nil { return nil }
  }

  private static func rule(_ query: FindQuery) -> Rule? {
    switch query {
    case .everyone, .incomplete, .customer, .ticket, .saved, .filtered: nil
    case .text(let text), .nicknamePrefix(let text), .nickname(let text):
      .contains(Array(text.lowercased().utf8))
    case .ids(let ids): .ids(Set(ids.map { ByteKey($0) }))
    case .metadata(let key, let values): .metadata(key: key, values: values)
    }
  }

  /// Whether the row passes.
  func matches(_ row: UserRow) -> Bool {
    passes(row) && filter?.matches(row, at: now) ?? true
  }

  private func passes(_ row: UserRow) -> Bool {
    switch rule {
    case nil: return true
    case .contains(let needle): return row.searchKey.containsBytes(needle)
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
