import Operations
import Widgets

/// Draws the tickets of all users, the choice of status, and the keyword.
struct TicketListView {
  let state: ConsoleState

  /// The rows of tickets in sight.
  static func height(_ layout: Layout) -> Int { max(layout.body.rows - 2 - 4, 0) }

  /// Draws the screen over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let list = state.ticketList
    let inside = Pane(
      title: "Tickets", note: note, footer: footer, isFocused: true
    ).draw(on: &surface, in: area, glyphs: state.look.glyphs)
    let width = inside.columns - 2
    TabBar(
      titles: TicketList.statuses.map { $0?.rawValue ?? "all" }, active: list.statusIndex
    ).draw(
      on: &surface, at: Point(column: inside.column + 1, row: inside.row), width: width)
    surface.put("/", at: Point(column: inside.column + 1, row: inside.row + 1), role: .key)
    let place = FieldView(
      editor: list.query, isFocused: list.isTyping,
      placeholder: "title, customer or last message"
    ).draw(
      on: &surface, at: Point(column: inside.column + 2, row: inside.row + 1), width: width - 1)
    surface.fill(
      Rect(column: inside.column + 1, row: inside.row + 2, columns: width, rows: 1), with: "-",
      role: .frame)
    let body = Rect(
      column: inside.column + 1, row: inside.row + 3, columns: width,
      rows: inside.endRow - inside.row - 3)
    let cursor = drawRows(on: &surface, in: body)
    if let place { return Cursor(place, shape: .bar) }
    return cursor
  }

  private func drawRows(on surface: inout Surface, in area: Rect) -> Cursor {
    let list = state.ticketList
    guard !list.rows.isEmpty else {
      for (index, line) in TextLines.wrap(emptyWords, to: area.columns - 2).enumerated()
      where index < area.rows {
        surface.put(
          line, at: Point(column: area.column + 2, row: area.row + index), role: .textDim)
      }
      return Cursor(area.origin)
    }
    let table = Table(columns: [
      TableColumn("TICKET", width: 8), TableColumn("PRIO", width: 6, minimumTable: 46),
      TableColumn("TITLE", width: nil),
      TableColumn("STATUS", width: area.columns >= 100 ? 16 : 11),
      TableColumn("CUSTOMER", width: 16, minimumTable: 74),
      TableColumn("AGENT", width: 12, minimumTable: 100),
      TableColumn("CREATED", width: 10, minimumTable: 64),
    ])
    return table.draw(
      on: &surface, in: area, list: list.position, isFocused: !list.isTyping
    ) { index in
      let ticket = list.rows[index]
      let row = TicketRow.row(ticket).cells
      let customer = ticket.customer.map { $0.displayName ?? $0.sendbirdID ?? "#\($0.id)" } ?? "-"
      let cells =
        [row[0], row[1], row[2], row[3], TableRow.Cell(customer), row[5], row[4]]
      // What is being asked for again is dimmed, not emptied.
      return TableRow(
        list.isWaiting ? cells.map { TableRow.Cell($0.text, .textDim) } : cells)
    }.cursor
  }

  private var note: String { state.ticketList.note }

  private var footer: String {
    let list = state.ticketList
    guard !list.rows.isEmpty else { return "" }
    let read = list.readAt.map { "   read \($0.clock)" } ?? ""
    return "\(list.position.selected + 1) of \(list.rows.count)\(list.hasMore ? "+" : "")\(read)"
  }

  private var emptyWords: String {
    let list = state.ticketList
    if let trouble = list.trouble {
      return state.desk.service == .missing
        ? "no Desk token in this profile"
        : "\(trouble); \(state.functionKey("tickets.refresh", in: .tickets)) asks again"
    }
    guard list.isLoaded else { return "Reading tickets" }
    let status = list.status.map { " \($0.rawValue)" } ?? ""
    let query = list.query.text.trimmingBlanks()
    let about = query.isEmpty ? "" : " about '\(query)'"
    return "No\(status) tickets\(about) on \(state.profile.name)."
  }
}
