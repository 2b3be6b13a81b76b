import SendbirdAPI

extension PlannedRequest {
  /// How many customers are asked for where one is wanted: the filter is exact (contract 6.1), but a
  /// social-network account can have the same text for its id.
  static let customersOfOneUser = 10

  /// The read that finds the customer of a user.
  static func findCustomer(ofUser userID: String) -> PlannedRequest {
    PlannedRequest(.customers(sendbirdID: userID, limit: customersOfOneUser))
  }

  /// Makes the customer of a user where the request before finds none.
  static func createMissingCustomer(ofUser userID: String) -> PlannedRequest {
    PlannedRequest(
      .createCustomer(sendbirdID: userID), condition: "only if request 1 finds no customer")
  }

  /// Writes custom fields of a customer.
  static func updateCustomerFields(
    _ customer: DeskCustomerReference, _ fields: CustomFields
  ) -> PlannedRequest {
    switch customer {
    case .id(let id): return PlannedRequest(.updateCustomerFields(id, fields))
    case .user:
      let request = APIRequest.updateCustomerFields(0, fields)
      let path = request.path.enumerated().map { index, segment in
        index == 1 ? PlannedValue.customerID.marker : segment
      }
      return PlannedRequest(
        APIRequest(request.method, request.service, path: path, body: request.body))
    }
  }

  /// Makes a ticket; of a user's customer, whose id is not known yet.
  static func createTicket(
    _ ticket: NewTicket, for customer: DeskCustomerReference
  ) -> PlannedRequest {
    let request = APIRequest.createTicket(ticket)
    guard case .user = customer, var members = request.body?.object else {
      return PlannedRequest(request)
    }
    for index in members.indices where members[index].name == Rules.customerIDField {
      members[index].value = .string(PlannedValue.customerID.marker)
    }
    return PlannedRequest(
      APIRequest(request.method, request.service, path: request.path, body: .object(members)))
  }
}
