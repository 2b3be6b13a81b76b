package import SendbirdAPI

/// Deletes a user.
package struct DeleteUser: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.delete", title: "Delete user",
    help: "Deletes a user with its profile and metadata; its messages stay.", risk: .destructive,
    fields: [.user], dataPoints: [],
    undo: .impossible(
      reason: "profile, metadata and channel memberships are gone; the id can be used again"))

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

  package var loss: String? {
    "Profile, metadata and channel memberships will be gone for good; messages stay."
  }

  package func violations() -> [Violation] { Rules.userID(userID) }

  package var plan: [PlannedRequest] { .only(.deleteUser(userID)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    return Outcome(
      try await road.writeUser(userID, .delete, operation: Self.descriptor, left: left))
  }
}
