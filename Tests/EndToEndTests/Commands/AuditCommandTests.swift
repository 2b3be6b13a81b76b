import Foundation
import PTY
import Testing

/// `audit …` of product.md 2, seen from outside.
@Suite struct AuditCommandTests {
  /// The journal's file of a bench.
  private static func file(_ bench: CommandBench) -> String {
    "\(bench.home)/.local/state/sendbird-console/workspace.sqlite"
  }

  /// Three writes: metadata, a user, and a refused one.
  private static func filled() async throws -> CommandBench {
    let bench = try await CommandBench()
    try await bench.sandbox.create("maria/k ä", nickname: "Maria")
    expectDone(try await bench.run("metadata", "update", "maria/k ä", "plan=gold"))
    expect(try await bench.run("user", "update", "maria/k ä", "--nickname", "M"), status: 0)
    expect(try await bench.run("user", "create", "maria/k ä"), status: 1)
    return bench
  }

  @Test("list has every write, newest first, with what it was and how it ended")
  func list() async throws {
    let bench = try await Self.filled()
    let table = try await bench.run("audit", "list")
    expectDone(table)
    #expect(table.lines.count == 4)
    #expect(table.lines[0].hasPrefix("ID"))
    for word in ["metadata.update", "done", "maria/k ä", "environment"] {
      #expect(table.lines[3].contains(word), "\(word)")
    }
    #expect(table.lines[1].contains("user.create") && table.lines[1].contains("not done"))

    let json = try await bench.run("audit", "list", "--output", "json")
    expectDone(json)
    let writes = try #require(json.objects)
    #expect(writes.compactMap { $0["operation"] as? String }.last == "metadata.update")
    let first = try #require(writes.last)
    #expect(first["before"] as? [String: String] == [:])
    #expect(first["after"] as? [String: String] == ["plan": "gold"])
    #expect(first["application"] as? String == bench.sandbox.applicationID)
    #expect(first["systemUser"] as? String == NSUserName())
    let request = try #require((first["requests"] as? [[String: Any]])?.first)
    #expect(request["method"] as? String == "PUT" && request["result"] as? String == "done")
    #expect(request["path"] as? [String] == ["users", "maria/k ä", "metadata"])

    let one = try await bench.run("audit", "list", "--limit", "1", "--output", "jsonl")
    expect(one, status: 0)
    #expect(one.lines.count == 1 && one.err.contains("more writes"))
    let none = try await bench.run("audit", "list", "--user", "nobody")
    expect(none, status: 0)
    #expect(none.out.isEmpty && none.err.contains("no write on \"nobody\""))
    let some = try await bench.run(
      "audit", "list", "--user", "maria/k ä", "--profile", "environment")
    #expect(some.lines.count == 4)
    let other = try await bench.run("audit", "list", "--profile", "acme", "--output", "json")
    #expect(other.objects?.isEmpty == true)
    for limit in ["0", "abc"] {
      expectRefused(
        try await bench.run("audit", "list", "--limit", limit), status: 65, naming: "limit", limit)
    }
    expectRefused(
      try await bench.run("audit", "list", "--output", "curl"), status: 64, naming: "curl")
    expectRefused(try await bench.run("audit"), status: 64, naming: "verify")
  }

