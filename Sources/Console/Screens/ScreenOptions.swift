package import Widgets

/// Settings that shape the screen.
package struct ScreenOptions: Sendable, Equatable {
  /// The frame characters.
  package var glyphs: Glyphs
  /// Whether the terminal takes text for its clipboard.
  package var hasClipboard: Bool
  /// What the person wants of the layout.
  package var layout = LayoutOptions()
  /// Whether fields are edited with vi's keys.
  package var editsAsVi = false

  /// Creates options.
  package init(glyphs: Glyphs, hasClipboard: Bool) {
    self.glyphs = glyphs
    self.hasClipboard = hasClipboard
  }
}
