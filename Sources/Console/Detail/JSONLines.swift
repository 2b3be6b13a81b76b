import Operations
import Widgets

/// A JSON value as lines: two blanks a level, members in their order, each kind in its own role.
struct JSONLines {
  private(set) var lines: [TextSpans] = []

  /// Lays a value out.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - columns: where longer lines are broken; nil leaves them whole.
  init(_ value: JSONValue, columns: Int? = nil) {
    append(value, level: 0, before: [], after: "")
    guard let columns else { return }
    lines = lines.flatMap { line in
      let blanks = line.spans.first.map { $0.text.prefix { $0 == " " }.count } ?? 0
      return line.folded(to: columns, indent: min(blanks + 2, columns / 2))
    }
  }

  private mutating func append(
    _ value: JSONValue, level: Int, before: [TextSpans.Span], after: String
  ) {
    let blanks = String(repeating: "  ", count: level)
    let start = [TextSpans.Span(blanks, .text)] + before
    switch value {
    case .object(let members) where !members.isEmpty:
      lines.append(TextSpans(start + [TextSpans.Span("{", .text)]))
      for (index, member) in members.enumerated() {
        append(
          member.value, level: level + 1,
          before: [
            TextSpans.Span(JSONValue.string(member.name).serialized(), .key, cleaning: .key),
            TextSpans.Span(": ", .text),
          ], after: index + 1 < members.count ? "," : "")
      }
      lines.append(TextSpans("\(blanks)}\(after)", .text))
    case .array(let elements) where !elements.isEmpty:
      lines.append(TextSpans(start + [TextSpans.Span("[", .text)]))
      for (index, element) in elements.enumerated() {
        append(
          element, level: level + 1, before: [], after: index + 1 < elements.count ? "," : "")
      }
      lines.append(TextSpans("\(blanks)]\(after)", .text))
    default:
      var line = start + [TextSpans.Span(value.serialized(), Self.role(of: value))]
      if !after.isEmpty { line.append(TextSpans.Span(after, .text)) }
      lines.append(TextSpans(line))
    }
  }

  private static func role(of value: JSONValue) -> Role {
    switch value {
    case .string: .string
    case .number: .number
    case .bool: .bool
    case .null: .null
    case .array, .object: .text
    }
  }
}
