/// A ticket of Desk (contract 6.3).
///
/// Only the id is always there: every other field can be missing, null or of another type.
package struct Ticket: Sendable {
  /// Desk's id of the ticket.
  package let id: Int64
  /// The Desk project; there is one per application.
  package let project: Int64?
  /// The title, `channelName` at Sendbird.
  package let title: String?
  /// The Chat group channel in which the customer writes.
  package let channelURL: String?
  /// When the ticket was made.
  package let createdAt: Timestamp?
  /// When the customer first wrote; nil before.
  package let issuedAt: Timestamp?
  /// When it was closed; nil while it is open.
  package let closedAt: Timestamp?
  /// Where it is in its life, by `status2` or else by the older `status`.
  package let status: TicketStatus?
  /// `NOT_CLOSED` while it is open.
  package let closeStatus: String?
  /// An internal remark on closing.
  package let closeComment: String?
  /// The text that the customer got on closing instead of the usual one.
  package let closeMessage: String?
  /// How urgent it is, in Sendbird's word; see `TicketPriority`.
  package let priority: String?
  /// Whose ticket it is.
  package let customer: Customer?
  /// The team that has it.
  package let group: TicketGroup?
  /// The agent who has it; nil while it is unassigned.
  package let assignee: TicketAgent?
  /// The custom fields, in Desk's order; nil if the answer doesn't hold readable ones.
  package let customFields: CustomFields?
  /// The channels it refers to; nil if the answer doesn't hold readable ones.
  package let relatedChannels: [RelatedChannel]?
  /// How many messages its channel has.
  package let messageCount: Int64?
  /// The text of the last message.
  package let lastMessage: String?
  /// The answer as it came, unknown fields included.
  package let raw: JSONValue

  /// Reads a ticket of an answer.
  ///
  /// - Throws: `DecodingFault` if there is no `id`.
  package init(json: JSONValue, at path: String = "ticket") throws(DecodingFault) {
    let fields = try LooseFields(json, at: path)
    id = try fields.id()
    project = fields.integer("project")
    title = fields.string("channelName")
    channelURL = fields.string("channelUrl")
    createdAt = fields.time("createdAt")
    issuedAt = fields.time("issuedAt")
    closedAt = fields.time("closedAt")
    status = TicketStatus(status2: fields.string("status2"), status: fields.string("status"))
    closeStatus = fields.string("closeStatus")
    closeComment = fields.string("closeComment")
    closeMessage = fields.string("closeMessage")
    priority = fields.string("priority")
    customer = fields.model("customer", Customer.init(json:at:))
    group = TicketGroup(json: json["group"])
    assignee = TicketAgent(assignment: json["recentAssignment"])
    customFields = fields.model("customFields", CustomFields.init(customFields:at:))
    relatedChannels = RelatedChannel.list(json["relatedChannels"])
    messageCount = fields.integer("messageCount")
    lastMessage = fields.string("lastMessage")
    raw = json
  }
}
