/// Sequences of keys that only the terminal's own description knows.
package struct KeyTable: Sendable {
  private var presses: [[UInt8]: KeyPress] = [:]

  /// Creates an empty table: the decoder knows the usual sequences by itself.
  package init() {}

  /// Creates a table from terminfo.
  ///
  /// - Parameter capability: Gives the string of a terminfo name such as `kf1`.
  package init(capability: (String) -> [UInt8]?) {
    for (name, key) in Self.capabilities {
      guard let bytes = capability(name), bytes.count >= 3, bytes.count <= 16, bytes[0] == 0x1B,
        bytes[1] == 0x5B || bytes[1] == 0x4F, bytes.dropFirst().allSatisfy({ 0x20..<0x7F ~= $0 })
      else { continue }
      var plain = KeyDecoder()
      if plain.feed(bytes) == [.key(key)] { continue }
      presses[Array(bytes.dropFirst())] = key
    }
  }

  /// The key of a sequence, given without its escape.
  func press(for bytes: [UInt8]) -> KeyPress? { presses.isEmpty ? nil : presses[bytes] }

  /// The key of one byte below 128 that is not the escape.
  static func press(of byte: UInt8) -> KeyPress {
    switch byte {
    case 0x09: KeyPress(.tab)
    case 0x0D: KeyPress(.enter)
    case 0x1B: KeyPress(.escape)
    case 0x7F: KeyPress(.backspace)
    case 0x01...0x1A: KeyPress(Character(Unicode.Scalar(byte + 0x60)), .control)
    case 0x00, 0x1C...0x1F: KeyPress(Character(Unicode.Scalar(byte + 0x40)), .control)
    default: KeyPress(Character(Unicode.Scalar(byte)))
    }
  }

  private static let capabilities: [(String, KeyPress)] =
    (1...12).map { ("kf\($0)", KeyPress(.function($0))) } + [
      ("kcuu1", KeyPress(.up)), ("kcud1", KeyPress(.down)), ("kcuf1", KeyPress(.right)),
      ("kcub1", KeyPress(.left)), ("khome", KeyPress(.home)), ("kend", KeyPress(.end)),
      ("kpp", KeyPress(.pageUp)), ("knp", KeyPress(.pageDown)), ("kich1", KeyPress(.insert)),
      ("kdch1", KeyPress(.delete)), ("kcbt", KeyPress(.tab, .shift)), ("kent", KeyPress(.enter)),
    ]
}
