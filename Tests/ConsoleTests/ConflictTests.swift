import Console
import Operations
import Testing
import Widgets

/// The conflict screen (ux 7), for metadata, users, custom fields and tickets alike.
@Suite struct ConflictTests {
  /// A console that asks for a decision.
  private static func asked(
    _ kind: EditedKind, _ office: Office, size: Size = Size(columns: 120, rows: 36)
  ) async throws -> TestConsole {
    var console = try await kind.edited(office, size: size)
    await kind.change(office, to: kind.theirs)
    await kind.changeUntouched(office)
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    return console
  }

  private static func decide(
    _ key: String, _ kind: EditedKind, in console: inout TestConsole
  ) {
    console.press(key)
    guard key == "e" else { return }
    console.press("ctrl-u")
    console.type(kind.both)
    console.press("enter")
  }

  @Test(
    "a field changed on both sides waits for a person; the others follow the server",
    arguments: EditedKind.allCases, ["m", "s", "e"])
  func decisions(kind: EditedKind, key: String) async throws {
    let office = Office()
    var console = try await Self.asked(kind, office)
    let other = await kind.stored(office)[1]
    #expect(console.shows("Nothing has been written"))
    #expect(console.shows(kind.theirs) && console.shows(kind.mine))
    try await office.press(&console, "enter")
    #expect(console.state.context == .conflict, "undecided rows hold it back")
    #expect(console.state.status.text.contains("decide every row"))
    Self.decide(key, kind, in: &console)
    #expect(await office.server.writes.isEmpty)
    try await office.press(&console, "enter")
    if key == "s" {
      #expect(console.state.review == nil && kind.typed(console) == nil)
      #expect(console.state.status.text.contains("nothing to write"))
      #expect(await office.server.writes.isEmpty)
      #expect(await kind.stored(office) == [kind.theirs, other])
      return
    }
    #expect(console.state.context == .review)
    #expect(console.shows("\"\(kind.untouched)\" changed on the server and stays"))
    try await office.press(&console, "enter")
    #expect(await kind.stored(office) == [key == "m" ? kind.mine : kind.both, other])
    #expect(console.state.context == .detail)
    // The way back is a write of its own.
    try await office.press(&console, "z", "enter")
    #expect(await kind.stored(office) == [kind.theirs, other])
  }

  @Test("Esc goes back to the form with nothing lost", arguments: EditedKind.allCases)
  func back(kind: EditedKind) async throws {
    let office = Office()
    var console = try await Self.asked(kind, office)
    console.press("m", "escape")
    #expect(console.state.review == nil && kind.typed(console) == kind.mine)
    #expect(console.state.stagedCount == 1)
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict, "what was decided and left is asked again")
    console.press("k", "j", "q")
    #expect(kind.typed(console) == kind.mine)
  }

  @Test(
    "Esc from the review after it goes back to a form that knows what was decided",
    arguments: EditedKind.allCases, ["m", "e"])
  func backAfter(kind: EditedKind, key: String) async throws {
    let office = Office()
    var console = try await Self.asked(kind, office)
    Self.decide(key, kind, in: &console)
    try await office.press(&console, "enter", "escape")
    #expect(kind.typed(console) == (key == "m" ? kind.mine : kind.both))
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .review, "it is not asked twice")
    await kind.change(office, to: kind == .ticket ? "HIGH" : "once more")
    console.press("escape")
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict, "unless the server has moved on once more")
  }

  @Test("the same change on both sides is no conflict", arguments: EditedKind.allCases)
  func same(kind: EditedKind) async throws {
    let office = Office()
    var console = try await kind.edited(office)
    await kind.change(office, to: kind.mine)
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review == nil && kind.typed(console) == nil)
    #expect(console.state.status.text.contains("nothing to write"))
    #expect(await office.server.writes.isEmpty)
  }

  @Test("a change behind the review is not written over either", arguments: EditedKind.allCases)
  func behindTheReview(kind: EditedKind) async throws {
    let office = Office()
    var console = try await kind.edited(office)
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .review)
    await kind.change(office, to: kind.theirs)
    try await office.press(&console, "enter")
    #expect(console.state.context == .conflict)
    #expect(await office.server.writes.isEmpty)
    try await office.press(&console, "m", "enter", "enter")
    #expect(await kind.stored(office)[0] == kind.mine)
  }

  @Test("undo meets a conflict as well", arguments: EditedKind.allCases)
  func undo(kind: EditedKind) async throws {
    let office = Office()
    var console = try await kind.edited(office)
    try await office.press(&console, "ctrl-s", "enter")
    await kind.change(office, to: kind.theirs)
    let writes = await office.server.writes.count
    try await office.press(&console, "z")
    #expect(console.state.context == .conflict)
    try await office.press(&console, "s", "enter")
    #expect(console.state.review == nil && console.state.undo == nil)
    #expect(await office.server.writes.count == writes)
  }

  @Test(
    "a typed value follows the rules of its field",
    arguments: [
      (EditedKind.metadata, String(repeating: "x", count: 191), "190"),
      (.user, String(repeating: "x", count: 81), "80"), (.ticket, "SOON", "URGENT"),
    ])
  func broken(kind: EditedKind, value: String, words: String) async throws {
    let office = Office()
    var console = try await Self.asked(kind, office)
    console.press("e")
    #expect(console.state.context == .conflictValue)
    console.press("ctrl-u")
    console.type(value)
    console.press("enter")
    #expect(console.state.context == .conflictValue, "it stays in the field")
    #expect(console.state.status.level == .error)
    #expect(console.state.status.text.contains(words), "\(console.state.status.text)")
    console.press("escape", "enter")
    #expect(console.state.context == .conflict, "leaving the field decides nothing")
  }

  // MARK: Frames

  /// A ticket of which everything was changed on both sides.
  static func everything(size: Size) async throws -> TestConsole {
    let office = Office()
    var console = try await EditedKind.ticket.edited(office, size: size)
    console.press("tab")
    console.type("mine")
    console.press("tab", "ctrl-u")
    console.type(String(repeating: "long ", count: 30))
    await office.server.change(ticket: 51_022) {
      $0.priority = "URGENT"
      $0.related = ["theirs", "other"]
      $0.fields.set("product", "")
    }
    try await office.press(&console, "ctrl-s")
    return console
  }

  @Test("of a user and a customer", arguments: [EditedKind.user, .customFields])
  func others(kind: EditedKind) async throws {
    let console = try await Self.asked(kind, Office(), size: Size(columns: 80, rows: 24))
    try expectGolden(console.frame, "conflict-\(kind.rawValue)-80x24")
  }
}
