/// The Chat API's checks of the types of query parameters.
extension Query {
  /// A boolean in any case; anything else is refused with 400104.
  func bool(_ name: String) throws(ChatError) -> Bool? {
    guard let text = text(name) else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: throw .notBoolean(name)
    }
  }

  /// A whole number; anything else is refused with 400101.
  func integer(_ name: String) throws(ChatError) -> Int64? {
    guard let text = text(name) else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notNumber(name)
    }
    // A number beyond 64 bits is a number all the same; whatever range it is held to refuses it.
    return Int64(text) ?? (text.utf8.first == UInt8(ascii: "-") ? .min : .max)
  }

  /// A number within `range`, or 400111.
  func integer(
    _ name: String, in range: ClosedRange<Int>, default fallback: Int
  ) throws(ChatError) -> Int {
    guard let number = try integer(name) else { return fallback }
    guard range.contains(Int(number)) else {
      throw .invalidValue(name, "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return Int(number)
  }

  /// Looks at `super_mode`, or 400111; the sandbox has no supergroup channels, so that the answer is
  /// the same for all its words (contract 2.3 and 4.2).
  func checkSuperMode() throws(ChatError) {
    _ = try word("super_mode", from: ["all", "super", "nonsuper"], default: "all")
  }

  /// One of `words`, or 400111.
  func word(
    _ name: String, from words: [String], default fallback: String
  ) throws(ChatError) -> String {
    guard let text = text(name) else { return fallback }
    guard words.contains(where: text.hasSameBytes(as:)) else {
      throw .invalidValue(name, "must be one of \(words.joined(separator: ", "))")
    }
    return text
  }
}
