import Foundation
import Testing

/// `keys list|check` through the real binary.
@Suite struct KeysCommandTests {
  private static let file = ".config/sendbird-console/config.yaml"

  private static func run(
    _ home: TemporaryFolder, _ arguments: String...
  ) async throws -> Binary.Output {
    try await Binary.run(
      ["keys"] + arguments, environment: ["HOME": home.path(), "LANG": "C.UTF-8"])
  }

  @Test("the list has each command with its keys and where they are its own")
  func list() async throws {
    let home = try TemporaryFolder()
    let table = try await Self.run(home, "list")
    #expect(table.status == 0 && table.err.isEmpty)
    #expect(table.lines.first?.hasPrefix("COMMAND") == true)
    let edit = table.lines.filter { $0.hasPrefix("users.edit-metadata ") }
    #expect(edit.count == 2)
    #expect(edit.first?.contains(" F4 ") == true && edit.first?.hasSuffix(" Find line") == true)
    #expect(edit.last?.contains(" e, F4 ") == true)
    #expect(edit.last?.hasSuffix(" Users list, Detail pane, Ticket list, Ticket") == true)
    #expect(table.lines.contains { $0.hasPrefix("user.delete ") && $0.contains(" - ") })
    #expect(
      table.lines.contains { $0.hasPrefix("lessons.start ") && $0.contains(" - ") })
    #expect(table.lines.contains { $0.hasPrefix("app.cancel ") && $0.hasSuffix(" everywhere") })

    let json = try await Self.run(home, "list", "--output", "json")
    let entries = try #require(json.objects)
    let ids = entries.compactMap { $0["id"] as? String }
    #expect(ids.count == entries.count && Set(ids).count == ids.count)
    #expect(
      Set(table.lines.dropFirst().compactMap { $0.split(separator: " ").first.map(String.init) })
        == Set(ids))
    let undo = try #require(entries.first { $0["id"] as? String == "write.undo" })
    let place = try #require((undo["places"] as? [[String: Any]])?.first)
    #expect(place["keys"] as? [String] == ["z"])
    #expect(
      place["where"] as? [String]
        == ["Users list", "Detail pane", "Ticket list", "Ticket", "One write of History"])
    let lines = try await Self.run(home, "list", "--output", "jsonl")
    #expect(lines.lines.count == entries.count)

    let curl = try await Self.run(home, "list", "--output", "curl")
    #expect(curl.status == 64 && curl.out.isEmpty)
    #expect(curl.err.contains("markdown"))
  }

  @Test("the list has the keys that the configuration gives, with the line that says so")
  func configured() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.file, "theme: nord\nkeys:\n  write.undo: [ctrl-q, Z]\n  users.next: []\n")
    let table = try await Self.run(home, "list")
    #expect(table.lines.contains { $0.hasPrefix("write.undo ") && $0.contains(" ^Q, Z ") })
    #expect(
      table.lines.contains {
        $0.hasPrefix("users.next ") && $0.contains(" - ")
          && $0.hasSuffix(" Users list, Detail pane")
      })
    let entries = try #require(try await Self.run(home, "list", "--output", "json").objects)
    let undo = try #require(entries.first { $0["id"] as? String == "write.undo" })
    #expect(undo["default"] as? [String] == ["z"] && undo["line"] as? Int == 3)
    let checked = try await Self.run(home, "check")
    #expect(checked.status == 0 && checked.err.isEmpty)
    #expect(checked.out == "\(home.path(Self.file)): ok, 2 commands have other keys\n")
    let json = try await Self.run(home, "check", "--output", "json")
    #expect(json.status == 0 && json.objects?.isEmpty == true)
  }

  @Test("the cheat sheet is the README's")
  func cheatSheet() async throws {
    let sheet = try await Self.run(try TemporaryFolder(), "list", "--output", "markdown")
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(sheet.status == 0 && sheet.lines.count > 10)
    #expect(readme.contains("<!-- keys: begin -->\n\(sheet.out)<!-- keys: end -->\n"))
  }

  @Test("the check says every mistake with file, line, what is allowed and the nearest name")
  func mistakes() async throws {
    let home = try TemporaryFolder()
    let file = home.path("keys.yaml")
    try home.write(
      "keys.yaml",
      """
      keys:
        users.edit-metadta: e
        pane.refresh: [escap, ctrl-r]
        list.sort: o
        copy.id: [y n i]
        marks.range: [v, "v v"]
        find.line-start: x
        app.cancel: ctrl-x

      """)
    let output = try await Self.run(home, "check", "--config", file)
    #expect(output.status == 78)
    #expect(output.err == "error: 7 mistakes in the keys of \(file)\n")
    #expect(output.lines.count == 7)
    let wanted: [(line: Int, words: [String])] = [
      (
        2,
        [
          "keys.users.edit-metadta: there is no such command", "allowed are the ids that",
          "did you mean users.edit-metadata?",
        ]
      ),
      (
        3,
        [
          "keys.pane.refresh: no key is called \"escap\"", "allowed are a character, f1 to f35",
          "did you mean escape?",
        ]
      ),
      (4, ["keys.list.sort: o is list.columns in \"Users list\" as well"]),
      (5, ["keys.copy.id: y n i can't be finished, because y n is copy.nickname in"]),
      (6, ["keys.marks.range: v v can't be finished: v is among its keys already"]),
      (7, ["keys.find.line-start: x is text where this command works", "such as ctrl-x"]),
      (8, ["keys.app.cancel: ctrl-c has to stay among its keys"]),
    ]
    for (line, (number, words)) in zip(output.lines, wanted) {
      #expect(line.hasPrefix("\(file):\(number): "))
      for word in words { #expect(line.contains(word), "\(line)") }
    }
    let json = try await Self.run(home, "check", "--config", file, "--output", "json")
    #expect(json.status == 78)
    #expect(json.objects?.count == 7)
    #expect(json.objects?.first?["nearest"] as? String == "users.edit-metadata")
    #expect(json.error?["kind"] as? String == "configuration")
    let list = try await Self.run(home, "list", "--config", file)
    #expect(list.status == 78 && list.out.isEmpty)
    #expect(list.err.hasPrefix("error: \(file):2: keys.users.edit-metadta: "))
  }

  @Test("a file that can't be read, or isn't there, is said")
  func files() async throws {
    let home = try TemporaryFolder()
    let none = try await Self.run(home, "check")
    #expect(none.status == 0)
    #expect(none.out == "there is no configuration file; all commands have their default keys\n")
    try home.write(Self.file, "keyz: {}\n")
    let unknown = try await Self.run(home, "check")
    #expect(unknown.status == 78 && unknown.out.isEmpty)
    #expect(unknown.err.contains("config.yaml:1: keyz: unknown key; did you mean keys?"))
    try home.write(Self.file, "theme: nord\n")
    let plain = try await Self.run(home, "check")
    #expect(
      plain.status == 0 && plain.out.hasSuffix(": ok, all commands have their default keys\n"))
    let bare = try await Self.run(home)
    #expect(bare.status == 64 && bare.err.contains("list, check"))
  }
}
