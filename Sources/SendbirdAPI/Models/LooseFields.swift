/// Reads the members of one object of which only the id can be relied on (contract 4.1 and 6.3).
///
/// Missing, null and another type than documented alike are nil: a field that is merely shown must
/// not make a whole list unreadable. What came is still in the model's `raw`.
struct LooseFields {
  let value: JSONValue
  let path: String

  init(_ value: JSONValue, at path: String) throws(DecodingFault) {
    let fields = try Fields(value, at: path)
    self.value = fields.value
    self.path = fields.path
  }

  /// The one field that must be there, a whole number.
  func id(_ name: String = "id") throws(DecodingFault) -> Int64 {
    guard let id = integer(name) else { throw fault(name, "a whole number") }
    return id
  }

  /// The one field that must be there, a text.
  func textID(_ name: String) throws(DecodingFault) -> String {
    guard let id = string(name) else { throw fault(name, "a string") }
    return id
  }

  func string(_ name: String) -> String? { value[name]?.string }

  func bool(_ name: String) -> Bool? { value[name]?.bool }

  func integer(_ name: String) -> Int64? { value[name]?.int }

  /// A time of Desk (contract 5.5).
  func time(_ name: String) -> Timestamp? { string(name).flatMap(Timestamp.init(iso8601:)) }

  /// A text that some sources call a number.
  func text(_ name: String) -> String? {
    switch value[name] {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// A part that is a model of its own; nil if it can't be read as one.
  func model<Model>(
    _ name: String, _ decode: (JSONValue, String) throws(DecodingFault) -> Model
  ) -> Model? {
    value[name].flatMap { try? decode($0, "\(path).\(name)") }
  }

  /// A list of models; nil if it isn't a list or one of them can't be read.
  func models<Model>(
    _ name: String, _ decode: (JSONValue, String) throws(DecodingFault) -> Model
  ) -> [Model]? {
    value[name]?.array.flatMap { elements in
      try? elements.enumerated().map { try decode($1, "\(path).\(name)[\($0)]") }
    }
  }

  private func fault(_ name: String, _ expected: String) -> DecodingFault {
    DecodingFault(
      path: "\(path).\(name)", expected: expected, found: value[name]?.kind ?? "missing")
  }
}
