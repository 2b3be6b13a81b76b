import Foundation
import PTY
import Testing

/// One profile name with several applications: lists tell them apart.
@Suite struct ApplicationColumnTests {
  private static let other = ["SENDBIRD_APPLICATION_ID": "OTHER-1"]

  @Test("audit list names the application of each write as soon as there are two")
  func audit() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    expectDone(try await bench.run("metadata", "update", "u", "a=1"))
    let one = try await bench.run("audit", "list")
    #expect(one.lines.count == 2 && !one.out.contains("APPLICATION"), "\(one.out)")
    #expect(!one.out.contains(bench.sandbox.applicationID))

    expectDone(try await bench.run("metadata", "update", "u", "a=2", environment: Self.other))
    let two = try await bench.run("audit", "list")
    expectDone(two)
    let columns = two.lines[0].split(separator: " ").map(String.init)
    #expect(columns.prefix(5) == ["ID", "TIME", "PROFILE", "APPLICATION", "BY"], "\(two.out)")
    #expect(two.lines[1].contains("environment  OTHER-1 "), "\(two.out)")
    #expect(two.lines[2].contains("environment  \(bench.sandbox.applicationID)  "), "\(two.out)")
    // What is not listed doesn't count.
    let newest = try await bench.run("audit", "list", "--limit", "1")
    #expect(newest.lines.count == 2 && !newest.out.contains("APPLICATION"), "\(newest.out)")
    let json = try await bench.run("audit", "list", "--output", "json")
    #expect(
      json.objects?.compactMap { $0["application"] as? String }
        == ["OTHER-1", bench.sandbox.applicationID])
  }

  /// Leaves a draft of a user's metadata in a console.
  private static func leaveDraft(
    _ bench: CommandBench, _ changes: [String: String] = [:]
  ) async throws {
    let terminal = try startConsole(environment: bench.environment.merging(changes) { $1 })
    try await terminal.open("u")
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.paste("x")
    await terminal.press(.escape)
    await terminal.press(.escape)
    try await terminal.wait(for: "the draft") { $0.contains("kept as a draft") }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
  }

  @Test("draft list names the application of each draft as soon as there are two")
  func drafts() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    try await Self.leaveDraft(bench)
    let one = try await bench.run("draft", "list")
    #expect(one.lines.count == 2 && !one.out.contains("APPLICATION"), "\(one.out)")
    try await Self.leaveDraft(bench, Self.other)
    let two = try await bench.run("draft", "list")
    expectDone(two)
    let columns = two.lines[0].split(separator: " ").map(String.init)
    #expect(columns.prefix(4) == ["ID", "CHANGED", "PROFILE", "APPLICATION"], "\(two.out)")
    #expect(two.lines[1].contains("environment  OTHER-1 "), "\(two.out)")
    #expect(two.lines[2].contains("environment  \(bench.sandbox.applicationID)  "), "\(two.out)")
    let shown = try await bench.run("draft", "show", "2")
    #expect(shown.lines.contains { $0.hasPrefix("application") && $0.hasSuffix("OTHER-1") })
  }

  @Test("a write of unknown end is looked for where it was made, or its application is named")
  func unknown() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await bench.sandbox.create("u", nickname: "U")
    let process = try PipedProcess(
      Binary.path, arguments: ["user", "update", "u", "--nickname", "New"],
      environment: bench.environment.merging(Self.other) { $1 })
    var isRecorded = false
    for _ in 0..<200 where !isRecorded { isRecorded = try await !bench.writes().isEmpty }
    #expect(isRecorded)
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }

    func note(_ arguments: String..., environment: [String: String] = [:]) async throws -> String {
      try await bench.run(["audit", "list"] + arguments, environment: environment).err
    }
    let command = "sendbird-console user get u"
    #expect(try await note(environment: Self.other).hasSuffix("; look with: \(command)\n"))
    let elsewhere = try await note()
    #expect(
      elsewhere.contains(
        "it was on application OTHER-1, which profile environment doesn't mean now"), "\(elsewhere)"
    )
    // Without the variables nobody knows what the profile means.
    let unset = try await note(environment: ["SENDBIRD_APPLICATION_ID": ""])
    #expect(unset.contains("it was on application OTHER-1"), "\(unset)")
  }

  @Test("the command that looks for a write names a profile that isn't the default, and its file")
  func profile() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await bench.sandbox.create("u", nickname: "U")
    let folder = try TemporaryFolder()
    try folder.write(
      "c.yaml",
      """
      default-profile: b
      profiles:
        my-a: {application-id: A, chat-token-env: SENDBIRD_API_TOKEN, chat-url: '\(bench.sandbox.chatURL)'}
        b: {application-id: B, chat-token-env: SENDBIRD_API_TOKEN}
      """)
    let config = folder.path("c.yaml")
    var environment = bench.environment
    environment["SENDBIRD_APPLICATION_ID"] = ""
    let process = try PipedProcess(
      Binary.path,
      arguments: [
        "user", "update", "u", "--nickname", "New", "--config", config, "--profile", "my-a",
      ], environment: environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded { isRecorded = try await !bench.writes().isEmpty }
    #expect(isRecorded)
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }
    let list = try await Binary.run(
      ["audit", "list", "--config", config], environment: environment)
    #expect(
      list.err.contains("look with: sendbird-console user get u --profile my-a --config "),
      "\(list.err)")
    // What it says itself reaches the same application as it did.
    let options = ["--config", config, "--profile", "my-a"]
    let command = "sendbird-console user get u --profile my-a --config"
    let undo = try await Binary.run(["undo", "--yes"] + options, environment: environment)
    expectRefused(undo, status: 76, naming: "look with: \(command)")
    let next = try await Binary.run(
      ["metadata", "update", "u", "a=1"] + options, environment: environment)
    expect(next, status: 0)
    #expect(next.err.contains("look with: \(command)"), "\(next.err)")
    withExtendedLifetime(folder) {}
  }
}
