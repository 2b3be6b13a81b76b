import Console
import Operations
import Testing
import Widgets
import Workspace

/// The key budgets of ux 1: everything is done by keys through a small server, and they are counted.
@Suite struct KeyBudgetTests {
  /// Somebody at the console; typed text is not counted.
  private struct Typist {
    var console: TestConsole
    let office: Office
    private(set) var keys = 0

    init(_ console: TestConsole, _ office: Office = Office()) {
      self.console = console
      self.office = office
    }

    mutating func press(_ names: String...) async throws {
      for name in names {
        keys += 1
        console.press(name)
        try await office.work(
          &console, over: MoodyServer(office: office.server, mood: .well))
      }
    }

    mutating func type(_ text: String) { console.type(text) }

    mutating func count(_ body: (inout Typist) async throws -> Void) async throws -> Int {
      let before = keys
      try await body(&self)
      return keys - before
    }
  }

  /// A console on min-ah.lee, from which one goes on.
  private static func typist(_ office: Office = Office()) throws -> Typist {
    Typist(try Office.console(), office)
  }

  @Test("find by id and see metadata: 2 keys")
  func find() async throws {
    var typist = Typist(try TestConsole.loaded())
    try await typist.press("G")
    let keys = try await typist.count {
      try await $0.press("/")
      $0.type("min-ah.lee")
      try await $0.press("enter")
    }
    #expect(keys == 2)
    #expect(typist.console.state.context == .detail)
    #expect(typist.console.state.shownUser?.id == "min-ah.lee")
    #expect(typist.console.shows("> locale                ko-KR"), "\(typist.console)")
  }

  @Test("change one value: 4 keys; z and Enter undo it")
  func change() async throws {
    var typist = try Self.typist()
    let keys = try await typist.count {
      try await $0.press("e", "enter")
      $0.type("-x")
      try await $0.press("ctrl-s", "enter")
    }
    #expect(keys == 4)
    let server = typist.office.server
    #expect(await server.users["min-ah.lee"]?.metadata[key: "locale"] == "ko-KR-x")
    #expect(typist.console.state.context == .detail)
    #expect(try await typist.count { try await $0.press("z", "enter") } == 2)
    #expect(await server.users["min-ah.lee"]?.metadata == Fixtures.plan)
  }

  @Test("the same change on the next user: 4 keys")
  func again() async throws {
    var typist = try Self.typist()
    try await typist.press("e", "enter")
    typist.type("-x")
    try await typist.press("ctrl-s", "enter")
    let server = typist.office.server
    #expect(await server.users["mina.park"]?.metadata == Metadata())
    let keys = try await typist.count { try await $0.press("J", ".", "ctrl-s", "enter") }
    #expect(keys == 4)
    #expect(await server.users["mina.park"]?.metadata == ["locale": "ko-KR-x"])
  }

  @Test("new ticket for the shown user: 3 keys")
  func ticket() async throws {
    var office = Office()
    office.templates = [Gallery.template]
    var typist = try Self.typist(office)
    let before = await office.server.tickets.count
    let keys = try await typist.count { try await $0.press("t", "ctrl-s", "enter") }
    #expect(keys == 3)
    #expect(await office.server.tickets.count == before + 1)
    let ticket = await office.server.tickets.values.first { $0.title == Gallery.template.subject }
    #expect(ticket?.userID == "min-ah.lee")
    #expect(await office.server.messages == [Gallery.template.message])
  }

  @Test("copy the user id: 2 keys")
  func copy() async throws {
    var console = try Office.console()
    let keys = ["y", "y"]
    for key in keys { console.press(key) }
    #expect(keys.count == 2)
    #expect(console.copied == "min-ah.lee")
  }
}
