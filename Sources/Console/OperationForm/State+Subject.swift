import Operations
import Widgets

/// What an operation is about, and what is known of it.
extension ConsoleState {
  /// What the operation is about: what was given, else what is selected.
  func subject(of descriptor: OperationDescriptor, _ values: FieldValues) -> OperationSubject {
    let names = descriptor.fields.map(\.name)
    if names.contains("ticket") {
      if let text = values.text("ticket") {
        return Int64(text).map(OperationSubject.ticket) ?? .many
      }
      return selectedTicket.map { .ticket($0.id) } ?? .many
    }
    if let text = values.text("customer") {
      return Int64(text).map(OperationSubject.customer) ?? .many
    }
    guard names.contains("user") else { return .many }
    if let id = values.text("user") { return .user(id) }
    return shownUser.map { .user($0.id) } ?? .many
  }

  /// The user whose pane a subject is seen in.
  func userID(of subject: OperationSubject) -> String? {
    switch subject {
    case .user(let id): id
    case .ticket(let id):
      selectedTicket.flatMap { $0.id == id ? $0.customer?.sendbirdID ?? shownUser?.id : nil }
    case .customer, .many: nil
    }
  }

  /// What the record has already, for forms that send only what differs.
  func stored(for id: String, _ subject: OperationSubject) -> FieldValues {
    var values = FieldValues()
    switch (id, subject) {
    case (UpdateUser.descriptor.id, .user(let userID)):
      guard let user = shownUser, user.id.hasSameBytes(as: userID) else { break }
      values["nickname"] = .text(user.nickname ?? "")
      values["profileURL"] = .text(user.profileURL ?? "")
    case (UpdateCustomerFields.descriptor.id, .user(let userID)):
      if let fields = knownCustomer(ofUser: userID)?.customFields {
        values["items"] = .items(Array(fields))
      } else if hasNoCustomer(userID) {
        values["items"] = .items([])
      }
    case (UpdateTicket.descriptor.id, .ticket(let ticketID)):
      guard let ticket = selectedTicket, ticket.id == ticketID else { break }
      if let priority = ticket.priority { values["priority"] = .text(priority) }
      if let related = ticket.relatedChannels {
        values["related"] = .list(related.map(\.channelURL))
      }
      if let fields = ticket.customFields { values["field"] = .items(Array(fields)) }
    default: break
    }
    return values
  }

  /// Fills in what is known besides the record: what was chosen last, and saved data points.
  func prefill(_ form: inout OperationForm) {
    if form.descriptor.id == CreateTicket.descriptor.id, let group = offered.lastGroup {
      var values = FieldValues()
      values["group"] = .text(group)
      form.fill(values, origin: "last used", overwrites: false, areDefaults: true)
    }
    var saved = FieldValues()
    for (field, point) in [("ticket", "ticketId"), ("customer", "customerId"), ("user", "userId")] {
      if let value = dataPoints.newest(point) { saved[field] = .text(value) }
    }
    // Of user and customer, which exclude each other, only one.
    if saved["user"] != nil { saved["customer"] = nil }
    form.fill(saved, origin: "data point", overwrites: false, areDefaults: true)
  }

  /// What the form says of its subject, which may become known while it is open.
  func facts(about form: OperationForm) -> [(label: String, text: String)] {
    guard case .user(let userID) = form.subject else {
      guard let ticket = selectedTicket, form.subject == .ticket(ticket.id) else { return [] }
      return [("Ticket", "#\(ticket.id)   \(ticket.title ?? "")")]
    }
    let isOfDesk = [CreateTicket.descriptor.id, UpdateCustomerFields.descriptor.id]
      .contains(form.descriptor.id)
    let nickname = shownUser.flatMap { $0.id.hasSameBytes(as: userID) ? $0.nickname : nil } ?? ""
    guard isOfDesk else { return [] }
    return [("Customer", "\(userID)   \(nickname)   \(customerWords(ofUser: userID))")]
  }

  private func customerWords(ofUser userID: String) -> String {
    if let customer = knownCustomer(ofUser: userID) { return "(customer #\(customer.id))" }
    return hasNoCustomer(userID)
      ? "(customer: will be created)" : "(customer: looked up in the review)"
  }
}
