package import Widgets

/// The theme in use, and the list to choose another from.
package struct ThemeState: Sendable, Equatable {
  /// The themes for a dark and for a light ground, where the terminal is to decide.
  package struct Pair: Sendable, Equatable {
    /// The theme for a dark ground; nil keeps the one in use.
    package var dark: String?
    /// The theme for a light ground; nil keeps the one in use.
    package var light: String?

    /// Creates a pair.
    package init(dark: String?, light: String?) {
      self.dark = dark
      self.light = light
    }
  }

  /// The list.
  package struct Chooser: Sendable, Equatable {
    /// The themes.
    package var choices: [ThemeChoice]
    /// The selected row and the scroll position.
    package var list = ListState()
    /// The theme to go back to.
    package let before: String
  }

  /// The theme whose looks are shown.
  package var name: String
  /// What the terminal's ground decides about; nil when it decides nothing.
  package var pair: Pair?
  /// Whether 24-bit colours were asked for.
  package var wantsExactColors: Bool
  /// The open list.
  package var chooser: Chooser?
  /// The number of the newest looks asked for; others come too late.
  package var sequence = 0

  /// Creates the state at start.
  ///
  /// - Parameters:
  ///   - name: the theme that the screen was opened with.
  ///   - pair: what the terminal's ground decides about. The default is nothing.
  ///   - wantsExactColors: whether 24-bit colours were asked for. The default is no.
  package init(name: String, pair: Pair? = nil, wantsExactColors: Bool = false) {
    self.name = name
    self.pair = pair
    self.wantsExactColors = wantsExactColors
  }
}

/// Choosing a theme, and what the world says about it.
extension ConsoleState {
  /// Asks for the themes that can be chosen; the list opens with the answer.
  mutating func chooseTheme() -> [Effect] { [.theme(.list)] }

  /// Changes the selection; the selected theme is shown at once.
  mutating func moveThemes(_ body: (inout ListState) -> Void) -> [Effect] {
    guard var chooser = theme.chooser else { return [] }
    let before = chooser.list.selected
    body(&chooser.list)
    chooser.list.settle(height: ThemeView.rows(in: wholeLayout.body))
    theme.chooser = chooser
    guard chooser.list.selected != before, let name = chooser.selected?.name else { return [] }
    return load(name)
  }

  /// Keeps the theme that is shown.
  mutating func acceptTheme() -> [Effect] {
    guard let chooser = theme.chooser else { return [] }
    theme.chooser = nil
    theme.pair = nil
    guard let name = chooser.selected?.name else { return [] }
    let effects = name == theme.name ? [] : load(name)
    return effects
      + say("theme \(name) until you leave; \"theme: \(name)\" in config.yaml keeps it", .ok)
  }

  /// Goes back to the theme from before.
  mutating func cancelTheme() -> [Effect] {
    guard let chooser = theme.chooser else { return [] }
    theme.chooser = nil
    return load(chooser.before)
  }

  /// Takes what the terminal says about its ground.
  mutating func receive(_ reply: TerminalReply) -> [Effect] {
    guard let pair = theme.pair, theme.chooser == nil, let ground = Ground(reply) else { return [] }
    let name = ground == .dark ? pair.dark : pair.light
    guard let name, name != theme.name else { return [] }
    return load(name)
  }

  /// Takes news about themes.
  mutating func receive(_ report: ThemeReport) -> [Effect] {
    switch report {
    case .listed(let choices):
      var chooser = ThemeState.Chooser(choices: choices, before: theme.name)
      chooser.list.setCount(choices.count)
      let wanted = theme.name.lowercased()
      chooser.list.select(choices.firstIndex { $0.name.lowercased() == wanted } ?? 0)
      chooser.list.settle(height: ThemeView.rows(in: wholeLayout.body))
      theme.chooser = chooser
      return []
    case .loaded(let name, let sequence, let looks):
      guard sequence == theme.sequence else { return [] }
      switch looks {
      case .success(let looks):
        theme.name = name
        return [.host(.setLooks(looks))]
      case .failure(let problem): return say("theme \(name): \(problem.words)", .error)
      }
    case .changed: return load(theme.chooser?.selected?.name ?? theme.name)
    }
  }

  /// Takes what the terminal can show.
  mutating func opened(at depth: ColorDepth) -> [Effect] {
    guard theme.wantsExactColors, depth != .rgb else { return [] }
    return say(
      "24-bit colours need an entry like xterm-direct in terminfo (package ncurses-term); "
        + "\(depth.colorWords) are used", .warning)
  }

  private mutating func load(_ name: String) -> [Effect] {
    theme.sequence += 1
    return [.theme(.load(name, sequence: theme.sequence))]
  }
}

extension ThemeState.Chooser {
  /// The selected theme.
  var selected: ThemeChoice? {
    choices.indices.contains(list.selected) ? choices[list.selected] : nil
  }
}

extension ColorDepth {
  fileprivate var colorWords: String {
    switch self {
    case .rgb: "all colours"
    case .indexed256: "256 colours"
    case .ansi16: "16 colours"
    case .mono: "no colours"
    }
  }
}
