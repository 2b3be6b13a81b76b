import Console
import Operations
import Testing
import Widgets
import Workspace

/// Lessons are scripts of the same kind as these tests: each is taken here, key by key (ux 18).
@Suite struct LessonTests {
  private static let sandbox = ProfileBadge(
    name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: false)
  private static let query = FindQuery.metadata(key: "plan", values: ["free"])

  /// A console on the sandbox with three users whose plan is free, and a lesson begun.
  static func begun(
    _ id: String, size: Size = Size(columns: 120, rows: 36)
  ) async throws -> (TestConsole, Office) {
    let office = Office()
    await office.server.change("min-ah.lee") { $0.metadata = ["locale": "ko-KR", "plan": "free"] }
    var console = try TestConsole.loaded(size: size, next: nil)
    console.state.profile = sandbox
    let command = try #require(
      CommandRegistry.standard.commands.first { $0.id == "lessons.\(id)" })
    #expect(command.enablement(console.state) == .yes)
    _ = command.run(&console.state)
    return (console, office)
  }

  /// Does the first task of every lesson.
  static func search(_ console: inout TestConsole) throws {
    console.press("/")
    console.type("meta:plan=free")
    console.press("enter")
    let users = try ["min-ah.lee", "mindy", "minjae"].map {
      try Fixtures.user($0, $0, metadata: ["locale": "ko-KR", "plan": "free"])
    }
    try console.found(query, users)
    console.takeEffects()
  }

  private static func step(_ console: TestConsole) -> Int? { console.state.lesson?.step }

  @Test("finding and reading")
  func find() async throws {
    var (console, _) = try await Self.begun("find")
    #expect(console.rows.last?.contains("Task 1/5: find the users whose plan is free: /") == true)
    try Self.search(&console)
    #expect(Self.step(console) == 1)
    console.press("j")
    #expect(Self.step(console) == 1, "the second user is not the third")
    console.press("j")
    #expect(Self.step(console) == 2)
    console.press("enter")
    #expect(Self.step(console) == 3)
    console.press("]")
    #expect(Self.step(console) == 4)
    console.press("K")
    #expect(console.state.lesson == nil)
    #expect(console.shows("lesson done: find users and read them; the next one is"))
  }

  @Test("changing, reviewing and undoing")
  func change() async throws {
    var (console, office) = try await Self.begun("change")
    try Self.search(&console)
    #expect(Self.step(console) == 1)
    try await office.press(&console, "e")
    #expect(Self.step(console) == 2)
    try await office.press(&console, "j", "enter", "ctrl-u")
    console.type("gol")
    #expect(Self.step(console) == 2, "the value isn't there yet")
    console.type("d")
    #expect(Self.step(console) == 3)
    #expect(console.rows.last?.contains("Task 4/7: look at what would be sent: ^S") == true)
    try await office.press(&console, "ctrl-s")
    #expect(Self.step(console) == 4)
    try await office.press(&console, "enter")
    #expect(Self.step(console) == 5)
    #expect(await office.server.users["min-ah.lee"]?.metadata[key: "plan"] == "gold")
    try await office.press(&console, "z")
    #expect(Self.step(console) == 6)
    try await office.press(&console, "enter")
    #expect(console.state.lesson == nil)
    #expect(await office.server.users["min-ah.lee"]?.metadata[key: "plan"] == "free")
    #expect(console.shows("lesson done: change a value, review it, undo it"))
  }

  @Test("a ticket with its first message")
  func ticket() async throws {
    var (console, office) = try await Self.begun("ticket")
    try Self.search(&console)
    try await office.press(&console, "t")
    #expect(Self.step(console) == 2)
    console.type("Lesson of a ticket")
    #expect(Self.step(console) == 3)
    for _ in 0..<20 where console.state.operationForm?.field?.field.name != "firstMessage" {
      console.press("tab")
    }
    console.type("Hello, can you see this?")
    #expect(Self.step(console) == 4)
    try await office.press(&console, "ctrl-s")
    #expect(Self.step(console) == 5)
    try await office.press(&console, "enter")
    #expect(console.state.lesson == nil)
    #expect(await office.server.messages == ["Hello, can you see this?"])
    #expect(console.shows("lesson done: open a ticket with its first message"))
  }

  @Test("lessons.start takes the next one that hasn't been finished")
  func order() throws {
    var console = try TestConsole.loaded()
    console.state.profile = Self.sandbox
    let start = try #require(CommandRegistry.standard.commands.first { $0.id == "lessons.start" })
    for id in ["find", "change", "ticket"] {
      _ = start.run(&console.state)
      #expect(console.state.lesson?.lesson.id == id)
      console.state.finishedLessons.insert(id)
    }
    _ = start.run(&console.state)
    #expect(console.state.lesson?.lesson.id == "find", "after all of them from the beginning")
    let stop = try #require(CommandRegistry.standard.commands.first { $0.id == "lessons.stop" })
    _ = stop.run(&console.state)
    #expect(console.state.lesson == nil)
    #expect(stop.enablement(console.state) == .no("there is no lesson under way"))
  }

  @Test("only where nothing is real", arguments: Profile.Environment.allCases, [true, false])
  func sandboxOnly(environment: Profile.Environment, isReadOnly: Bool) throws {
    var console = try TestConsole.loaded()
    console.state.profile = ProfileBadge(
      name: "x", environment: environment, applicationID: "A", isReadOnly: isReadOnly)
    for command in CommandRegistry.standard.commands where command.id.hasPrefix("lessons.") {
      guard command.id != "lessons.stop" else { continue }
      let isAllowed = environment == .sandbox && !isReadOnly
      #expect(command.enablement(console.state).isEnabled == isAllowed, "\(command.id)")
    }
  }

  @Test("a lesson ends when another profile is opened")
  func switched() async throws {
    var (console, _) = try await Self.begun("find")
    console.press("P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    console.press("up", "up", "enter")
    let entry = ProfileTests.entries[1]
    console.reply(.profile, .local(.opened(OpenedProfile(entry, number: 1))))
    #expect(console.state.lesson == nil)
    #expect(console.rows.last?.contains("Task") == false)
  }

  @Test("an error is said before the task")
  func errors() async throws {
    var (console, _) = try await Self.begun("find")
    console.press("R")
    console.reply(.find, .failed(APIError(.unreachable, .user("x"))))
    #expect(console.rows.last?.contains("Task") == false)
  }

  @Test("every task fits the message row of 80 columns", arguments: Lessons.all.map(\.id))
  func fits(id: String) async throws {
    let (console, _) = try await Self.begun(id, size: Size(columns: 80, rows: 24))
    for step in Lessons.all.first(where: { $0.id == id })?.steps.indices ?? 0..<0 {
      var console = console
      console.state.lesson?.step = step
      let row = try #require(console.rows.last)
      #expect(row.contains("Task \(step + 1)/"))
      #expect(!row.contains(".. ") && !row.hasSuffix(".."), "\(row)")
    }
  }
}
