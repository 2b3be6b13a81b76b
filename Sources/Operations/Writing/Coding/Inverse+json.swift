package import SendbirdAPI

/// What takes a write back, as JSON.
extension Inverse {
  /// The inverse as JSON, byte for byte.
  package var json: JSONValue {
    switch self {
    case .changes(let changes): ["changes": changes.json]
    case .operation(let filled):
      [
        "operation": .string(filled.id), "values": filled.values.json, "base": filled.base.json,
        "left": filled.left,
      ]
    }
  }

  /// Reads an inverse that was kept as JSON.
  ///
  /// - Parameters:
  ///   - json: The inverse.
  ///   - path: Where it is, for a fault. The default is "undo".
  /// - Throws: `DecodingFault` if it is nothing of the kind.
  package init(json: JSONValue, at path: String = "undo") throws(DecodingFault) {
    let object = try CodedObject(json, at: path)
    if let changes = object.members["changes"] {
      self = .changes(try MetadataChangeSet(json: changes, at: "\(path).changes"))
      return
    }
    self = .operation(
      InverseOperation(
        id: try object.string("operation"),
        values: try FieldValues(json: try object.value("values"), at: "\(path).values"),
        base: try RecordFields(json: try object.value("base"), at: "\(path).base"),
        left: try object.value("left")))
  }
}
