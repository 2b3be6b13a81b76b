import GRDB

/// How Desk's records look in answers (contract 6).
extension JSONWriter {
  /// The one Desk project of the application.
  private static let project: Int64 = 77

  /// Writes a member with a string or null.
  mutating func optional(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member with a whole number or null.
  mutating func optional(_ name: String, _ number: Int64?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes the members of a customer (contract 6.1).
  mutating func fields(of customer: CustomerRecord) {
    field("id", customer.number)
    field("sendbirdId", customer.sendbirdID)
    field("channelType", "SENDBIRD")
    field("project", Self.project)
    field("createdAt", DeskTime.text(customer.createdAt))
    field("displayName", customer.displayName)
    field("photoThumbnailUrl", customer.photoURL)
    customFields(customer.customFields)
  }

  /// Writes the members of a ticket (contract 6.3).
  mutating func fields(of ticket: TicketRecord) {
    field("id", ticket.number)
    field("project", Self.project)
    field("channelName", ticket.title)
    field("channelUrl", ticket.channelURL)
    field("createdAt", DeskTime.text(ticket.createdAt))
    optional("issuedAt", ticket.issuedAt.map(DeskTime.text))
    optional("closedAt", ticket.closedAt.map(DeskTime.text))
    field("status2", ticket.status.rawValue)
    field("status", ticket.status.olderWord)
    field("closeStatus", ticket.status == .closed ? "CLOSED" : "NOT_CLOSED")
    optional("closeComment", ticket.closeComment)
    optional("closeMessage", ticket.closeMessage)
    field("priority", ticket.priority)
    key("customer")
    object { $0.fields(of: ticket.customer) }
    key("group")
    object {
      $0.field("id", ticket.group.number)
      $0.field("key", ticket.group.key)
      $0.field("name", ticket.group.name)
    }
    key("recentAssignment")
    if let agent = ticket.agent { assignment(of: agent) } else { null() }
    customFields(ticket.customFields)
    field("relatedChannels", Self.text(of: ticket.related))
    key("info")
    null()
    field("messageCount", ticket.messageCount)
    optional("lastMessage", ticket.lastMessage)
    optional("durationTime", ticket.durationTime)
    optional("pendingTime", ticket.pendingTime)
    optional("conversationTime", ticket.conversationTime)
  }

  /// Writes the members of an agent (contract 6.7).
  mutating func fields(of agent: AgentRecord) {
    field("id", agent.number)
    field("displayName", agent.displayName)
    field("project", Self.project)
    field("user", String(agent.account))
    field("sendbirdId", agent.sendbirdID)
    field("role", agent.role)
    field("status", agent.status)
    field("connection", agent.connection)
    field("tier", agent.tier)
    field("email", agent.email)
    field("photoThumbnailUrl", agent.photoURL)
    field("createdAt", DeskTime.text(agent.createdAt))
    field("connectionUpdatedAt", DeskTime.text(agent.connectionUpdatedAt))
  }

  /// Writes the members of a group (contract 6.7).
  mutating func fields(of group: GroupRecord) {
    field("id", group.number)
    field("name", group.name)
    field("key", group.key)
    field("project", Self.project)
    field("createdAt", DeskTime.text(group.createdAt))
    field("createdBy", String(group.createdBy))
    field("description", group.summary)
  }

  private mutating func assignment(of agent: AgentRecord) {
    object {
      $0.key("agent")
      $0.object {
        $0.field("id", agent.number)
        $0.field("displayName", agent.displayName)
        $0.field("sendbirdId", agent.sendbirdID)
        $0.field("photoThumbnailUrl", agent.photoURL)
      }
    }
  }

  private mutating func customFields(_ fields: [CustomField]) {
    key("customFields")
    array {
      for field in fields {
        $0.object {
          $0.field("id", field.number)
          $0.field("key", field.key)
          $0.field("value", field.value)
        }
      }
    }
  }

  /// Related channels as the JSON text that stands in a string.
  private static func text(of related: [RelatedChannel]) -> String {
    var json = JSONWriter()
    json.array {
      for channel in related {
        $0.object {
          $0.field("name", channel.name)
          $0.field("channel_url", channel.channelURL)
        }
      }
    }
    return json.text
  }
}
