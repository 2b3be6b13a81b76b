/// What a ticket is made from (contract 6.4).
package struct NewTicket: Sendable {
  /// The title; 1 to `Limits.ticketTitle` characters.
  package var title: String
  /// Desk's id of the customer.
  package var customerID: Int64
  /// The team's key; nil leaves the choice to Desk.
  package var groupKey: String?
  /// How urgent it is; nil leaves the choice to Desk.
  package var priority: TicketPriority?
  /// Custom fields to begin with.
  package var customFields: CustomFields
  /// URLs of the Chat channels it refers to; at most `Limits.relatedChannels`.
  package var relatedChannelURLs: [String]

  /// Describes a new ticket.
  package init(
    title: String, customerID: Int64, groupKey: String? = nil, priority: TicketPriority? = nil,
    customFields: CustomFields = [:], relatedChannelURLs: [String] = []
  ) {
    self.title = title
    self.customerID = customerID
    self.groupKey = groupKey
    self.priority = priority
    self.customFields = customFields
    self.relatedChannelURLs = relatedChannelURLs
  }

  /// The body of the request; what is optional is left out, never null or empty.
  var body: JSONValue {
    var members = [
      JSONMember("channelName", .string(title)),
      JSONMember("customerId", .number(String(customerID))),
    ]
    if let groupKey { members.append(JSONMember("groupKey", .string(groupKey))) }
    if let priority { members.append(JSONMember("priority", .string(priority.rawValue))) }
    if !customFields.isEmpty {
      members.append(JSONMember("customFields", .string(customFields.wireText)))
    }
    if !relatedChannelURLs.isEmpty {
      let urls = relatedChannelURLs.joined(separator: ",")
      members.append(JSONMember("relatedChannelUrls", .string(urls)))
    }
    return .object(members)
  }
}
