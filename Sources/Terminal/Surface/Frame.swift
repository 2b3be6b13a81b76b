/// Everything the terminal should be at one moment: cells, cursor, title and modes.
///
/// A frame declares modes instead of switching them, so nothing can leak: the screen compares it
/// with what is on, and leaving switches everything off.
package struct Frame: Equatable, Sendable {
  /// Input modes of the terminal, all off on every way out.
  package struct Modes: Hashable, Sendable {
    /// Whether clicks and the wheel are reported.
    package var mouse: Bool
    /// Whether a paste arrives as one event.
    package var paste: Bool
    /// Whether gaining and losing the focus is reported.
    package var focus: Bool

    /// Creates a set of modes; by default only bracketed paste is on.
    package init(mouse: Bool = false, paste: Bool = true, focus: Bool = false) {
      self.mouse = mouse
      self.paste = paste
      self.focus = focus
    }
  }

  /// The cells.
  package var surface: Surface
  /// The terminal's cursor; `nil` hides it.
  package var cursor: Cursor?
  /// The window's title; `nil` leaves the title that was there.
  package var title: String?
  /// The input modes.
  package var modes: Modes

  /// Creates a frame; without a cursor it takes the surface's.
  package init(
    surface: Surface, cursor: Cursor? = nil, title: String? = nil, modes: Modes = Modes()
  ) {
    self.surface = surface
    self.cursor = cursor ?? surface.cursor
    self.title = title
    self.modes = modes
  }
}
