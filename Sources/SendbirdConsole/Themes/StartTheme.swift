import CLI
import Console
import Terminal
import Themes
import Workspace

/// The theme that the console opens with, and how it gets others.
struct StartTheme: Sendable {
  /// The word that leaves the choice to the terminal.
  static let auto = "auto"

  /// The looks to open with.
  let looks: LookSheet
  /// What the console knows about themes at start.
  let state: ThemeState
  private let shelf: ThemeShelf
  private let isOwnFile: Bool

  /// Chooses by command line, configuration and default, in this order.
  ///
  /// With `auto` it is the terminal's own colours until the terminal has said what its ground is, if
  /// it ever does and the configuration names themes for that.
  ///
  /// - Throws: 78 for a theme that there isn't or that is broken.
  init(
    _ choices: ConsoleChoices, _ configuration: Configuration, color: ColorChoice
  ) throws(CommandFailure) {
    shelf = ThemeShelf.standard(variable: Environment.value)
    let word = choices.theme ?? configuration.theme ?? ThemeCatalog.defaultName
    let isAuto = word.lowercased() == Self.auto
    let name = isAuto ? ThemeCatalog.defaultName : word
    let found: (theme: Theme, origin: ThemeLibrary.Origin)
    do throws(ThemeError) {
      found = try shelf.find(name)
    } catch {
      throw choices.theme == nil && configuration.theme != nil
        ? Self.mistake(configuration, "theme", error) : .configuration("--theme: \(error)")
    }
    if isAuto {
      try Self.check(configuration, "theme-dark", configuration.themeDark, shelf)
      try Self.check(configuration, "theme-light", configuration.themeLight, shelf)
    }
    looks = found.theme.looks
    isOwnFile = found.origin != .shipped
    let pair = ThemeState.Pair(dark: configuration.themeDark, light: configuration.themeLight)
    let hasPair = isAuto && (pair.dark != nil || pair.light != nil)
    state = ThemeState(
      name: found.theme.name, pair: hasPair ? pair : nil, wantsExactColors: color == .rgb)
  }

  /// Where the console gets other themes from; a theme of one's own is watched from its first use.
  func source(mailbox: Mailbox<Reply>, clock: @escaping @Sendable () -> WallTime) -> ThemeSource {
    let shelf = shelf
    let watch = FolderWatch(paths: shelf.paths, suffix: ".yaml") {
      mailbox.post(
        Reply(slot: .theme, sequence: 0, at: clock(), content: .theme(.changed)))
    }
    if isOwnFile { watch.start() }
    return ThemeSource {
      shelf.entries.map { ThemeChoice(name: $0.name, note: Self.note($0)) }
    } looks: { name in
      do throws(ThemeError) {
        let found = try shelf.find(name)
        if found.origin != .shipped { watch.start() }
        return .success(found.theme.looks)
      } catch {
        return .failure(ThemeProblem(error.briefly))
      }
    }
  }

  private static func note(_ entry: ThemeShelf.Entry) -> String {
    let origin = entry.origin == .shipped ? "" : ", \(entry.origin.rawValue)"
    return switch entry.theme {
    case .success(let theme): theme.kind.rawValue + origin
    case .failure: "unusable" + origin
    }
  }

  private static func check(
    _ configuration: Configuration, _ key: String, _ name: String?, _ shelf: ThemeShelf
  ) throws(CommandFailure) {
    guard let name else { return }
    do throws(ThemeError) {
      _ = try shelf.find(name)
    } catch {
      throw mistake(configuration, key, error)
    }
  }

  private static func mistake(
    _ configuration: Configuration, _ key: String, _ error: ThemeError
  ) -> CommandFailure {
    .configuration(configuration.mistake(at: key, "\(error)").description)
  }
}
