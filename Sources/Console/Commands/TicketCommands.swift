import Operations
import Widgets

/// Keys of the tickets across users, of their keyword, and of one ticket.
enum TicketCommands {
  private static let list: ContextSet = [.tickets]
  private static let one: ContextSet = [.ticket]
  private static let both: ContextSet = [.tickets, .ticket]
  private static let typing: ContextSet = [.ticketQuery]

  static let all: [Command] =
    [
      Command(
        "tickets.list", "Tickets of all users", [.on(GlobalCommands.panes.union(both), "4")]
      ) { $0.openTickets() },
      Command(
        "tickets.open", "Open the selected ticket", [.on(list, "enter", "l", "right")],
        hint: "open", when: { $0.hasTicket }, run: { $0.openShownTicket() }),
      Command(
        "tickets.status-next", "Next status", [.on(list, "]", "tab")], hint: "status"
      ) { $0.moveTicketStatus(by: 1) },
      Command("tickets.status-previous", "The status before", [.on(list, "[", "shift-tab")]) {
        $0.moveTicketStatus(by: -1)
      },
      Command(
        "tickets.query", "Look for a keyword", [.on(list, "/", "f3")], hint: "find",
        functionLabel: "Find", run: { $0.focusTicketQuery() }),
      Command("tickets.down", "One row down", [.on(list, "j", "down")]) { $0.moveTicket(by: 1) },
      Command("tickets.up", "One row up", [.on(list, "k", "up")]) { $0.moveTicket(by: -1) },
      Command("tickets.page-down", "One page down", [.on(list, "page-down", "ctrl-d")]) {
        $0.pageTickets(by: 1)
      },
      Command("tickets.page-up", "One page up", [.on(list, "page-up", "ctrl-u")]) {
        $0.pageTickets(by: -1)
      },
      Command("tickets.first", "First row", [.on(list, "g", "home")]) {
        $0.moveTicket(by: -1_000_000)
      },
      Command("tickets.last", "Last row that is loaded", [.on(list, "G", "end")]) {
        $0.moveTicket(by: 1_000_000)
      },
      Command(
        "tickets.user", "Show the user whose ticket it is", [.on(both, "u")], hint: "user",
        when: { $0.hasTicket }, run: { $0.openTicketUser() }),
      Command(
        "tickets.refresh", "Ask for the tickets again", [.on(list, "r", "f5")],
        functionLabel: "Refresh", run: { $0.askTickets() }),
      Command(
        "tickets.leave", "Back to the users", [.on(list, "escape", "q", "h", "left", "f10")],
        hint: "back", functionLabel: "Back", run: { $0.leaveScreen() }),
      Command("ticket.down", "Scroll down", [.on(one, "j", "down")]) { $0.scrollTicket(by: 1) },
      Command("ticket.up", "Scroll up", [.on(one, "k", "up")]) { $0.scrollTicket(by: -1) },
      Command("ticket.page-down", "One page down", [.on(one, "page-down", "ctrl-d")]) {
        $0.scrollTicket(by: $0.wholeLayout.body.rows - 3)
      },
      Command("ticket.page-up", "One page up", [.on(one, "page-up", "ctrl-u")]) {
        $0.scrollTicket(by: 3 - $0.wholeLayout.body.rows)
      },
      Command("ticket.first", "To the top", [.on(one, "g", "home")]) {
        $0.scrollTicket(by: -1_000_000)
      },
      Command("ticket.last", "To the end", [.on(one, "G", "end")]) {
        $0.scrollTicket(by: 1_000_000)
      },
      Command("ticket.next", "Next ticket of the list", [.on(one, "J")], hint: "next ticket") {
        $0.walkTickets(by: 1)
      },
      Command("ticket.previous", "The ticket before in the list", [.on(one, "K")]) {
        $0.walkTickets(by: -1)
      },
      Command(
        "ticket.refresh", "Read the ticket again", [.on(one, "r", "f5")],
        functionLabel: "Refresh", run: { $0.readTicket() }),
      Command(
        "ticket.leave", "Back", [.on(one, "escape", "q", "h", "left", "f10")], hint: "back",
        functionLabel: "Back", run: { $0.leaveScreen() }),
      Command(
        "tickets.query-ask", "Ask, then to the list", [.on(typing, "enter", "escape", "down")],
        hint: "to the list", run: { $0.leaveTicketQuery() }),
    ]
    + LineKeys.commands(in: .ticketQuery, prefix: "ticket-query") { edit in
      { state in state.editTicketQuery(edit) }
    }
}
