package import Terminal

/// What `theme check` looks at besides the form of the file.
package enum ThemeCheck {
  /// The depths that have colours.
  package static let depths: [ColorDepth] = [.rgb, .indexed256, .ansi16]

  /// Everything that is wrong with a theme.
  package static func findings(of theme: Theme) -> [ThemeFinding] {
    contrast(theme) + mono(theme.looks) + environments(theme.looks) + licence(theme)
  }

  /// The lowest contrast of any text at a depth; `nil` when all depends on the terminal's colours.
  package static func lowestContrast(of theme: Theme, at depth: ColorDepth = .rgb) -> Double? {
    Role.allCases.filter { least(of: $0) == text }
      .compactMap { ratio(of: $0, in: theme, at: depth) }.min()
  }

  /// The contrast of a role; `nil` when it depends on the terminal's own colours.
  ///
  /// A theme for a dark or a light ground counts the terminal's own colours as white on black or black
  /// on white; one for any ground leaves them to the terminal.
  package static func ratio(
    of role: Role, in theme: Theme, at depth: ColorDepth
  ) -> Double? {
    var look = theme.looks.look(role, at: depth)
    if let (front, back) = ground(of: theme.kind) {
      if look.foreground == .terminalDefault { look.foreground = front }
      if look.background == .terminalDefault { look.background = back }
    }
    return Contrast.ratio(look.foreground, look.background)
  }

  private static let text = 4.5
  private static let mark = 3.0

  /// The contrast that a role needs; `nil` for what nobody has to read.
  private static func least(of role: Role) -> Double? {
    switch role {
    case .shadow: nil
    case .frame, .frameFocus, .dialogFrame, .markChanged, .markAdded, .markDeleted, .markRenamed,
      .chart1, .chart2, .chart3, .chart4:
      mark
    default: text
    }
  }

  private static func ground(of kind: Theme.Kind) -> (front: Color, back: Color)? {
    switch kind {
    case .dark: (.ansi(7), .rgb(0, 0, 0))
    case .light: (.rgb(0, 0, 0), .rgb(255, 255, 255))
    case .any: nil
    }
  }

  private static func contrast(_ theme: Theme) -> [ThemeFinding] {
    depths.flatMap { depth in
      Role.allCases.compactMap { role in
        guard let least = least(of: role), let ratio = ratio(of: role, in: theme, at: depth),
          ratio < least
        else { return nil }
        return ThemeFinding(
          .contrast,
          "\(role.name) has a contrast of \(rounded(ratio)):1 in \(depth.words), "
            + "but \(rounded(least)):1 is the least", role: role, at: depth)
      }
    }
  }

  private static func mono(_ looks: LookSheet) -> [ThemeFinding] {
    let states: [(Role, String)] = [
      (.text, "plain"), (.listSelected, "selected"), (.listMarked, "marked"),
      (.stateError, "error"), (.stateWarn, "warning"), (.textDim, "disabled"),
    ]
    return pairs(states).compactMap { one, other in
      guard looks.look(one.0, at: .mono) == looks.look(other.0, at: .mono) else { return nil }
      return ThemeFinding(
        .mono,
        "\(one.1) and \(other.1) look the same without colours "
          + "(\(one.0.name), \(other.0.name))", role: one.0, at: .mono)
    }
  }

  private static func environments(_ looks: LookSheet) -> [ThemeFinding] {
    let roles: [Role] = [.envProd, .envStage, .envDev, .envSandbox]
    return [ColorDepth.indexed256, .mono].flatMap { depth in
      pairs(roles).compactMap { one, other in
        guard looks.look(one, at: depth).attributes == looks.look(other, at: depth).attributes
        else { return nil }
        return ThemeFinding(
          .environment,
          "\(one.name) and \(other.name) differ by colour alone"
            + (depth == .mono ? ", and there is none in mono" : ""), role: one, at: depth)
      }
    }
  }

  private static func licence(_ theme: Theme) -> [ThemeFinding] {
    var findings: [ThemeFinding] = []
    let parts = (theme.credits ?? "").split(separator: ",")
    let isComplete = parts.count >= 2 && parts.allSatisfy { $0.contains { $0 != " " } }
    if !isComplete {
      findings.append(
        ThemeFinding(.licence, "\"credits\" does not say who made the colours, and the licence"))
    }
    if theme.source == nil {
      findings.append(ThemeFinding(.licence, "\"source\" does not say where they are from"))
    }
    return findings
  }

  private static func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
    elements.indices.flatMap { one in
      elements[(one + 1)...].map { (elements[one], $0) }
    }
  }

  /// A ratio with one decimal, rounded down so that a miss never reads as a hit.
  package static func rounded(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension ColorDepth {
  /// What a depth is called in messages.
  package var words: String {
    switch self {
    case .rgb: "24-bit colour"
    case .indexed256: "256 colours"
    case .ansi16: "16 colours"
    case .mono: "mono"
    }
  }
}
