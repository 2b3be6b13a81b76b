import SendbirdAPI

/// A write of the journal in words, the same ones wherever it is listed or asked about.
///
/// A write that was not carried out, or of which nobody knows it, is told as something to do: `ticket
/// to create`, not `ticket 5203 created`.
package struct WriteWords: Sendable, Equatable {
  /// What was written, such as `ticket 5203 created` or `metadata of julia`.
  package let what: String
  /// More of it, such as a title or `city: Berlin -> Paris`; long texts are cut.
  package let details: [String]

  /// Whether it changed fields of a record that was there, which ``details`` tells.
  private let isEdit: Bool

  /// Both on one line, such as `ticket 5203 created: Where is my order?`.
  package var text: String {
    details.isEmpty ? what : "\(what): \(details.joined(separator: "; "))"
  }

  /// The same for a list that names the record in a column of its own: of fields only what became of
  /// them.
  package var brief: String {
    guard isEdit else { return text }
    return details.isEmpty ? "no change" : details.joined(separator: "; ")
  }

  /// Puts a write in words.
  package init(_ entry: JournalEntry) {
    let intent = entry.intent
    let subject = intent.subject
    let isDone = entry.outcome?.requests.contains(.done) ?? false
    func end(_ done: String, _ open: String) -> String { isDone ? done : "to \(open)" }
    guard entry.isReadable else {
      what = "this version can't read it"
      details = []
      self.isEdit = false
      return
    }
    var isEdit = false
    switch intent.operation {
    case CreateUser.descriptor.id:
      what = "user \(subject) \(end("created", "create"))"
      details = Self.texts(intent.after["nickname"])
    case DeleteUser.descriptor.id:
      what = "user \(subject) \(end("deleted", "delete"))"
      details = Self.texts(intent.before["nickname"])
    case ActivateUser.descriptor.id:
      what = "user \(subject) \(end("activated", "activate"))"
      details = []
    case DeactivateUser.descriptor.id:
      what = "user \(subject) \(end("deactivated", "deactivate"))"
      let isLeaving = intent.after["leave_all_when_deactivated"]?.bool ?? false
      details = isLeaving ? ["leaving all group channels"] : []
    case CreateCustomer.descriptor.id:
      let number = entry.outcome?.after?["id"]?.int.map { "customer \($0)" }
      what = "\(number ?? "customer") \(end("created", "create"))"
      details = [subject]
    case CreateTicket.descriptor.id:
      let number = entry.outcome?.after?["id"]?.int.map { "ticket \($0)" }
      what = "\(number ?? "ticket") \(end("created", "create"))"
      details = Self.texts(intent.after["channelName"])
    case FirstMessage.descriptor.id:
      what = "message in \(subject) \(end("written", "write"))"
      details = Self.texts(intent.after["message"])
    case CloseTicket.descriptor.id:
      what = "\(subject) \(end("closed", "close"))"
      details = Self.texts(intent.after["closeComment"])
    case ReopenTicket.descriptor.id:
      what = "\(subject) \(end("reopened", "reopen"))"
      details = []
    case TransferTicket.descriptor.id:
      what = "\(subject) \(end("handed", "hand")) to another team"
      details = Self.texts(intent.after["groupKey"])
    case CancelTicket.descriptor.id:
      what = "\(subject) \(end("taken", "take")) from its agent"
      details = []
    default:
      what = Self.what(intent.operation, subject)
      details = Self.edits(of: entry)
      isEdit = true
    }
    self.isEdit = isEdit
  }

  /// A record whose fields are written.
  private static func what(_ operation: String, _ subject: String) -> String {
    switch operation {
    case UpdateMetadata.descriptor.id, DeleteMetadata.descriptor.id: "metadata of \(subject)"
    case UpdateUser.descriptor.id: "user \(subject)"
    default: subject
    }
  }

  private static func edits(of entry: JournalEntry) -> [String] {
    let token = entry.intent.after["issue_access_token"]?.bool == true ? ["a new access token"] : []
    let lost = entry.outcome?.notStuck.map { "\($0): not saved" } ?? []
    return entry.changes.filter { $0.name != "New access token" }.map(\.words) + token + lost
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard let text = value?.string, !text.isEmpty else { return [] }
    return [WrittenChange.shown(text)]
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.what.hasSameBytes(as: right.what)
      && left.details.count == right.details.count
      && zip(left.details, right.details).allSatisfy { $0.hasSameBytes(as: $1) }
  }
}
