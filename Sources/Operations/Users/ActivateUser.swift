package import SendbirdAPI

/// Activates a deactivated user.
package struct ActivateUser: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.activate", title: "Activate user",
    help: "Lets a deactivated user in again; channels that were left stay left.", risk: .write,
    fields: [.user], dataPoints: [],
    undo: .inverse("deactivates the user again, without leaving channels"))

  /// The user's id.
  package var userID: String
  /// What has to be so still; null for nothing.
  var left = JSONValue.null

  /// Creates the operation.
  ///
  /// - Parameter userID: The user's id.
  package init(userID: String) {
    self.userID = userID
  }

  package func violations() -> [Violation] { Rules.userID(userID) }

  package var plan: [PlannedRequest] { .only(.updateUser(userID, changes)) }

  private var changes: UserChanges { UserChanges(activity: .active) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    return Outcome(
      try await road.writeUser(
        userID, .update(changes), operation: Self.descriptor, left: left, inverse: inverse))
  }

  func inverse(of applied: Applied<User?>) -> (any KeptOperation)? {
    // A user that was active before was not changed.
    if applied.before?.isActive == true { return nil }
    var inverse = DeactivateUser(userID: userID, leavesChannels: false)
    inverse.left = ["is_active": true]
    return inverse
  }
}
