package import SendbirdAPI

/// Deletes one metadata item of a user, or all of them.
package struct DeleteMetadata: Operation {
  /// What goes; all is never the answer to an omission.
  package enum Extent: Sendable, Equatable {
    /// One item.
    case key(String)
    /// Every item.
    case all

    package static func == (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.all, .all): true
      case (.key(let key), .key(let other)): key.hasSameBytes(as: other)
      default: false
      }
    }
  }

  package static let descriptor = OperationDescriptor(
    id: "metadata.delete", title: "Delete metadata",
    help: "Deletes one metadata item of a user, or all of them if that is asked for.",
    risk: .destructive,
    fields: [
      .user,
      OperationField(
        "key", label: "Key", limit: Limits.metadataKey,
        help: "The key of the item to delete; either this or all must be given."),
      OperationField(
        "all", label: "All items", kind: .flag,
        help: "Deletes every item; either this or a key must be given."),
    ],
    dataPoints: [], undo: .inverse("writes the deleted items again, at the end of the list"))

  /// Whose metadata.
  package var userID: String
  /// What goes.
  package var extent: Extent

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - userID: Whose metadata.
  ///   - extent: What goes.
  package init(userID: String, extent: Extent) {
    self.userID = userID
    self.extent = extent
  }

  package var risk: OperationDescriptor.Risk { extent == .all ? .destructive : .write }

  package var loss: String? {
    extent == .all ? "Every metadata item of the user will be deleted." : nil
  }

  package func violations() -> [Violation] {
    let key: [Violation] =
      if case .key(let key) = extent { Rules.deletedKey(key) } else { [] }
    return Rules.userID(userID) + key
  }

  /// The request; none at all for an empty key, whose URL would delete everything (contract 3).
  package var plan: [PlannedRequest] {
    violations().errors.isEmpty ? .only(write.request(userID: userID)) : []
  }

  private var write: MetadataWrite {
    switch extent {
    case .key(let key): .delete(key)
    case .all: .deleteAll
    }
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let server = try await road.readMetadata(of: userID)
    let keys = write.keys(on: server).filter { server[key: $0] != nil }
    let rows = keys.map {
      ReviewRow(mark: .deleted, key: $0, before: server[key: $0], after: nil)
    }
    let review = MetadataReview(
      userID: userID, operation: Self.descriptor.id, rows: rows, writes: [write], server: server,
      result: server.applying(rows), serverChanges: [], warnings: [], readAt: road.now(),
      undoes: nil)
    return Outcome(try await road.applyMetadata(review), warnings: [])
  }
}
