package import SendbirdAPI

/// Making the customer of a user; the record is nil while there is none.
struct CreateCustomerStep: RoadStep {
  /// The user.
  let userID: String

  var request: APIRequest { .createCustomer(sendbirdID: userID) }

  func names(in known: Customer?) -> [String] { ["the customer of user \"\(userID)\""] }

  func accept(
    _ answer: JSONValue, known: Customer?
  ) throws(DecodingFault) -> Accepted<Customer?> {
    let customer = try Customer(json: answer)
    let isOther = customer.sendbirdID.map { !$0.hasSameBytes(as: userID) } ?? false
    return Accepted(record: customer, notStuck: isOther ? [Rules.sendbirdIDField] : [])
  }

  func judge(_ now: Customer?, known: Customer?) -> Judgement {
    now == nil ? .notDone : .done(notStuck: [])
  }

  func canBeDoneByOthers(_ error: APIError, known: Customer?) -> Bool {
    // That the customer is there already has no code of its own (contract 5.3).
    error.code == .refused
  }

  /// A list that isn't found says nothing about the customer.
  func isGone(_ error: APIError) -> Bool { false }

  func journalled(_ record: Customer?) -> JSONValue { record?.journalled ?? .null }
}

/// Writing custom fields of a customer.
struct CustomerFieldsStep: RoadStep {
  /// Desk's id of the customer.
  let customerID: Int64
  /// The fields.
  let items: CustomFields

  var request: APIRequest { .updateCustomerFields(customerID, items) }

  private var sent: [CustomerField] {
    items.map { CustomerField(custom: SentCustomField(item: $0)) }
  }

  func names(in known: Customer) -> [String] { items.map(\.key) }

  func accept(_ answer: JSONValue, known: Customer) throws(DecodingFault) -> Accepted<Customer> {
    let customer = try Customer(json: answer)
    guard customer.id == customerID, customer.customFields != nil else {
      // Nothing can be compared with such an answer; reading the customer tells.
      throw DecodingFault(
        path: "customer.customFields", expected: "the fields of the customer", found: "missing")
    }
    return Accepted(record: customer, notStuck: sent.notStuck(in: customer))
  }

  func judge(_ now: Customer, known: Customer) -> Judgement { sent.judge(now, known: known) }

  func journalled(_ record: Customer) -> JSONValue { record.journalled }
}

/// A custom field of a customer that was sent.
private struct CustomerField: SentField {
  let custom: SentCustomField

  var name: String { custom.item.key }

  func check(in record: Customer) -> FieldCheck { custom.check(in: record.customFields) }

  func isUnchanged(from before: Customer, to now: Customer) -> Bool {
    custom.isUnchanged(from: before.customFields, to: now.customFields)
  }
}

extension Customer {
  /// What the journal keeps of a customer: who it is, and what a write could change.
  var journalled: JSONValue { journalled(customFields) }

  /// The same with other custom fields.
  func journalled(_ customFields: CustomFields?) -> JSONValue {
    .object([
      JSONMember("id", .number(String(id))),
      JSONMember("sendbirdId", sendbirdID.map(JSONValue.string) ?? .null),
      JSONMember("customFields", customFields?.json ?? .null),
    ])
  }

  /// What the journal and notes call it.
  package var words: String { "customer \(id)" }
}
