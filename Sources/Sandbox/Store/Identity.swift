/// What a sandbox is to its clients: its application and the tokens it takes.
struct Identity: Sendable, Hashable {
  var applicationID: String
  var chatToken: String
  var deskToken: String

  /// Draws a new application ID in Sendbird's form and two tokens of 40 hexadecimal digits.
  static func random() -> Identity {
    var random = SplitMix64(seed: .random(in: .min ... .max))
    // One 64-bit state would make the tokens derivable from the ID; they are no secrets worth more
    // than a sandbox, yet each is drawn on its own.
    let parts = [8, 4, 4, 4, 12].map { random.hexadecimal($0).uppercased() }
    return Identity(
      applicationID: parts.joined(separator: "-"), chatToken: token(), deskToken: token())
  }

  /// Draws a token of 40 hexadecimal digits.
  static func token() -> String {
    var bytes = (0..<20).map { _ in UInt8.random(in: .min ... .max) }
    bytes = bytes.flatMap {
      [PercentCoding.hexadecimal[Int($0 >> 4)], PercentCoding.hexadecimal[Int($0 & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
