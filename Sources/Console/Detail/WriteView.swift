import Operations
import Widgets

/// Draws one write of the journal.
struct WriteView {
  let state: ConsoleState
  let open: OpenWriteEntry

  /// How far the open write can be scrolled.
  static func scrollLimit(of state: ConsoleState) -> Int {
    guard let open = state.openWrite else { return 0 }
    return WriteView(state: state, open: open).screen.scrollLimit(in: state.wholeLayout.body)
  }

  /// Draws the screen over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    screen.draw(on: &surface, in: area, scroll: open.scroll, glyphs: state.look.glyphs)
  }

  private var screen: TextScreen {
    TextScreen(title: "Write \(open.entry.id.number)") { columns in
      WriteLines(state: state, entry: open.entry, columns: columns).lines
    }
  }
}
