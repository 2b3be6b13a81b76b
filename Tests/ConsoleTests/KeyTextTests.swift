import Console
import Foundation
import Operations
import Testing
import Widgets
import Workspace

/// Keys that texts name are the person's own (ux 13).
@Suite struct KeyTextTests {
  /// A console in which every command has another key than the default ones.
  static func console(size: Size = Size(columns: 120, rows: 36)) throws -> TestConsole {
    try KeyOverridesTests.console(
      KeyOverridesTests.binding("metadata.add", "&"),
      KeyOverridesTests.binding("pane.refresh", "f11"),
      KeyOverridesTests.binding("help.open", "f12"),
      KeyOverridesTests.binding("form.save", "ctrl-r"),
      KeyOverridesTests.binding("form.restore-all", "alt-r"),
      KeyOverridesTests.binding("review.apply", "s"),
      KeyOverridesTests.binding("review.back", "b"),
      KeyOverridesTests.binding("write.undo", "alt-z"),
      KeyOverridesTests.binding("find.ask", "f13"),
      KeyOverridesTests.binding("export.open"))
  }

  @Test("what the screen says of keys")
  func screen() async throws {
    var console = try Self.console()
    console.press("j", "j", "enter")
    #expect(console.shows("(& adds an item)"))
    console.send(.timer(.stale))
    #expect(console.shows(", F11 "), "\(console)")
    console.press("e")
    console.paste("{\"a\":\"1\"}")
    #expect(console.state.status.text.contains("M-r takes all back"))
    console.press("ctrl-r")
    guard case .review(let changes)? = console.work.last else {
      Issue.record("no review asked for")
      return
    }
    let road = WriteRoad(
      client: try Fixtures.client(FixedAnswer(body: Fixtures.plan.json)), journal: MemoryJournal())
    console.reply(.review, .reviewed(try await road.reviewMetadata(changes)))
    #expect(console.shows("nothing is sent before s"))
    #expect(console.shows("s apply   b back   d show bodies"))
    console.press("b")
    console.press("escape", "/")
    console.type("nothing matches this")
    #expect(console.shows("F13 asks the"))
  }

  @Test("what messages say of keys; a command without one is named as the palette finds it")
  func messages() throws {
    var console = try Self.console()
    console.press("f20")
    #expect(console.state.status.text.hasSuffix("does nothing here; F12 lists the keys"))
    _ = console.state.copy(String(repeating: "a", count: 100_001), as: "much")
    #expect(console.state.status.text.hasSuffix("; :export.open exports to a file"))
    console.press(":")
    console.type("export.open")
    #expect(console.state.palette?.selected?.command.id == "export.open")
  }

  @Test("no text in the sources names a key by itself")
  func sources() throws {
    // These are no commands' keys: Esc ends a sequence wherever one has begun.
    let exceptions: Set<String> = ["KeyNames.swift", "ContinuationsView.swift"]
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Console")
    let names = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(names.count > 100)
    let literal = /"(?:[^"\\]|\\.)*"/
    let key = /(?:^|[^A-Za-z-])(?:F[1-9][0-9]?|Esc|Enter|Tab|\^[A-Z_]|Ctrl-[A-Z])(?: |,|;|:|\.|$)/
    for name in names where !exceptions.contains(String(name.split(separator: "/").last ?? "")) {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//")
      {
        for match in line.matches(of: literal) {
          #expect(
            match.output.dropFirst().dropLast().firstMatch(of: key) == nil, "\(name): \(line)")
        }
      }
    }
  }
}
