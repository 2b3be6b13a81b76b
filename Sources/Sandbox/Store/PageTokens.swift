import FoundationEssentials

/// The opaque tokens of `next` (contract 1.4): places in a list, known as our own by a keyed hash.
struct PageTokens: Sendable {
  private let key: (UInt64, UInt64)

  /// Tokens that only a holder of the same key takes for its own.
  init(key: (UInt64, UInt64)) {
    self.key = key
  }

  /// A token for the place after `position` in the list named `list`.
  func token(after position: [Int64], in list: String) -> String {
    var bytes = position.flatMap(Self.bytes)
    bytes += Self.bytes(Int64(bitPattern: hash(bytes, list)))
    return Data(bytes).base64EncodedString()
  }

  /// The place a token stands for; nil if it wasn't issued for this list.
  func position(of token: String, in list: String, count: Int) -> [Int64]? {
    guard let data = Data(base64Encoded: token), data.count == (count + 1) * 8 else { return nil }
    let bytes = Array(data)
    let numbers = stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<start + 8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }
    guard numbers[count] == Int64(bitPattern: hash(Array(bytes.prefix(count * 8)), list)) else {
      return nil
    }
    return Array(numbers.prefix(count))
  }

  private static func bytes(_ number: Int64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> Int64($0)) }
  }

  /// SipHash-2-4 of the position and the list's name.
  private func hash(_ position: [UInt8], _ list: String) -> UInt64 {
    var state = SipState(key: key)
    let message = position + Array(list.utf8)
    let whole = message.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
      state.absorb(message[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    let rest = message[whole...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    state.absorb(UInt64(message.count & 0xFF) << 56 | rest)
    return state.finish()
  }
}

private struct SipState {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  init(key: (UInt64, UInt64)) {
    v0 = key.0 ^ 0x736f_6d65_7073_6575
    v1 = key.1 ^ 0x646f_7261_6e64_6f6d
    v2 = key.0 ^ 0x6c79_6765_6e65_7261
    v3 = key.1 ^ 0x7465_6462_7974_6573
  }

  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  mutating func finish() -> UInt64 {
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 &+= v1
    v1 = Self.rotate(v1, 13) ^ v0
    v0 = Self.rotate(v0, 32)
    v2 &+= v3
    v3 = Self.rotate(v3, 16) ^ v2
    v0 &+= v3
    v3 = Self.rotate(v3, 21) ^ v0
    v2 &+= v1
    v1 = Self.rotate(v1, 17) ^ v2
    v2 = Self.rotate(v2, 32)
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}
