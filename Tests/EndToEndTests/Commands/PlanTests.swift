import Foundation
import Testing

/// Dry runs: what would be sent, exactly, and nothing sent.
@Suite struct PlanTests {
  /// Every write, with what a dry run must name.
  static let writes: [[String]] = [
    ["user", "create", "n/1", "--nickname", "it's \"N\""],
    ["user", "update", "u", "--nickname", "$(rm -rf /) `x`"],
    ["user", "activate", "u"], ["user", "deactivate", "u", "--leave-channels"],
    ["user", "delete", "u"], ["metadata", "update", "u", "k='\"\n\\"],
    ["metadata", "delete", "u", "a"], ["metadata", "delete", "u", "--all"],
    ["customer", "create", "--user", "u"], ["customer", "update-fields", "1", "tier='B'"],
    ["customer", "update-fields", "--user", "u", "tier=B"],
    ["ticket", "create", "--user", "u", "--title", "it's", "--first-message", "a 'b' \"c\"\n$d"],
    ["ticket", "update", "1", "--priority", "LOW", "--field", "order=1"],
    ["ticket", "first-message", "1", "Hi"], ["ticket", "close", "1", "--comment", "c"],
    ["ticket", "reopen", "1"], ["ticket", "transfer", "1", "--group", "billing"],
    ["ticket", "cancel", "1"],
  ]

  @Test("a dry run sends nothing, needs no token and works read-only", arguments: writes)
  func nothingSent(write: [String]) async throws {
    // Nobody listens there, and a token command would show that it ran.
    let folder = try TemporaryFolder()
    try folder.write(
      "sendbird-console/config.yaml",
      """
      default-profile: p
      profiles:
        p:
          application-id: APP-1
          environment: dev
          read-only: true
          chat-token-command: touch \(folder.path("ran"))
          desk-token-command: touch \(folder.path("ran"))
          chat-url: http://127.0.0.1:1/v3
          desk-url: http://127.0.0.1:1/platform/v1
      """)
    let environment = ["HOME": "/nonexistent", "XDG_CONFIG_HOME": folder.path()]
    let table = try await Binary.run(write + ["--dry-run"], environment: environment)
    expectDone(table)
    let json = try await Binary.run(
      write + ["--dry-run", "--output", "json"], environment: environment)
    expectDone(json)
    let requests = try #require(json.objects)
    #expect(!requests.isEmpty)
    for request in requests {
      let method = try #require(request["method"] as? String)
      let url = try #require(request["url"] as? String)
      #expect(url.hasPrefix("http://127.0.0.1:1/"))
      #expect(table.out.contains("\(method) \(url)"), "\(table.out)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("ran")))
  }

  @Test("curl lines are what is sent, quoted so that a shell gives curl exactly that")
  func curl() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u'\"$x", nickname: "old", metadata: ["a": "1"])
    let folder = try TemporaryFolder()
    for write in [
      ["user", "update", "u'\"$x", "--nickname", "it's \"N\" $(touch pwned) `y` \\ ä😀\nz"],
      ["metadata", "update", "u'\"$x", "k=a'b\"c\\d\n$e"],
    ] {
      let planned = try await bench.run(write + ["--dry-run", "--output", "curl"])
      expectDone(planned)
      // A curl that writes down what the shell gave it.
      let script = """
        cd \(folder.path())
        curl() { for argument in "$@"; do printf '%s\\0' "$argument"; done > arguments; }
        \(planned.out)
        """
      try folder.write("lines.sh", script)
      let ran = try await Binary.run(
        [folder.path("lines.sh")], environment: ["SENDBIRD_API_TOKEN": "TOKEN-4711"],
        executable: "/bin/sh")
      expect(ran, status: 0)
      #expect(!FileManager.default.fileExists(atPath: folder.path("pwned")))
      let arguments = try folder.read("arguments").split(separator: "\0").map(String.init)
      #expect(arguments.contains("Api-Token: TOKEN-4711"))
      #expect(arguments.contains("PUT"))
      let url = try #require(arguments.first { $0.hasPrefix("http") })
      let body = try #require(arguments.first { $0.hasPrefix("{") })
      #expect(url.contains("/users/u%27%22%24x"))
      let sent = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
      if let nickname = sent?["nickname"] as? String {
        #expect(nickname == "it's \"N\" $(touch pwned) `y` \\ ä😀\nz")
      } else {
        #expect((sent?["metadata"] as? [String: String]) == ["k": "a'b\"c\\d\n$e"])
      }
      #expect(!planned.out.contains(bench.environment["SENDBIRD_API_TOKEN"] ?? "?"))
    }
  }

  @Test("curl lines that need an earlier answer take it from a variable")
  func chained() async throws {
    let bench = try await CommandBench()
    let planned = try await bench.run(
      "ticket", "create", "--user", "u", "--title", "it's", "--dry-run", "--output", "curl")
    expectDone(planned)
    let folder = try TemporaryFolder()
    try folder.write(
      "lines.sh",
      """
      cd \(folder.path())
      curl() { for argument in "$@"; do printf '%s\\n' "$argument"; done >> arguments; }
      CUSTOMER_ID=4711
      \(planned.out)
      """)
    let ran = try await Binary.run(
      ["-u", folder.path("lines.sh")], environment: ["SENDBIRD_DESK_API_TOKEN": "D"],
      executable: "/bin/sh")
    expect(ran, status: 0)
    let arguments = try folder.read("arguments")
    #expect(arguments.contains("SENDBIRDDESKAPITOKEN: D"))
    #expect(arguments.contains("4711") && arguments.contains("it's"))
  }

  @Test("a dry run still refuses what breaks a rule")
  func refused() async throws {
    let bench = try await CommandBench()
    let output = try await bench.run("metadata", "update", "u", "a,b=1", "--dry-run")
    expectRefused(output, status: 65, naming: "a,b")
  }
}
