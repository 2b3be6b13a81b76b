import Widgets

/// One pane over the whole window (ux 13, `+` and `_`).
extension ConsoleState {
  /// Where the panes are now.
  package var layout: Layout { Layout(size: size, isZoomed: isZoomed, options: look.layout) }

  /// Where things are on a screen that covers the panes.
  var wholeLayout: Layout { Layout(size: size, options: look.layout) }

  /// Whether there is another pane to hide.
  var canZoom: Enablement {
    if isZoomed { return .no("the pane has the whole window already") }
    return wholeLayout.mode == .single
      ? .no("a window this narrow shows one pane anyway") : .yes
  }

  /// Gives the focused pane the whole window, or shows both again.
  mutating func zoom(_ isIn: Bool) -> [Effect] {
    isZoomed = isIn
    users.position.settle(height: layout.listRows)
    paneWidthChanged()
    return []
  }
}
