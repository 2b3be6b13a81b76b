package import SendbirdAPI

/// Something that a metadata form says about a row, or about all of them, while somebody types.
package struct MetadataFinding: Sendable, Hashable {
  /// What of a row it is about.
  package enum Part: Sendable, Hashable {
    /// The key's field.
    case key
    /// The value's field.
    case value
  }

  /// What is said.
  package enum Kind: Sendable, Hashable {
    /// One of Sendbird's rules.
    case rule(Violation)
    /// Nothing forbids it, but it is rarely meant.
    case hint(MetadataHint)
  }

  /// The row's place, nil if it is about the rows together.
  package let row: Int?
  /// What of the row it is about.
  package let part: Part
  /// What is said.
  package let kind: Kind

  /// Whether the form may be saved all the same.
  package var isWarning: Bool {
    switch kind {
    case .rule(let violation): violation.isWarning
    case .hint: true
    }
  }

  /// It in one sentence without a full stop.
  package var message: String {
    switch kind {
    case .rule(let violation): violation.message
    case .hint(let hint): hint.message(about: part)
    }
  }
}

/// What is allowed in metadata and still rarely meant.
package enum MetadataHint: Sendable, Hashable {
  /// White space at the beginning or the end.
  case surroundingSpace
  /// Control, format or zero-width characters, this many.
  case invisibleCharacters(count: Int)
  /// Another key differs only by upper and lower case, or looks the same; compare it by bytes.
  case similarKey(String)

  /// The hint in one sentence without a full stop.
  package func message(about part: MetadataFinding.Part) -> String {
    let subject = part == .key ? "key" : "value"
    switch self {
    case .surroundingSpace:
      return "\(subject) begins or ends with white space"
    case .invisibleCharacters(let count):
      return "\(subject) has \(count) invisible character\(count == 1 ? "" : "s")"
    case .similarKey(let other):
      return "\(subject) is nearly the same as \"\(other)\""
    }
  }
}
