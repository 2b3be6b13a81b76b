/// The look of every role, with exceptions for terminals that have few colours or none.
///
/// A sheet is what a theme resolves to. A look at a depth is found like this: `rgb` takes the role's
/// look; 256 and 16 take what replaces it there, else the look with its colours reduced; mono takes
/// the role's mono attributes, else the look's attributes. A theme's sheet has the replacements
/// ready, so that a start reduces nothing.
package struct LookSheet: Equatable, Sendable {
  private var looks: [Look]
  private var indexed: [Look?]
  private var ansi: [Look?]
  private var mono: [Attributes?]

  /// Creates a sheet in which every role is the terminal's own plain text.
  package init() {
    looks = Array(repeating: Look(), count: Role.allCases.count)
    indexed = Array(repeating: nil, count: Role.allCases.count)
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

  /// The look that replaces it with 256 colours, if any, in the palette's usual values.
  package subscript(indexed role: Role) -> Look? {
    get { indexed[Int(role.rawValue)] }
    set { indexed[Int(role.rawValue)] = newValue }
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

  /// The look of a role as a terminal can show it: colours are the default, `ansi`, or at the depths
  /// `rgb` and 256 exact; at 256 an exact colour is one of the palette's usual values.
  package func look(_ role: Role, at depth: ColorDepth) -> Look {
    switch depth {
    case .mono: Look(attributes: self[mono: role] ?? self[role].attributes)
    case .ansi16: self[ansi: role] ?? ColorReduction.reduced(self[role], to: .ansi16)
    case .indexed256: self[indexed: role] ?? ColorReduction.reduced(self[role], to: .indexed256)
    case .rgb: self[role]
    }
  }
}
