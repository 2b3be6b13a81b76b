package import SendbirdAPI

/// Creates a ticket, with the customer if need be, and posts the customer's first message if wanted.
package struct CreateTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.create", title: "Create ticket",
    help: "Creates a Desk ticket, which agents can't see until the customer has written.",
    risk: .write,
    fields: [
      .customerID,
      OperationField(
        "user", label: "User ID", limit: Limits.userID,
        help: "The id of the user whose ticket it is, who becomes a customer if need be; either "
          + "this or the customer must be given."),
      OperationField(
        "title", label: "Title", limit: Limits.ticketTitle, isRequired: true,
        help: "The title, which can't be changed later."),
      .group(help: "The key of the team that gets the ticket; Desk has a default."),
      .priority(defaultValue: TicketPriority.medium.rawValue, help: "How urgent the ticket is."),
      .customFields(
        "field",
        help: "Custom fields to begin with; a key has to be registered in the dashboard before."),
      .relatedChannels,
      OperationField(
        "firstMessage", label: "First message", limit: Limits.messageText,
        help: "What the customer says first, after which agents can see the ticket."),
    ],
    dataPoints: ["ticketId", "channelUrl", "relatedChannelUrls"],
    undo: .impossible(reason: "Sendbird has no call that deletes a ticket; it can be closed"))

  /// Whose ticket.
  package var customer: DeskCustomerReference
  /// The title.
  package var title: String
  /// The key of the team that gets it; nil leaves the choice to Desk.
  package var groupKey: String?
  /// How urgent it is, in Sendbird's word; nil leaves the choice to Desk.
  package var priority: String?
  /// Custom fields to begin with; a key that is there twice is a violation.
  package var customFields: [MetadataItem]
  /// URLs of Chat channels that it refers to.
  package var relatedChannelURLs: [String]
  /// What the customer says first; nil for nothing.
  package var firstMessage: String?
  /// What keeps the first message from being there twice.
  let dedupID: String

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - customer: Whose ticket.
  ///   - title: The title.
  ///   - groupKey: The key of the team that gets it. The default leaves the choice to Desk.
  ///   - priority: How urgent it is. The default leaves the choice to Desk.
  ///   - customFields: Custom fields to begin with. The default is none.
  ///   - relatedChannelURLs: URLs of channels that it refers to. The default is none.
  ///   - firstMessage: What the customer says first. The default is nothing.
  package init(
    customer: DeskCustomerReference, title: String, groupKey: String? = nil,
    priority: String? = nil, customFields: [MetadataItem] = [],
    relatedChannelURLs: [String] = [], firstMessage: String? = nil
  ) {
    self.customer = customer
    self.title = title
    self.groupKey = groupKey
    self.priority = priority
    self.customFields = customFields
    self.relatedChannelURLs = relatedChannelURLs
    self.firstMessage = firstMessage
    dedupID = DedupID.next()
  }

  package func violations() -> [Violation] {
    var violations = customer.violations() + Rules.ticketTitle(title)
    violations += groupKey.map(Rules.groupKey) ?? []
    violations += priority.map(Rules.ticketPriority) ?? []
    violations += Rules.customFields(customFields)
    violations += Rules.relatedChannels(relatedChannelURLs)
    violations += firstMessage.map(Rules.messageText) ?? []
    return violations
  }

  package var plan: [PlannedRequest] {
    var plan: [PlannedRequest] = []
    var speaker = PlannedValue.sendbirdID.marker
    if case .user(let userID) = customer {
      plan += [.findCustomer(ofUser: userID), .createMissingCustomer(ofUser: userID)]
      speaker = userID
    }
    // The customer's id is put in where it is known.
    let id: Int64 = if case .id(let id) = customer { id } else { 0 }
    plan.append(.createTicket(ticket(for: id), for: customer))
    if let firstMessage {
      plan.append(
        PlannedRequest(
          .sendMessage(
            firstMessage, as: speaker, in: PlannedValue.channelURL.marker, dedupID: dedupID)))
    }
    return plan
  }

  /// The ticket of a customer with this id.
  func ticket(for customerID: Int64) -> NewTicket {
    NewTicket(
      title: title, customerID: customerID, groupKey: groupKey,
      priority: priority.flatMap(TicketPriority.init(rawValue:)),
      customFields: CustomFields(customFields), relatedChannelURLs: relatedChannelURLs)
  }
}
