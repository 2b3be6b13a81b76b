package import SendbirdAPI

extension JournalIntent {
  /// The intent as the journal keeps it; it never holds a token.
  package var json: JSONValue {
    var members = [
      JSONMember("operation", .string(operation)), JSONMember("subject", .string(subject)),
      JSONMember("requests", .array(requests.map(\.json))),
      JSONMember("before", masked(before)), JSONMember("after", masked(after)),
    ]
    members.add("undoes", number: undoes?.number)
    members.add("user", text: userID)
    members.add("isFirstPart", isFirstPart ? true : nil)
    members.add("secondPart", text: secondPart)
    members.add("at", number: at.milliseconds)
    return .object(members)
  }

  /// Reads an intent of the journal.
  ///
  /// - Throws: `DecodingFault` if it is none.
  package init(json: JSONValue, at path: String = "intent") throws(DecodingFault) {
    let members = try CodedObject(json, at: path)
    var requests: [APIRequest] = []
    for request in try members.array("requests") {
      requests.append(try APIRequest(json: request, at: "\(path).requests"))
    }
    self.init(
      operation: try members.string("operation"), subject: try members.string("subject"),
      requests: requests, before: try members.value("before"), after: try members.value("after"),
      undoes: try members.integer("undoes").map(JournalID.init(number:)),
      userID: try members.optionalString("user"),
      isFirstPart: json["isFirstPart"]?.bool ?? false,
      secondPart: try members.optionalString("secondPart"), at: try members.timestamp("at"))
  }

  /// Bare metadata is the customers' own; everything else is a record of Sendbird's.
  private func masked(_ record: JSONValue) -> JSONValue {
    operation.hasPrefix("metadata.") ? record : record.withoutTokens
  }
}
