import Console
import Foundation
import Operations
import Testing
import Widgets
import Workspace

/// Marks, what they are copied as, and what is exported (ux 13).
@Suite struct MarksTests {
  static func marked(_ console: TestConsole) -> [String] {
    console.state.users.shown.rows.map(\.id).filter { console.state.marks.contains($0) }
  }

  @Test("Space marks and goes on, and takes a mark away")
  func toggle() throws {
    var console = try TestConsole.loaded()
    console.press("space", "j", "space")
    #expect(Self.marked(console) == ["minsu.kim", "min-ah.lee"])
    #expect(console.shows("2 marked"))
    console.press("g", "space")
    #expect(Self.marked(console) == ["min-ah.lee"])
  }

  @Test("V marks a range up to the next V, in both directions; Esc ends it")
  func range() throws {
    var console = try TestConsole.loaded()
    console.press("j", "V", "j", "j", "V")
    #expect(Self.marked(console) == ["minsu_91", "min-ah.lee", "mina.park"])
    console.press("G", "V", "k", "space")
    #expect(Self.marked(console).count == 5)
    console.press("V", "g", "escape", "j")
    #expect(Self.marked(console).count == 5)
    #expect(console.state.marks.anchor == nil)
  }

  @Test("* marks what the filter shows, ~ inverts it")
  func all() throws {
    var console = try TestConsole.loaded()
    console.press("*")
    #expect(console.state.marks.count == Fixtures.names.count)
    console.press("space", "~")
    #expect(Self.marked(console) == ["minsu.kim"])
    console.press("alt-u")
    #expect(console.state.marks.isEmpty)
    console.press("/")
    console.type("minj")
    console.press("escape", "*")
    #expect(Self.marked(console) == ["minjae", "minji.s"])
  }

