import SendbirdAPI

/// Reads the text of a template; whatever it doesn't know is an error with its place.
struct TicketTemplateParser {
  /// The keys of a template.
  enum Key: String, CaseIterable { case subject, priority, group, fields, message }

  private let reader: ConfigurationReader
  private let name: String

  init(file: String) {
    reader = ConfigurationReader(file: file)
    let last = LocalPath.name(of: file)
    name = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }

  /// Reads a text.
  ///
  /// - Throws: `ConfigurationError` with the place of the first mistake.
  func parse(_ text: String) throws(ConfigurationError) -> TicketTemplate {
    var template = TicketTemplate(name: name)
    guard let root = try YAMLDocument.root(of: text, file: reader.file) else { return template }
    for entry in try reader.entries(of: root, under: "", "keys such as \"subject: …\"") {
      guard let key = Key(rawValue: entry.name) else {
        throw reader.unknown(entry, among: Key.allCases.map(\.rawValue))
      }
      switch key {
      case .subject: template.subject = try reader.text(entry)
      case .priority:
        let priority: TicketPriority = try reader.word(entry)
        template.priority = priority.rawValue
      case .group: template.group = try reader.text(entry)
      case .message: template.message = Self.withoutLastLineEnd(try reader.text(entry))
      case .fields:
        for field in try reader.entries(of: entry.value, under: entry.path, "keys with values") {
          template.fields.append(MetadataItem(field.name, try reader.text(field)))
        }
      }
    }
    return template
  }

  /// YAML's blocks end with a line end that nobody means to send.
  private static func withoutLastLineEnd(_ text: String) -> String {
    text.last?.isNewline == true ? String(text.dropLast()) : text
  }
}
