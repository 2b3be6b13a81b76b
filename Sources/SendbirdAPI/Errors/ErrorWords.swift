/// What the body of an error answer says (contract 1.6 and 5.3).
struct ErrorWords {
  /// Chat's code, if there is a number; always nil for Desk, which is judged by status only.
  let sendbirdCode: Int?
  /// The code as a text, in whatever form it came; bounded.
  let serviceCode: String?
  /// Sendbird's words; empty if there are none.
  let message: String

  init(_ json: JSONValue?, from service: Service) {
    let code = json?["code"]
    switch code {
    case .string(let text), .number(let text):
      serviceCode = text.isEmpty ? nil : String(text.unicodeScalars.prefix(Self.longestCode))
    default: serviceCode = nil
    }
    switch service {
    case .chat:
      sendbirdCode = code?.int.flatMap(Int.init(exactly:))
      message = json?["message"]?.string ?? ""
    case .desk:
      sendbirdCode = nil
      message =
        ["detail", "message"].lazy.compactMap { Self.text(json?[$0]) }.first
        ?? Self.firstText(of: json) ?? ""
    }
  }

  private static let longestCode = 64

  private static func text(_ json: JSONValue?) -> String? {
    json?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first text in a map of fields, with the field's name before it.
  ///
  /// What is wrong with a field is a list of texts; a bare text counts only where there is no list,
  /// because it can be anything.
  private static func firstText(of json: JSONValue?) -> String? {
    let members = (json?.object ?? []).filter { $0.name != "code" }
    for member in members {
      if let found = listed(member.value) { return joined(member.name, found) }
    }
    for member in members {
      if let text = text(member.value) { return "\(member.name): \(text)" }
    }
    return nil
  }

  /// The first text of a list, or of a map inside, with the names that lead to it.
  private static func listed(_ json: JSONValue) -> (names: String, text: String)? {
    switch json {
    case .array(let elements):
      for element in elements {
        if let text = text(element) { return ("", text) }
        if let found = listed(element) { return found }
      }
    case .object(let members):
      for member in members {
        if let text = text(member.value) { return (member.name, text) }
        if let found = listed(member.value) {
          return (found.names.isEmpty ? member.name : "\(member.name).\(found.names)", found.text)
        }
      }
    default: break
    }
    return nil
  }

  private static func joined(_ name: String, _ found: (names: String, text: String)) -> String {
    found.names.isEmpty ? "\(name): \(found.text)" : "\(name).\(found.names): \(found.text)"
  }
}
