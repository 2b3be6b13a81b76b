package import SendbirdAPI

/// A field of a ticket that was sent, with what it should be afterwards.
enum TicketField: SentField {
  case title(String)
  case group(String)
  case priority(TicketPriority)
  case customField(MetadataItem)
  case relatedChannels([String])
  case closeComment(String)

  /// The name in a request, a custom field's with its key.
  var name: String {
    switch self {
    case .title: Rules.titleField
    case .group: Rules.groupKeyField
    case .priority: Rules.priorityField
    case .customField(let item): "\(Rules.customFieldsField).\(item.key)"
    case .relatedChannels: Rules.relatedChannelsField
    case .closeComment: "closeComment"
    }
  }

  func check(in ticket: Ticket) -> FieldCheck {
    switch self {
    case .title(let title): Self.check(ticket.title, title, ticket, "channelName")
    case .priority(let priority):
      Self.check(ticket.priority, priority.rawValue, ticket, "priority")
    case .closeComment(let comment):
      Self.check(ticket.closeComment, comment, ticket, "closeComment")
    case .group(let key):
      // A bare number instead of the team says nothing about its key (contract 7, row 24).
      ticket.group != nil && ticket.group?.key == nil
        ? .missing : Self.check(ticket.group?.key, key, ticket, "group")
    case .customField(let item): SentCustomField(item: item).check(in: ticket.customFields)
    case .relatedChannels(let urls):
      switch ticket.relatedChannels {
      case nil: .missing
      case let channels?:
        Set(channels.map { ByteKey($0.channelURL) }) == Set(urls.map(ByteKey.init)) ? .same : .other
      }
    }
  }

  func isUnchanged(from before: Ticket, to now: Ticket) -> Bool {
    switch self {
    case .title: before.title.hasSameBytes(as: now.title)
    case .priority: before.priority.hasSameBytes(as: now.priority)
    case .closeComment: before.closeComment.hasSameBytes(as: now.closeComment)
    case .group:
      (before.group?.key).hasSameBytes(as: now.group?.key)
        && (now.group?.key != nil || before.group?.id == now.group?.id)
    case .customField(let item):
      SentCustomField(item: item).isUnchanged(from: before.customFields, to: now.customFields)
    // By address: a channel's name is not what is written, and the journal doesn't keep it.
    case .relatedChannels:
      before.relatedChannels?.map { ByteKey($0.channelURL) }
        == now.relatedChannels?.map { ByteKey($0.channelURL) }
    }
  }

  private static func check(
    _ value: String?, _ wanted: String, _ ticket: Ticket, _ member: String
  ) -> FieldCheck {
    if let value { return value.hasSameBytes(as: wanted) ? .same : .other }
    // Only the id can be relied on (contract 6.3): what isn't mentioned isn't another value.
    return ticket.raw[member] == nil ? .missing : .other
  }
}

extension Ticket {
  /// What the journal keeps of a ticket: what a write could change.
  var journalled: JSONValue {
    func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    let related = relatedChannels.map { JSONValue.array($0.map { .string($0.channelURL) }) }
    return .object([
      JSONMember("id", .number(String(id))),
      JSONMember("channelName", text(title)),
      JSONMember("status2", text(status?.rawValue)),
      JSONMember("priority", text(priority)),
      JSONMember("groupKey", text(group?.key)),
      JSONMember("closeComment", text(closeComment)),
      JSONMember("customFields", customFields?.json ?? .null),
      JSONMember("relatedChannelUrls", related ?? .null),
      // Whose it was tells whether it was taken from them.
      JSONMember("agentId", assignee?.id.map { .number(String($0)) } ?? .null),
    ])
  }

  /// What the journal and notes call it.
  package var words: String { "ticket \(id)" }
}
