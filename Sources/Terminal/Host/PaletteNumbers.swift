/// Turns looks into the attribute bits and colour numbers of the C side.
struct PaletteNumbers {
  /// One look as curses takes it; -1 is the terminal's own colour.
  struct Style: Equatable {
    var attributes: UInt32
    var foreground: Int32
    var background: Int32
  }

  private let depth: ColorDepth
  private let colors: Int

  /// Creates a translator for a depth on a terminal with so many colours.
  init(depth: ColorDepth, colors: Int) {
    self.depth = depth
    self.colors = colors
  }

  func style(_ look: Look) -> Style {
    var attributes = look.attributes
    // With eight colours the bright ones are the normal ones in bold.
    if depth == .ansi16, colors < 16, case .ansi(8...) = reduced(look.foreground) {
      attributes.insert(.bold)
    }
    return Style(
      attributes: attributes.rawValue, foreground: number(look.foreground),
      background: number(look.background))
  }

  private func number(_ color: Color) -> Int32 {
    if depth == .mono { return -1 }
    switch reduced(color) {
    case .terminalDefault: return -1
    case .ansi(let index):
      if colors > 256, index >= 8 {
        let (red, green, blue) = ColorReduction.standardComponents(of: Int(index))
        return direct(red, green, blue)
      }
      return Int32(colors < 16 ? index % 8 : index % 16)
    case .rgb(let red, let green, let blue):
      if depth == .rgb { return direct(red, green, blue) }
      let index = ColorReduction.indexed256(red, green, blue)
      guard colors > 256 else { return Int32(index) }
      let (r, g, b) = ColorReduction.components(of: index)
      return direct(r, g, b)
    }
  }

  private func reduced(_ color: Color) -> Color {
    guard depth == .ansi16, case .rgb(let red, let green, let blue) = color else { return color }
    return .ansi(UInt8(ColorReduction.ansi16(red, green, blue)))
  }

  /// Numbers below 8 mean palette colours there, so the darkest blues move by a step.
  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
  }
}
