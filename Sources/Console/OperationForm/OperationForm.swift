package import Operations
package import Widgets

/// The form of an operation, generated from its fields (ux 8): what is filled in and where the
/// cursor is.
///
/// A value without I/O. What it would do is `operation()`; what is wrong with it is `findings`.
package struct OperationForm: Sendable {
  /// NAV moves between fields, EDIT has the cursor in one.
  package enum Mode: Sendable { case nav, edit }

  /// The two parts of an item.
  package enum Column: Sendable { case key, value }

  /// A place that can be selected: a field, or one row of a field with keys and values.
  package struct Stop: Sendable, Equatable {
    /// The field's place.
    package let field: Int
    /// The row's place; nil for a field of another kind, and for one without rows.
    package let row: Int?
  }

  /// The operation's type.
  package let type: any FillableOperation.Type
  /// What it is about; `many` while that is still to be filled in.
  package let subject: OperationSubject
  /// The user that the subject belongs to, if that is known.
  package let userID: String?
  /// Values that belong to the subject and are not shown as fields.
  package internal(set) var fixed: FieldValues
  /// What the record had when the form was opened, for the merge with what it has by the review.
  var base: RecordFields
  /// The fields in the order of the form.
  package internal(set) var fields: [FormField]
  /// The selected place, among `stops`.
  package internal(set) var selected = 0
  /// The selected part of an item.
  package internal(set) var column = Column.value
  /// NAV or EDIT.
  package internal(set) var mode = Mode.nav
  /// The content before the field was entered, for `^G`.
  var entered: FormField?
  /// Whether everything that is missing may be said.
  package internal(set) var wasReviewed = false
  /// Words on the upper edge, such as the template's name.
  package var note = ""
  /// Whether templates that may fill it in are awaited.
  package var awaitsTemplates = false

  /// What the operation is.
  package var descriptor: OperationDescriptor { type.descriptor }

  /// Whether only what differs from the stored record is sent.
  package var sendsChangesOnly: Bool {
    [UpdateUser.descriptor.id, UpdateTicket.descriptor.id, UpdateCustomerFields.descriptor.id]
      .contains(descriptor.id)
  }

  /// The places that can be selected, in order.
  package var stops: [Stop] {
    fields.indices.flatMap { index -> [Stop] in
      guard let rows = fields[index].rows else { return [Stop(field: index, row: nil)] }
      guard !rows.isEmpty else { return [Stop(field: index, row: nil)] }
      return rows.indices.map { Stop(field: index, row: $0) }
    }
  }

  /// The selected place; nil in a form without fields.
  package var stop: Stop? {
    let stops = stops
    return stops.indices.contains(selected) ? stops[selected] : nil
  }

  /// The selected field; nil in a form without fields.
  package var field: FormField? { stop.map { fields[$0.field] } }

  /// The selected row of keys and values.
  package var row: FormField.ItemRow? {
    guard let stop, let row = stop.row else { return nil }
    return fields[stop.field].rows?[row]
  }

  /// Whether the selected field is a text of several lines.
  var isInText: Bool {
    if case .area? = field?.content { true } else { false }
  }

  /// The text with the cursor; nil in NAV, and where no text is typed.
  package var editor: LineEditor? {
    guard mode == .edit, let stop else { return nil }
    switch fields[stop.field].content {
    case .line(let editor), .area(let editor): return editor
    case .items(let rows):
      guard let row = stop.row else { return nil }
      return column == .key ? rows[row].key : rows[row].value
    case .flag, .choice: return nil
    }
  }

  /// How many fields, or rows of them, differ from what was there when the form was opened.
  package var changeCount: Int {
    fields.reduce(0) { count, field in
      if field.isLocal { return count }
      guard field.isChanged else { return count }
      return count + max(field.rows?.count(where: \.isChanged) ?? 1, 1)
    }
  }

  /// Whether something would be lost by forgetting the form.
  package var isChanged: Bool { changeCount > 0 }

  /// What is filled in, as the operation takes it.
  package var values: FieldValues {
    var values = fixed
    for field in fields where !field.isLocal {
      if sendsChangesOnly {
        guard field.isChanged || field.isIdentity else { continue }
        values[field.field.name] = field.value ?? (field.isIdentity ? nil : field.emptied)
      } else if let value = field.value {
        values[field.field.name] = value
      }
    }
    return values
  }

  /// The operation as it is filled in.
  ///
  /// - Throws: Everything that is wrong with it.
  package func operation() throws(FillingError) -> any Operation {
    let operation = try type.init(filling: values)
    guard var merged = operation as? any MergedOperation else { return operation }
    merged.base = base
    guard var fields = merged as? UpdateCustomerFields else { return merged }
    // Whoever fills in fields of a user means that it gets them, customer or not (ux 9).
    fields.createsCustomer = true
    return fields
  }

  /// Whether a flag of the form itself is set.
  package func isSet(_ name: String) -> Bool {
    fields.contains { $0.isLocal && $0.field.name == name && $0.value == .flag(true) }
  }
}

extension FormField {
  /// Whether it says which record is meant.
  fileprivate var isIdentity: Bool { ["user", "customer", "ticket"].contains(field.name) }

  /// The value of a field that was emptied.
  fileprivate var emptied: FieldValues.Value? {
    switch content {
    case .line, .area: if case .list = field.kind { .list([]) } else { .text("") }
    case .flag: .flag(false)
    case .choice, .items: nil
    }
  }
}
