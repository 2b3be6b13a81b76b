package import SendbirdAPI

/// Changes a ticket's priority, related channels and custom fields.
package struct UpdateTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.update", title: "Update ticket",
    help: "Changes priority, related channels or custom fields of a ticket; a title can't be "
      + "changed.",
    risk: .write,
    fields: [
      .ticketID, .priority(help: "How urgent the ticket is."), .relatedChannels,
      OperationField(
        "noRelated", label: "No related channels", kind: .flag, defaultValue: "false",
        help: "Removes all related channels."),
      .customFields(
        "field",
        help: "Keys with their values; a key has to be registered in the dashboard before."),
    ],
    dataPoints: [],
    undo: .inverse(
      "writes the old values back; a custom field that was added gets an empty value, because "
        + "nothing removes it"))

  /// Desk's id of the ticket.
  package var ticketID: Int64
  /// How urgent it is, in Sendbird's word; nil leaves it.
  package var priority: String?
  /// URLs of the channels it refers to; nil leaves them, none at all removes them.
  package var relatedChannelURLs: [String]?
  /// Custom fields to write; a key that is there twice is a violation.
  package var customFields: [MetadataItem]
  /// What the ticket had when this was filled in.
  package var base = RecordFields()

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - ticketID: Desk's id of the ticket.
  ///   - priority: How urgent it is. The default leaves it.
  ///   - relatedChannelURLs: URLs of the channels it refers to. The default leaves them.
  ///   - customFields: Custom fields to write. The default is none.
  package init(
    ticketID: Int64, priority: String? = nil, relatedChannelURLs: [String]? = nil,
    customFields: [MetadataItem] = []
  ) {
    self.ticketID = ticketID
    self.priority = priority
    self.relatedChannelURLs = relatedChannelURLs
    self.customFields = customFields
  }

  package func violations() -> [Violation] {
    var violations = Rules.deskID(ticketID, field: Rules.ticketIDField)
    violations += priority.map(Rules.ticketPriority) ?? []
    violations += relatedChannelURLs.map(Rules.relatedChannels) ?? []
    violations += Rules.customFields(customFields)
    if actions.isEmpty, violations.isEmpty {
      violations.append(
        Violation(
          field: Rules.ticketIDField, rule: .empty, given: "nothing to change",
          allowed: "there must be a priority, related channels or a custom field"))
    }
    return violations
  }

  package var plan: [PlannedRequest] {
    actions.map { PlannedRequest(TicketStep(ticketID: ticketID, action: $0).request) }
  }

  /// The custom fields go first: where Desk doesn't offer that call (contract 6.6), nothing has been
  /// changed yet.
  private var actions: [TicketStep.Action] {
    var actions: [TicketStep.Action] = []
    if !customFields.isEmpty { actions.append(.customFields(CustomFields(customFields))) }
    let priority = priority.flatMap(TicketPriority.init(rawValue:))
    if priority != nil || relatedChannelURLs != nil {
      actions.append(.update(priority: priority, relatedChannelURLs: relatedChannelURLs))
    }
    return actions
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseFlaws()
    let before = try await road.readTicket(ticketID)
    return try await readyToSend(over: Self.fields(of: before)).write(over: before, on: road)
  }

  private func write(
    over before: Ticket, on road: WriteRoad
  ) async throws(WriteError) -> Outcome {
    try WriteRoad.refuse(customFields.customFieldCountViolations(after: before.customFields))
    let applied = try await road.offered(
      "custom fields of tickets", by: "custom_fields", on: ticketID
    ) {
      () async throws(WriteError) in
      try await road.writeTicket(
        before, actions, operation: Self.descriptor, aim: aim(of: before), inverse: inverse)
    }
    return Outcome(applied, notes: violations().warnings.map(\.message))
  }

  private func aim(of before: Ticket) -> JSONValue {
    let related = relatedChannelURLs.map { JSONValue.array($0.map(JSONValue.string)) }
    return .object(
      [
        priority.map { JSONMember("priority", .string($0)) },
        related.map { JSONMember("relatedChannelUrls", $0) },
        customFields.isEmpty
          ? nil
          : JSONMember("customFields", customFields.merged(onto: before.customFields).json),
      ].compactMap { $0 })
  }

  /// Writes back what was changed; nil if nothing was, or if nothing is known of it.
  func inverse(of applied: Applied<Ticket>) -> (any KeptOperation)? {
    let (before, after) = (applied.before, applied.after)
    let ours = customFields.filter { applied.isOurs(TicketField.customField($0).name) }
    var old = UpdateTicket(
      ticketID: ticketID,
      customFields: ours.restoring(before.customFields, after: after.customFields))
    if priority != nil, applied.isOurs(Rules.priorityField),
      !before.priority.hasSameBytes(as: after.priority)
    {
      old.priority = before.priority
    }
    if relatedChannelURLs != nil, applied.isOurs(Rules.relatedChannelsField),
      before.relatedChannels != after.relatedChannels
    {
      old.relatedChannelURLs = before.relatedChannels?.map(\.channelURL)
    }
    old.base = Self.fields(of: after)
    return old.writesNothing ? nil : old
  }
}
