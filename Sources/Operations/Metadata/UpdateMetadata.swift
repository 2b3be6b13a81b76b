package import SendbirdAPI

/// Changes metadata items of a user, or adds them.
///
/// The items are written as given, also those that are so already: what was planned is what is sent.
/// It takes the console's road: the record is read first, the cap of items counts what is stored,
/// the write is journalled and can be taken back.
package struct UpdateMetadata: Operation {
  package static let descriptor = OperationDescriptor(
    id: "metadata.update", title: "Update metadata",
    help: "Changes metadata items of a user or adds them; all other items stay as they are.",
    risk: .write,
    fields: [
      .user,
      OperationField(
        "items", label: "Items",
        kind: .items(key: Limits.metadataKey, value: Limits.metadataValue),
        limit: Limits.metadataItems, isRequired: true,
        help: "Keys with their values; a user has at most \(Limits.metadataItems) items in all."),
    ],
    dataPoints: [],
    undo: .inverse("writes the old values back and deletes the items that were added"))

  /// Whose metadata.
  package var userID: String
  /// What to write; a key that is there twice is a violation.
  package var items: [MetadataItem]

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - userID: Whose metadata.
  ///   - items: What to write.
  package init(userID: String, items: [MetadataItem]) {
    self.userID = userID
    self.items = items
  }

  package func violations() -> [Violation] {
    var violations = Rules.userID(userID) + Rules.metadata(items)
    if items.isEmpty {
      violations.append(
        Violation(
          field: Rules.metadataField, rule: .empty, given: "no items",
          allowed: "there must be at least one"))
    }
    return violations
  }

  package var plan: [PlannedRequest] { .only(write.request(userID: userID)) }

  private var write: MetadataWrite { .put(Metadata(items)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let server = try await road.readMetadata(of: userID)
    let changes = MetadataChangeSet(
      userID: userID, base: server, edits: items.map { .set(key: $0.key, value: $0.value) })
    let merge = changes.merged(onto: server)
    try WriteRoad.refuse(merge.violations)
    let review = MetadataReview(
      userID: userID, operation: Self.descriptor.id, rows: merge.steps, writes: [write],
      server: server, result: merge.result, serverChanges: [],
      warnings: violations().warnings, readAt: road.now(), undoes: nil)
    return Outcome(try await road.applyMetadata(review), warnings: review.warnings)
  }
}
