/// JSON that is well-formed but is not what the contract says.
package struct DecodingFault: Error, Hashable, CustomStringConvertible {
  /// Where, such as `users[3].created_at`.
  ///
  /// Never holds metadata keys or values.
  package let path: String
  /// What should be there, such as "a string".
  package let expected: String
  /// What is there, such as "a list" or "nothing".
  package let found: String

  /// Makes a fault.
  package init(path: String, expected: String, found: String) {
    self.path = path
    self.expected = expected
    self.found = found
  }

  package var description: String { "\(path) should be \(expected), but is \(found)" }
}

/// Reads the members of one object of an answer: missing and null alike are nil, a wrong type is a fault.
struct Fields {
  let value: JSONValue
  let path: String

  init(_ value: JSONValue, at path: String) throws(DecodingFault) {
    guard value.object != nil else {
      throw DecodingFault(path: path, expected: "an object", found: value.kind)
    }
    self.value = value
    self.path = path
  }

  func string(_ name: String) throws(DecodingFault) -> String? {
    try field(name, "a string", \.string)
  }

  func bool(_ name: String) throws(DecodingFault) -> Bool? {
    try field(name, "a boolean", \.bool)
  }

  func integer(_ name: String) throws(DecodingFault) -> Int64? {
    try field(name, "a whole number", \.int)
  }

  func array(_ name: String) throws(DecodingFault) -> [JSONValue]? {
    try field(name, "a list", \.array)
  }

  func strings(_ name: String) throws(DecodingFault) -> [String]? {
    guard let elements = try array(name) else { return nil }
    var strings: [String] = []
    for (index, element) in elements.enumerated() {
      guard let string = element.string else {
        throw DecodingFault(
          path: "\(path).\(name)[\(index)]", expected: "a string", found: element.kind)
      }
      strings.append(string)
    }
    return strings
  }

  private func field<T>(_ name: String, _ expected: String, _ read: (JSONValue) -> T?)
    throws(DecodingFault) -> T?
  {
    guard let member = value[name], !member.isNull else { return nil }
    guard let result = read(member) else {
      throw DecodingFault(path: "\(path).\(name)", expected: expected, found: member.kind)
    }
    return result
  }
}
