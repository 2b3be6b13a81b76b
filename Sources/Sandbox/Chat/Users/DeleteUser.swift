import GRDB

/// `DELETE /v3/users/{user_id}` (contract 2.7).
struct DeleteUser: RecordWrite {
  static let isWrite = true

  private let userID: String

  init(_ userID: String) throws(ChatError) {
    try Rules.userID(userID)
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let number = try database.existingUserNumber(userID)
    // Metadata and memberships go with the user; messages don't refer to it and stay.
    try database.run("DELETE FROM users WHERE number = ?", .integer(number))
    return JSONWriter.object { _ in }
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}
