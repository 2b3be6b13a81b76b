import GRDB

/// A Desk customer as it is stored.
struct CustomerRecord: Sendable {
  let number: Int64
  /// The Chat user's id; the user may be gone (contract 2.7).
  let sendbirdID: String
  /// In milliseconds.
  let createdAt: Int64
  /// The Chat nickname, kept when the user goes.
  let displayName: String
  let photoURL: String
  var customFields: [CustomField] = []

  /// The columns ``init(_:from:)`` reads, in its order.
  static let columns = "k.number, k.sendbird_id, k.created_at, k.display_name, k.photo_url"

}

extension CustomerRecord {
  /// Reads a customer whose columns begin at `start`.
  init(_ row: Columns, from start: CInt = 0) {
    number = row.integer(start)
    sendbirdID = row.text(start + 1)
    createdAt = row.integer(start + 2)
    displayName = row.text(start + 3)
    photoURL = row.text(start + 4)
  }
}

/// What a list of customers is narrowed to.
struct CustomerFilter: Sendable {
  var sendbirdID: String?

  fileprivate var conditions: (sql: String, values: [SQLValue]) {
    sendbirdID.map { ("WHERE k.sendbird_id = ?", [.text($0)]) } ?? ("", [])
  }
}

extension Database {
  /// The customer with an id.
  func customer(_ number: Int64) throws -> CustomerRecord? {
    var customer = try first(
      "SELECT \(CustomerRecord.columns) FROM desk_customers k WHERE k.number = ?",
      .integer(number)
    ) { CustomerRecord($0) }
    customer?.customFields = try customFields(.customer, of: number)
    return customer
  }

  /// How many customers a filter finds.
  func customers(_ filter: CustomerFilter) throws -> Int64 {
    let (conditions, values) = filter.conditions
    return try all("SELECT count(*) FROM desk_customers k \(conditions)", values) {
      $0.integer(0)
    }[0]
  }

  /// A page of the customers a filter finds, newest first.
  func customers(
    _ filter: CustomerFilter, limit: Int64, offset: Int64
  ) throws -> [CustomerRecord] {
    let (conditions, values) = filter.conditions
    var customers = try all(
      """
      SELECT \(CustomerRecord.columns) FROM desk_customers k \(conditions)
      ORDER BY k.number DESC LIMIT ? OFFSET ?
      """, values + [.integer(limit), .integer(offset)]
    ) { CustomerRecord($0) }
    for index in customers.indices {
      customers[index].customFields = try customFields(.customer, of: customers[index].number)
    }
    return customers
  }

  /// Makes a Chat user a customer and answers its number.
  func insertCustomer(_ user: UserRecord, at time: Int64) throws -> Int64 {
    try run(
      """
      INSERT INTO desk_customers (sendbird_id, created_at, display_name, photo_url)
      VALUES (?, ?, ?, ?)
      """,
      .text(user.userID), .integer(time), .text(user.nickname), .text(user.profileURL))
    return lastInsertedRowID
  }
}
