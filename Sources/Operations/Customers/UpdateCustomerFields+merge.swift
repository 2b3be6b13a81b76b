package import SendbirdAPI

/// Custom fields of a customer are merged by key.
extension UpdateCustomerFields: MergedOperation {
  package var edits: [FieldEdit] { items.edits }

  package var writesNothing: Bool { items.isEmpty }

  package mutating func stage(_ name: FieldName, _ content: FieldContent?) {
    if case .item(let key) = name { items.stage(key, content) }
  }

  package static func fields(of customer: Customer) -> RecordFields {
    RecordFields(items: customer.customFields)
  }

  package static func fields(filledIn stored: FieldValues) -> RecordFields {
    RecordFields(items: stored.items("items").map { Metadata($0) })
  }
}
