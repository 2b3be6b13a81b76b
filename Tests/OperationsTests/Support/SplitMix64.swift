import Operations
import Samples

extension SplitMix64 {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

/// Random metadata and edits over a few keys, so that collisions are common.
extension SplitMix64 {
  /// Two of them look the same and two differ only by case: to Sendbird they are four keys.
  static let keys = ["plan", "Plan", "caf\u{E9}", "cafe\u{301}", "a/b", "k1", "k2"]
  static let values = ["", "1", "2", "\u{E9}", "e\u{301}", "x y"]

  mutating func metadata(upTo count: Int = Limits.metadataItems) -> Metadata {
    let keys = Self.keys.shuffled(using: &self).prefix(Int.random(in: 0...count, using: &self))
    return Metadata(keys.map { MetadataItem($0, pick(Self.values)) })
  }

  /// The items after somebody else has changed, added or deleted a few.
  mutating func changed(_ metadata: Metadata) -> Metadata {
    var changed = metadata
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      let key = pick(Self.keys)
      if chance(40) {
        changed.remove(key)
      } else if changed[key: key] != nil || changed.count < Limits.metadataItems {
        changed.set(key, pick(Self.values))
      }
    }
    return changed
  }

  /// Edits as a form makes them: for each row at most one, and no key twice.
  mutating func edits(of base: Metadata) -> MetadataChangeSet {
    var rows = base.map { item in
      var row = MetadataFormRow(storedKey: item.key, key: item.key, value: item.value)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: row.isDeleted = true
      case 1: row.value = pick(Self.values)
      case 2: row.key = pick(Self.keys)
      case 3:
        row.key = pick(Self.keys)
        row.value = pick(Self.values)
      default: break
      }
      return row
    }
    for _ in 0..<Int.random(in: 0...2, using: &self) {
      rows.append(MetadataFormRow(storedKey: nil, key: pick(Self.keys), value: pick(Self.values)))
    }
    return MetadataChangeSet(userID: "maria.k", base: base, rows: rows)
  }
}
