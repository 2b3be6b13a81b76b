import Crypto
import FoundationEssentials
import Operations
import SendbirdAPI

extension [JournalWrite] {
  /// The writes as whoever asks for the same again has to know them.
  var recent: [RecentWrite] {
    let now = systemTime()
    return map { RecentWrite(entry: $0.entry, state: state(of: $0, at: now)) }
  }

  private func state(of write: JournalWrite, at now: Timestamp) -> RecentWrite.State {
    let entry = write.entry
    if !entry.isReadable || write.isTold { return .ended }
    guard let outcome = entry.outcome else {
      return write.isElsewhere(at: now, from: .own) ? .elsewhere : .ended
    }
    if write.isResolved { return .resolved }
    guard entry.intent.isFirstPart, outcome.requests.allSatisfy({ $0 == .done }),
      let made = outcome.after?["id"]?.int, !hasSecondPart(of: made)
    else { return .ended }
    if write.isGone(at: now, from: .own) { return .firstPart }
    return write.isElsewhere(at: now, from: .own) ? .elsewhere : .ended
  }

  /// Whether one of these writes is the first message on a ticket.
  private func hasSecondPart(of ticket: Int64) -> Bool {
    let subject = OperationSubject.ticket(ticket).words
    return contains {
      $0.entry.intent.operation == FirstMessage.descriptor.id && $0.entry.intent.subject == subject
    }
  }
}

extension JournalRecord {
  /// SHA-256 of a text, in hexadecimal.
  static func fingerprint(of text: String) -> String {
    hexadecimal(Array(SHA256.hash(data: Array(text.utf8))))
  }
}
