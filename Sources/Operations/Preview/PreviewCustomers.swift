import SendbirdAPI

extension CreateCustomer {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    guard let found = try await road.findCustomer(ofUser: userID) else {
      return OperationPreview(self, rows: [.added("Customer", userID)])
    }
    return OperationPreview(self, notes: ["\(found.words) is there already; nothing is created"])
  }
}

extension UpdateCustomerFields {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    var operation = self
    var rows: [ReviewRow] = []
    var stored: CustomFields?
    switch customer {
    case .user(let userID) where createsCustomer:
      if let found = try await road.findCustomer(ofUser: userID) {
        let customer = try await road.withFields(found)
        operation.customer = .id(customer.id)
        stored = customer.customFields
      } else {
        rows.append(.added("Customer", userID))
      }
    case .id, .user:
      let customer = try await road.readCustomer(customer)
      operation.customer = .id(customer.id)
      stored = customer.customFields
    }
    try WriteRoad.refuse(items.customFieldCountViolations(after: stored))
    operation.items = items.differing(from: stored)
    if operation.items.isEmpty { throw .nothingToDo }
    let cleared = operation.items.contains { $0.value.isEmpty }
    return OperationPreview(
      operation, rows: rows + operation.items.rows(over: stored),
      notes: cleared ? ["nothing removes a custom field; it gets an empty value"] : [])
  }
}