  @Test("y y copies the marked ids, one a line, also of users who are no longer listed")
  func copyIDs() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "space", "g", "space", "y", "y")
    #expect(console.copied == "minsu.kim\nmin-ah.lee")
    console.press("y", "j")
    let records = try JSONValue(parsing: Array(console.copied.utf8)).array
    #expect(records?.count == 2)
    console.press("R")
    try console.found(.everyone, [Fixtures.users()[0]])
    console.press("y", "y")
    #expect(console.copied == "minsu.kim\nmin-ah.lee")
  }

  // MARK: Export

  static func folder() throws -> String {
    let folder =
      FileManager.default.temporaryDirectory.path + "/export-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Exports rows and returns what is said of it.
  static func export(_ rows: [UserRow], to path: String) async throws -> Reply.Content? {
    let mailbox = Mailbox<Reply>()
    let runner = EffectRunner(
      source: { () async throws(ClientUnavailable) in throw ClientUnavailable("none needed") },
      journal: MemoryJournal(), mailbox: mailbox, clock: { Fixtures.now })
    runner.start(.export, sequence: 1, .export(UserExport(rows: rows, path: path)))
    await runner.waitUntilIdle()
    return mailbox.drain().first?.content
  }

  @Test("CSV is quoted as RFC 4180 has it, and no cell is a formula")
  func csv() async throws {
    let path = try Self.folder() + "/users.csv"
    let users = try [
      Fixtures.user("=cmd|x", "a,b \"c\"", metadata: ["k": "v\nw"]),
      Fixtures.user("plain", "@sum", seenMinutesAgo: 5),
    ]
    let content = try await Self.export(
      users.map { UserRow($0, readAt: Fixtures.now) } + [
        UserRow(missing: "ghost", readAt: Fixtures.now)
      ],
      to: path)
    guard case .exported(let outcome)? = content else {
      Issue.record("not exported: \(String(describing: content))")
      return
    }
    #expect(outcome.users == 3)
    #expect(outcome.guarded == 2)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(
      lines[0]
        == "user_id,nickname,profile_url,is_active,is_online,last_seen_at,created_at,metadata")
    #expect(
      lines[1]
        == #"'=cmd|x,"a,b ""c""",,true,false,,2023-04-11T00:00:00Z,"{""k"":""v\nw""}""#)
    #expect(lines[2].hasPrefix("plain,'@sum,,true,false,2026-01-02T12:36:04Z,"))
    #expect(lines[3] == "ghost,,,,,,,")
    #expect(lines[4] == "")
    let rights =
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(rights?.intValue == 0o600)
  }

  @Test(
    "a cell stays one cell where something else separates them, and no formula in wide signs",
    arguments: [
      ("x;=1+1", #""x;=1+1""#), ("a\tb", "\"a\tb\""), ("＝1+1", "'＝1+1"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠SUM(1)", "'＠SUM(1)"), ("1＝1", "1＝1"),
    ])
  func cells(nickname: String, cell: String) async throws {
    let path = try Self.folder() + "/users.csv"
    let user = try Fixtures.user("u", nickname)
    _ = try await Self.export([UserRow(user, readAt: Fixtures.now)], to: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\r\n")[1].hasPrefix("u,\(cell),"))
  }

  @Test("JSON escapes what a terminal would carry out, and means the same")
  func escapes() async throws {
    let path = try Self.folder() + "/users.json"
    let user = try Fixtures.user("u", "a\u{9B}31m\u{1B}]0;x\u{7}\u{202E}")
    _ = try await Self.export([UserRow(user, readAt: Fixtures.now)], to: path)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { [0x9B, 0x1B, 0x07, 0x202E].contains($0.value) })
    #expect(
      try JSONValue(parsing: bytes).array?.first?["nickname"]
        == .string("a\u{9B}31m\u{1B}]0;x\u{7}\u{202E}"))
  }

  @Test("JSON holds the records unchanged, without a token")
  func json() async throws {
    let path = try Self.folder() + "/users.JSON"
    let users = try [Fixtures.user("=cmd", "x", metadata: Fixtures.plan), Fixtures.user("b", "y")]
    _ = try await Self.export(users.map { UserRow($0, readAt: Fixtures.now) }, to: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let records = try #require(try JSONValue(parsing: Array(text.utf8)).array)
    #expect(records.count == 2)
    #expect(records[0]["user_id"] == .string("=cmd"))
    #expect(records[0]["metadata"] == Fixtures.plan.json)
    #expect(!text.contains("access_token"))
  }

  @Test("a file that is there is never overwritten")
  func noOverwrite() async throws {
    let path = try Self.folder() + "/users.csv"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let content = try await Self.export([], to: path)
    guard case .exportFailed(let words)? = content else {
      Issue.record("it should have been refused: \(String(describing: content))")
      return
    }
    #expect(words == "\(path) is there already; choose another name")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test("100,000 users are written")
  func many() async throws {
    let path = try Self.folder() + "/users.csv"
    let rows = try (0..<100_000).map {
      UserRow(try Fixtures.user("user-\($0)", "name \($0)"), readAt: Fixtures.now)
    }
    guard case .exported(let outcome)? = try await Self.export(rows, to: path) else {
      Issue.record("not exported")
      return
    }
    #expect(outcome.users == 100_000)
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.count { $0 == 0x0A } == 100_001)
  }

  @Test("when long work ends and nobody looks, the bell rings once")
  func bell() throws {
    for isAway in [true, false] {
      var console = try TestConsole.loaded()
      console.send(.input(.focus(!isAway)))
      _ = console.state.export(to: "/x.csv")
      console.takeEffects()
      console.reply(.export, .exported(ExportOutcome(path: "/x.csv", users: 3, guarded: 1)))
      #expect(
        console.effects.contains { if case .host(.bell) = $0 { true } else { false } } == isAway)
      #expect(console.state.status.text.contains("exported 3 users to /x.csv; 1 cell begins like"))
    }
  }
}
