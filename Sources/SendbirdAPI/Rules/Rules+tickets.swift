extension Rules {
  /// A ticket's title: something, and not too long.
  package static func ticketTitle(_ title: String) -> [Violation] {
    notEmpty(title, field: titleField) + size(title, Limits.ticketTitle, field: titleField)
  }

  /// A team's key: lower-case letters, digits, `-` and `_` (contract 6.4).
  package static func groupKey(_ key: String) -> [Violation] {
    if key.isEmpty { return notEmpty(key, field: groupKeyField) }
    let isKey = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isKey { return [] }
    return [
      Violation(
        field: groupKeyField, rule: .pattern, given: Violation.quoted(key),
        allowed: "it can have lower-case letters, digits, - and _ only")
    ]
  }

  /// A priority in Sendbird's word.
  package static func ticketPriority(_ text: String) -> [Violation] {
    oneOf(TicketPriority.allCases.map(\.rawValue), text, field: priorityField)
  }

  /// A status in Sendbird's word, to list tickets by.
  package static func ticketStatus(_ text: String) -> [Violation] {
    oneOf(TicketStatus.known.map(\.rawValue), text, field: statusField)
  }

  /// The status that a transfer gives tickets (contract 6.6).
  package static func transferStatus(_ status: TicketStatus) -> [Violation] {
    let allowed = [TicketStatus.pending, .active]
    return oneOf(allowed.map(\.rawValue), status.rawValue, field: statusField)
  }

  /// URLs of related channels: not too many, none empty, none twice.
  ///
  /// They are sent as one text with commas between them, so they can't have one (contract 6.4).
  package static func relatedChannels(_ urls: [String]) -> [Violation] {
    var violations: [Violation] = []
    var seen: Set<ByteKey> = []
    var repeated: Set<ByteKey> = []
    for url in urls {
      let key = ByteKey(url)
      if !seen.insert(key).inserted {
        guard repeated.insert(key).inserted else { continue }
        violations.append(
          Violation(
            field: relatedChannelsField, key: url, rule: .duplicate, given: "it is there twice",
            allowed: "each channel can be there once"))
        continue
      }
      violations += notEmpty(url, field: relatedChannelsField, key: url)
      if url.utf8.contains(UInt8(ascii: ",")) {
        violations.append(
          Violation(
            field: relatedChannelsField, key: url, rule: .comma, given: "it has a comma",
            allowed: "channel URLs can't have one here"))
      }
    }
    return violations
      + count(urls.count, Limits.relatedChannels, of: "channels", field: relatedChannelsField)
  }

  /// All fields of a new ticket.
  package static func newTicket(_ ticket: NewTicket) -> [Violation] {
    var violations = ticketTitle(ticket.title)
    violations += deskID(ticket.customerID, field: customerIDField)
    violations += ticket.groupKey.map(groupKey) ?? []
    violations += customFields(ticket.customFields)
    violations += relatedChannels(ticket.relatedChannelURLs)
    return violations
  }

  /// A filter; an empty condition would be none at all and is refused.
  package static func filter(_ filter: TicketFilter) -> [Violation] {
    var violations = filter.agent.map { deskID($0, field: agentIDField) } ?? []
    let texts = [
      (statusField, filter.status?.rawValue), (sendbirdIDField, filter.sendbirdID),
      (queryField, filter.query), (channelURLField, filter.channelURL),
    ]
    for (field, text) in texts {
      if let text { violations += notEmpty(text, field: field) }
    }
    return violations
  }
}
