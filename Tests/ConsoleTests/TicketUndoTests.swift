import Console
import Operations
import Testing
import Widgets

/// Taking back on a ticket's own screen, where no other write can be seen.
@Suite struct TicketUndoTests {
  /// Goes on to the screen of the user's ticket from the Metadata tab.
  private static func open(_ console: inout TestConsole, _ office: Office) async throws {
    console.press("]", "]")
    try await office.rest(&console)
    try await office.press(&console, "enter")
    #expect(console.state.context == .ticket)
  }

  @Test("a newer write on the user is not offered there, and why is said")
  func nothing() async throws {
    let office = Office()
    var console = try await EditedKind.metadata.edited(office)
    try await office.press(&console, "ctrl-s", "enter")
    #expect(console.state.undoable.count == 1)
    try await Self.open(&console, office)
    try await office.press(&console, "z")
    #expect(console.state.review == nil)
    #expect(
      console.state.status.text.contains("nothing to take back on #51022"),
      "\(console.state.status.text)")
    try await office.press(&console, "escape", "[", "[", "z")
    #expect(console.state.review?.isUndo == true, "in the user's panes it is")
  }

  @Test("the ticket's own last write is taken back, of this start or an earlier one")
  func own() async throws {
    for isEarlier in [false, true] {
      let office = Office()
      var console = try await EditedKind.ticket.edited(office)
      try await office.press(&console, "ctrl-s", "enter")
      #expect(await EditedKind.ticket.stored(office)[0] == "LOW")
      console.press("[", "[", "e", "enter", "ctrl-u")
      console.type("newer")
      try await office.press(&console, "ctrl-s", "enter")
      #expect(console.state.undoable.count == 2, "\(console.rows)")
      if isEarlier { console.state.undoable = [] }
      try await Self.open(&console, office)
      try await office.press(&console, "z")
      #expect(console.state.review?.isUndo == true)
      #expect(!console.shows("newer"), "nothing of the user's metadata")
      try await office.press(&console, "enter")
      #expect(await EditedKind.ticket.stored(office)[0] == "HIGH")
      #expect(await office.server.users["min-ah.lee"]?.metadata != Fixtures.plan)
      if console.state.context != .ticket { try await Self.open(&console, office) }
      try await office.press(&console, "z")
      #expect(console.state.review == nil)
      #expect(console.state.status.text.contains("nothing to take back on #51022"))
    }
  }
}