  @Test("a customer's and a ticket's writes are found by the user")
  func customers() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    expect(try await bench.run("customer", "create", "--user", "u"), status: 0)
    expectDone(try await bench.run("customer", "update-fields", "--user", "u", "tier=A"))
    let writes = try await bench.run("audit", "list", "--user", "u", "--output", "json")
    #expect(
      writes.objects?.compactMap { $0["operation"] as? String }
        == ["customer.update-fields", "customer.create"])
  }

  @Test("verify ends with 0, and with 1 and the record's number after somebody changed one")
  func verify() async throws {
    let bench = try await Self.filled()
    expectDone(try await bench.run("audit", "verify"), "9 records, all intact\n")
    let json = try await bench.run("audit", "verify", "--output", "json")
    expectDone(json)
    #expect(json.object?["intact"] as? Bool == true && json.object?["records"] as? Int == 9)

    // The byte of a nickname, in the file itself: the log is empty once every process has ended.
    let path = Self.file(bench)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let place = try #require(bytes.range(of: Data(#""plan":"gold""#.utf8), options: .backwards))
    bytes[place.lowerBound + 8] = UInt8(ascii: "c")
    try bytes.write(to: URL(fileURLWithPath: path))
    let broken = try await bench.run("audit", "verify")
    expectRefused(broken, status: 1, naming: "record", "changed after it was written")
    let scripts = try await bench.run("audit", "verify", "--output", "json")
    expect(scripts, status: 1)
    #expect(scripts.err.contains(#""kind":"journalBroken""#))
    expectRefused(
      try await bench.run("audit", "verify", "--output", "jsonl"), status: 64, naming: "jsonl")
  }

  @Test("a journal that was damaged and set aside is not intact")
  func setAside() async throws {
    let bench = try await Self.filled()
    let path = Self.file(bench)
    try Data("no database at all, but long enough to be taken for one".utf8)
      .write(to: URL(fileURLWithPath: path))
    expect(try await bench.run("audit", "list"), status: 0)
    for _ in 0..<2 {
      let verdict = try await bench.run("audit", "verify")
      expectRefused(verdict, status: 1, naming: "0 records, all intact, but", "\(path).damaged-")
    }
  }

  @Test("an empty journal is intact, and looking at it makes no file")
  func empty() async throws {
    let bench = try await CommandBench()
    expectDone(try await bench.run("audit", "verify"), "0 records, all intact\n")
    expectDone(try await bench.run("audit", "export", "-"), "")
    let list = try await bench.run("audit", "list", "--output", "json")
    expect(list, status: 0)
    #expect(list.out == "[]\n" && list.err.contains("the journal has no write\n"))
    #expect(!FileManager.default.fileExists(atPath: Self.file(bench)))
  }

  @Test("export writes every record, each with the hash of the one before, into a file of its own")
  func export() async throws {
    let bench = try await Self.filled()
    let out = try await bench.run("audit", "export", "-")
    expectDone(out)
    #expect(out.lines.count == 9)
    let records = try out.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(records.compactMap { $0["number"] as? Int } == Array(1...9))
    let hashes = records.compactMap { $0["hash"] as? String }
    #expect(Set(hashes).count == 9 && hashes.allSatisfy { $0.count == 64 })
    #expect(
      records.dropFirst().compactMap { $0["previous"] as? String } == Array(hashes.dropLast()))
    let kinds = records.compactMap { $0["kind"] as? String }
    #expect(kinds == Array(repeatElement(["intent", "request", "outcome"], count: 3).joined()))

    let file = "\(bench.home)/audit.jsonl"
    let written = try await bench.run("audit", "export", file)
    expect(written, status: 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == out.out)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    expectRefused(
      try await bench.run("audit", "export", file), status: 74, naming: "is there already")
    expectRefused(try await bench.run("audit", "export"), status: 64)
  }

  @Test("no token is in any file of the home after writes whose answers hold one")
  func tokens() async throws {
    let bench = try await CommandBench()
    let made = try await bench.run(
      "user", "create", "u", "--issue-access-token", "--output", "json")
    expectDone(made)
    let first = try #require(made.object?["access_token"] as? String)
    let again = try await bench.run(
      "user", "update", "u", "--issue-access-token", "--yes", "--output", "json")
    expect(again, status: 0)
    let second = try #require(again.object?["access_token"] as? String)
    #expect(first != second && first.count > 20)
    let folder = URL(fileURLWithPath: Self.file(bench)).deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains("workspace.sqlite"))
    for name in names {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      for token in [first, second, bench.sandbox.chatToken] {
        #expect(bytes.range(of: Data(token.utf8)) == nil, "\(name)")
      }
    }
    let out = try await bench.run("audit", "export", "-")
    #expect(!out.out.contains(first) && !out.out.contains(second))
  }

  @Test(
    "a write that can't be recorded is not sent, and its message says why",
    arguments: [true, false])
  func notRecorded(isNewer: Bool) async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    expectDone(try await bench.run("metadata", "update", "u", "a=1"))
    let path = Self.file(bench)
    if isNewer {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes[63] = 99
      try bytes.write(to: URL(fileURLWithPath: path))
    } else {
      try FileManager.default.removeItem(atPath: "\(bench.home)/.local")
      try Data().write(to: URL(fileURLWithPath: "\(bench.home)/.local"))
    }
    let refused = try await bench.run("metadata", "update", "u", "a=2")
    expectRefused(
      refused, status: 75, naming: "nothing was sent", isNewer ? "newer" : "folder")
    #expect(try await bench.sandbox.metadata("u") == ["a": "1"])
    // Reading goes on.
    expectDone(try await bench.run("metadata", "get", "u"))
    if isNewer {
      expectRefused(try await bench.run("audit", "list"), status: 74, naming: "newer")
      expectRefused(try await bench.run("audit", "verify"), status: 74, naming: "newer")
      // A journal that can't be read is none without writes.
      expectRefused(try await bench.run("undo", "--yes"), status: 74, naming: "newer")
      expectRefused(try await bench.run("undo", "1", "--yes"), status: 74, naming: "newer")
    }
  }

  @Test("a write whose process was killed is shown as unknown")
  func killed() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await bench.sandbox.create("u", nickname: "U")
    let process = try PipedProcess(
      Binary.path, arguments: ["metadata", "update", "u", "plan=gold"],
      environment: bench.environment)
    // The intent is on the disk while the request hangs.
    var words: String?
    for _ in 0..<200 where words == nil {
      let list = try await bench.run("audit", "list", "--output", "json")
      words = list.objects?.first?["outcome"] as? String
    }
    #expect(words == "under way")
    #expect(kill(process.processID, SIGKILL) == 0)
    let end = try await PipedProcess.blocking { process.waitForEnd() }
    #expect(end.status == 128 + SIGKILL)
    let list = try await bench.run("audit", "list", "--output", "json")
    let write = try #require(list.objects?.first)
    #expect(write["outcome"] as? String == "unknown" && write["isOpen"] as? Bool == true)
    #expect(write["after"] is NSNull)
    expectDone(try await bench.run("audit", "verify"), "1 record, all intact\n")
    let table = try await bench.run("audit", "list")
    #expect(table.lines.last?.contains("unknown") == true)
  }
}
