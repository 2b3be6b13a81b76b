/// The Desk API's checks of query parameters.
extension Query {
  /// A whole number of at least 0, nil when absent.
  func deskNumber(_ name: String) throws(DeskError) -> Int64? {
    guard let text = text(name) else { return nil }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .invalid(name, "must be a whole number from 0 up")
    }
    // A number beyond 64 bits is a number all the same; whatever it is held to, it is too large.
    return Int64(text) ?? .max
  }

  /// One of `words`, nil when absent.
  func deskWord(_ name: String, from words: [String]) throws(DeskError) -> String? {
    guard let text = text(name) else { return nil }
    guard words.contains(where: text.hasSameBytes(as:)) else { throw .notOneOf(words, name) }
    return text
  }
}
