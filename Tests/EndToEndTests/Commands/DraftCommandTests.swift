import Foundation
import PTY
import Testing

/// `draft …` of product.md 2, seen from outside.
@Suite struct DraftCommandTests {
  /// A machine on which a console has left two drafts: metadata, then a new ticket.
  private static func left() async throws -> CommandBench {
    let bench = try await CommandBench()
    try await bench.sandbox.create(
      "maria/k ä", nickname: "Maria", metadata: ["plan": "free", "old": "1"])
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("maria/k ä")
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.paste("\u{202E}gold \u{1B}[31m")
    await terminal.press(.escape)
    await terminal.type("jD")
    await terminal.press(.escape)
    try await terminal.wait(for: "the draft") { $0.contains("2 staged, kept as a draft") }
    await terminal.type("t")
    try await terminal.wait(for: "the form") { $0.contains("New ticket for") }
    await terminal.type("Can't log in")
    await terminal.press(.escape)
    await terminal.press(.escape)
    try await terminal.wait(for: "the draft") { $0.contains("Create ticket: kept as a draft") }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    return bench
  }

  @Test(
    "list has every draft, the last changed first, cleaned for people and to the byte for scripts")
  func list() async throws {
    let bench = try await Self.left()
    let table = try await bench.run("draft", "list")
    expectDone(table)
    #expect(table.lines.count == 3)
    #expect(table.lines[0].split(separator: " ").map(String.init).starts(with: ["ID", "CHANGED"]))
    for word in ["2", "environment", "ticket.create", "maria/k ä"] {
      #expect(table.lines[1].contains(word), "\(word)")
    }
    #expect(table.lines[2].contains("metadata") && table.lines[2].hasPrefix("1 "))

    let json = try await bench.run("draft", "list", "--output", "json")
    expectDone(json)
    let drafts = try #require(json.objects)
    #expect(drafts.map { $0["id"] as? Int } == [2, 1])
    let metadata = try #require(drafts.last)
    #expect(metadata["form"] as? String == "metadata" && metadata["kind"] as? String == "user")
    #expect(metadata["record"] as? String == "maria/k ä")
    #expect(metadata["application"] as? String == bench.sandbox.applicationID)
    let changes = try #require(metadata["changes"] as? [[String: Any]])
    #expect(changes.count == 2)
    #expect(changes[0]["name"] as? String == "plan" && changes[0]["before"] as? String == "free")
    #expect(
      (changes[0]["after"] as? String).map { Array($0.utf8) }
        == Array("free\u{202E}gold \u{1B}[31m".utf8))
    #expect(changes[1]["name"] as? String == "old" && changes[1]["after"] is NSNull)
    #expect(!json.out.contains("\u{202E}") && !json.out.contains("\u{1B}"), "escaped, not raw")

    let lines = try await bench.run("draft", "list", "--output", "jsonl")
    expectDone(lines)
    #expect(lines.lines.count == 2)
    let own = try await bench.run("draft", "list", "--profile", "environment")
    #expect(own.lines.count == 3)
    let other = try await bench.run("draft", "list", "--profile", "acme", "--output", "json")
    expect(other, status: 0)
    #expect(other.out == "[]\n" && other.err.contains("no draft"))
  }

  @Test("show says what a draft would change; discard forgets it and no other")
  func showAndDiscard() async throws {
    let bench = try await Self.left()
    let shown = try await bench.run("draft", "show", "1")
    expectDone(shown)
    for words in ["maria/k ä", "free -> free<U+202E>gold ^[[31m", "1 -> (deleted)"] {
      #expect(shown.out.contains(words), "\(words) in: \(shown.out)")
    }
    let json = try await bench.run("draft", "show", "2", "--output", "json")
    expectDone(json)
    let title = (json.object?["changes"] as? [[String: Any]])?.first
    #expect(title?["name"] as? String == "title")
    #expect(title?["after"] as? String == "Can't log in")

    let gone = try await bench.run("draft", "discard", "1")
    expect(gone, status: 0)
    #expect(gone.out.isEmpty && gone.err.contains("1 draft was discarded"))
    expectRefused(try await bench.run("draft", "show", "1"), status: 1, naming: "no draft 1")
    expectRefused(try await bench.run("draft", "discard", "1"), status: 1, naming: "draft list")
    let scripts = try await bench.run("draft", "show", "1", "--output", "json")
    expect(scripts, status: 1)
    #expect(scripts.error?["kind"] as? String == "notFound")
    #expect(try await bench.run("draft", "list").lines.count == 2)

    let sandbox = try await bench.run("draft", "discard", "--all", "--sandbox")
    let newness = "every start with --sandbox is a new application without earlier drafts"
    #expect(sandbox.status == 0 && sandbox.err == "note: there is no draft: \(newness)\n")
    let listed = try await bench.run("draft", "list", "--sandbox")
    #expect(listed.status == 0 && listed.out.isEmpty && listed.err.contains(newness), "\(listed)")
    expectRefused(
      try await bench.run("draft", "show", "7", "--sandbox"), status: 1, naming: "no draft 7",
      newness)
    let none = try await bench.run("draft", "discard", "--all", "--profile", "acme")
    expect(none, status: 0)
    #expect(try await bench.run("draft", "list").lines.count == 2)
    let all = try await bench.run("draft", "discard", "--all", "--output", "json")
    expect(all, status: 0)
    #expect(all.out == "{}\n")
    #expect(try await bench.run("draft", "list", "--output", "json").out == "[]\n")
  }

  @Test("the shape of the command line is 64, and looking makes no file")
  func usage() async throws {
    let bench = try await CommandBench()
    let wrong = [
      ["draft"], ["draft", "show"], ["draft", "discard"],
      ["draft", "discard", "1", "--all"], ["draft", "list", "--output", "curl"],
      ["draft", "show", "1", "--output", "jsonl"], ["draft", "discard", "1", "--output", "jsonl"],
    ]
    for arguments in wrong {
      expectRefused(try await bench.run(arguments), status: 64)
    }
    expectRefused(try await bench.run("draft", "show", "x"), status: 65, naming: "ID")
    let list = try await bench.run("draft", "list")
    expect(list, status: 0)
    #expect(list.out.isEmpty && list.err.contains("there is no draft"))
    expect(try await bench.run("draft", "discard", "--all"), status: 0)
    expectRefused(try await bench.run("draft", "discard", "7"), status: 1, naming: "no draft 7")
    #expect(!FileManager.default.fileExists(atPath: "\(bench.home)/.local"))
    let help = try await bench.run("draft", "--help")
    expectDone(help)
    for word in ["list", "show", "discard", "never sent by itself"] {
      #expect(help.out.contains(word), "\(word)")
    }
  }

  @Test("a file of a newer version is refused with the reason")
  func newer() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    expectDone(try await bench.run("metadata", "update", "u", "a=1"))
    let path = "\(bench.home)/.local/state/sendbird-console/workspace.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[63] = 99
    try bytes.write(to: URL(fileURLWithPath: path))
    for arguments in [["list"], ["show", "1"], ["discard", "1"], ["discard", "--all"]] {
      expectRefused(try await bench.run(["draft"] + arguments), status: 74, naming: "newer")
    }
  }
}
