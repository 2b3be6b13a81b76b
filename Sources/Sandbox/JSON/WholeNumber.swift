/// The whole number that a JSON number is, however it is written: `1767312e6` and `12.0` are two.
enum WholeNumber: Hashable {
  /// A number of 64 bits.
  case value(Int64)
  /// More than 64 bits hold.
  case tooLarge
  /// Less than 0, and either no whole number or beyond 64 bits.
  case negative
  /// From 0 on, and no whole number.
  case fraction

  /// Reads the text of a JSON number.
  init(_ text: String) {
    // Nearly all are written plainly.
    if let number = Int64(text) {
      self = .value(number)
      return
    }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.drop { $0 == UInt8(ascii: "-") }
      .split(maxSplits: 1) { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = parts[0].split(separator: UInt8(ascii: "."))
    var digits = mantissa.joined().drop { $0 == UInt8(ascii: "0") }[...].map { $0 }
    // How many zeros follow the digits; less than 0 is how many of them follow the point.
    var zeros = parts.count > 1 ? Self.exponent(parts[1]) : 0
    zeros -= mantissa.count > 1 ? mantissa[1].count : 0
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      zeros += 1
    }
    guard !digits.isEmpty else {
      self = .value(0)
      return
    }
    let isWhole = zeros >= 0
    // Longer than any number of 64 bits, and than anybody wants to have written out.
    let isShort = isWhole && digits.count + zeros < 20
    let plain = (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    if isShort, let number = Int64(plain + String(repeating: "0", count: zeros)) {
      self = .value(number)
    } else {
      self = isNegative ? .negative : isWhole ? .tooLarge : .fraction
    }
  }

  /// An exponent, or one that is as good as it when it is too large to be read.
  private static func exponent(_ text: Substring.UTF8View) -> Int {
    let limit = 1 << 40
    let isNegative = text.first == UInt8(ascii: "-")
    let number = Int(String(decoding: text, as: UTF8.self)) ?? (isNegative ? -limit : limit)
    return min(max(number, -limit), limit)
  }
}
