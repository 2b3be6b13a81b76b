import GRDB

/// `PATCH /platform/v1/customers/{id}/custom_fields` (contract 6.1).
struct UpdateCustomerFields: RecordWrite {
  static let isWrite = true

  private let number: Int64
  private let items: [WantedField]

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    items = try body.newCustomFields()
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let fields = try database.registered(items, .customer)
    _ = try database.existingCustomer(number)
    try database.change(fields, .customer, of: number)
    let customer = try database.existingCustomer(number)
    return JSONWriter.object { $0.fields(of: customer) }
  }

  var records: [SharedRecord] { [.customer(number)] }
}
