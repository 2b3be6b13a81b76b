import SendbirdAPI

/// One field that a request sends, to compare it with what comes back.
protocol SentField: Sendable {
  /// What comes back.
  associatedtype Record

  /// The name for a report.
  var name: String { get }

  /// Whether the record has the value that was sent.
  func check(in record: Record) -> FieldCheck

  /// Whether the field is the same in both records.
  func isUnchanged(from before: Record, to now: Record) -> Bool
}

/// What a record says about a field that was sent.
enum FieldCheck: Sendable {
  /// It has the value.
  case same
  /// It has another value, or none.
  case other
  /// It says nothing about the field.
  case missing
}

extension Collection where Element: SentField {
  /// The names of the fields that have another value in the record.
  func notStuck(in record: Element.Record) -> [String] {
    filter { $0.check(in: record) == .other }.map(\.name)
  }

  /// Tells from a reading whether the one request that sends these fields was carried out.
  ///
  /// A request is carried out as a whole, so one new value shows that it was.
  func judge(_ now: Element.Record, known: Element.Record) -> Judgement {
    // Values that were so before tell nothing.
    let telling = filter { $0.check(in: known) != .same }
    if telling.isEmpty {
      return notStuck(in: now).isEmpty ? .done(notStuck: []) : .unclear
    }
    if telling.contains(where: { $0.check(in: now) == .same }) {
      return .done(notStuck: notStuck(in: now))
    }
    if telling.allSatisfy({ $0.check(in: now) == .missing }) { return .unclear }
    return allSatisfy { $0.isUnchanged(from: known, to: now) } ? .notDone : .unclear
  }
}

/// A custom field that was sent, against the fields that are stored.
struct SentCustomField: Sendable {
  let item: MetadataItem

  /// An empty value and no value are the same: nothing removes a custom field (contract 6.1).
  func check(in stored: CustomFields?) -> FieldCheck {
    guard let stored else { return .missing }
    return (stored[key: item.key] ?? "").hasSameBytes(as: item.value) ? .same : .other
  }

  func isUnchanged(from before: CustomFields?, to now: CustomFields?) -> Bool {
    (before?[key: item.key] ?? "").hasSameBytes(as: now?[key: item.key] ?? "")
  }
}

extension [MetadataItem] {
  /// The stored custom fields after these are written.
  func merged(onto stored: CustomFields?) -> CustomFields {
    var merged = stored ?? [:]
    for item in self { merged.set(item.key, item.value) }
    return merged
  }

  /// The rule on the number of custom fields, which counts what is stored as well.
  ///
  /// A record that has more than the limit already, because somebody raised it for this application,
  /// can still be edited; only adding to it is refused.
  func customFieldCountViolations(after stored: CustomFields?) -> [Violation] {
    let count = merged(onto: stored).count
    return count > (stored?.count ?? 0) ? Rules.customFieldCount(count) : []
  }

  /// The items that write custom fields back as they were; an added one gets an empty value, because
  /// nothing removes it.
  func restoring(_ before: CustomFields?, after: CustomFields?) -> [MetadataItem] {
    compactMap { item in
      let old = before?[key: item.key] ?? ""
      let new = after?[key: item.key] ?? ""
      return old.hasSameBytes(as: new) ? nil : MetadataItem(item.key, old)
    }
  }
}
