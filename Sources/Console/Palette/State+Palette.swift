import Operations
import Widgets

/// The command palette (ux 11).
extension ConsoleState {
  /// The most commands remembered as recently used.
  private static let recentLimit = 12

  /// Opens the palette where one is.
  mutating func openPalette() -> [Effect] {
    palette = PaletteState(context: context, registry: registry, recent: recentCommands)
    return []
  }

  /// Closes the palette; nothing is done.
  mutating func closePalette() -> [Effect] {
    palette = nil
    return []
  }

  /// Changes what is typed.
  mutating func editPalette(_ body: (inout LineEditor) -> Void) -> [Effect] {
    guard var open = palette else { return [] }
    let before = open.line.text
    body(&open.line)
    open.problem = ""
    if !open.line.text.hasSameBytes(as: before) { open.search() }
    palette = open
    return []
  }

  /// Moves the selection.
  mutating func movePalette(by delta: Int) -> [Effect] {
    palette?.list.move(by: delta)
    palette?.isChosen = true
    return []
  }

  /// Completes the last word of a typed command, else writes the selected entry's title.
  mutating func completePalette() -> [Effect] {
    if let completed = typedCompletion { return editPalette { $0.setText(completed) } }
    guard let entry = palette?.selected else { return [] }
    return editPalette { $0.setText(entry.command.title) }
  }

  /// Does what is selected; when that can't be done, the palette says why and stays.
  mutating func runPalette() -> [Effect] {
    guard let open = palette else { return [] }
    if let typed = open.typed, !open.isChosen { return runTyped(typed, open.line.text) }
    guard let command = open.selected?.command else {
      palette?.problem = "No command has these words."
      return []
    }
    palette = nil
    if let reason = command.enablement(self).reason {
      palette = open
      palette?.problem = command.words(against: reason)
      return []
    }
    recentCommands.removeAll { $0 == command.id }
    recentCommands.insert(command.id, at: 0)
    if recentCommands.count > Self.recentLimit { recentCommands.removeLast() }
    return command.run(&self)
  }
}
