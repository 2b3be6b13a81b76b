import Operations
import Widgets

/// What a form says of keys and values besides the rules of what is sent: of what is stored as well,
/// and of what is rarely meant.
extension OperationForm {
  /// The findings of all fields of keys and values.
  ///
  /// - Parameter violations: what the operation says itself, which isn't said twice.
  /// - Returns: the findings, field by field.
  func itemFindings(besides violations: [Violation]) -> [FormFinding] {
    fields.indices.flatMap { field -> [FormFinding] in
      guard let rows = fields[field].rows else { return [] }
      return repetitions(in: rows, of: field) + surplus(in: rows, of: field, besides: violations)
        + rows.indices.flatMap { hints(for: rows[$0], at: $0, of: field, in: rows) }
    }
  }

  /// Added keys that the record has already: without a word the stored value would be replaced.
  private func repetitions(in rows: [FormField.ItemRow], of field: Int) -> [FormFinding] {
    rows.indices.filter { rows[$0].stored == nil && !rows[$0].key.isEmpty }.compactMap { row in
      let twin = rows.first { $0.stored?.key.hasSameBytes(as: rows[row].key.text) == true }
      // Where both are sent, the operation has said so.
      guard let twin, !twin.isChanged else { return nil }
      return FormFinding(
        field: field, row: row,
        kind: .rule(
          Violation(
            field: Rules.customFieldKeyField, key: rows[row].key.text, rule: .duplicate,
            given: "it is there already", allowed: "change its value there")))
    }
  }

  /// Too many together with what is stored, said on the last row that adds one.
  private func surplus(
    in rows: [FormField.ItemRow], of field: Int, besides violations: [Violation]
  ) -> [FormFinding] {
    let stored = rows.count { $0.stored != nil }
    guard stored > 0, !violations.contains(where: { $0.rule == .tooManyItems }),
      let last = rows.lastIndex(where: { $0.stored == nil && $0.isChanged })
    else { return [] }
    let keys = Set(rows.filter { $0.stored != nil || $0.isChanged }.map { ByteKey($0.key.text) })
    // A record that has more already can still be edited (contract 6.1).
    guard keys.count > stored else { return [] }
    return Rules.customFieldCount(keys.count).map {
      FormFinding(field: field, row: last, kind: .rule($0))
    }
  }

  private func hints(
    for row: FormField.ItemRow, at place: Int, of field: Int, in rows: [FormField.ItemRow]
  ) -> [FormFinding] {
    guard row.isChanged else { return [] }
    var words = TextHints.hints(in: row.value.text, isKey: false).map {
      $0.message(about: .value)
    }
    if row.stored == nil {
      words += TextHints.hints(in: row.key.text, isKey: true).map { $0.message(about: .key) }
      let others = rows.indices.filter { $0 != place }.map { rows[$0].key.text }
      if let similar = TextHints.similar(to: row.key.text, in: others) {
        words.append(MetadataHint.similarKey(similar).message(about: .key))
      }
    }
    return words.map { FormFinding(field: field, row: place, kind: .hint($0)) }
  }
}

extension ConsoleState {
  /// Added custom fields whose keys nobody here has: Desk drops what isn't registered (ux 9).
  ///
  /// There is no list of the registered keys, so this is only said where some have been seen.
  func unseenKeys(in form: OperationForm) -> [FormFinding] {
    guard form.descriptor.id.hasPrefix("customer.") || form.descriptor.id.hasPrefix("ticket.")
    else {
      return []
    }
    let records = form.descriptor.id.hasPrefix("customer.") ? "customers" : "tickets"
    let seen = seenKeys(for: form)
    guard !seen.isEmpty else { return [] }
    return form.fields.indices.flatMap { field -> [FormFinding] in
      let rows = form.fields[field].rows ?? []
      return rows.indices.compactMap { place in
        let row = rows[place]
        let isEdited = form.mode == .edit && form.stop == .init(field: field, row: place)
        guard row.stored == nil, !row.key.isEmpty, !(isEdited && form.column == .key),
          !seen.contains(where: { $0.hasSameBytes(as: row.key.text) })
        else { return nil }
        return FormFinding(
          field: field, row: place,
          kind: .hint("not seen on \(records) here: only a registered key is saved"))
      }
    }
  }
}
