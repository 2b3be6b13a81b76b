package import SendbirdAPI

extension JournalEntry {
  /// The write by its number, such as `write 12, metadata of julia`.
  package var named: String { "write \(id.number), \(WriteWords(self).what)" }

  /// What taking the write back does, such as `write 12, metadata of julia, 5 minutes ago: city goes
  /// back from Paris to Berlin`; without a full stop.
  ///
  /// - Parameter now: The time of day.
  /// - Returns: The words.
  package func undoWords(at now: Timestamp) -> String {
    let head = "\(named), \(intent.at.age(at: now))"
    let changes = takingBack.words
    return changes.isEmpty ? head : "\(head): \(changes.joined(separator: "; "))"
  }

  /// Whether the write was or may have been carried out, and nothing takes it back.
  ///
  /// What took another write back is told with that one.
  package var lasts: Bool {
    guard !isUndone, intent.undoes == nil, takingBack.refusal != nil else { return false }
    guard let outcome else { return true }
    if outcome.requests.contains(.unknown) { return true }
    guard outcome.requests.contains(.done) else { return false }
    if case .impossible? = OperationRegistry.descriptor(intent.operation)?.undo { return true }
    // The journal has no tokens, so that their change isn't seen.
    if intent.after["issue_access_token"]?.bool == true { return true }
    return outcome.after.map { $0 != intent.before } ?? true
  }

  /// That the write is newer than the one that is taken back, as a sentence without a full stop:
  /// `write 14, ticket 5203 created, is newer and can't be taken back`.
  package var newerWords: String {
    let isKnown = outcome.map { !$0.requests.contains(.unknown) } ?? false
    return isKnown
      ? "\(named), is newer and can't be taken back"
      : "\(named), is newer, and nobody knows how it ended"
  }
}

extension TakingBack {
  /// What it does to each field, or as a whole, such as `city goes back from Paris to Berlin`; nothing
  /// where there is no way back.
  package var words: [String] {
    switch self {
    case .changes(let changes): changes.merged(onto: changes.base).steps.map(\.goingBack)
    case .operation(let operation):
      (operation as? any KeptOperation)?.goingBack ?? [type(of: operation).descriptor.title]
    case .impossible: []
    }
  }
}

extension ReviewRow {
  /// The row of what takes a write back.
  var goingBack: String {
    let (now, old) = WrittenChange.sides(before, after)
    return switch mark {
    case .changed: "\(key) goes back from \(now) to \(old)"
    case .added: "\(key) comes back as \(old)"
    case .deleted: "\(key), \(now), is deleted"
    case .renamed: "\(renamedFrom ?? key) is called \(key) again, as \(old)"
    }
  }
}

extension MergedOperation {
  /// What it does to each field, where it takes a write back.
  var fieldsGoingBack: [String] {
    // What it is based on can't conflict with itself.
    ((try? merged(onto: base))?.rows ?? []).map(\.goingBack)
  }
}

extension UpdateUser { var goingBack: [String] { fieldsGoingBack } }
extension UpdateCustomerFields { var goingBack: [String] { fieldsGoingBack } }
extension UpdateTicket { var goingBack: [String] { fieldsGoingBack } }

extension ActivateUser { var goingBack: [String] { ["the user is activated again"] } }

extension DeactivateUser {
  var goingBack: [String] {
    [
      leavesChannels
        ? "the user is deactivated again and leaves all group channels"
        : "the user is deactivated again, without leaving channels"
    ]
  }
}

extension DeleteUser { var goingBack: [String] { ["the user is deleted"] } }
extension CloseTicket { var goingBack: [String] { ["the ticket is closed again"] } }
extension ReopenTicket { var goingBack: [String] { ["the ticket is reopened"] } }

extension TransferTicket {
  var goingBack: [String] { ["the ticket goes back to team \(groupKey), without its agent"] }
}
