package import SendbirdAPI

extension APIRequest {
  /// The request as the journal keeps it: no address, no header, no token.
  package var json: JSONValue {
    var members = [
      JSONMember("service", .string(service.rawValue)),
      JSONMember("method", .string(method.rawValue)),
      JSONMember("path", .array(path.map(JSONValue.string))),
    ]
    if !query.isEmpty { members.append(JSONMember("query", .array(query.map(\.json)))) }
    // No body is something else than a body that is null.
    if let body { members.append(JSONMember("body", body.withoutTokens)) }
    return .object(members)
  }

  /// Reads a request of the journal.
  ///
  /// - Throws: `DecodingFault` if it is none.
  package init(json: JSONValue, at path: String = "request") throws(DecodingFault) {
    let members = try CodedObject(json, at: path)
    var query: [QueryItem] = []
    for item in json["query"]?.array ?? [] {
      query.append(try QueryItem(json: item, at: "\(path).query"))
    }
    self.init(
      try members.word("method", Method.self), try members.word("service", Service.self),
      path: try members.strings("path"), query: query, body: json["body"])
  }
}

extension JSONValue {
  /// The value with a mask wherever Sendbird puts a token of a user.
  ///
  /// Items of metadata and custom fields are the customers' own, whatever they are called, and undo
  /// writes them back: they stay.
  package var withoutTokens: JSONValue {
    switch self {
    case .object(let members):
      return .object(
        members.map { member in
          if Self.ownItems.contains(where: { $0.hasSameBytes(as: member.name) }) { return member }
          let isToken = Self.tokenNames.contains { $0.hasSameBytes(as: member.name) }
          return JSONMember(
            member.name, isToken ? member.value.masked : member.value.withoutTokens)
        })
    case .array(let elements): return .array(elements.map(\.withoutTokens))
    default: return self
    }
  }

  private static let ownItems = ["metadata", "customFields"]
  private static let tokenNames = ["access_token", "session_token", "session_tokens"]

  /// A mask for every text in it, so that what is empty or missing can still be told.
  private var masked: JSONValue {
    switch self {
    case .string(let text): .string(text.isEmpty ? "" : Secret.mask)
    case .array(let elements): .array(elements.map(\.masked))
    case .object(let members): .object(members.map { JSONMember($0.name, $0.value.masked) })
    case .number: .string(Secret.mask)
    case .null, .bool: self
    }
  }
}
