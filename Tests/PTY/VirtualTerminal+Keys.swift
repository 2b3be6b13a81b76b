import CVTerm

/// Keys that are held down with another.
package struct HeldKeys: OptionSet, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  package static let shift = HeldKeys(rawValue: 1)
  package static let alt = HeldKeys(rawValue: 2)
  package static let control = HeldKeys(rawValue: 4)
}

/// A key that doesn't type a character.
package enum SpecialKey: Hashable, Sendable {
  case enter, tab, backspace, escape, up, down, left, right
  case insert, delete, home, end, pageUp, pageDown
  case function(Int)

  var code: Int32 {
    let code =
      switch self {
      case .enter: CV_ENTER
      case .tab: CV_TAB
      case .backspace: CV_BACKSPACE
      case .escape: CV_ESCAPE
      case .up: CV_UP
      case .down: CV_DOWN
      case .left: CV_LEFT
      case .right: CV_RIGHT
      case .insert: CV_INSERT
      case .delete: CV_DELETE
      case .home: CV_HOME
      case .end: CV_END
      case .pageUp: CV_PAGE_UP
      case .pageDown: CV_PAGE_DOWN
      case .function(let number): CV_FUNCTION + number
      }
    return Int32(code)
  }
}

extension VirtualTerminal {
  /// Types a text, each character as the terminal sends it.
  package func type(_ text: String, holding held: HeldKeys = []) {
    for scalar in text.unicodeScalars {
      cv_character(term, scalar.value, held.rawValue)
      collect()
    }
    flush()
  }

  /// Presses keys that don't type characters.
  package func press(_ keys: SpecialKey..., holding held: HeldKeys = []) {
    for key in keys {
      cv_key(term, key.code, held.rawValue)
      collect()
    }
    flush()
  }

  /// Pastes a text, bracketed if the program asked for it.
  package func paste(_ text: String) {
    cv_paste(term, true)
    flush()
    // A terminal sends line ends as carriage returns.
    send(text.utf8.map { $0 == 0x0A ? 0x0D : $0 })
    cv_paste(term, false)
    flush()
  }

  /// Presses and releases a button of the mouse: 1 left, 2 middle, 3 right, 4 and 5 the wheel.
  package func click(column: Int, row: Int, button: Int = 1, holding held: HeldKeys = []) {
    cv_mouse(term, Int32(row), Int32(column), Int32(button), true, held.rawValue)
    if button < 4 {
      cv_mouse(term, Int32(row), Int32(column), Int32(button), false, held.rawValue)
    }
    flush()
  }

  /// Gives the window the focus or takes it away.
  package func focus(_ isIn: Bool) {
    cv_focus(term, isIn)
    flush()
  }
}
