import CTerminal

/// What one Unicode scalar does to the screen.
enum ScalarKind {
  /// The columns of a scalar by the C library's table: 0 for one that joins, -1 for an unknown one.
  ///
  /// The same table is used by curses, so both agree on every cell.
  static func width(_ scalar: Unicode.Scalar) -> Int { Int(ct_wcwidth(scalar.value)) }

  /// Whether a scalar must never reach the terminal: controls, format and bidi characters, line
  /// separators, and everything that Unicode calls ignorable, because it would be invisible.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x34F, 0x370..<0x530, 0x3041..<0x3100,
      0x4E00..<0xA000, 0xAC00..<0xD7A4, 0x2010..<0x2028, 0x2500..<0x2600:
      return false
    default: break
    }
    return hidden.answer(scalar) { scalar in
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint { return true }
      return switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
      default: false
      }
    }
  }

  private static let hidden = ScalarMemory()
  private static let emoji = ScalarMemory()

  /// Whether a scalar next to another such scalar is a cluster by itself, and shown if it has a width.
  ///
  /// These are not all of them, but those that fill most text.
  static func standsAlone(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028,
      0x2030..<0x203C, 0x2500..<0x25AA, 0x3041..<0x3097, 0x30A0..<0x3100, 0x3400..<0x4DC0,
      0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF9E, 0x1F300..<0x1F3FB, 0x1F400..<0x1F650,
      0x20000..<0x2A6E0:
      true
    default: false
    }
  }

  /// Whether a scalar can be the base of an emoji; digits and punctuation don't count.
  static func isEmojiBase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA9 && emoji.answer(scalar) { $0.properties.isEmoji }
  }

  /// Whether a scalar is a skin tone.
  static func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  /// The letter of a regional indicator, two of which make a flag; `nil` for other scalars.
  static func regionalLetter(_ scalar: Unicode.Scalar) -> UInt32? {
    (0x1F1E6...0x1F1FF).contains(scalar.value) ? scalar.value - 0x1F1E6 + 0x41 : nil
  }

  static let zeroWidthJoiner: UInt32 = 0x200D
  static let variationSelectors: ClosedRange<UInt32> = 0xFE0E...0xFE0F
  static let keycap: UInt32 = 0x20E3
  static let blackFlag: UInt32 = 0x1F3F4
  static let tags: ClosedRange<UInt32> = 0xE0020...0xE007E
  static let cancelTag: UInt32 = 0xE007F
}
