import SendbirdAPI

extension OperationField {
  /// The customer, by Desk's id, where a user can be named instead.
  static let customerID = OperationField(
    "customer", label: "Customer ID", kind: .deskID,
    help: "Desk's id of the customer; either this or the user must be given.")

  /// The customer, by the user, where Desk's id can be given instead.
  static let customerUser = OperationField(
    "user", label: "User ID", limit: Limits.userID,
    help: "The id of the user who is the customer; either this or the customer must be given.")

  /// Only records of one user.
  static func onlyUser(_ records: String) -> OperationField {
    OperationField(
      "user", label: "User ID", limit: Limits.userID, help: "Only \(records) of this user.")
  }

  /// The ticket that an operation is about.
  static let ticketID = OperationField(
    "ticket", label: "Ticket ID", kind: .deskID, isRequired: true, help: "Desk's id of the ticket.")

  /// Custom fields to write.
  static func customFields(
    _ name: String, isRequired: Bool = false, help: String
  ) -> OperationField {
    OperationField(
      name, label: "Custom fields",
      kind: .items(key: Limits.customFieldKey, value: Limits.customFieldValue),
      limit: Limits.customFields, isRequired: isRequired, help: help)
  }

  /// How urgent a ticket is.
  static func priority(defaultValue: String? = nil, help: String) -> OperationField {
    OperationField(
      "priority", label: "Priority", kind: .choice(TicketPriority.allCases.map(\.rawValue)),
      defaultValue: defaultValue, help: help)
  }

  /// A team.
  static func group(isRequired: Bool = false, help: String) -> OperationField {
    OperationField("group", label: "Team key", kind: .word, isRequired: isRequired, help: help)
  }

  /// Channels that a ticket refers to.
  static let relatedChannels = OperationField(
    "related", label: "Related channels", kind: .list(each: nil), limit: Limits.relatedChannels,
    help: "The URLs of Chat channels that the ticket refers to.")
}
