/// Collects a bracketed paste up to its end mark.
struct PasteCollector: Sendable {
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0
  private var isCut = false

  /// Takes a byte; answers with the text when the paste is over.
  mutating func add(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? text() : nil
    }
    // Only the first byte of the mark is an escape, so a failed match can only restart there.
    for known in Self.end[..<matched] { keep(known) }
    matched = 0
    if byte == Self.end[0] { matched = 1 } else { keep(byte) }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < KeyDecoder.pasteLimit { bytes.append(byte) } else { isCut = true }
  }

  /// The text with all line ends as `\n`; a character cut by the limit is left out.
  private func text() -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in isCut ? wholeScalars() : bytes[...] {
      if byte == 0x0D {
        kept.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        kept.append(byte)
      }
      previous = byte
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func wholeScalars() -> ArraySlice<UInt8> {
    var end = bytes.count
    while end > 0, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 }
    return bytes[..<end]
  }
}
