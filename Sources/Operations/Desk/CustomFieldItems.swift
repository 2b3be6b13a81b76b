import SendbirdAPI

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
