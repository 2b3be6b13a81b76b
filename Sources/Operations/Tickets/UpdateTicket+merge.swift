package import SendbirdAPI

/// Priority, related channels and each custom field of a ticket are merged on their own; the related
/// channels are one field, because Desk takes them as a whole (contract 6.3).
extension UpdateTicket: MergedOperation {
  package var edits: [FieldEdit] {
    customFields.edits
      + [
        priority.map { FieldEdit(.priority, .text($0)) },
        relatedChannelURLs.map { FieldEdit(.relatedChannels, .list($0)) },
      ].compactMap { $0 }
  }

  package var writesNothing: Bool {
    customFields.isEmpty && priority == nil && relatedChannelURLs == nil
  }

  package mutating func stage(_ name: FieldName, _ content: FieldContent?) {
    switch name {
    case .item(let key): customFields.stage(key, content)
    case .priority: priority = content?.text
    case .relatedChannels: relatedChannelURLs = content?.texts
    case .nickname, .profileURL: break
    }
  }

  package static func fields(of ticket: Ticket) -> RecordFields {
    var fields = RecordFields(items: ticket.customFields)
    fields[.priority] = ticket.priority.map(FieldContent.text)
    fields[.relatedChannels] = ticket.relatedChannels.map { .list($0.map(\.channelURL)) }
    return fields
  }

  package static func fields(filledIn stored: FieldValues) -> RecordFields {
    var fields = RecordFields(items: stored.items("field").map { Metadata($0) })
    fields[.priority] = stored.text("priority").map(FieldContent.text)
    fields[.relatedChannels] = stored.list("related").map(FieldContent.list)
    return fields
  }
}
