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
    try refuseFlaws()
    var operation = self
    var rows: [ReviewRow] = []
    var stored = RecordFields(items: [:])
    switch customer {
    case .user(let userID) where createsCustomer:
      if let found = try await road.findCustomer(ofUser: userID) {
        let customer = try await road.withFields(found)
        operation.customer = .id(customer.id)
        stored = Self.fields(of: customer)
      } else {
        rows.append(.added("Customer", userID))
      }
    case .id, .user:
      let customer = try await road.readCustomer(customer)
      operation.customer = .id(customer.id)
      stored = Self.fields(of: customer)
    }
    let merged = try operation.merged(onto: stored)
    try WriteRoad.refuse(merged.operation.items.customFieldCountViolations(after: stored.items))
    if merged.operation.writesNothing { throw .nothingToDo }
    let cleared = merged.operation.items.contains { $0.value.isEmpty }
    return OperationPreview(
      merged.operation, rows: rows + merged.rows,
      notes: cleared ? ["nothing removes a custom field; it gets an empty value"] : [],
      serverChanges: merged.serverChanges)
  }
}
