/// The kinds of control sequences in what a program sent, without what they carry.
///
/// `CSI H`, `CSI ?25h` with every mode by itself, `SGR 7` with every attribute by itself, `OSC 52`,
/// `DCS`, `ESC 7`, `ESC (B`, `C0 7`.
struct ControlSequences {
  private var bytes: ArraySlice<UInt8>
  private var found: Set<String> = []

  /// All kinds that occur.
  static func kinds(in bytes: [UInt8]) -> Set<String> {
    var reader = ControlSequences(bytes: bytes[...])
    while let byte = reader.bytes.popFirst() {
      if byte == 0x1B {
        reader.readEscape()
      } else if byte < 0x20, ![0x08, 0x09, 0x0A, 0x0D].contains(byte) {
        reader.found.insert("C0 \(byte)")
      }
    }
    return reader.found
  }

  private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  private mutating func readEscape() {
    guard let byte = bytes.popFirst() else { return }
    switch byte {
    case UInt8(ascii: "["): readControl()
    case UInt8(ascii: "]"): readString { "OSC \($0.prefix { $0 != ";" })" }
    case UInt8(ascii: "P"): readString { _ in "DCS" }
    case 0x20...0x2F:
      let last = bytes.popFirst().map { String(UnicodeScalar($0)) } ?? ""
      found.insert("ESC \(UnicodeScalar(byte))\(last)")
    default: found.insert("ESC \(UnicodeScalar(byte))")
    }
  }

  private mutating func readControl() {
    let body = bytes.prefix { !(0x40...0x7E).contains($0) }
    bytes = bytes.dropFirst(body.count)
    guard let last = bytes.popFirst() else { return }
    let final = String(UnicodeScalar(last))
    let text = String(decoding: body, as: UTF8.self)
    let prefix = text.prefix { !$0.isNumber && $0 != ";" }
    let numbers = text.dropFirst(prefix.count).split(
      separator: ";", omittingEmptySubsequences: false)
    switch final {
    case "m": readAttributes(numbers.map { Int($0) ?? 0 })
    case "h", "l": for number in numbers { found.insert("CSI \(prefix)\(number)\(final)") }
    default: found.insert("CSI \(prefix)\(final)")
    }
  }

  private mutating func readAttributes(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      guard [38, 48].contains(number) else {
        found.insert("SGR \(number)")
        continue
      }
      found.insert("SGR \(number);\(rest.first ?? 0)")
      rest = rest.dropFirst(rest.first == 5 ? 2 : 4)
    }
  }

  /// Reads to the string's end, which is a bell or ST; an ESC in it may be doubled.
  private mutating func readString(_ name: (String) -> String) {
    var body: [UInt8] = []
    while let byte = bytes.popFirst(), byte != 0x07 || body.starts(with: Array("tmux;".utf8)) {
      if byte == 0x1B, bytes.first == UInt8(ascii: "\\") {
        bytes = bytes.dropFirst()
        break
      }
      body.append(byte)
    }
    found.insert(name(String(decoding: body, as: UTF8.self)))
  }
}
