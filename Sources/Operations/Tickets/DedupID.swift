/// What marks a message, so that Sendbird takes it only once (contract 4.3).
enum DedupID {
  /// A text that nobody has used before: 128 random bits.
  static func next() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<2).map { _ in
      let text = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    return digits.joined()
  }
}
