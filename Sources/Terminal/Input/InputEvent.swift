/// Something that came from the terminal.
package enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// Text was pasted: at most 1 MiB, line ends as `\n`. It never triggers keys.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The window gained or lost the focus.
  case focus(Bool)
  /// The terminal answered a question, asked or not.
  case reply(TerminalReply)
  /// Bytes that are neither text nor a known sequence were dropped.
  case invalid
}

/// One report of the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// What happened.
  package enum Action: Hashable, Sendable {
    case press(Button), release, drag(Button), move
    case scrollUp, scrollDown, scrollLeft, scrollRight
  }

  /// A button of the mouse.
  package enum Button: Hashable, Sendable {
    case left, middle, right
    /// Buttons 8 to 11, often "back" and "forward".
    case extra(Int)
  }

  /// What happened.
  package let action: Action
  /// The cell it happened in.
  package let point: Point
  /// Keys held down meanwhile.
  package let modifiers: KeyModifiers

  /// Creates a report.
  package init(_ action: Action, at point: Point, modifiers: KeyModifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }
}

/// An answer of the terminal, which must never be taken for keys.
package enum TerminalReply: Hashable, Sendable {
  /// What the terminal says it is (DA1, DA2, DA3).
  case deviceAttributes(String)
  /// Where the cursor is.
  case cursorPosition(Point)
  /// The state of a mode (DECRPM): 0 unknown, 1 set, 2 reset, 3 and 4 fixed.
  case mode(Int, state: Int)
  /// An operating system command, e.g. a colour or the clipboard; the first 4 KiB of it.
  case systemCommand(String)
  /// A device control string; the first 4 KiB of it.
  case controlString(String)
  /// Another sequence that is a reply by its form.
  case other(String)
}
