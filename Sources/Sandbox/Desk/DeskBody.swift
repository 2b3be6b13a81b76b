/// The object of a request body, with the Desk API's checks of presence and type (contract 5.3).
struct DeskBody: Sendable {
  private let members: [JSON.Member]

  /// Reads a body; one that isn't JSON is a `parse_error`.
  init(_ bytes: [UInt8]) throws(DeskError) {
    let value: JSON
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw .notJSON("\(error.reason) at byte \(error.offset)")
    }
    guard case .object(let members) = value else {
      throw .invalid("The request body", "must be a JSON object")
    }
    self.members = members
  }

  private init(members: [JSON.Member]) {
    self.members = members
  }

  /// The body without members.
  static let empty = DeskBody(members: [])

  /// Refuses what lacks one of these fields.
  func require(_ names: String...) throws(DeskError) {
    for name in names where self[name] == nil {
      throw .missing(name)
    }
  }

  /// A string, nil when absent.
  func string(_ name: String) throws(DeskError) -> String? {
    switch self[name] {
    case nil: return nil
    case .string(let text): return text
    default: throw .invalid(name, "must be a string")
    }
  }

  /// A whole number, nil when absent.
  func integer(_ name: String) throws(DeskError) -> Int64? {
    guard let value = self[name] else { return nil }
    guard let number = Self.integer(value) else { throw .invalid(name, "must be a whole number") }
    return number
  }

  /// A list of whole numbers, nil when absent.
  func integers(_ name: String) throws(DeskError) -> [Int64]? {
    guard let value = self[name] else { return nil }
    guard case .array(let elements) = value else { throw .invalid(name, "must be a list") }
    var numbers: [Int64] = []
    for element in elements {
      guard let number = Self.integer(element) else {
        throw .invalid(name, "must be a list of whole numbers")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The custom fields of a body that is there to change them, held to the rules (contract 6.1).
  func newCustomFields() throws(DeskError) -> [WantedField] {
    let name = "customFields"
    try require(name)
    let fields = try customFields(name) ?? []
    try DeskRules.customFields(fields)
    return fields
  }

  /// Custom fields, which come as JSON text inside a string (contract 6.1); nil when absent.
  func customFields(_ name: String) throws(DeskError) -> [WantedField]? {
    guard let text = try string(name) else { return nil }
    guard case .object(let members)? = try? JSONReader.read(Array(text.utf8)) else {
      throw .invalid(name, "must be the text of a JSON object")
    }
    return members.map { member in
      if case .string(let value) = member.value {
        WantedField(key: member.name, value: value)
      } else {
        WantedField(key: member.name, value: nil)
      }
    }
  }

  private static func integer(_ value: JSON) -> Int64? {
    guard case .number(let text) = value, case .value(let number) = WholeNumber(text) else {
      return nil
    }
    return number
  }

  private subscript(name: String) -> JSON? {
    members.first { $0.name.hasSameBytes(as: name) }?.value
  }
}
