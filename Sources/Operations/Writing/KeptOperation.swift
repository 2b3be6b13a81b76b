import SendbirdAPI

/// An operation that takes others back, so that the journal keeps what fills it in.
protocol KeptOperation: FillableOperation {
  /// What fills in the same operation again.
  var filling: FieldValues { get }

  /// What it does where it takes another one back, in parts of a sentence such as `city goes back from
  /// Paris to Berlin`.
  var goingBack: [String] { get }
}

extension FieldValues {
  /// Values with texts in some fields; one without a text stays out.
  fileprivate init(_ texts: KeyValuePairs<String, String?>) {
    self.init()
    for (name, text) in texts { self[name] = text.map(Value.text) }
  }
}

extension UpdateUser: KeptOperation {
  var filling: FieldValues {
    var values = FieldValues(["user": userID, "nickname": nickname, "profileURL": profileURL])
    if issuesAccessToken { values["issueAccessToken"] = .flag(true) }
    return values
  }
}

extension ActivateUser: KeptOperation {
  var filling: FieldValues { FieldValues(["user": userID]) }
}

extension DeactivateUser: KeptOperation {
  var filling: FieldValues {
    FieldValues(["user": userID, "leaveChannels": leavesChannels ? "leave" : "keep"])
  }
}

extension DeleteUser: KeptOperation {
  var filling: FieldValues { FieldValues(["user": userID]) }
}

extension UpdateCustomerFields: KeptOperation {
  var filling: FieldValues {
    var values: FieldValues
    switch customer {
    case .id(let id): values = FieldValues(["customer": String(id)])
    case .user(let userID): values = FieldValues(["user": userID])
    }
    values["items"] = .items(items)
    return values
  }
}

extension UpdateTicket: KeptOperation {
  var filling: FieldValues {
    var values = FieldValues(["ticket": String(ticketID), "priority": priority])
    values["related"] = relatedChannelURLs.map(FieldValues.Value.list)
    if !customFields.isEmpty { values["field"] = .items(customFields) }
    return values
  }
}

extension CloseTicket: KeptOperation {
  var filling: FieldValues { FieldValues(["ticket": String(ticketID), "comment": comment]) }
}

extension ReopenTicket: KeptOperation {
  var filling: FieldValues { FieldValues(["ticket": String(ticketID)]) }
}

extension TransferTicket: KeptOperation {
  var filling: FieldValues { FieldValues(["ticket": String(ticketID), "group": groupKey]) }
}
