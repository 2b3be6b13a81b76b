import SendbirdAPI

extension CreateTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      CreateTicket(
        customer: filling.customer(), title: filling.text("title"),
        groupKey: values.text("group"), priority: values.text("priority"),
        customFields: values.items("field") ?? [],
        relatedChannelURLs: values.list("related") ?? [],
        firstMessage: values.text("firstMessage"))
    }
  }
}

extension GetTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { GetTicket(ticketID: $0.ticket()) }
  }
}

extension ListTickets: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      ListTickets(
        userID: values.text("user"), status: values.text("status"), query: values.text("query"),
        limit: filling.extent(standard: ListLimit.standard))
    }
  }
}

extension UpdateTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      let related = values.list("related")
      let removesRelated = values.flag("noRelated") ?? false
      if removesRelated, related?.isEmpty == false {
        filling.refuse(
          Violation(
            field: Rules.relatedChannelsField, rule: .notAllowed,
            given: "channels and no related channels", allowed: "it must be one of them"))
      }
      return UpdateTicket(
        ticketID: filling.ticket(), priority: values.text("priority"),
        relatedChannelURLs: removesRelated ? related ?? [] : related,
        customFields: values.items("field") ?? [])
    }
  }
}

extension FirstMessage: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { FirstMessage(ticketID: $0.ticket(), text: $0.text("text")) }
  }
}

extension CloseTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      CloseTicket(ticketID: filling.ticket(), comment: values.text("comment"))
    }
  }
}

extension ReopenTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { ReopenTicket(ticketID: $0.ticket()) }
  }
}

extension TransferTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      TransferTicket(
        ticketID: filling.ticket(), groupKey: filling.text("group"))
    }
  }
}

extension CancelTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { CancelTicket(ticketID: $0.ticket()) }
  }
}

extension Filling {
  /// The ticket that an operation is about.
  mutating func ticket() -> Int64 { deskID("ticket", field: Rules.ticketIDField) }
}
