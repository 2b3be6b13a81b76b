/// Answers with compressed bodies, as raw bytes.
enum GzipAnswer {
  /// `{"packed":true}`.
  static let small = answer([
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 42, 72, 76, 206, 78, 77, 81, 178, 42, 41, 42, 77, 173,
    5, 0, 137, 224, 181, 220, 15, 0, 0, 0,
  ])

  /// About 64 KiB that unpack to 10 MiB.
  static let bomb = answer([31, 139, 8, 0, 0, 0, 0, 0, 2, 3] + repetition(of: 10 << 20))

  private static func answer(_ body: [UInt8]) -> [UInt8] {
    let head =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
    return Array(head.utf8) + body
  }

  /// One character and then "the same 258 times" until it is enough (RFC 1951, fixed codes).
  private static func repetition(of count: Int) -> [UInt8] {
    var bits: [Bool] = [true, true, false]
    func append(_ code: Int, _ length: Int) {
      for bit in (0..<length).reversed() { bits.append(code >> bit & 1 == 1) }
    }
    append(0xA8, 8)
    for _ in 0..<(count / 258) {
      append(0b1100_0101, 8)
      append(0, 5)
    }
    append(0, 7)
    return stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<min(8, bits.count - start)).reduce(UInt8(0)) { byte, bit in
        byte | (bits[start + bit] ? 1 << UInt8(bit) : 0)
      }
    }
  }
}
