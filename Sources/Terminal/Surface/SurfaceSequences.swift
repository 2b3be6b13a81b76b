extension Surface {
  /// The surface as lines of text with the escape sequences that colour them.
  ///
  /// For output that is no screen: standard sequences, nothing moved or cleared, each line ends as it
  /// began. Without colours the attributes stay.
  ///
  /// - Parameters:
  ///   - looks: The looks of the roles.
  ///   - depth: The colours to use; `rgb` and 256 are written as xterm knows them.
  /// - Returns: The lines, each ended by a line feed.
  package func sequences(_ looks: LookSheet, at depth: ColorDepth) -> String {
    (0..<size.rows).map { row in
      var line = ""
      var shown: Look?
      for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] where cell.width > 0 {
        let look = looks.look(cell.role, at: depth)
        if look != shown {
          line += look.sequence(at: depth)
          shown = look
        }
        line += cell.text
      }
      return line + "\u{1B}[0m\n"
    }.joined()
  }
}

extension Look {
  /// The sequence (SGR) that switches to the look from any other.
  fileprivate func sequence(at depth: ColorDepth) -> String {
    var codes = ["0"]
    for (attribute, code) in [
      (Attributes.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ] where attributes.contains(attribute) {
      codes.append(code)
    }
    codes += Self.codes(foreground, normal: 30, bright: 90, exact: "38", depth)
    codes += Self.codes(background, normal: 40, bright: 100, exact: "48", depth)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func codes(
    _ color: Color, normal: Int, bright: Int, exact: String, _ depth: ColorDepth
  ) -> [String] {
    if depth == .mono { return [] }
    return switch color {
    case .terminalDefault: []
    case .ansi(let index):
      [String(index < 8 ? normal + Int(index) : bright + Int(index) - 8)]
    case .rgb(let red, let green, let blue):
      depth == .rgb
        ? [exact, "2", String(red), String(green), String(blue)]
        : [exact, "5", String(ColorReduction.indexed256(red, green, blue))]
    }
  }
}
