import SendbirdAPI

/// The operation that takes a journalled write back.
///
/// Only what the write aimed at, and what is different since, is written back: everything else may be
/// somebody else's doing.
struct JournalInverse {
  private let intent: JournalIntent
  private let after: JSONValue
  private let notStuck: [String]

  init(_ intent: JournalIntent, after: JSONValue, notStuck: [String]) {
    self.intent = intent
    self.after = after
    self.notStuck = notStuck
  }

  /// The operation; nil if nothing can or needs to be written back.
  var operation: (any Operation)? {
    switch intent.operation {
    case CreateUser.descriptor.id: after.isNull ? nil : DeleteUser(userID: intent.subject)
    case UpdateUser.descriptor.id: user
    case ActivateUser.descriptor.id:
      intent.before["is_active"]?.bool == true
        ? nil : DeactivateUser(userID: intent.subject, leavesChannels: false)
    case DeactivateUser.descriptor.id:
      intent.before["is_active"]?.bool == false ? nil : ActivateUser(userID: intent.subject)
    case UpdateCustomerFields.descriptor.id: customerFields
    case UpdateTicket.descriptor.id: ticket
    case CloseTicket.descriptor.id: id.map { ReopenTicket(ticketID: $0) }
    case ReopenTicket.descriptor.id:
      id.map { CloseTicket(ticketID: $0, comment: intent.before["closeComment"]?.string) }
    case TransferTicket.descriptor.id: transfer
    default: nil
    }
  }

  /// Why a write that can be taken back has left nothing to take back.
  static func reasonWithoutDifference(_ intent: JournalIntent) -> String {
    switch intent.operation {
    case UpdateUser.descriptor.id where intent.after["issue_access_token"]?.bool == true:
      "a revoked access token stays revoked"
    case TransferTicket.descriptor.id:
      "the team that had the ticket before is not known, or the same"
    default: "it left everything as it was"
    }
  }

  private var user: UpdateUser? {
    var old = UpdateUser(userID: intent.subject)
    // A name or picture that the record doesn't mention is none.
    if isDifferent("nickname") { old.nickname = intent.before["nickname"]?.string ?? "" }
    if isDifferent("profile_url") { old.profileURL = intent.before["profile_url"]?.string ?? "" }
    old.base[.nickname] = .text(after["nickname"]?.string ?? "")
    old.base[.profileURL] = .text(after["profile_url"]?.string ?? "")
    return old.writesNothing ? nil : old
  }

  private var customerFields: UpdateCustomerFields? {
    guard let id else { return nil }
    var old = UpdateCustomerFields(.id(id), items: oldFields)
    old.base = itemsAfter
    return old.writesNothing ? nil : old
  }

  private var ticket: UpdateTicket? {
    guard let id else { return nil }
    var old = UpdateTicket(ticketID: id, customFields: oldFields)
    if isDifferent("priority") { old.priority = intent.before["priority"]?.string }
    if isDifferent("relatedChannelUrls") {
      old.relatedChannelURLs = intent.before["relatedChannelUrls"]?.array?.compactMap(\.string)
    }
    old.base = itemsAfter
    old.base[.priority] = after["priority"]?.string.map(FieldContent.text)
    old.base[.relatedChannels] = after["relatedChannelUrls"]?.array.map {
      .list($0.compactMap(\.string))
    }
    return old.writesNothing ? nil : old
  }

  private var transfer: TransferTicket? {
    guard let id, notStuck.isEmpty, let old = intent.before["groupKey"]?.string,
      let new = intent.after["groupKey"]?.string, !old.hasSameBytes(as: new)
    else { return nil }
    return TransferTicket(ticketID: id, groupKey: old)
  }

  /// Desk's id of the record.
  private var id: Int64? {
    intent.before["id"]?.int ?? intent.subject.split(separator: " ").last.flatMap { Int64($0) }
  }

  /// The custom fields after the write: what has changed since is a conflict.
  private var itemsAfter: RecordFields {
    RecordFields(items: after["customFields"].flatMap { try? Metadata(json: $0) })
  }

  /// Whether the write aimed at the member and it has another value since.
  private func isDifferent(_ name: String) -> Bool {
    guard intent.after[name] != nil else { return false }
    let (old, new) = (intent.before[name] ?? .null, after[name] ?? .null)
    return old != new
  }

  /// The custom fields that the write aimed at and that have other values since, as they were; one
  /// that was added gets an empty value, because nothing removes it.
  private var oldFields: [MetadataItem] {
    let before = intent.before["customFields"]
    let sent = (intent.after["customFields"]?.object ?? []).filter { member in
      before?[member.name] != member.value
    }
    return sent.compactMap { member in
      let old = before?[member.name]?.string ?? ""
      let new = after["customFields"]?[member.name]?.string ?? ""
      return old.hasSameBytes(as: new) ? nil : MetadataItem(member.name, old)
    }
  }
}
