import Operations
import Widgets

/// Draws one ticket.
struct TicketView {
  let state: ConsoleState
  let detail: TicketDetail

  /// How far the open ticket can be scrolled.
  static func scrollLimit(of state: ConsoleState) -> Int {
    guard let detail = state.ticket else { return 0 }
    return TicketView(state: state, detail: detail).screen.scrollLimit(in: state.wholeLayout.body)
  }

  /// Draws the screen over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    screen.draw(on: &surface, in: area, scroll: detail.scroll, glyphs: state.look.glyphs)
  }

  private var screen: TextScreen {
    let note = detail.ticket.readAt.map { "read \($0.clock)" } ?? ""
    return TextScreen(title: "Ticket #\(detail.id)", note: note) { columns in
      TicketLines(state: state, detail: detail, columns: columns).lines
    }
  }
}
