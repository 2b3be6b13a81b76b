import Console
import Operations
import Testing
import Widgets

/// What belongs to the selected user: when it is asked for and what becomes of the answers.
@Suite struct DeskTests {
  @Test("nothing is asked while the selection moves, one user's belongings after 150 ms of rest")
  func rest() throws {
    var console = try TestConsole.loaded()
    console.press("J", "J", "J", "K", "J")
    #expect(console.work.isEmpty)
    let timers = console.effects.compactMap {
      if case .startTimer(.desk, let pause) = $0 { pause } else { nil }
    }
    #expect(timers == [150, 150, 150, 150, 150])
    console.fire(.desk)
    #expect(console.askedBelongings == ["mina.park"])
  }

  @Test("what was read is not asked for again until it is old or a write has changed it")
  func cached() throws {
    var console = try TestConsole.withBelongings()
    console.press("J", "K")
    console.fire(.desk)
    #expect(console.askedBelongings.isEmpty, "she was read a moment ago")
    console.state.now = WallTime(milliseconds: Fixtures.now.milliseconds + 300_000)
    console.press("J", "K")
    console.fire(.desk)
    #expect(console.askedBelongings == [Fixtures.userID])
    try console.belong()
    console.takeEffects()
    _ = console.state.deskChanged(userID: "somebody else")
    #expect(console.state.desk[Fixtures.userID]?.customer.readAt != nil)
    let effects = console.state.deskChanged(userID: Fixtures.userID)
    #expect(
      effects.contains {
        if case .start(.desk, _, .belongings(_, let parts, _)) = $0 {
          parts.isSuperset(of: [.customer, .tickets, .history])
        } else {
          false
        }
      })
    #expect(console.state.desk.customer(of: Fixtures.userID)?.id == 88213, "known until then")
  }

  @Test("moving on stops what is under way, and its late answers are dropped")
  func late() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    console.fire(.desk)
    console.takeEffects()
    console.press("J")
    #expect(console.effects.contains { if case .cancel(.desk) = $0 { true } else { false } })
    let late = Belonging.customer(.success(FoundCustomer(try Fixtures.customer())))
    console.reply(.desk, .belonging(userID: Fixtures.userID, late), late: 1)
    #expect(console.state.desk.customer(of: Fixtures.userID) == nil)
    console.press("K")
    console.fire(.desk)
    #expect(console.askedBelongings == [Fixtures.userID], "it is asked for anew")
  }

  @Test("a profile without a Desk token says so, asks Desk no more and keeps working")
  func chatOnly() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    try console.belong(customer: .failure(.desk(.notConfigured)))
    #expect(console.shows("no Desk token in this profile"))
    #expect(console.state.status.level != .error)
    console.takeEffects()
    console.press("J")
    console.fire(.desk)
    let parts = console.work.compactMap {
      if case .belongings(_, let parts, _) = $0 { parts } else { nil }
    }
    #expect(parts == [[.channels, .record, .history]])
  }

  @Test("a refused Desk token is said once; the connection of Chat stays what it was")
  func refused() throws {
    var console = try TestConsole.loaded()
    let network = console.state.network.condition
    console.press("j", "j")
    try console.belong(customer: .failure(.desk(.tokenRefused)))
    #expect(console.state.status.text.contains("Desk token refused"))
    #expect(console.state.network.condition == network)
    console.state.status.text = ""
    console.reply(
      .desk, .belonging(userID: "x", .customer(.failure(.desk(.tokenRefused)))), late: 0)
    #expect(console.state.status.text.isEmpty)
    #expect(console.shows("Desk token refused"), "the pane still says why")
    console.press("f5")
    #expect(
      console.work.contains {
        if case .belongings(_, let parts, _) = $0 { parts.contains(.customer) } else { false }
      }, "F5 tries Desk again")
  }

  @Test("Desk out of reach leaves the list and the metadata alone")
  func unreachable() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    try console.belong(customer: .failure(.desk(.unreachable)))
    #expect(console.shows("pro-annual"))
    #expect(console.state.network.condition != .offline)
    #expect(console.shows("could not reach Sendbird"))
  }

  @Test("the cache keeps a few hundred users and forgets who was not looked at for longest")
  func bounded() throws {
    var cache = DeskCache()
    for index in 0..<(DeskCache.limit + 50) {
      cache.change("user \(index)") { $0.history.take([], at: Fixtures.now) }
      cache.touch("user 0")
    }
    #expect(cache.count == DeskCache.limit)
    #expect(cache["user 0"] != nil)
    #expect(cache["user 1"] == nil)
    #expect(cache["user \(DeskCache.limit + 49)"] != nil)
  }

  @Test("^C stops what is under way, which is then asked for at the next rest")
  func cancel() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j")
    console.fire(.desk)
    console.press("ctrl-c")
    #expect(console.state.question == nil)
    console.takeEffects()
    console.press("J", "K")
    console.fire(.desk)
    #expect(console.askedBelongings == [Fixtures.userID])
  }

  @Test("a write on a user reads the record and the journal again; a new row takes its place")
  func recordChanged() throws {
    var console = try TestConsole.withBelongings()
    let effects = console.state.recordChanged(userID: Fixtures.userID)
    #expect(effects.contains { if case .start(.record, _, _) = $0 { true } else { false } })
    let changed = try Fixtures.record(["plan": "enterprise"])
    console.reply(.record, .belonging(userID: Fixtures.userID, .record(.success(changed))))
    #expect(console.state.shownUser?.items[key: "plan"] == "enterprise")
    console.reply(.record, .belonging(userID: Fixtures.userID, .record(.success(nil))))
    #expect(console.state.users.selected?.user == nil, "she was deleted")
    console.reply(.record, .belonging(userID: Fixtures.userID, .end))
    #expect(!console.state.busy.contains(.record))
  }

  @Test("without a Desk token no key is offered first and taken back once somebody has rested")
  func noToken() async throws {
    var office = Office()
    office.hasDesk = false
    var console = TestConsole(hasDesk: false)
    try console.found(.everyone, try Fixtures.users(), next: nil)
    console.press("escape")
    console.fire(.toast)
    let last = { (console: TestConsole) in Array(console.rows.suffix(3)) }
    let offered = last(console)
    #expect(!offered.joined().contains("t ticket"), "\(offered)")
    console.takeEffects()
    console.press("J")
    try await office.rest(&console)
    #expect(last(console) == offered)
    console.press("K")
    try await office.press(&console, "R")
    #expect(console.state.desk.service == .missing, "asking again doesn't make a token")
  }
}
