extension APIRequest {
  /// Lists customers (contract 6.1).
  ///
  /// - Parameters:
  ///   - sendbirdID: only the customer of this Chat user; exactly.
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the request.
  package static func customers(
    sendbirdID: String? = nil, limit: Int = Limits.deskPageDefault, offset: Int = 0
  ) -> APIRequest {
    let filter = sendbirdID.map { [QueryItem("sendbird_id", $0)] } ?? []
    return deskList("customers", filter, limit: limit, offset: offset)
  }

  /// Reads a customer.
  package static func customer(_ id: Int64) -> APIRequest {
    APIRequest(.get, .desk, path: ["customers", String(id)])
  }

  /// Makes the customer of a Chat user.
  package static func createCustomer(sendbirdID: String) -> APIRequest {
    APIRequest(.post, .desk, path: ["customers"], body: ["sendbirdId": .string(sendbirdID)])
  }

  /// Adds or changes custom fields of a customer; the others stay.
  package static func updateCustomerFields(_ id: Int64, _ fields: CustomFields) -> APIRequest {
    APIRequest(
      .patch, .desk, path: ["customers", String(id), "custom_fields"],
      body: ["customFields": .string(fields.wireText)])
  }

  /// One page of a Desk list; the first page says no offset (contract 5.2).
  static func deskList(
    _ path: String, _ filter: [QueryItem], limit: Int, offset: Int
  ) -> APIRequest {
    var query = filter
    query.append(QueryItem("limit", String(limit)))
    if offset != 0 { query.append(QueryItem("offset", String(offset))) }
    return APIRequest(.get, .desk, path: [path], query: query)
  }
}
