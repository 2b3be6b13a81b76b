import SendbirdAPI

/// Finds in a text what nobody sees and few people mean.
package enum TextHints {
  /// The hints for one key or value.
  ///
  /// In a value, the joiners and selectors inside an emoji are part of it; in a key they are not,
  /// because nobody can type the same key again.
  package static func hints(in text: String, isKey: Bool) -> [MetadataHint] {
    var hints: [MetadataHint] = []
    let scalars = text.unicodeScalars
    if scalars.first?.properties.isWhitespace == true
      || scalars.last?.properties.isWhitespace == true
    {
      hints.append(.surroundingSpace)
    }
    let count = text.reduce(0) { count, character in
      count + invisible(in: character, skippingEmoji: !isKey)
    }
    if count > 0 { hints.append(.invisibleCharacters(count: count)) }
    return hints
  }

  /// The first of `others` that is another text and differs from `key` only by case, or only by how
  /// its characters are encoded.
  package static func similar(to key: String, in others: [String]) -> String? {
    guard !key.isEmpty else { return nil }
    let folded = key.lowercased()
    // `==` is by canonical equivalence: here, for once, that is what is wanted.
    return others.first { !$0.hasSameBytes(as: key) && $0.lowercased() == folded }
  }

  private static func invisible(in character: Character, skippingEmoji: Bool) -> Int {
    let scalars = character.unicodeScalars
    if skippingEmoji, scalars.count > 1, scalars.first?.properties.isEmoji == true { return 0 }
    return scalars.count { isInvisible($0) }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
