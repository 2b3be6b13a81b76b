package import SendbirdAPI

/// Reads a user.
package struct GetUser: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.get", title: "Get user", help: "Reads a user with its metadata.", risk: .read,
    fields: [.user],
    dataPoints: [
      "nickname", "accessToken", "isActive", "createdAt", "lastSeenAt", "hasEverLoggedIn",
      "metadata",
    ],
    undo: .notNeeded)

  /// The user's id.
  package var userID: String

  /// Creates the operation.
  ///
  /// - Parameter userID: The user's id.
  package init(userID: String) {
    self.userID = userID
  }

  package func violations() -> [Violation] { Rules.userID(userID) }

  package var plan: [PlannedRequest] { .only(.user(userID)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    do throws(APIError) {
      let user = try await road.client.user(userID)
      return Outcome(.user(user), dataPoints: DataPoint.all(of: user))
    } catch {
      throw error.asWriteError
    }
  }
}
