package import SendbirdAPI

extension JournalOutcome {
  /// The outcome as the journal keeps it; it never holds a token.
  ///
  /// - Parameter operation: The intent's operation, which says what kind of record it is about.
  /// - Returns: An object.
  package func json(of operation: String) -> JSONValue {
    var members = [
      JSONMember("requests", .array(requests.map { .string($0.rawValue) }))
    ]
    // A record that is gone is null, one that is not known is not mentioned.
    if let after {
      let isBare = operation.hasPrefix("metadata.")
      members.append(JSONMember("after", isBare ? after : after.withoutTokens))
    }
    if !notStuck.isEmpty {
      members.append(JSONMember("notStuck", .array(notStuck.map(JSONValue.string))))
    }
    members.add("undo", undo?.json)
    members.add("error", error?.json)
    members.add("at", number: at.milliseconds)
    return .object(members)
  }

  /// Reads an outcome of the journal.
  ///
  /// - Throws: `DecodingFault` if it is none.
  package init(json: JSONValue, at path: String = "outcome") throws(DecodingFault) {
    let members = try CodedObject(json, at: path)
    var results: [RequestResult] = []
    for word in try members.strings("requests") {
      guard let result = RequestResult(rawValue: word) else {
        throw DecodingFault(path: "\(path).requests", expected: "a known word", found: "a string")
      }
      results.append(result)
    }
    // `nil` would be a JSON null here.
    let after: JSONValue? = json["after"]
    var undo: Inverse?
    if let value = json["undo"] { undo = try Inverse(json: value, at: "\(path).undo") }
    var error: APIError?
    if let value = json["error"] { error = try APIError(json: value, at: "\(path).error") }
    self.init(
      requests: results, after: after,
      notStuck: json["notStuck"] == nil ? [] : try members.strings("notStuck"),
      undo: undo, error: error, at: try members.timestamp("at"))
  }
}
