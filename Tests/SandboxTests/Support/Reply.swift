import FoundationEssentials

/// An answer of the sandbox.
struct Reply: Sendable {
  let status: Int
  let headers: Headers
  let text: String

  /// The headers of an answer, found by name in any case.
  struct Headers: Sendable {
    let all: [(name: String, value: String)]

    subscript(name: String) -> [String] {
      all.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
  }

  /// The error code of contract 1.6, if the answer is an error.
  var code: Int? { json["code"]?.integer }

  /// The error code of contract 5.3, if the answer is a refusal of the Desk API.
  var deskCode: String? { json["code"]?.text }

  /// The elements of a Desk list.
  var results: [JSONFact] { json["results"]?.list ?? [] }

  /// The body, its members in no order.
  var json: JSONFact {
    (try? JSONDecoder().decode(JSONFact.self, from: Data(text.utf8))) ?? .null
  }

  /// The ids of a list of users.
  var userIDs: [String] { page?.users?.map(\.userID) ?? [] }

  /// The token of the next page.
  var next: String? { page?.next }

  /// What paging needs; a whole ``JSONFact`` of a hundred users takes long to make.
  private var page: Page? { try? JSONDecoder().decode(Page.self, from: Data(text.utf8)) }

  private struct Page: Decodable {
    struct User: Decodable {
      let userID: String

      private enum CodingKeys: String, CodingKey { case userID = "user_id" }
    }

    let users: [User]?
    let next: String?
  }
}

/// A JSON value to compare with, whatever the order of its members.
enum JSONFact: Decodable, Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case list([JSONFact])
  case object([String: JSONFact])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONFact.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .bool(truth)
    } else if let number = try? value.decode(Int.self) {
      self = .integer(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONFact].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONFact].self))
    }
  }

  subscript(name: String) -> JSONFact? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  var bool: Bool? { if case .bool(let truth) = self { truth } else { nil } }
  var list: [JSONFact]? { if case .list(let list) = self { list } else { nil } }
  var names: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

  /// The value with what time and chance decide made equal: times, generated ids and tokens.
  func settled(_ names: Set<String> = ["created_at", "message_id", "ts", "last_seen_at"])
    -> JSONFact
  {
    switch self {
    case .list(let list): .list(list.map { $0.settled(names) })
    case .object(let members):
      .object(
        members.reduce(into: [:]) { result, member in
          result[member.key] =
            names.contains(member.key) ? .integer(0) : member.value.settled(names)
        })
    default: self
    }
  }
}
