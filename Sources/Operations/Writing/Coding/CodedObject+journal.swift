import SendbirdAPI

extension CodedObject {
  func strings(_ name: String) throws(DecodingFault) -> [String] {
    try [String](coded: try array(name), at: "\(path).\(name)")
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable>(
    _ name: String, _ type: Word.Type
  ) throws(DecodingFault) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try string(name)) else { throw fault(name, "a known word") }
    return word
  }

  func timestamp(_ name: String) throws(DecodingFault) -> Timestamp {
    guard let number = try integer(name) else { throw fault(name, "a whole number") }
    return Timestamp(milliseconds: number)
  }

  /// A text that can be missing.
  func optionalString(_ name: String) throws(DecodingFault) -> String? {
    members[name] == nil ? nil : try string(name)
  }
}

extension [JSONMember] {
  /// Adds a member if there is a value.
  mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { append(JSONMember(name, value)) }
  }

  /// Adds a text if there is one.
  mutating func add(_ name: String, text: String?) {
    if let text { append(JSONMember(name, .string(text))) }
  }

  /// Adds a number if there is one.
  mutating func add(_ name: String, number: Int64?) {
    if let number { append(JSONMember(name, .number(String(number)))) }
  }
}
