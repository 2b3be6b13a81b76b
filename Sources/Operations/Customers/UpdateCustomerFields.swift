package import SendbirdAPI

/// Changes custom fields of a customer, or adds them.
package struct UpdateCustomerFields: Operation {
  package static let descriptor = OperationDescriptor(
    id: "customer.update-fields", title: "Update customer fields",
    help: "Changes custom fields of a customer or adds them; all other fields stay as they are.",
    risk: .write,
    fields: [
      .customerID, .customerUser,
      .customFields(
        "items", isRequired: true,
        help: "Keys with their values; a key has to be registered in the dashboard before."),
    ],
    dataPoints: [],
    undo: .inverse(
      "writes the old values back; a field that was added gets an empty value, because nothing "
        + "removes it"))

  /// Whose fields.
  package var customer: DeskCustomerReference
  /// What to write; a key that is there twice is a violation.
  package var items: [MetadataItem]

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - customer: Whose fields.
  ///   - items: What to write.
  package init(_ customer: DeskCustomerReference, items: [MetadataItem]) {
    self.customer = customer
    self.items = items
  }

  package func violations() -> [Violation] {
    var violations = customer.violations() + Rules.customFields(items)
    if items.isEmpty {
      violations.append(
        Violation(
          field: Rules.customFieldsField, rule: .empty, given: "no fields",
          allowed: "there must be at least one"))
    }
    return violations
  }

  package var plan: [PlannedRequest] {
    let update = PlannedRequest.updateCustomerFields(customer, CustomFields(items))
    return switch customer {
    case .id: [update]
    case .user(let userID): [.findCustomer(ofUser: userID), update]
    }
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let found = try await road.readCustomer(customer)
    try WriteRoad.refuse(items.customFieldCountViolations(after: found.customFields))
    let id = found.id
    let client = road.client
    let step = CustomerFieldsStep(customerID: id, items: CustomFields(items))
    let applied = try await road.write(
      [step], operation: Self.descriptor, subject: found.words, before: found,
      aim: found.journalled(items.merged(onto: found.customFields))
    ) { () async throws(APIError) in try await client.customer(id) }
    let ours = items.filter { applied.isOurs($0.key) }
    let old = ours.restoring(found.customFields, after: applied.after.customFields)
    return Outcome(
      .customer(applied.after), notes: violations().warnings.map(\.message) + applied.notes,
      notStuck: applied.notStuck,
      inverse: old.isEmpty ? nil : .operation(UpdateCustomerFields(.id(id), items: old)))
  }
}
