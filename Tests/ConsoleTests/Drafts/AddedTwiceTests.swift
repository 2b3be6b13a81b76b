import Console
import Operations
import Testing

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
}
