import GRDB

/// `GET /platform/v1/groups/{id}`, with the group's agents (contract 6.7).
struct GetGroup: Call {
  static let isWrite = false

  private let number: Int64

  init(_ number: Int64) {
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    try database.answer(group: number)
  }
}

/// `GET /platform/v1/groups` (contract 6.7).
struct ListGroups: Call {
  static let isWrite = false

  private let page: DeskPage

  init(_ query: Query) throws(DeskError) {
    page = try DeskPage("groups", query)
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    page.answer(from: try database.groups(), context) { $0.fields(of: $1) }
  }
}

extension Database {
  /// The body of an answer that is one group with its members.
  func answer(group number: Int64) throws -> [UInt8] {
    let group = try existingGroup(number)
    let members = try agents(ofGroup: number)
    return JSONWriter.object { json in
      json.fields(of: group)
      json.key("members")
      json.array {
        for member in members {
          $0.object { $0.fields(of: member) }
        }
      }
    }
  }
}
