extension Rules {
  /// The text of a message: something, and not too long.
  package static func messageText(_ text: String) -> [Violation] {
    notEmpty(text, field: messageField) + length(text, Limits.messageText, field: messageField)
  }

  /// How many messages to read at once.
  package static func messageLimit(_ limit: Int) -> [Violation] {
    range(limit, 1...Limits.messagePage, field: limitField)
  }
}
