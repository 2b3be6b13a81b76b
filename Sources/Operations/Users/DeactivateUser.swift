package import SendbirdAPI

/// Deactivates a user.
package struct DeactivateUser: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.deactivate", title: "Deactivate user",
    help: "Keeps a user from sending and hides it from the usual lists; nothing is deleted.",
    risk: .destructive,
    fields: [
      .user,
      OperationField(
        "leaveChannels", label: "Group channels", kind: .choice(["leave", "keep"]),
        isRequired: true,
        help: "Whether the user leaves all group channels, which can't be undone, or keeps them."),
    ],
    dataPoints: [],
    undo: .inverse("activates the user again; group channels that were left stay left"))

  /// The user's id.
  package var userID: String
  /// Whether the user leaves all group channels; always sent, because the service's own default is
  /// to leave (contract 2.6).
  package var leavesChannels: Bool
  /// What has to be so still; null for nothing.
  var left = JSONValue.null

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - userID: The user's id.
  ///   - leavesChannels: Whether the user leaves all group channels, which can't be undone.
  package init(userID: String, leavesChannels: Bool) {
    self.userID = userID
    self.leavesChannels = leavesChannels
  }

  package var risk: OperationDescriptor.Risk { leavesChannels ? .destructive : .write }

  package var loss: String? {
    leavesChannels
      ? "The user will leave all group channels; activating the user again doesn't bring them back."
      : nil
  }

  package func violations() -> [Violation] { Rules.userID(userID) }

  package var plan: [PlannedRequest] { .only(.updateUser(userID, changes)) }

  private var changes: UserChanges {
    UserChanges(activity: .deactivated(leavingChannels: leavesChannels))
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    return Outcome(
      try await road.writeUser(
        userID, .update(changes), operation: Self.descriptor, left: left, inverse: inverse))
  }

  func inverse(of applied: Applied<User?>) -> (any KeptOperation)? {
    if applied.before?.isActive == false { return nil }
    var inverse = ActivateUser(userID: userID)
    inverse.left = ["is_active": false]
    return inverse
  }
}
