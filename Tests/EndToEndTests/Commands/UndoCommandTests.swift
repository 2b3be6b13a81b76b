import Foundation
import Testing

/// `undo [ID]` of product.md 2, seen from outside.
@Suite struct UndoCommandTests {
  private static func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "gold"])
    return bench
  }

  /// The numbers of the journal's writes, the newest first.
  private static func ids(_ bench: CommandBench) async throws -> [String] {
    let list = try await bench.run("audit", "list", "--output", "json")
    return try #require(list.objects).compactMap { ($0["id"] as? Int).map(String.init) }
  }

  @Test("without an ID it takes back the newest write, then the one before, then nothing")
  func newest() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free", "note=x"))
    expect(try await bench.run("user", "update", "u", "--nickname", "New"), status: 0)
    let first = try await bench.run("undo", "--yes", "--output", "json")
    expect(first, status: 0)
    #expect(first.object?["nickname"] as? String == "U")
    #expect(first.err.contains("Nickname goes back from New to U"), "\(first.err)")
    let second = try await bench.run("undo", "--yes")
    expect(second, status: 0)
    #expect(second.err.contains("metadata of u, less than a minute ago: "), "\(second.err)")
    #expect(
      second.err.contains("plan goes back from free to gold; note, x, is deleted"), "\(second.err)")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "gold"])
    let none = try await bench.run("undo", "--yes")
    expect(none, status: 0)
    #expect(none.out.isEmpty && none.err.contains("nothing to undo"))
  }

  @Test("it asks, so that without a terminal and without --yes it is 77 and nothing is sent")
  func consent() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free"))
    expectRefused(
      try await bench.run("undo"), status: 77, naming: "--yes", "Update metadata",
      "plan goes back from free to gold")
    expectRefused(
      try await bench.run("undo", "--yes", "--read-only"), status: 77, naming: "read-only")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"])
  }

  @Test("a dry run prints the requests and sends nothing")
  func dryRun() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free", "note=x"))
    let plan = try await bench.run("undo", "--dry-run", "--output", "json")
    expect(plan, status: 0)
    #expect(plan.err.contains("plan goes back from free to gold"), "\(plan.err)")
    let requests = try #require(plan.objects)
    #expect(requests.compactMap { $0["method"] as? String } == ["PUT", "DELETE"])
    let curl = try await bench.run("undo", "--dry-run", "--output", "curl")
    expect(curl, status: 0)
    #expect(curl.out.contains("curl") && curl.out.contains("gold"))
    expectRefused(try await bench.run("undo", "--output", "curl"), status: 64, naming: "dry-run")
    expectRefused(try await bench.run("undo", "--output", "jsonl"), status: 64, naming: "jsonl")
    #expect(try await bench.sandbox.metadata("u")["plan"] == "free")
  }

  @Test("what somebody has changed since is a conflict, which says what differs")
  func conflict() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free"))
    // Another person's machine has another journal.
    let folder = try TemporaryFolder()
    let elsewhere = ["XDG_STATE_HOME": folder.path()]
    expectDone(
      try await bench.run("metadata", "update", "u", "plan=theirs", environment: elsewhere))
    expectRefused(
      try await bench.run("undo", "--yes"), status: 1, naming: "plan", "free", "theirs", "gold")
    let json = try await bench.run("undo", "--yes", "--output", "json")
    expect(json, status: 1)
    #expect(json.err.contains(#""kind":"conflict""#) && json.err.contains(#""field":"plan""#))
    #expect(try await bench.sandbox.metadata("u") == ["plan": "theirs"])
    // Whoever restores what was there has taken it back.
    expectDone(try await bench.run("metadata", "update", "u", "plan=gold", environment: elsewhere))
    let done = try await bench.run("undo", "--yes")
    expect(done, status: 0)
    #expect(done.err.contains("old values already"))
    expect(try await bench.run("undo", "--yes"), status: 0)
    withExtendedLifetime(folder) {}
  }

  @Test("a sandbox of its own has no earlier write, whatever its number")
  func sandbox() async throws {
    let bench = try await Self.bench()
    expect(try await bench.run("--sandbox", "user", "create", "v"), status: 0)
    let list = try await bench.run("--sandbox", "audit", "list")
    #expect(list.lines.count == 2 && list.err.contains(Self.newness), "\(list)")
    let number = try #require(try await Self.ids(bench).first)
    let named = try await bench.run("--sandbox", "undo", number, "--yes")
    expectRefused(named, status: 1, naming: "no write \(number): \(Self.newness)")
    #expect(!named.err.contains("audit list"), "\(named.err)")
    let newest = try await bench.run("--sandbox", "undo", "--yes")
    expect(newest, status: 0)
    #expect(newest.err.contains("nothing to undo: \(Self.newness)"), "\(newest.err)")
  }

  private static let newness = "every start with --sandbox is a new application"

  @Test("a write that the profile made on another application is not called missing")
  func otherApplication() async throws {
    let bench = try await Self.bench()
    let other = ["SENDBIRD_APPLICATION_ID": "OTHER-1"]
    expectDone(try await bench.run("metadata", "update", "u", "plan=free", environment: other))
    expectRefused(
      try await bench.run("undo", "1", "--yes"), status: 1,
      naming: "write 1 was on application OTHER-1 of profile environment",
      "not on \(bench.sandbox.applicationID)")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"])
    expect(try await bench.run("undo", "1", "--yes", environment: other), status: 0)
    #expect(try await bench.sandbox.metadata("u") == ["plan": "gold"])
  }

  @Test("with an ID it takes back that write, once, or says why it can't")
  func byID() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free"))
    expect(try await bench.run("user", "create", "v", "--nickname", "V"), status: 0)
    expect(try await bench.run("user", "delete", "v", "--yes"), status: 0)
    let ids = try await Self.ids(bench)
    #expect(ids.count == 3)
    let undone = try await bench.run("undo", ids[2], "--yes")
    expect(undone, status: 0)
    // Whoever chooses a write knows that others are newer.
    #expect(!undone.err.contains("newer"), "\(undone.err)")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "gold"])
    expectRefused(
      try await bench.run("undo", ids[2], "--yes"), status: 1, naming: "taken back already")
    expectRefused(
      try await bench.run("undo", ids[0], "--yes"), status: 1,
      naming: "user v deleted, can't be taken back")
    expectRefused(
      try await bench.run("undo", "999999", "--yes"), status: 1, naming: "999999", "audit list")
    expectRefused(try await bench.run("undo", "x", "--yes"), status: 65, naming: "ID", "x")
  }

  @Test("customers and tickets are taken back in another process too")
  func desk() async throws {
    let bench = try await Self.bench()
    expect(try await bench.run("customer", "create", "--user", "u"), status: 0)
    expectDone(try await bench.run("customer", "update-fields", "--user", "u", "tier=A"))
    expectDone(try await bench.run("customer", "update-fields", "--user", "u", "tier=B"))
    let undone = try await bench.run("undo", "--yes", "--output", "data-points")
    expect(undone, status: 0)
    let fields = try await bench.run("customer", "get", "--user", "u", "--output", "data-points")
    #expect(fields.out.contains(#""tier":"A""#), "\(fields.out)")
    expect(
      try await bench.run("ticket", "create", "--user", "u", "--title", "T", "--priority", "LOW"),
      status: 0)
    let ids = try await Self.ids(bench)
    expectRefused(
      try await bench.run("undo", ids[0], "--yes"), status: 1, naming: "deletes a ticket")
  }

  @Test("a newer write that stays is named, and an older one is taken back by its ID")
  func newer() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free"))
    let made = try await bench.run(
      "ticket", "create", "--user", "u", "--title", "Where\u{202E}?", "--output", "data-points")
    expect(made, status: 0)
    let number = try #require(made.out.split(separator: "\n").first?.split(separator: "=").last)
    let stays = "ticket \(number) created, is newer and can't be taken back"
    expectRefused(try await bench.run("undo"), status: 77, naming: stays, "plan goes back")
    let dry = try await bench.run("undo", "--dry-run")
    #expect(dry.status == 0 && dry.err.contains(stays), "\(dry.err)")
    // Who says yes to the newest one doesn't mean an older one unseen.
    let older = try #require(try await Self.ids(bench).last)
    expectRefused(
      try await bench.run("undo", "--yes"), status: 77, naming: stays, "nothing was taken back",
      "plan goes back", "undo \(older) --yes")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"])
    expect(try await bench.run("undo", older, "--yes"), status: 0)
    #expect(try await bench.sandbox.metadata("u") == ["plan": "gold"])
    let none = try await bench.run("undo", "--yes")
    expect(none, status: 0)
    #expect(
      none.err.contains("nothing to undo; write") && none.err.contains("deletes a ticket"),
      "\(none.err)")
    // The list says what was made, not how it is told from others.
    let list = try await bench.run("audit", "list")
    #expect(list.out.contains("ticket \(number) created: Where<U+202E>?"), "\(list.out)")
    #expect(list.out.contains("created: u") && list.out.contains("plan: gold -> free"))
    #expect(!list.out.contains("ticketIds"))
  }
}
