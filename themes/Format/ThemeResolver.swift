import Terminal

/// Makes the look of every role from a theme file and the files it extends.
struct ThemeResolver {
  private var palette: [String: Located<Style.Shade>] = [:]
  private var ansi: [String: Located<Color>] = [:]
  private var roles: [String: Located<Style>] = [:]
  private var mono: [String: Located<Attributes>] = [:]
  /// The colours of `text`, for looks that name only one.
  private var plain: (foreground: Style.Shade?, background: Style.Shade?)

  /// Resolves a theme.
  ///
  /// - Parameter files: The theme's own file first, then what it extends, in order.
  /// - Returns: The theme with a look for every role.
  /// - Throws: `ThemeError` when a name leads nowhere or `text` has no look.
  static func resolve(_ files: [ThemeFile]) throws(ThemeError) -> Theme {
    var resolver = ThemeResolver()
    for file in files.reversed() {
      resolver.palette.merge(file.palette) { $1 }
      resolver.ansi.merge(file.ansi) { $1 }
      resolver.roles.merge(file.roles) { $1 }
      resolver.mono.merge(file.mono) { $1 }
    }
    guard let own = files.first else {
      throw ThemeError(.missingKey, "a theme without a file")
    }
    guard let text = resolver.roles[Role.text.name] else {
      throw ThemeError(
        .missingKey, file: own.file, "no look for \"text\", which all others fall back to")
    }
    try resolver.checkNames(files)
    let plain = try resolver.expanded(text).value
    resolver.plain = (plain.foreground, plain.background)
    return Theme(
      name: own.name, kind: files.lazy.compactMap(\.kind).first ?? .any, credits: own.credits,
      source: own.source, looks: try resolver.sheet())
  }

  private func sheet() throws(ThemeError) -> LookSheet {
    var sheet = LookSheet()
    for role in Role.allCases {
      let style = try expanded(style(of: role))
      let look = try look(style, in: .exact)
      sheet[role] = look
      sheet[mono: role] = monoAttributes(of: role, style.value)
      if case .rgb = look.foreground {} else if case .rgb = look.background {} else { continue }
      sheet[indexed: role] = ColorReduction.reduced(look, to: .indexed256)
      sheet[ansi: role] = ColorReduction.reduced(
        try self.look(style, in: .sixteen), to: .ansi16,
        step: ColorReduction.contrastStep(of: look))
    }
    return sheet
  }

  /// What the theme says about a role, or about the longest beginning of its name.
  private func style(of role: Role) throws(ThemeError) -> Located<Style> {
    for name in Self.prefixes(of: role) {
      if let style = roles[name] { return style }
    }
    throw ThemeError(.missingKey, "no look for \"\(role.name)\"")
  }

  private func monoAttributes(of role: Role, _ style: Style) -> Attributes {
    for name in Self.prefixes(of: role) {
      if let attributes = mono[name] { return attributes.value }
      // A look of just this role says more than attributes for its whole group.
      if roles[name] != nil { break }
    }
    var attributes = style.attributes
    if style.foreground?.isBlend == true { attributes.insert(.dim) }
    if style.background?.isBlend == true { attributes.insert(.underline) }
    return attributes
  }

  /// The role's name, then what is left before each dot, then `text`.
  private static func prefixes(of role: Role) -> [String] {
    var prefixes = [role.name]
    var name = role.name[...]
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      prefixes.append(String(name))
    }
    return prefixes + [Role.text.name]
  }
}

// MARK: - Colours

extension ThemeResolver {
  private enum Palette { case exact, sixteen }

  private func look(
    _ style: Located<Style>, in palette: Palette
  ) throws(ThemeError) -> Look {
    let foreground = style.value.foreground ?? plain.foreground
    let background = style.value.background ?? plain.background
    var look = Look(
      foreground: try color(of: foreground, style, palette),
      background: try color(of: background, style, palette), attributes: style.value.attributes)
    // With 16 colours, and with the terminal's own, which are unknown to us, there is nothing to mix:
    // dim stands for a blended foreground, an underline for a blended background.
    if let background, background.isBlend {
      let ground = try color(of: plain.background, style, palette)
      if palette == .exact,
        let blend = Self.blend(look.background, background.share, towards: ground)
      {
        look.background = blend
      } else {
        look.background = ground
        look.attributes.insert(.underline)
        return look
      }
    }
    if let foreground, foreground.isBlend {
      if palette == .exact,
        let blend = Self.blend(look.foreground, foreground.share, towards: look.background)
      {
        look.foreground = blend
      } else {
        look.attributes.insert(.dim)
      }
    }
    return Self.swapped(look, foreground: foreground, background: background)
  }

