package import SendbirdAPI

/// Finds the Desk customer of a user, or creates it.
package struct CreateCustomer: Operation {
  package static let descriptor = OperationDescriptor(
    id: "customer.create", title: "Create customer",
    help: "Finds the Desk customer of a user, or creates it if there is none.", risk: .write,
    fields: [.user], dataPoints: ["customerId"],
    undo: .impossible(reason: "Sendbird has no call that deletes a customer"))

  /// The user who becomes a customer.
  package var userID: String

  /// Creates the operation.
  ///
  /// - Parameter userID: The user who becomes a customer.
  package init(userID: String) {
    self.userID = userID
  }

  package func violations() -> [Violation] { Rules.userID(userID) }

  package var plan: [PlannedRequest] {
    [.findCustomer(ofUser: userID), .createMissingCustomer(ofUser: userID)]
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let found = try await road.findOrCreateCustomer(ofUser: userID)
    return Outcome(
      .customer(found.customer),
      dataPoints: [DataPoint("customerId", .number(found.customer.id))], notes: found.notes,
      notStuck: found.creation?.notStuck ?? [])
  }
}
