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

extension TakingBack {
  /// What is done; nil if nothing is.
  package var descriptor: OperationDescriptor? {
    switch self {
    case .changes: UpdateMetadata.descriptor
    case .operation(let operation): type(of: operation).descriptor
    case .impossible: nil
    }
  }

  /// What it is done to; nil if nothing is done.
  package var subject: OperationSubject? {
    switch self {
    case .changes(let changes): .user(changes.userID)
    case .operation(let operation): operation.subject
    case .impossible: nil
    }
  }

  /// The requests, if nobody has changed the record since; without the reads around them.
  package var plan: [PlannedRequest] {
    switch self {
    case .changes(let changes):
      let steps = changes.merged(onto: changes.base).steps
      return MetadataWrite.writes(for: steps, server: changes.base).map {
        PlannedRequest($0.request(userID: changes.userID))
      }
    case .operation(let operation): return operation.plan
    case .impossible: return []
    }
  }
}

extension JournalEntry {
  /// How the write is taken back, as far as the journal tells; the same after a restart.
  package var takingBack: TakingBack {
    if !isReadable { return .impossible(reason: "this version can't read it") }
    if isUndone { return .impossible(reason: "it was taken back already") }
    guard let outcome else { return .impossible(reason: "how it ended is not known") }
    switch outcome.undo {
    case .changes(var changes)?:
      changes.undoes = id
      return .changes(changes)
    case .operation(let filled)?:
      do throws(WriteError) {
        return .operation(try filled.operation())
      } catch {
        return .impossible(reason: error.reasonNotMade)
      }
    case nil: return .impossible(reason: reasonWithoutInverse(outcome))
    }
  }

  private func reasonWithoutInverse(_ outcome: JournalOutcome) -> String {
    guard outcome.requests.contains(.done) else {
      return outcome.requests.contains(.unknown)
        ? "nobody knows whether it was carried out" : "nothing was written"
    }
    switch OperationRegistry.descriptor(intent.operation)?.undo {
    case .impossible(let reason)?: return reason
    case .notNeeded?, nil: return "this version knows no way back from \(intent.operation)"
    case .inverse?: break
    }
    switch intent.operation {
    case UpdateUser.descriptor.id where intent.after["issue_access_token"]?.bool == true:
      return "a revoked access token stays revoked"
    case TransferTicket.descriptor.id:
      return "the team that had the ticket before is not known, or the same"
    default:
      guard let after = outcome.after else { return "what it left behind is not known" }
      return after == intent.before || after.isNull && intent.before.isNull
        ? "it left everything as it was"
        : "what it wrote has changed since, or what was there before is not known"
    }
  }
}

extension WriteError {
  /// Why an inverse can't be made again.
  fileprivate var reasonNotMade: String {
    switch self {
    case .violations(let violations): violations.map(\.message).joined(separator: "; ")
    case .notPossible(let reason): reason
    default: "it can't be made again"
    }
  }
}
