/// The look of every role, with exceptions for terminals that have few colours or none.
///
/// A sheet is what a theme resolves to. A look at a depth is found like this: `rgb` and 256 take the
/// role's look; 16 takes the role's 16-colour override, else the look with its colours reduced; mono
/// takes the role's mono attributes, else the look's attributes.
package struct LookSheet: Equatable, Sendable {
  private var looks: [Look]
  private var ansi: [Look?]
  private var mono: [Attributes?]

  /// Creates a sheet in which every role is the terminal's own plain text.
  package init() {
    looks = Array(repeating: Look(), count: Role.allCases.count)
    ansi = Array(repeating: nil, count: Role.allCases.count)
    mono = Array(repeating: nil, count: Role.allCases.count)
  }

  /// Creates a sheet from looks by role; a role without one takes its fallback's.
  ///
  /// - Parameters:
  ///   - looks: Looks by role.
  ///   - ansi: Looks that replace them where there are 16 colours or fewer.
  ///   - mono: Attributes that replace them where there are no colours.
  package init(
    looks: [Role: Look], ansi: [Role: Look] = [:], mono: [Role: Attributes] = [:]
  ) {
    self.init()
    for role in Role.allCases {
      var source: Role? = role
      while let candidate = source, looks[candidate] == nil { source = candidate.fallback }
      if let source, let look = looks[source] { self[role] = look }
      self[ansi: role] = ansi[role]
      self[mono: role] = mono[role]
    }
  }

  /// The look of a role where colours are plentiful.
  package subscript(role: Role) -> Look {
    get { looks[Int(role.rawValue)] }
    set { looks[Int(role.rawValue)] = newValue }
  }

  /// The look that replaces it with 16 colours, if any.
  package subscript(ansi role: Role) -> Look? {
    get { ansi[Int(role.rawValue)] }
    set { ansi[Int(role.rawValue)] = newValue }
  }

  /// The attributes that replace it without colours, if any.
  package subscript(mono role: Role) -> Attributes? {
    get { mono[Int(role.rawValue)] }
    set { mono[Int(role.rawValue)] = newValue }
  }

  /// The look of a role as a terminal can show it: colours are the default, `ansi`, or at the depth
  /// `rgb` exact; at 256 an exact colour is the nearest of the palette, given by its usual value.
  package func look(_ role: Role, at depth: ColorDepth) -> Look {
    switch depth {
    case .mono:
      let look = self[role]
      return Look(attributes: self[mono: role] ?? look.attributes)
    case .ansi16:
      if let look = self[ansi: role] { return look }
      var look = self[role]
      look.foreground = Self.reducedTo16(look.foreground)
      look.background = Self.reducedTo16(look.background)
      return look
    case .indexed256, .rgb: return self[role]
    }
  }

  private static func reducedTo16(_ color: Color) -> Color {
    guard case .rgb(let red, let green, let blue) = color else { return color }
    return .ansi(UInt8(ColorReduction.ansi16(red, green, blue)))
  }
}
