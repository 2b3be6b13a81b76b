/// Percent coding of paths and form coding of queries (contract 1.2).
enum PercentCoding {
  /// The lower-case hexadecimal digits.
  static let hexadecimal = Array("0123456789abcdef".utf8)

  /// The value of a hexadecimal digit in either case.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Decodes one path segment; nil when an escape is broken or the bytes aren't UTF-8.
  static func decodeSegment(_ raw: some Collection<UInt8>) -> String? {
    decode(raw, plusIsBlank: false)
  }

  /// Decodes one name or value of a query, where `+` is a blank.
  static func decodeForm(_ raw: some Collection<UInt8>) -> String? {
    decode(raw, plusIsBlank: true)
  }

  /// Encodes everything but the unreserved characters of contract 1.2.
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        let digits = [byte >> 4, byte & 15].map { hexadecimal[Int($0)] }
        bytes.append(contentsOf: "%\(String(decoding: digits, as: UTF8.self).uppercased())".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decode(_ raw: some Collection<UInt8>, plusIsBlank: Bool) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var iterator = raw.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(hexadecimalDigit),
          let low = iterator.next().flatMap(hexadecimalDigit)
        else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsBlank:
        bytes.append(UInt8(ascii: " "))
      default:
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
