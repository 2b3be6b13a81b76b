package import Terminal

/// One role's looks at every depth in two words, the form in which they are kept in the program.
package struct PackedLook: Equatable {
  /// The exact colours: the foreground in the lower half, the background in the upper.
  package let exact: UInt64
  /// From the lowest byte: the attributes, those of mono, those of 16 colours; the foreground and
  /// background there; the same two of 256 colours; which of the two depths have a look of their own.
  package let reduced: UInt64

  private enum Depth {
    static let ansi: UInt64 = 1
    static let indexed: UInt64 = 2
  }

  /// Takes words as they are.
  package init(exact: UInt64, reduced: UInt64) {
    self.exact = exact
    self.reduced = reduced
  }

  /// Packs what a sheet says about a role.
  package init(_ role: Role, of looks: LookSheet) {
    let look = looks[role]
    exact = Self.word(look.foreground) | Self.word(look.background) << 32
    var bytes = Array(repeating: UInt64(0), count: 8)
    bytes[0] = UInt64(look.attributes.rawValue)
    bytes[1] = UInt64(looks.look(role, at: .mono).attributes.rawValue)
    if let ansi = looks[ansi: role] {
      bytes[2] = UInt64(ansi.attributes.rawValue)
      bytes[3] = Self.number(ansi.foreground)
      bytes[4] = Self.number(ansi.background)
      bytes[7] |= Depth.ansi
    }
    if let indexed = looks[indexed: role] {
      bytes[5] = Self.index(indexed.foreground)
      bytes[6] = Self.index(indexed.background)
      bytes[7] |= Depth.indexed
    }
    reduced = bytes.reversed().reduce(0) { $0 << 8 | $1 }
  }

  /// Puts the looks into a sheet.
  package func unpack(_ role: Role, into looks: inout LookSheet) {
    let look = Look(
      foreground: Self.color(exact & 0xFFFF_FFFF), background: Self.color(exact >> 32),
      attributes: attributes(at: 0))
    looks[role] = look
    looks[mono: role] = attributes(at: 1)
    if byte(7) & Depth.ansi != 0 {
      looks[ansi: role] = Look(
        foreground: byte(3) == 0 ? .terminalDefault : .ansi(UInt8(byte(3) - 1)),
        background: byte(4) == 0 ? .terminalDefault : .ansi(UInt8(byte(4) - 1)),
        attributes: attributes(at: 2))
    }
    if byte(7) & Depth.indexed != 0 {
      looks[indexed: role] = Look(
        foreground: Self.indexed(byte(5)) ?? look.foreground,
        background: Self.indexed(byte(6)) ?? look.background, attributes: look.attributes)
    }
  }

  private func byte(_ place: UInt64) -> UInt64 { reduced >> (place * 8) & 0xFF }

  private func attributes(at place: UInt64) -> Attributes {
    Attributes(rawValue: UInt32(byte(place)))
  }

  private static func word(_ color: Color) -> UInt64 {
    switch color {
    case .terminalDefault: 0
    case .ansi(let index): 0x0100_0000 | UInt64(index)
    case .rgb(let red, let green, let blue):
      0x0200_0000 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  private static func color(_ word: UInt64) -> Color {
    switch word >> 24 {
    case 1: .ansi(UInt8(truncatingIfNeeded: word))
    case 2:
      .rgb(
        UInt8(truncatingIfNeeded: word >> 16), UInt8(truncatingIfNeeded: word >> 8),
        UInt8(truncatingIfNeeded: word))
    default: .terminalDefault
    }
  }

  /// One more than the number among the sixteen, or 0 for the terminal's own.
  private static func number(_ color: Color) -> UInt64 {
    if case .ansi(let index) = color { UInt64(index) + 1 } else { 0 }
  }

  /// The number in the palette of 256, or 0 for what is not exact.
  private static func index(_ color: Color) -> UInt64 {
    guard case .rgb(let red, let green, let blue) = color else { return 0 }
    return UInt64(ColorReduction.indexed256(red, green, blue))
  }

  private static func indexed(_ number: UInt64) -> Color? {
    guard number >= 16 else { return nil }
    let (red, green, blue) = ColorReduction.components(of: Int(number))
    return .rgb(red, green, blue)
  }
}
