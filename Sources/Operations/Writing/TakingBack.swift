import SendbirdAPI

/// How a write in the journal is taken back.
package enum TakingBack: Sendable {
  /// Edits of metadata, for the review.
  case changes(MetadataChangeSet)
  /// Another operation.
  case operation(any Operation)
  /// Not at all, for this reason: a part of a sentence.
  case impossible(reason: String)

  /// Why there is no way back; nil if there is one.
  package var refusal: String? {
    if case .impossible(let reason) = self { reason } else { nil }
  }
}

extension JournalEntry {
  /// How the write is taken back, as far as the journal tells.
  ///
  /// It is made from what the journal keeps and not from the operation's outcome, so that it is the
  /// same after a restart. What the operation would take back is in its descriptor.
  package var takingBack: TakingBack {
    if isUndone { return .impossible(reason: "it was taken back already") }
    guard let outcome else { return .impossible(reason: "how it ended is not known") }
    if let changes = outcome.undo { return .changes(changes) }
    guard outcome.requests.contains(.done) else {
      return .impossible(
        reason: outcome.requests.contains(.unknown)
          ? "nobody knows whether it was carried out" : "nothing was written")
    }
    guard let after = outcome.after else {
      return .impossible(reason: "what was there afterwards is not known")
    }
    if let operation = JournalInverse(intent, after: after, notStuck: outcome.notStuck).operation {
      return .operation(operation)
    }
    switch OperationRegistry.descriptor(intent.operation)?.undo {
    case .impossible(let reason)?: return .impossible(reason: reason)
    case .inverse?: return .impossible(reason: JournalInverse.reasonWithoutDifference(intent))
    case .notNeeded?, nil:
      return .impossible(reason: "this version knows no way back from \(intent.operation)")
    }
  }
}
