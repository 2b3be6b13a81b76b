package import Operations

/// A write that somebody wants: edits of metadata, or any other operation.
package enum StagedWrite: Sendable {
  /// Edits of one user's metadata.
  case changes(MetadataChangeSet)
  /// Another operation.
  case operation(any Operation)

  /// What it is about.
  package var subject: OperationSubject {
    switch self {
    case .changes(let changes): .user(changes.userID)
    case .operation(let operation): operation.subject
    }
  }

  /// What it is.
  package var descriptor: OperationDescriptor {
    switch self {
    case .changes: UpdateMetadata.descriptor
    case .operation(let operation): type(of: operation).descriptor
    }
  }

  /// The id that has to be typed before anything is sent; nil where Enter is enough.
  var wantedID: String? {
    guard case .operation(let operation) = self, operation.risk == .destructive else { return nil }
    return operation.subject.id
  }

  /// The fresh read that its review is made of.
  func reading(undoing entry: JournalID?) -> Work {
    switch self {
    case .changes(let changes): .review(changes)
    case .operation(let operation): .preview(operation, undoing: entry)
    }
  }

  /// The rules that its values break.
  var errors: [Violation] {
    switch self {
    case .changes(let changes): changes.violations().errors
    case .operation(let operation): operation.violations().errors
    }
  }

  /// Whether it was made on a record that somebody has seen, so that it can be told what else has
  /// changed there since.
  var hasBase: Bool {
    switch self {
    case .changes: true
    case .operation(let operation as any MergedOperation): !operation.base.isEmpty
    case .operation: false
    }
  }

  /// Whether a person can decide fields of it that were changed on both sides.
  var canBeDecided: Bool {
    switch self {
    case .changes: true
    case .operation(let operation): operation is any MergedOperation
    }
  }

  /// Settles one field that was changed on both sides.
  mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
    switch self {
    case .changes(var changes):
      changes.decide(conflict, decision)
      self = .changes(changes)
    case .operation(let operation):
      guard var merged = operation as? any MergedOperation else { return }
      merged.decide(conflict, decision)
      self = .operation(merged)
    }
  }
}

/// A write that was read for and merged: it can be looked at, and sent.
package enum PreparedWrite: Sendable {
  /// Edits of metadata.
  case changes(MetadataReview)
  /// Another operation.
  case operation(OperationPreview)

  /// What happens to each field.
  package var rows: [ReviewRow] {
    switch self {
    case .changes(let review): review.rows
    case .operation(let preview): preview.rows
    }
  }

  /// The requests, in the order in which they are sent.
  package var requests: [PlannedRequest] {
    switch self {
    case .changes(let review): review.requests.map { PlannedRequest($0) }
    case .operation(let preview): preview.requests
    }
  }

  /// What a person should know besides, one sentence each.
  var notes: [String] {
    switch self {
    case .changes(let review): review.warnings.map(\.message)
    case .operation(let preview): preview.notes
    }
  }

  /// What is lost for good; nil for nothing.
  var loss: String? {
    switch self {
    case .changes: nil
    case .operation(let preview): preview.operation.loss
    }
  }

  /// What somebody else changed and stays as the server has it.
  var serverChanges: [FieldServerChange] {
    switch self {
    case .changes(let review): review.serverChanges
    case .operation(let preview): preview.serverChanges
    }
  }

  /// Sending it; what takes a write back names that write.
  func sending(undoing entry: JournalID?) -> Work {
    switch self {
    case .changes(let review): .apply(review)
    case .operation(let preview): .run(preview.operation, undoing: entry)
    }
  }
}
