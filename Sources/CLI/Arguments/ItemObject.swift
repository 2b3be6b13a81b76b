import Operations

/// Items read from the text of one JSON object, each with the line of its key.
struct ItemObject: Sendable {
  /// The items, in the object's order.
  let items: [MetadataItem]
  /// Where each item was read, such as "items.json, line 3".
  let origins: [String]

  /// Reads an object of strings.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - source: The file or option, for errors.
  ///   - field: The name of the items at Sendbird, for errors.
  /// - Throws: 65 with source, line and key.
  init(_ bytes: [UInt8], from source: String, field: String) throws(CommandFailure) {
    func failure(_ message: String, _ rule: Violation.Rule) -> CommandFailure {
      CommandFailure(
        .violation, kind: "violation", [message], code: .string(rule.rawValue), field: field)
    }
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONValue(parsing: bytes)
    } catch {
      let line = error.position(in: bytes).line
      guard error.reason == .duplicateName else {
        throw failure("\(source), line \(line): not JSON: \(error.words)", .pattern)
      }
      let key = Self.string(in: bytes, at: error.offset)
      throw failure(
        "\(source), line \(line): key \"\(key)\": it is there twice; each key can be there once",
        .duplicate)
    }
    guard let members = json.object else {
      throw failure("\(source): \(json.kind), but only a JSON object is allowed", .pattern)
    }
    var items: [MetadataItem] = []
    var origins: [String] = []
    for (member, line) in zip(members, Self.lines(ofMembersIn: bytes)) {
      let origin = "\(source), line \(line)"
      guard let value = member.value.string else {
        throw failure(
          "\(origin): key \"\(member.name)\": the value is \(member.value.kind), but only a string "
            + "is allowed", .notAllowed)
      }
      items.append(MetadataItem(member.name, value))
      origins.append(origin)
    }
    self.items = items
    self.origins = origins
  }

  /// The JSON string that begins at a place.
  private static func string(in bytes: [UInt8], at start: Int) -> String {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    let literal = bytes[start..<min(end + 1, bytes.count)]
    return (try? JSONValue(parsing: Array(literal)))?.string ?? ""
  }

  /// The line of each member's name, for a text that is known to be one JSON object.
  private static func lines(ofMembersIn bytes: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var depth = 0
    var isName = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        isName = depth == 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): isName = depth == 1
      case UInt8(ascii: "\""):
        if isName { lines.append(line) }
        isName = false
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      index += 1
    }
    return lines
  }
}