  /// Puts the terminal's own background in front, or its own foreground behind.
  ///
  /// In front, the default is always the terminal's foreground; the only way to write in the colour
  /// of its background is to reverse, so `bg on accent` becomes `accent` reversed.
  private static func swapped(
    _ look: Look, foreground: Style.Shade?, background: Style.Shade?
  ) -> Look {
    let isBackInFront =
      look.foreground == .terminalDefault && foreground?.source == .palette("bg")
    let isFrontBehind =
      look.background == .terminalDefault && background?.source == .palette("fg")
    guard isBackInFront || isFrontBehind else { return look }
    return Look(
      foreground: look.background, background: look.foreground,
      attributes: look.attributes.symmetricDifference(.reverse))
  }

  private func color(
    of shade: Style.Shade?, _ style: Located<Style>, _ palette: Palette
  ) throws(ThemeError) -> Color {
    switch shade?.source {
    case nil: return .terminalDefault
    case .color(let color): return color
    case .palette(let name):
      if palette == .sixteen, let choice = ansi[name] { return choice.value }
      guard case .color(let color) = try entry(name, style.file, style.line).value.source else {
        throw ThemeError(
          .badValue, file: style.file, line: style.line,
          "\"\(name)\" is a blend of a blend; name a colour in it")
      }
      return color
    }
  }

  /// What the palette says about a name.
  private func entry(
    _ name: String, _ file: String, _ line: Int
  ) throws(ThemeError) -> Located<Style.Shade> {
    if let entry = palette[name] { return entry }
    let known = Array(palette.keys) + ColorNames.ansi + Style.attributeNames.map(\.name)
    throw ThemeError(
      .unknownKey, file: file, line: line, "\"\(name)\" is no colour of the palette",
      nearest: NearestName.of(name, among: known))
  }

  /// A style in which names of blends are the blends themselves: `quiet/50` becomes `fg/38`.
  private func expanded(_ style: Located<Style>) throws(ThemeError) -> Located<Style> {
    var value = style.value
    value.foreground = try expanded(style.value.foreground, style)
    value.background = try expanded(style.value.background, style)
    return Located(value: value, file: style.file, line: style.line)
  }

  private func expanded(
    _ shade: Style.Shade?, _ style: Located<Style>
  ) throws(ThemeError) -> Style.Shade? {
    guard let shade, case .palette(let name) = shade.source else { return shade }
    let entry = try entry(name, style.file, style.line)
    if case .palette(let base) = entry.value.source {
      _ = try self.entry(base, entry.file, entry.line)
    } else if !entry.value.isBlend {
      return shade
    }
    return Style.Shade(
      source: entry.value.source, share: max(1, (shade.share * entry.value.share + 50) / 100))
  }

  private static func blend(_ color: Color, _ share: Int, towards ground: Color) -> Color? {
    guard case .rgb(let red, let green, let blue) = color,
      case .rgb(let groundRed, let groundGreen, let groundBlue) = ground
    else { return nil }
    func mix(_ part: UInt8, _ ground: UInt8) -> UInt8 {
      UInt8((Int(part) * share + Int(ground) * (100 - share) + 50) / 100)
    }
    return .rgb(mix(red, groundRed), mix(green, groundGreen), mix(blue, groundBlue))
  }

  /// Finds names in `palette` and `ansi` that nothing could ever use: they are typing mistakes.
  ///
  /// A look that a file replaces counts as a use, or replacing the last would make one a mistake.
  private func checkNames(_ files: [ThemeFile]) throws(ThemeError) {
    var used = Set(PaletteName.standard)
    for file in files {
      let styles = file.roles.values.flatMap { [$0.value.foreground, $0.value.background] }
      for shade in styles.compactMap(\.self) + file.palette.values.map(\.value) {
        if case .palette(let name) = shade.source { used.insert(name) }
      }
    }
    for (name, entry) in palette.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
      throw ThemeError(
        .unknownKey, file: entry.file, line: entry.line, "no role uses the colour \"\(name)\"",
        nearest: NearestName.of(name, among: used))
    }
    for (name, entry) in ansi.sorted(by: { $0.key < $1.key }) where palette[name] == nil {
      throw ThemeError(
        .unknownKey, file: entry.file, line: entry.line,
        "\"\(name)\" is no colour of the palette",
        nearest: NearestName.of(name, among: palette.keys))
    }
  }
}
