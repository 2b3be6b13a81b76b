package import SendbirdAPI

/// What a metadata form says while somebody types, cheap enough for every keystroke.
package enum MetadataFormRules {
  /// The violations and hints for a form's rows, in the order of the rows.
  ///
  /// A row that is not edited is not sent and so not held against the rules of its own; it counts
  /// for the number of items and for repeated keys. Exactly when one of the findings is no warning,
  /// the change set of the same rows has a violation that is none.
  ///
  /// - Parameters:
  ///   - rows: The rows, in the order of the form.
  ///   - base: The items that the form was opened with.
  ///   - knownKeys: Keys in use elsewhere, to find one that is nearly the same. The default is none.
  /// - Returns: What the form says.
  package static func findings(
    in rows: [MetadataFormRow], base: Metadata, knownKeys: [String] = []
  ) -> [MetadataFinding] {
    var findings: [MetadataFinding] = []
    for (index, row) in rows.enumerated() {
      findings += rules(for: row, base: base).map { MetadataFinding(rule: $0, row: index) }
      findings += repetition(of: row, at: index, in: rows)
      if isEdited(row, base: base) {
        findings += hints(for: row, at: index, in: rows, knownKeys: knownKeys)
      }
    }
    return findings + surplus(in: rows)
  }

  /// The findings for one row.
  package static func findings(
    forRow index: Int, in rows: [MetadataFormRow], base: Metadata, knownKeys: [String] = []
  ) -> [MetadataFinding] {
    findings(in: rows, base: base, knownKeys: knownKeys).filter { $0.row == index }
  }

  /// The number of items after saving, for the counter below the rows.
  package static func count(_ rows: [MetadataFormRow]) -> Int { rows.count(where: \.isLive) }

  private static func isEdited(_ row: MetadataFormRow, base: Metadata) -> Bool {
    guard row.isLive else { return false }
    guard let stored = row.storedKey, !row.isRenamed else { return true }
    return !base[key: stored].hasSameBytes(as: row.value)
  }

  private static func rules(for row: MetadataFormRow, base: Metadata) -> [Violation] {
    switch (row.storedKey, row.isDeleted) {
    case (nil, true): []
    case (let stored?, true): MetadataEdit.delete(key: stored).violations()
    case (let stored?, false) where row.isRenamed:
      MetadataEdit.rename(key: stored, to: row.key, value: row.value).violations()
    default:
      isEdited(row, base: base)
        ? MetadataEdit.set(key: row.key, value: row.value).violations() : []
    }
  }

  /// Says "twice" on every row but the first that has the key, unless only the first is edited.
  private static func repetition(
    of row: MetadataFormRow, at index: Int, in rows: [MetadataFormRow]
  ) -> [MetadataFinding] {
    guard row.isLive, !row.key.isEmpty else { return [] }
    let twins = rows.indices.filter { rows[$0].isLive && rows[$0].key.hasSameBytes(as: row.key) }
    // The one to blame is an added or renamed row; where all are, the later ones.
    let owner = twins.first { rows[$0].storedKey != nil && !rows[$0].isRenamed } ?? twins.first
    guard twins.count > 1, index != owner else { return [] }
    return Rules.repeatedKey(row.key).map { MetadataFinding(rule: $0, row: index) }
  }

  /// Says "too many" once, on the last row that adds an item.
  private static func surplus(in rows: [MetadataFormRow]) -> [MetadataFinding] {
    guard let last = rows.lastIndex(where: { $0.isLive && ($0.storedKey == nil || $0.isRenamed) })
    else { return [] }
    let keys = Set(rows.filter(\.isLive).map { ByteKey($0.key) })
    return Rules.metadataCount(keys.count).map {
      MetadataFinding(row: last, part: .key, kind: .rule($0))
    }
  }

  private static func hints(
    for row: MetadataFormRow, at index: Int, in rows: [MetadataFormRow], knownKeys: [String]
  ) -> [MetadataFinding] {
    var findings: [MetadataFinding] = []
    if row.storedKey == nil || row.isRenamed {
      findings += TextHints.hints(in: row.key, isKey: true).map {
        MetadataFinding(row: index, part: .key, kind: .hint($0))
      }
      let others = rows.indices.filter { $0 != index && rows[$0].isLive }.map { rows[$0].key }
      if let similar = TextHints.similar(to: row.key, in: others + knownKeys) {
        findings.append(
          MetadataFinding(row: index, part: .key, kind: .hint(.similarKey(similar))))
      }
    }
    return findings
      + TextHints.hints(in: row.value, isKey: false).map {
        MetadataFinding(row: index, part: .value, kind: .hint($0))
      }
  }
}

extension MetadataFinding {
  /// A rule's finding, on the field that the rule names.
  fileprivate init(rule violation: Violation, row: Int) {
    self.init(
      row: row, part: violation.field == Rules.metadataValueField ? .value : .key,
      kind: .rule(violation))
  }
}
