import Operations
import Widgets
import Workspace

/// A ticket as lines: what it is, its custom fields, related channels and messages.
struct TicketLines {
  /// The width of the labels.
  private static let label = 15

  let state: ConsoleState
  let detail: TicketDetail
  /// Where lines are broken.
  let columns: Int

  /// All lines, top down.
  var lines: [TextSpans] {
    guard let ticket = detail.ticket.value else {
      return [TextSpans(detail.ticket.trouble ?? "reading the ticket", .textDim)]
    }
    let trouble = detail.ticket.trouble.map { [TextSpans($0, .stateError), TextSpans()] } ?? []
    let title = TextSpans(ticket.titleWords, .textStrong).folded(to: columns)
    return trouble + title + [TextSpans()] + fields(of: ticket) + customFields(of: ticket)
      + related(to: ticket) + messages
  }

  private func fields(of ticket: Ticket) -> [TextSpans] {
    let isOpen = ticket.status?.isOpen != false
    var lines = field("status", statusWords(ticket), isOpen ? .value : .textDim)
    lines += field(
      "priority", ticket.priority ?? "-",
      TicketRow.role(ofPriority: ticket.priority, isOpen: isOpen))
    lines += field("customer", customerWords(ticket))
    let team = ticket.group.map { group in
      [group.name, group.key.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
    }
    lines += field("team", team.flatMap { $0.isEmpty ? nil : $0 } ?? "-")
    lines += field("agent", ticket.agentWords)
    lines += field("created", ticket.createdAt.map(MomentText.full) ?? "-")
    lines += field(
      "first message", ticket.issuedAt.map(MomentText.full) ?? "the customer hasn't written yet")
    if let closedAt = ticket.closedAt { lines += field("closed", MomentText.full(closedAt)) }
    if let comment = ticket.closeComment, !comment.isEmpty {
      lines += field("close comment", comment)
    }
    if let message = ticket.closeMessage, !message.isEmpty {
      lines += field("close message", message)
    }
    lines += field("channel", ticket.channelURL ?? "-")
    return lines + field("web address", webAddress(of: ticket), .link)
  }

  private func statusWords(_ ticket: Ticket) -> String {
    guard ticket.status?.isVisibleToAgents == false else { return ticket.statusWord }
    return "\(ticket.statusWord)   agents can't see it until the customer has written"
  }

  private func customerWords(_ ticket: Ticket) -> String {
    guard let customer = ticket.customer else { return "-" }
    return [
      "#\(customer.id)", customer.sendbirdID, customer.displayName.map { "(\($0))" },
    ].compactMap(\.self).joined(separator: "  ")
  }

  private func webAddress(of ticket: Ticket) -> String {
    TicketAddress.web(of: ticket.id, on: state.profile) ?? "the sandbox has no dashboard"
  }

  private func customFields(of ticket: Ticket) -> [TextSpans] {
    let fields = ticket.customFields ?? CustomFields()
    let heading = "Custom fields \(fields.count)/\(Limits.customFields)"
    return [TextSpans(), TextSpans(heading, .textStrong)]
      + fields.flatMap { field("  \($0.key)", $0.value, cleaning: .key) }
  }

  private func related(to ticket: Ticket) -> [TextSpans] {
    guard let channels = ticket.relatedChannels else {
      return [TextSpans(), TextSpans("Related channels can't be read", .textDim)]
    }
    guard !channels.isEmpty else {
      return [TextSpans(), TextSpans("No related channels", .textDim)]
    }
    return [TextSpans(), TextSpans("Related channels \(channels.count)", .textStrong)]
      + channels.flatMap { field("  \($0.name ?? "")", $0.channelURL) }
  }

  private var messages: [TextSpans] {
    switch detail.messages.value {
    case nil:
      let words = detail.messages.trouble.map { "Messages: \($0)" } ?? "reading the messages"
      return [TextSpans(), TextSpans(words, .textDim)]
    case .notInPlan:
      return [TextSpans(), TextSpans("message history isn't part of this plan", .textDim)]
    case .noChannel: return [TextSpans(), TextSpans("no channel, so no messages", .textDim)]
    case .messages(let messages) where messages.isEmpty:
      return [TextSpans(), TextSpans("No messages", .textDim)]
    case .messages(let messages):
      let heading = TextSpans("Messages \(messages.count), the newest last", .textStrong)
      return [TextSpans(), heading] + messages.flatMap(lines(of:))
    }
  }

  private func lines(of message: ChannelMessage) -> [TextSpans] {
    let sender = message.senderNickname.flatMap { $0.isEmpty ? nil : $0 } ?? message.senderID
    let head = TextSpans([
      .init("  \(message.createdAt.map(MomentText.minute) ?? "-")  ", .textDim),
      .init(sender ?? "Sendbird", .key),
      .init(message.isRemoved == true ? "  (deleted)" : "", .textDim),
    ])
    let text = message.text.flatMap { $0.isEmpty ? nil : $0 } ?? "(\(message.type ?? "no text"))"
    let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return [head]
      + paragraphs.flatMap { paragraph in
        TextLines.wrap(String(paragraph), to: max(columns - 4, 1)).map {
          TextSpans([.init("    ", .text), .init($0, .text)])
        }
      }
  }

  private func field(
    _ name: String, _ value: String, _ role: Role = .value, cleaning: TextCleaning = .text
  ) -> [TextSpans] {
    let label = ScreenText.cut(name, to: Self.label - 1, cleaning: cleaning)
    let blanks = Self.label - ScreenText.width(label, cleaning: cleaning)
    return TextSpans([
      .init(label + String(repeating: " ", count: max(blanks, 1)), .key, cleaning: cleaning),
      .init(value, value == "-" ? .textDim : role),
    ]).folded(to: columns, indent: columns > 40 ? Self.label : 2)
  }
}

/// Where people see a ticket.
enum TicketAddress {
  /// The dashboard's page (contract 6.5); nil for the sandbox, which has none.
  static func web(of id: Int64, on profile: ProfileBadge) -> String? {
    guard profile.environment != .sandbox, !profile.applicationID.isEmpty else { return nil }
    return "https://dashboard.sendbird.com/\(profile.applicationID)/desk/tickets/\(id)"
  }
}
