import GRDB

/// `GET /platform/v1/customers/{id}` (contract 6.1).
struct GetCustomer: RecordRead {
  static let isWrite = false

  private let number: Int64

  init(_ number: Int64) {
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let customer = try database.existingCustomer(number)
    return JSONWriter.object { $0.fields(of: customer) }
  }

  func record(in database: Database) -> SharedRecord? { .customer(number) }
}

/// `GET /platform/v1/customers` (contract 6.1), newest first.
struct ListCustomers: RecordRead {
  static let isWrite = false

  private let page: DeskPage
  private let filter: CustomerFilter

  init(_ query: Query) throws(DeskError) {
    page = try DeskPage("customers", query)
    filter = CustomerFilter(sendbirdID: query.text("sendbird_id"))
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let count = try database.customers(filter)
    let customers = try database.customers(filter, limit: page.limit, offset: page.offset)
    return page.answer(customers, of: count, context) { $0.fields(of: $1) }
  }

  /// The list of a user's customers is how one is read whose number isn't known.
  func record(in database: Database) throws -> SharedRecord? {
    guard filter.sendbirdID != nil else { return nil }
    let found = try database.customers(filter, limit: page.limit, offset: page.offset)
    return found.count == 1 ? .customer(found[0].number) : nil
  }
}
