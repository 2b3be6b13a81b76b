package import SendbirdAPI

/// What a write will do, before it is done: the rows and the exact requests.
///
/// Made by `WriteRoad` from a fresh reading of the record. It is the only thing that can be applied,
/// so nothing is written that could not be looked at first.
package struct MetadataReview: Sendable, Equatable {
  /// The user whose metadata is written.
  package let userID: String
  /// What happens to each item, in the order of the edits.
  package let rows: [ReviewRow]
  /// The requests, in the order in which they are sent.
  package let requests: [APIRequest]
  /// What somebody else changed since the edits were made; it stays as the server has it.
  package let serverChanges: [FieldServerChange]
  /// When the record was read again.
  package let readAt: Timestamp
  /// The items as they were read.
  package let server: Metadata
  /// The items as they will be.
  package let result: Metadata
  /// Warnings about what is written, such as a value with a trailing space.
  package let warnings: [Violation]
  /// The journal's entry that this write takes back, nil for an ordinary write.
  package let undoes: JournalID?
  /// The id of the operation, for the journal.
  let operation: String
  /// The requests' meanings, one for one.
  let writes: [MetadataWrite]

  /// Creates a review of `writes` against what was just read.
  init(
    userID: String, operation: String, rows: [ReviewRow], writes: [MetadataWrite],
    server: Metadata, result: Metadata, serverChanges: [FieldServerChange],
    warnings: [Violation], readAt: Timestamp, undoes: JournalID?
  ) {
    self.userID = userID
    self.operation = operation
    self.rows = rows
    self.writes = writes
    self.requests = writes.map { $0.request(userID: userID) }
    self.server = server
    self.result = result
    self.serverChanges = serverChanges
    self.warnings = warnings
    self.readAt = readAt
    self.undoes = undoes
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.userID.hasSameBytes(as: right.userID) && left.operation == right.operation
      && left.rows == right.rows && left.writes == right.writes && left.server == right.server
      && left.result == right.result && left.serverChanges == right.serverChanges
      && left.warnings == right.warnings && left.readAt == right.readAt
      && left.undoes == right.undoes
  }
}

extension MetadataChangeSet {
  /// What writing the edits over a reading of the record will do.
  ///
  /// `WriteRoad.reviewMetadata(_:)` reads the record and calls this.
  ///
  /// - Parameters:
  ///   - server: The items as they were just read.
  ///   - readAt: When they were read.
  /// - Returns: The review.
  /// - Throws: `WriteError.violations`, `.conflict` or `.nothingToDo`.
  package func review(
    onto server: Metadata, readAt: Timestamp
  ) throws(WriteError) -> MetadataReview {
    let violations = violations()
    try WriteRoad.refuse(violations)
    let merge = merged(onto: server)
    guard merge.conflicts.isEmpty else { throw .conflict(merge.conflicts) }
    try WriteRoad.refuse(merge.violations)
    guard !merge.steps.isEmpty else { throw .nothingToDo }
    return MetadataReview(
      userID: userID, operation: UpdateMetadata.descriptor.id, rows: merge.steps,
      writes: MetadataWrite.writes(for: merge.steps, server: server), server: server,
      result: merge.result, serverChanges: merge.serverChanges, warnings: violations.warnings,
      readAt: readAt, undoes: undoes)
  }
}
