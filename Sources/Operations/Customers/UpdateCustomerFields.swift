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
  /// Whether a user who is no customer yet becomes one, instead of an error.
  package var createsCustomer: Bool
  /// What the customer had when this was filled in.
  package var base = RecordFields()

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - customer: Whose fields.
  ///   - items: What to write.
  ///   - createsCustomer: Whether a user who is no customer yet becomes one. The default is false.
  package init(
    _ customer: DeskCustomerReference, items: [MetadataItem], createsCustomer: Bool = false
  ) {
    self.customer = customer
    self.items = items
    self.createsCustomer = createsCustomer
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
    guard case .user(let userID) = customer else { return [update] }
    let making = createsCustomer ? [PlannedRequest.createMissingCustomer(ofUser: userID)] : []
    return [.findCustomer(ofUser: userID)] + making + [update]
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseFlaws()
    guard case .user(let userID) = customer, createsCustomer else {
      return try await merge(with: try await road.readCustomer(customer), on: road)
    }
    let made = try await road.findOrCreateCustomer(ofUser: userID)
    let rest = "the custom fields \(items.map { "\"\($0.key)\"" }.joined(separator: ", "))"
    do throws(WriteError) {
      if made.isSomebodyElses {
        throw WriteError.notPossible(
          "Desk made \(made.customer.words) for another user than \"\(userID)\"")
      }
      return try await merge(with: try await road.withFields(made.customer), on: road, made.notes)
    } catch {
      throw error.after(made, leaving: rest)
    }
  }

  private func merge(
    with found: Customer, on road: WriteRoad, _ notes: [String] = []
  ) async throws(WriteError) -> Outcome {
    try await readyToSend(over: Self.fields(of: found)).write(to: found, on: road, notes)
  }

  private func write(
    to found: Customer, on road: WriteRoad, _ notes: [String]
  ) async throws(WriteError) -> Outcome {
    try WriteRoad.refuse(items.customFieldCountViolations(after: found.customFields))
    let id = found.id
    let client = road.client
    let step = CustomerFieldsStep(customerID: id, items: CustomFields(items))
    let applied = try await road.write(
      [step], operation: Self.descriptor, subject: found.words,
      userID: found.sendbirdID, before: found,
      aim: found.journalled(items.merged(onto: found.customFields)),
      inverse: inverse
    ) { () async throws(APIError) in try await client.customer(id) }
    return Outcome(
      .customer(applied.after),
      notes: violations().warnings.map(\.message) + notes + applied.notes,
      notStuck: applied.notStuck,
      inverse: applied.inverse.map { .operation($0) }, journalID: applied.journalID)
  }

  /// Writes back what was changed; nil if nothing was.
  func inverse(of applied: Applied<Customer>) -> (any KeptOperation)? {
    let ours = items.filter { applied.isOurs($0.key) }
    let (before, after) = (applied.before.customFields, applied.after.customFields)
    var inverse = UpdateCustomerFields(
      .id(applied.before.id), items: ours.restoring(before, after: after))
    inverse.base = Self.fields(of: applied.after)
    return inverse.writesNothing ? nil : inverse
  }
}
