import SendbirdAPI

/// Reads one object of what the journal has kept; what is missing or has another kind is a fault.
struct CodedObject {
  let members: JSONValue
  let path: String

  init(_ value: JSONValue, at path: String) throws(DecodingFault) {
    guard value.object != nil else {
      throw DecodingFault(path: path, expected: "an object", found: value.kind)
    }
    members = value
    self.path = path
  }

  /// A member that has to be there.
  func value(_ name: String) throws(DecodingFault) -> JSONValue {
    guard let value = members[name] else { throw fault(name, "there") }
    return value
  }

  func string(_ name: String) throws(DecodingFault) -> String {
    guard let text = members[name]?.string else { throw fault(name, "a string") }
    return text
  }

  func bool(_ name: String) throws(DecodingFault) -> Bool {
    guard let flag = members[name]?.bool else { throw fault(name, "a boolean") }
    return flag
  }

  func array(_ name: String) throws(DecodingFault) -> [JSONValue] {
    guard let elements = members[name]?.array else { throw fault(name, "a list") }
    return elements
  }

  /// A whole number that can be missing.
  func integer(_ name: String) throws(DecodingFault) -> Int64? {
    guard let value = members[name] else { return nil }
    guard let number = value.int else { throw fault(name, "a whole number") }
    return number
  }

  /// What is wrong with a member.
  func fault(_ name: String, _ expected: String) -> DecodingFault {
    DecodingFault(
      path: "\(path).\(name)", expected: expected, found: members[name]?.kind ?? "missing")
  }
}

extension [String] {
  /// Reads a list of texts that the journal has kept.
  init(coded elements: [JSONValue], at path: String) throws(DecodingFault) {
    self = []
    for element in elements {
      guard let text = element.string else {
        throw DecodingFault(path: "\(path)[]", expected: "a string", found: element.kind)
      }
      append(text)
    }
  }
}
