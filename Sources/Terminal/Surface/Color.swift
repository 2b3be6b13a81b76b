/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// One of the sixteen that users redefine: 0 to 7 normal, 8 to 15 bright.
  case ansi(UInt8)
  /// An exact colour.
  case rgb(UInt8, UInt8, UInt8)

  /// Whether it is an exact colour, which not every terminal has.
  var isExact: Bool {
    if case .rgb = self { true } else { false }
  }
}

/// What the terminal can show.
package enum ColorDepth: Int, Hashable, Sendable, CaseIterable {
  /// Attributes only.
  case mono
  /// The terminal's own 8 or 16 colours.
  case ansi16
  /// The palette of 256.
  case indexed256
  /// 24 bits, through a `*-direct` entry of terminfo.
  case rgb
}

/// What the person asked for with `--color`; `NO_COLOR` is `.never`.
package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  case auto, never
  case ansi16 = "16"
  case indexed256 = "256"
  case rgb

  /// The deepest depth that this choice allows; `auto` stays within what works everywhere.
  package var limit: ColorDepth {
    switch self {
    case .never: .mono
    case .ansi16: .ansi16
    case .auto, .indexed256: .indexed256
    case .rgb: .rgb
    }
  }
}
