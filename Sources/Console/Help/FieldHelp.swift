package import Operations
import Widgets

/// What there is to know of a field: its rule, an example, and who may change it (ux 12).
package struct FieldHelp: Sendable, Equatable {
  /// The field's name for people.
  package let title: String
  /// Sentences, one a paragraph; an empty one leaves a line free.
  package let paragraphs: [String]

  /// Makes the help of a field.
  package init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  /// Makes the help of an operation's field from what the operation says of it.
  ///
  /// - Parameters:
  ///   - field: the field.
  ///   - label: what a form calls it. The default is the operation's label.
  ///   - title: what the operation does.
  package init(_ field: OperationField, labeled label: String? = nil, of title: String) {
    var paragraphs = [field.help, ""]
    paragraphs.append("Rule: \(field.rule)")
    if let example = field.example { paragraphs.append("Example: \(example)") }
    if let standard = field.defaultValue { paragraphs.append("Left empty: \(standard)") }
    paragraphs.append(field.isRequired ? "It has to be filled in." : "It can be left out.")
    self.init(title: "\(label ?? field.label) (\(title))", paragraphs: paragraphs + [Self.who])
  }

  /// Who may change what a form shows.
  static let who =
    "Who may change it: whoever has this profile without read-only. Each write is reviewed first "
    + "and kept in the journal."

  static let metadataKey = FieldHelp(
    title: "Metadata key",
    paragraphs: [
      "The name of an item; other systems find the value by it.", "",
      "Rule: at most \(Limits.metadataKey) characters, no comma, each key once. "
        + "A user has at most \(Limits.metadataItems) items.",
      "Example: plan", "Another key renames the item: the value moves, the old key is deleted.",
      who + " The customer's own app can change it as well.",
    ])

  static let metadataValue = FieldHelp(
    title: "Metadata value",
    paragraphs: [
      "The text of an item. It is kept to the byte, blanks at both ends included.", "",
      "Rule: at most \(Limits.metadataValue) characters, text only; it may be empty.",
      "Example: pro-annual", who + " The customer's own app can change it as well.",
    ])

  /// The find line; `key` is the key that asks.
  static func findLine(ask key: String) -> FieldHelp {
    FieldHelp(
      title: "Find line",
      paragraphs: [
        "What is typed filters the loaded rows at once; a pause or \(key) asks the server.", "",
        "min    the user with this id, and nicknames that start so",
        "id:a,b    exactly these ids, in this order; a pasted list does the same",
        "nick:min    nicknames that start so", "nick=Minsu    exactly this nickname",
        "meta:plan=free,trial    users whose metadata has one of these values",
        "active:no    seen>30d    alone or besides one of these: local filters, which hold for the "
          + "loaded rows, because Sendbird has no such search",
      ])
  }
}

extension OperationForm {
  /// What there is to know of the selected field; nil in a form without fields.
  var fieldHelp: FieldHelp? {
    guard let field else { return nil }
    // What is about the form itself is neither sent nor reviewed.
    if field.isLocal { return FieldHelp(title: field.label, paragraphs: [field.field.help]) }
    return FieldHelp(field.field, labeled: field.label, of: descriptor.title)
  }
}

extension OperationField {
  /// What can be filled in, in words.
  var rule: String {
    let most = limit.map { "at most \($0)" }
    switch kind {
    case .text: return most.map { "\($0) characters" } ?? "any text"
    case .word: return "lower-case letters, digits, - and _" + (most.map { ", \($0)" } ?? "")
    case .flag: return "yes or no"
    case .choice(let words): return "one of \(words.joined(separator: ", "))"
    case .number: return "a whole number" + (most.map { ", \($0)" } ?? "")
    case .deskID: return "a whole number above zero"
    case .list(let each):
      let length = each.map { ", each of at most \($0) characters" } ?? ""
      return "\(most ?? "any number of") texts\(length)"
    case .items(let key, let value):
      return
        "\(most ?? "any number of") items, keys of at most \(key) and values of at most \(value) "
        + "characters, no comma in a key"
    case .condition: return "a key with the values it may have: key=value,value"
    }
  }

  /// Something that could be filled in; nil where the rule says it already.
  var example: String? {
    switch name {
    case "user", "id": "min-ah.lee"
    case "nickname": "Lee Min-ah"
    case "profileURL": "https://example.com/min-ah.png"
    case "title": "Cannot rejoin channel after ban"
    case "customer", "ticket": "5201"
    case "group": "support-kr"
    default:
      switch kind {
      case .items: "plan=pro-annual"
      case .choice(let words): words.first
      case .number: "100"
      default: nil
      }
    }
  }
}
