package import SendbirdAPI

/// Reads a user's metadata.
package struct GetMetadata: Operation {
  package static let descriptor = OperationDescriptor(
    id: "metadata.get", title: "Get metadata",
    help: "Reads all metadata items of a user, in Sendbird's order.", risk: .read,
    fields: [.user], dataPoints: [], undo: .notNeeded)

  /// Whose metadata.
  package var userID: String

  /// Creates the operation.
  ///
  /// - Parameter userID: Whose metadata.
  package init(userID: String) {
    self.userID = userID
  }

  package func violations() -> [Violation] { Rules.userID(userID) }

  package var plan: [PlannedRequest] { .only(.metadata(of: userID)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    return Outcome(.metadata(try await road.readMetadata(of: userID)))
  }
}
