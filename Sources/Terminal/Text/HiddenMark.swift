/// How characters that cannot be shown are spelled in ASCII, the way `less` does it.
enum HiddenMark {
  /// `^[` for C0 and DEL, `<U+202E>` for all others.
  static func spelling(_ scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    if value < 0x20 || value == 0x7F { return [0x5E, UInt8(value ^ 0x40)] }
    var text = String(value, radix: 16, uppercase: true)
    while text.utf8.count < 4 { text = "0" + text }
    return Array("<U+\(text)>".utf8)
  }

  /// The columns of the mark.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F: 2
    case ..<0x10000: 8
    case ..<0x100000: 9
    default: 10
    }
  }
}
