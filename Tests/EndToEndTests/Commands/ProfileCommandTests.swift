import Foundation
import Testing

/// `profile list|show|add|remove|check` through the real binary, beside a sandbox.
@Suite struct ProfileCommandTests {
  /// A home folder without any settings.
  private struct Home {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) async throws
      -> Binary.Output
    {
      try await Binary.run(
        arguments, environment: ["HOME": folder.path()].merging(environment) { $1 })
    }

    var text: String {
      get throws { try folder.read(".config/sendbird-console/config.yaml") }
    }
  }

  @Test("a first profile is written with a head, and is the default")
  func first() async throws {
    let home = try Home()
    let added = try await home.run(
      "profile", "add", "acme", "--application-id", "A-1", "--environment", "stage",
      "--chat-token-command", "pass show 'acme chat'", "--desk-token-env", "DESK",
      "--read-only", "--output", "json")
    #expect(added.status == 0, "\(added.err)")
    let record = try #require(added.object)
    #expect(record["name"] as? String == "acme")
    #expect(record["default"] as? Bool == true)
    #expect(record["read_only"] as? Bool == true)
    #expect(record["application_id"] as? String == "A-1")
    #expect(record["environment"] as? String == "stage")
    #expect(record["chat_url"] as? String == "https://api-A-1.sendbird.com/v3")
    #expect((record["chat_token"] as? [String: String]) == ["command": "pass show 'acme chat'"])
    #expect((record["desk_token"] as? [String: String]) == ["env": "DESK"])
    #expect(added.err.contains("profile check acme"))
    #expect(
      try home.text.hasSuffix(
        """
        profiles:
          acme:
            application-id: A-1
            environment: stage
            chat-token-command: 'pass show ''acme chat'''
            desk-token-env: DESK
            read-only: true

        """))
  }

  @Test("a file with a token is named in full, wherever the settings lie")
  func relativeFile() async throws {
    let home = try Home()
    let added = try await home.run(
      "profile", "add", "acme", "--application-id", "A", "--chat-token-file", "tokens/chat",
      "--output", "json")
    #expect(added.status == 0, "\(added.err)")
    let file = (added.object?["chat_token"] as? [String: String])?["file"] ?? ""
    #expect(file == FileManager.default.currentDirectoryPath + "/tokens/chat")
  }

  @Test(
    "what can't be added, with its exit code",
    arguments: [
      ([], 64, "--application-id"),
      (["--application-id", "A"], 64, "--chat-token-command"),
      (
        ["--application-id", "A", "--chat-token-env", "A", "--chat-token-file", "b"], 64, "one way"
      ),
      (
        [
          "--application-id", "A", "--chat-token-env", "A", "--desk-token-env", "A",
          "--desk-token-file", "b",
        ], 64, "Only one of"
      ),
      (["--application-id", "A", "--chat-token-env", "A", "--output", "curl"], 64, "curl"),
      (["--application-id", "A", "--chat-token-env", "A", "--output", "jsonl"], 64, "jsonl"),
      (["--application-id", "a.b", "--chat-token-env", "A"], 65, "application-id"),
      (["--application-id", "A", "--chat-token-env", "A B"], 65, "chat-token-env"),
      (["--application-id", "A", "--chat-token-env", "A", "--environment", "live"], 65, "live"),
      (
        ["--application-id", "A", "--chat-token-env", "A", "--chat-url", "http://example.com"], 65,
        "plain http"
      ),
    ])
  func notAdded(arguments: [String], status: Int32, words: String) async throws {
    let home = try Home()
    let output = try await Binary.run(
      ["profile", "add", "acme"] + arguments, environment: ["HOME": home.folder.path()])
    #expect(output.status == status, "\(output.err)")
    #expect(output.err.contains(words), "\(output.err)")
    #expect(output.out.isEmpty)
    #expect(throws: (any Error).self) { try home.text }
  }

  @Test("the list marks the default and says where each comes from")
  func list() async throws {
    let home = try Home()
    let empty = try await home.run("profile", "list")
    #expect(empty.status == 0)
    #expect(empty.out.isEmpty)
    #expect(empty.err.contains("no profile yet"))
    try home.folder.write(
      ".config/sendbird-console/config.yaml",
      """
      default-profile: b
      profiles:
        a: {application-id: A, chat-token-env: T}
        b: {application-id: B, chat-token-env: T, read-only: true, environment: dev}
      """)
    let table = try await home.run("profile", "list")
    #expect(table.status == 0)
    let file = home.folder.path(".config/sendbird-console/config.yaml")
    #expect(
      table.out == """
        name  environment  default  application_id  read_only  origin
        a     prod                  A               false      \(file):3
        b     dev          default  B               true       \(file):4

        """)
    let environment = ["SENDBIRD_APPLICATION_ID": "E", "SENDBIRD_API_TOKEN": "s3cret"]
    let all = try await home.run(
      "profile", "list", "--output", "json", environment: environment)
    #expect(all.objects?.compactMap { $0["name"] as? String } == ["a", "b", "environment"])
    #expect(all.objects?.compactMap { $0["default"] as? Bool } == [false, false, true])
    #expect(!all.out.contains("s3cret"))
    let lines = try await home.run("profile", "list", "--output", "jsonl")
    #expect(lines.lines.count == 2)
  }

  @Test("a profile is shown with the sources of its tokens, which aren't read")
  func show() async throws {
    let home = try Home()
    try home.folder.write(
      "other.yaml",
      """
      profiles:
        a: {application-id: A, chat-token-command: 'echo x >&2; exit 1', stale-after: 4m}
      """)
    let config = home.folder.path("other.yaml")
    let shown = try await home.run("profile", "show", "--config", config)
    #expect(shown.status == 0, "\(shown.err)")
    #expect(shown.lines.contains { $0.hasPrefix("chat_token.command") && $0.contains("echo x") })
    #expect(shown.lines.contains { $0.hasPrefix("stale_after_seconds") && $0.hasSuffix("240") })
    let unknown = try await home.run("profile", "show", "b", "--config", config)
    #expect(unknown.status == 78)
    #expect(unknown.err.contains("there is no profile \"b\""))
    let missing = try await home.run("profile", "show", "--config", home.folder.path("none.yaml"))
    #expect(missing.status == 78)
    #expect(missing.err.contains("there is no such file"))
  }

  @Test("what is removed is said, so that it can be put back")
  func remove() async throws {
    let home = try Home()
    try home.folder.write(
      ".config/sendbird-console/config.yaml",
      """
      # mine
      default-profile: a
      profiles:
        # the first
        a:
          application-id: A
          chat-token-env: T # note
        b: {application-id: B, chat-token-env: T}

      """)
    let removed = try await home.run("profile", "remove", "a")
    #expect(removed.status == 0, "\(removed.err)")
    #expect(removed.out.isEmpty)
    #expect(removed.err.contains("    chat-token-env: T # note"))
    #expect(removed.err.contains("it was the default profile"))
    #expect(
      try home.text == """
        # mine
        profiles:
          # the first
          b: {application-id: B, chat-token-env: T}

        """)
    let json = try await home.run("profile", "remove", "b", "--output", "json")
    #expect(json.out == "{}\n")
    let environment = try await home.run(
      "profile", "remove", "environment",
      environment: ["SENDBIRD_APPLICATION_ID": "E", "SENDBIRD_API_TOKEN": "T"])
    #expect(environment.status == 78)
  }

  @Test("a check tries both services and says what happened to each")
  func check() async throws {
    let sandbox = try await SandboxProcess()
    let home = try Home()
    let variables = sandbox.fullEnvironment
    func check(_ change: [String: String] = [:], _ arguments: String...) async throws
      -> Binary.Output
    {
      try await Binary.run(
        ["profile", "check"] + arguments,
        environment: ["HOME": home.folder.path()].merging(variables) { $1 }.merging(change) { $1 })
    }
    let good = try await check()
    #expect(good.status == 0, "\(good.err)")
    #expect(good.lines.first == "profile  environment")
    #expect(good.lines.contains { $0.hasPrefix("chat") && $0.contains("ok: http://127.0.0.1:") })
    #expect(good.lines.contains { $0.hasPrefix("desk") && $0.contains("SENDBIRD_DESK_API_TOKEN") })

    let chatOnly = try await check(["SENDBIRD_DESK_API_TOKEN": ""])
    #expect(chatOnly.status == 0)
    #expect(chatOnly.lines.last == "desk     not configured")

    let refused = try await check(["SENDBIRD_DESK_API_TOKEN": "wr0ng"], "--output", "json")
    #expect(refused.status == 77)
    let desk = refused.object?["desk"] as? [String: Any]
    let chat = refused.object?["chat"] as? [String: Any]
    #expect(chat?["ok"] as? Bool == true)
    #expect(desk?["ok"] as? Bool == false)
    #expect(desk?["kind"] as? String == "tokenRefused")
    #expect(refused.error?["kind"] as? String == "tokenRefused")
    #expect(!refused.out.contains("wr0ng") && !refused.err.contains("wr0ng"))

    let away = try await check(["SENDBIRD_CHAT_URL": "http://127.0.0.1:1/v3"])
    #expect(away.status == 69, "\(away.err)")
    #expect(away.lines.contains { $0.hasPrefix("desk") && $0.contains("ok: ") })

    let unread = try await check(["SENDBIRD_API_TOKEN": "two words"])
    #expect(unread.status == 78)
    #expect(!unread.err.contains("two words"))
    #expect(try await check([:], "--sandbox").status == 64)
    #expect(try await check([:], "nobody").status == 78)
  }
}
