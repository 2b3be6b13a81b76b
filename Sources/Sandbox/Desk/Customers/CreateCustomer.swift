import GRDB
import HTTPTypes

import enum SendbirdAPI.Limits

/// `POST /platform/v1/customers` (contract 6.1).
struct CreateCustomer: Call {
  static let isWrite = true
  static let status = HTTPResponse.Status.created

  private let sendbirdID: String

  init(_ body: DeskBody) throws(DeskError) {
    try body.require("sendbirdId")
    sendbirdID = try body.string("sendbirdId") ?? ""
    guard !sendbirdID.isEmpty else { throw .invalid("sendbirdId", "must not be empty") }
    guard sendbirdID.unicodeScalars.count <= Limits.userID else {
      throw .tooLong("sendbirdId", limit: Limits.userID)
    }
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    guard let user = try database.user(sendbirdID) else {
      throw DeskError.invalid("sendbirdId", "must be the id of a Chat user")
    }
    guard try database.customers(CustomerFilter(sendbirdID: sendbirdID)) == 0 else {
      throw DeskError.alreadyExists("A customer with this sendbirdId exists.")
    }
    let number = try database.insertCustomer(user, at: context.now)
    let customer = try database.existingCustomer(number)
    return JSONWriter.object { $0.fields(of: customer) }
  }
}
