import Foundation
import PTY
import Testing

/// Commands that lose something ask on a terminal, and say where (product.md 2, ux 15).
@Suite struct ConsentCommandTests {
  private static let acme = ["--profile", "acme"]

  @Test(
    "the id is typed, to the byte, where the environment is named",
    arguments: ["prod", "stage", "dev", "sandbox"])
  func asks(environment: String) async throws {
    let sandbox = try await SandboxProcess(["--users", "0"])
    let id = "u\u{202E}\u{9B}2J1"
    try await sandbox.create(id, nickname: "U", metadata: ["plan": "gold"])
    let home = try TemporaryFolder()
    try home.write(
      ".config/sendbird-console/config.yaml",
      "profiles:\n" + sandbox.profile("acme", environment: environment))
    let variables = sandbox.tokens("acme").merging(["HOME": home.path(), "LANG": "C.UTF-8"]) { $1 }
    for (typed, isDone) in [("yes", false), ("u<U+202E><U+009B>2J1", false), (id, true)] {
      let terminal = try startConsole(
        ["user", "delete", id, "--profile", "acme"], environment: variables)
      try await terminal.wait(for: "the question") {
        $0.contains("Delete user on acme (\(environment)): u<U+202E><U+009B>2J1")
          && $0.contains("Type u<U+202E><U+009B>2J1 to go on:") && $0.contains("gone for good")
      }
      let asked = await terminal.transcript
      #expect(!String(decoding: asked, as: UTF8.self).contains("\u{9B}"))
      await terminal.send(Array((typed + "\n").utf8))
      #expect(try await terminal.waitForEnd() == .exited(isDone ? 0 : 77))
      #expect(try await (sandbox.user(id) == nil) == isDone)
    }
    // What was refused left no intent.
    let list = try await Binary.run(["audit", "list", "--output", "json"], environment: variables)
    #expect(list.objects?.count == 1)
  }

  @Test("a locked profile asks nothing and says which line locks it")
  func locked() async throws {
    let sandbox = try await SandboxProcess(["--users", "0"])
    try await sandbox.create("u", nickname: "U", metadata: ["plan": "gold"])
    let home = try TemporaryFolder()
    let file = ".config/sendbird-console/config.yaml"
    let profile = "profiles:\n" + sandbox.profile("acme", environment: "dev")
    let variables = sandbox.tokens("acme").merging(["HOME": home.path()]) { $1 }
    try home.write(file, profile)
    expect(
      try await Binary.run(
        ["metadata", "update", "u", "plan=silver"] + Self.acme, environment: variables),
      status: 0)
    try home.write(file, profile + "    read-only: true\n")
    for command in [
      ["user", "delete", "u", "--yes"], ["metadata", "update", "u", "plan=free"],
      ["undo", "--yes"],
    ] {
      let end = try await Binary.run(command + Self.acme, environment: variables)
      expectRefused(
        end, status: 77, naming: "locked", "\(home.path(file)):2", "acme.read-only",
        "no option lifts that", "nothing was sent")
    }
    // The same by the option, which is named then.
    try home.write(file, profile)
    for command in [["undo", "--yes"], ["user", "delete", "u", "--yes"]] {
      expectRefused(
        try await Binary.run(command + Self.acme + ["--read-only"], environment: variables),
        status: 77, naming: "--read-only was given", "nothing was sent")
    }
    try home.write(file, profile + "    read-only: true\n")
    #expect(try await sandbox.metadata("u") == ["plan": "silver"])
    let terminal = try startConsole(["--profile", "acme"], environment: variables)
    try await terminal.open("u")
    let header = await terminal.row(0)
    #expect(header.contains("[DEV] acme") && header.contains(" locked "))
    await terminal.type("e")
    try await terminal.wait(for: "the reason") { $0.contains("locks this profile") }
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(try await sandbox.metadata("u") == ["plan": "silver"])
    let list = try await Binary.run(["audit", "list", "--output", "json"], environment: variables)
    #expect(list.objects?.count == 1)
  }
}
