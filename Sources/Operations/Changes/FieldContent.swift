import SendbirdAPI

/// What is in one field of a record.
package enum FieldContent: Sendable, Equatable, ExpressibleByStringLiteral {
  /// A text.
  case text(String)
  /// Texts whose order means nothing.
  case list([String])

  package init(stringLiteral text: String) {
    self = .text(text)
  }

  /// Whether it is an empty text or list.
  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let texts): texts.isEmpty
    }
  }

  /// The content as it is typed: the texts of a list with commas between them.
  package var text: String {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ",")
    }
  }

  /// The texts of a list; a text alone.
  package var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let texts): texts
    }
  }

  /// The content for people.
  package var words: String {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.isEmpty ? "none" : texts.joined(separator: ", ")
    }
  }

  /// Content of the same kind with another text.
  package func replaced(by text: String) -> FieldContent {
    switch self {
    case .text: .text(text)
    case .list:
      .list(
        text.split(separator: ",").map { $0.drop { $0 == " " } }.map { part in
          String(part.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty })
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.text(let text), .text(let other)): text.hasSameBytes(as: other)
    case (.list(let texts), .list(let others)):
      Set(texts.map(ByteKey.init)) == Set(others.map(ByteKey.init))
    default: false
    }
  }
}
