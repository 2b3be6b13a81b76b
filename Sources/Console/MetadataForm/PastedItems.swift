import Operations

/// Reads pasted text as metadata items: a JSON object of strings, or lines of `key=value`.
enum PastedItems {
  /// The items in order; nil when the text is neither.
  static func read(_ text: String) -> [MetadataItem]? {
    let trimmed = text.trimmingBlanks()
    return trimmed.hasPrefix("{") ? object(trimmed) : lines(trimmed)
  }

  /// The items of a JSON object of texts, of which there may be none; nil when it is something else.
  static func readObject(_ text: String) -> [MetadataItem]? {
    guard case .object(let members)? = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
    return members.isEmpty ? [] : object(text)
  }

  private static func object(_ text: String) -> [MetadataItem]? {
    guard case .object(let members)? = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
    var items: [MetadataItem] = []
    for member in members {
      guard case .string(let value) = member.value else { return nil }
      items.append(MetadataItem(member.name, value))
    }
    return items.isEmpty ? nil : items
  }

  private static func lines(_ text: String) -> [MetadataItem]? {
    var items: [MetadataItem] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let part = String(line).trimmingBlanks()
      guard !part.isEmpty else { continue }
      guard let equals = part.firstIndex(of: "="), equals != part.startIndex else { return nil }
      items.append(
        MetadataItem(String(part[..<equals]), String(part[part.index(after: equals)...])))
    }
    return items.isEmpty ? nil : items
  }
}
