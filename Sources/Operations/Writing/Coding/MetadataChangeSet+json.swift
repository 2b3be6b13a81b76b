package import SendbirdAPI

/// Staged edits as JSON.
extension MetadataChangeSet {
  /// The edits with their base as JSON, byte for byte and in their order.
  package var json: JSONValue {
    let entry = undoes.map { JSONMember("undoes", .number(String($0.number))) }
    return .object(
      [
        JSONMember("user", .string(userID)), JSONMember("base", base.json),
        JSONMember("edits", .array(edits.map(\.json))),
      ] + (entry.map { [$0] } ?? []))
  }

  /// Reads edits that were kept as JSON.
  ///
  /// - Parameters:
  ///   - json: The edits.
  ///   - path: Where they are, for a fault. The default is "changes".
  /// - Throws: `DecodingFault` if it is nothing of the kind.
  package init(json: JSONValue, at path: String = "changes") throws(DecodingFault) {
    let object = try CodedObject(json, at: path)
    var edits: [MetadataEdit] = []
    for edit in try object.array("edits") {
      edits.append(try MetadataEdit(coded: CodedObject(edit, at: "\(path).edits[]")))
    }
    self.init(
      userID: try object.string("user"),
      base: try Metadata(json: try object.value("base"), at: "\(path).base"), edits: edits,
      undoes: try object.integer("undoes").map(JournalID.init))
  }
}

extension MetadataEdit {
  fileprivate var json: JSONValue {
    switch self {
    case .set(let key, let value): ["set": .string(key), "value": .string(value)]
    case .delete(let key): ["delete": .string(key)]
    case .rename(let key, let to, let value):
      ["rename": .string(key), "to": .string(to), "value": .string(value)]
    }
  }

  fileprivate init(coded object: CodedObject) throws(DecodingFault) {
    if object.members["set"] != nil {
      self = .set(key: try object.string("set"), value: try object.string("value"))
    } else if object.members["rename"] != nil {
      self = .rename(
        key: try object.string("rename"), to: try object.string("to"),
        value: try object.string("value"))
    } else {
      self = .delete(key: try object.string("delete"))
    }
  }
}
