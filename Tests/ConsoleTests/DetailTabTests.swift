import Console
import Operations
import Testing
import Widgets

/// The six tabs of the detail pane.
@Suite struct DetailTabTests {
  @Test("[ and ] go round; J and K keep the tab")
  func walk() throws {
    var console = try TestConsole.withBelongings()
    var seen: [DetailTab] = []
    for _ in DetailTab.allCases {
      console.press("]")
      seen.append(console.state.tab)
    }
    #expect(Set(seen).count == DetailTab.allCases.count)
    console.press("[", "[")
    let tab = console.state.tab
    console.press("J", "J", "K")
    #expect(console.state.tab == tab)
  }

  @Test("JSON keeps the record's order and unknown fields, and masks the access token")
  func json() throws {
    var console = try TestConsole.withBelongings()
    console.press("enter", "]", "]", "]")
    let order = ["\"user_id\"", "\"nickname\"", "\"access_token\"", "\"x_new\"", "\"metadata\""]
    let rows = order.compactMap { name in console.rows.firstIndex { $0.contains(name) } }
    #expect(rows == rows.sorted() && rows.count == order.count)
    #expect(console.shows(Secret.mask))
    #expect(!console.shows("secret-token-1"))
    let surface = console.frame.surface
    let row = try #require(rows.last)
    let roles = Set((0..<surface.size.columns).compactMap { surface[$0, row - 1]?.role })
    #expect(roles.contains(.key) && roles.contains(.number))
  }

  @Test("w shows long values whole and scrolls by rows of any height")
  func wrap() throws {
    var console = try TestConsole.withBelongings(size: Size(columns: 60, rows: 20))
    console.press("enter")
    #expect(!console.shows("this customer"))
    console.press("w")
    #expect(console.rows.joined().contains("customer"))
    for tab in DetailTab.allCases {
      while console.state.tab != tab { console.press("]") }
      for _ in 0..<40 {
        console.press("j")
        let cursor = try #require(console.frame.cursor)
        #expect(cursor.point.row < 17, "the selected row is in sight")
      }
    }
  }

  @Test("History says what was changed, how it ended, and what z takes back")
  func history() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    let undo = MetadataChangeSet(
      userID: Fixtures.userID, base: ["plan": "pro"], edits: [.set(key: "plan", value: "free")],
      undoes: JournalID(number: 4))
    console.state.undoable = [.changes(undo)]
    try console.belong(
      history: [
        Fixtures.write(
          4, before: ["plan": "free"], after: ["plan": "pro"], undo: undo),
        Fixtures.write(
          3, before: ["a": "1", "b": "2"], after: ["b": "2", "c": ""], requests: [.done, .notDone]),
        Fixtures.write(
          2, operation: "user.update", before: ["nickname": "Min"], after: ["nickname": "Minah"],
          isUndone: true),
        Fixtures.write(1, before: ["x": "1"], after: ["x": "2"], requests: [.unknown]),
      ])
    #expect(console.shows("plan: free -> pro"))
    #expect(console.shows("(z to undo)"))
    console.press("H")
    #expect(console.state.tab == .history && console.state.focus == .detail)
    let rows = console.rows
    #expect(rows.contains { $0.contains("plan: free -> pro") && $0.contains("done") })
    #expect(rows.contains { $0.contains("a: 1 -> (none); c: (none)") })
    #expect(rows.contains { $0.contains("in part") })
    #expect(rows.contains { $0.contains("Nickname: Min -> Minah") && $0.contains("undone") })
    #expect(rows.contains { $0.contains("x: 1 -> 2") && $0.contains("unknown") })
  }

  @Test("a write that this version can't read is a row that says so")
  func unreadable() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    let write = Fixtures.write(12, before: ["plan": "free"], after: ["plan": "pro"])
    try console.belong(
      history: [
        JournalEntry(id: write.id, intent: write.intent, outcome: write.outcome, isReadable: false)
      ])
    console.press("H")
    let row = console.rows.first { $0.contains("this version can't read it") }
    #expect(row?.contains("unreadable") == true, "\(console.rows)")
    #expect(!console.shows("free -> pro"))
  }

  @Test("a user without a customer and without tickets says so")
  func nothing() throws {
    var console = try TestConsole.loaded()
    console.press("j", "enter")
    console.fire(.desk)
    console.reply(
      .desk, .belonging(userID: "minsu_91", .customer(.success(FoundCustomer(nil)))))
    console.reply(
      .desk,
      .belonging(
        userID: "minsu_91", .tickets(.success(UserTickets(tickets: [], hasMore: false)))))
    #expect(console.shows("no customer yet"))
    console.press("]")
    #expect(console.shows("minsu_91 has no Desk customer yet"))
    console.press("]")
    #expect(console.shows("minsu_91 has no tickets."))
  }

  @Test("every tab at every size draws without a trap and with its cursor inside")
  func everySize() throws {
    var console = try TestConsole.withBelongings()
    console.press("enter")
    for tab in DetailTab.allCases {
      while console.state.tab != tab { console.press("]") }
      for columns in stride(from: 40, through: 130, by: 9) {
        for rows in stride(from: 10, through: 40, by: 3) {
          console.send(.resized(Size(columns: columns, rows: rows)))
          let cursor = try #require(console.frame.cursor)
          #expect(cursor.point.column < columns && cursor.point.row < rows)
        }
      }
    }
  }
}
