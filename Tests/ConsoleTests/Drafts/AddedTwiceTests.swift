import Console
import Operations
import Testing
import Widgets

/// A key that somebody else has added since it was typed into a form as a new one.
@Suite struct AddedTwiceTests {
  private static let kinds = [EditedKind.metadata, .customFields]

  /// A console whose form has a new item, which the server has with another value by now.
  private static func draft(_ kind: EditedKind, _ disk: DraftDisk) async throws -> TestConsole {
    var first = try await disk.start()
    try await kind.open(&first, disk.office)
    first.press("a")
    first.type("severity")
    first.press("tab")
    first.type("Mine")
    try await disk.pause(&first)
    await add("Theirs", kind, disk.office)
    let next = disk.nextConsole()
    var console = try await next.start()
    try await next.office.press(&console, "r")
    try await kind.open(&console, next.office)
    return console
  }

  private static func add(_ value: String, _ kind: EditedKind, _ office: Office) async {
    if kind == .metadata {
      await office.server.change("min-ah.lee") { $0.metadata.set("severity", value) }
    } else {
      await office.server.change(customer: 88_213) { $0.fields.set("severity", value) }
    }
  }

  private static func stored(_ kind: EditedKind, _ office: Office) async -> String? {
    kind == .metadata
      ? await office.server.users["min-ah.lee"]?.metadata[key: "severity"]
      : await office.server.customers[88_213]?.fields[key: "severity"]
  }

  @Test("a restored draft asks which of the two values it is to be", arguments: kinds, ["m", "s"])
  func restored(kind: EditedKind, key: String) async throws {
    let disk = try DraftDisk()
    var console = try await Self.draft(kind, disk)
    #expect(console.shows("Mine") && !console.shows("twice"))
    try await disk.office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict, "\(console.rows.joined(separator: "\n"))")
    #expect(console.shows("Mine") && console.shows("Theirs"))
    #expect(await disk.office.server.writes.isEmpty)
    console.press(key)
    try await disk.office.press(&console, "enter", "enter")
    #expect(await Self.stored(kind, disk.office) == (key == "m" ? "Mine" : "Theirs"))
    #expect(await disk.office.server.writes.count == (key == "m" ? 1 : 0))
  }

  @Test(
    "once it was decided to be mine, it is a change of the item that is there", arguments: kinds)
  func decided(kind: EditedKind) async throws {
    let disk = try DraftDisk()
    var console = try await Self.draft(kind, disk)
    try await disk.office.press(&console, "ctrl-s")
    console.press("m")
    try await disk.pause(&console)
    // Killed on the conflict screen, and later in the form that Esc leads back to.
    for keys in [[], ["ctrl-s", "esc"]] as [[String]] {
      let later = disk.nextConsole()
      console = try await later.start()
      try await kind.open(&console, later.office)
      for key in keys { try await later.office.press(&console, key) }
      #expect(
        console.shows("Mine") && !console.shows("twice"), "\(console.rows.joined(separator: "\n"))")
      try await later.office.press(&console, "ctrl-s")
      #expect(console.state.context == .review, "nothing is asked again")
      #expect(console.shows("Theirs") && console.shows("Mine"))
      try await disk.pause(&console)
    }
    try await disk.office.press(&console, "enter")
    #expect(await Self.stored(kind, disk.office) == "Mine")
  }

  @Test("an item renamed onto it is a change of it and a deletion, once that is decided")
  func renamed() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "e", "tab", "ctrl-u")
    console.type("severity")
    await Self.add("Theirs", .metadata, office)
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    try await office.press(&console, "m", "enter")
    #expect(console.state.context == .review)
    console.press("esc")
    #expect(!console.shows("twice"), "\(console.rows.joined(separator: "\n"))")
    #expect(console.shows("will be deleted"))
    try await office.press(&console, "ctrl-s", "enter")
    let metadata = await office.server.users["min-ah.lee"]?.metadata
    #expect(metadata?[key: "severity"] == "ko-KR")
    #expect(metadata?[key: "locale"] == nil)
  }

  @Test("a key that an item was renamed from, and that was added anew, keeps both edits")
  func reused() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "e", "tab", "ctrl-u")
    console.type("language")
    console.press("escape", "a")
    console.type("locale")
    console.press("tab")
    console.type("Tartu")
    console.press("escape", "g", "j", "enter", "ctrl-u")
    console.type("Mine")
    await office.server.change("min-ah.lee") { $0.metadata.set("plan", "Theirs") }
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    try await office.press(&console, "m", "enter", "escape")
    let rows = console.state.form?.rows.map { "\($0.mark) \($0.key.text) \($0.value.text)" } ?? []
    #expect(rows.contains("~ language ko-KR"), "\(rows)")
    #expect(rows.contains("* plan Mine") && rows.contains("+ locale Tartu"), "\(rows)")
  }
}
