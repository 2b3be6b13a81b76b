package import SendbirdAPI

/// Reads a customer.
package struct GetCustomer: Operation {
  package static let descriptor = OperationDescriptor(
    id: "customer.get", title: "Get customer",
    help: "Reads a Desk customer with its custom fields.", risk: .read,
    fields: [.customerID, .customerUser],
    dataPoints: [
      "sendbirdId", "channelType", "project", "createdAt", "displayName", "customFields",
    ],
    undo: .notNeeded)

  /// Which customer.
  package var customer: DeskCustomerReference

  /// Creates the operation.
  ///
  /// - Parameter customer: Which customer.
  package init(_ customer: DeskCustomerReference) {
    self.customer = customer
  }

  package func violations() -> [Violation] { customer.violations() }

  package var plan: [PlannedRequest] {
    switch customer {
    case .id(let id): .only(.customer(id))
    case .user(let userID): [.findCustomer(ofUser: userID)]
    }
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let found = try await road.readCustomer(customer)
    return Outcome(.customer(found), dataPoints: DataPoint.all(of: found))
  }
}
