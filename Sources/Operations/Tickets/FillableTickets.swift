import SendbirdAPI

extension CreateTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = CreateTicket(
      customer: filling.customer(), title: filling.text("title"),
      groupKey: values.text("group"), priority: values.text("priority"),
      customFields: values.items("field") ?? [],
      relatedChannelURLs: values.list("related") ?? [],
      firstMessage: values.text("firstMessage"))
    try filling.finish(operation)
    self = operation
  }
}

extension GetTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = GetTicket(ticketID: filling.ticket())
    try filling.finish(operation)
    self = operation
  }
}

extension ListTickets: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = ListTickets(
      userID: values.text("user"), status: values.text("status"), query: values.text("query"),
      limit: filling.extent(standard: ListLimit.standard))
    try filling.finish(operation)
    self = operation
  }
}

extension UpdateTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let related = values.list("related")
    let removesRelated = values.flag("noRelated") ?? false
    if removesRelated, related?.isEmpty == false {
      filling.refuse(
        Violation(
          field: Rules.relatedChannelsField, rule: .notAllowed,
          given: "channels and no related channels", allowed: "it must be one of them"))
    }
    let operation = UpdateTicket(
      ticketID: filling.ticket(), priority: values.text("priority"),
      relatedChannelURLs: removesRelated ? related ?? [] : related,
      customFields: values.items("field") ?? [])
    try filling.finish(operation)
    self = operation
  }
}

extension FirstMessage: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = FirstMessage(ticketID: filling.ticket(), text: filling.text("text"))
    try filling.finish(operation)
    self = operation
  }
}

extension CloseTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = CloseTicket(ticketID: filling.ticket(), comment: values.text("comment"))
    try filling.finish(operation)
    self = operation
  }
}

extension ReopenTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = ReopenTicket(ticketID: filling.ticket())
    try filling.finish(operation)
    self = operation
  }
}

extension TransferTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = TransferTicket(
      ticketID: filling.ticket(), groupKey: filling.text("group"))
    try filling.finish(operation)
    self = operation
  }
}

extension CancelTicket: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    var filling = Filling(values)
    let operation = CancelTicket(ticketID: filling.ticket())
    try filling.finish(operation)
    self = operation
  }
}

extension Filling {
  /// The ticket that an operation is about.
  mutating func ticket() -> Int64 { deskID("ticket", field: Rules.ticketIDField) }
}
