import Foundation
import Testing

/// Configuration, profiles and token sources of product.md 4, through the real binary.
@Suite struct ProfileTests {
  /// A configuration folder whose one profile leads to a sandbox.
  struct Home {
    let bench: CommandBench
    let folder: TemporaryFolder

    /// Writes the profile with these lines about its tokens.
    init(_ tokens: String, top: String = "default-profile: acme", users: [String] = ["u"])
      async throws
    {
      bench = try await CommandBench()
      folder = try TemporaryFolder()
      for user in users { try await bench.sandbox.create(user, nickname: user) }
      try write(tokens, top: top)
    }

    func write(_ tokens: String, top: String = "default-profile: acme") throws {
      let chatURL = bench.environment["SENDBIRD_CHAT_URL"] ?? ""
      let deskURL = bench.environment["SENDBIRD_DESK_URL"] ?? ""
      let indented = tokens.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
      try folder.write(
        "sendbird-console/config.yaml",
        """
        \(top)
        profiles:
          acme:
            application-id: APP-1
            environment: stage
            chat-url: \(chatURL)
            desk-url: \(deskURL)
        \(indented)
        """)
    }

    var chatToken: String { bench.environment["SENDBIRD_API_TOKEN"] ?? "" }
    var deskToken: String { bench.environment["SENDBIRD_DESK_API_TOKEN"] ?? "" }

    func run(_ arguments: String..., environment: [String: String] = [:]) async throws
      -> Binary.Output
    {
      try await Binary.run(
        arguments,
        environment: ["HOME": folder.path(), "XDG_CONFIG_HOME": folder.path()]
          .merging(environment) { $1 })
    }
  }

  @Test("tokens come from a command, a variable or a file")
  func sources() async throws {
    let home = try await Home("chat-token-env: MY_TOKEN")
    let environment = ["MY_TOKEN": home.chatToken]
    expectDone(try await home.run("user", "get", "u", environment: environment))
    expectRefused(try await home.run("user", "get", "u"), status: 78, naming: "MY_TOKEN", "acme")

    try home.folder.write("token", home.chatToken + "\nsecond line\n")
    try home.write("chat-token-file: \(home.folder.path("token"))")
    expectDone(try await home.run("user", "get", "u"))

    try home.write(
      """
      chat-token-command: echo \(home.chatToken); echo another
      desk-token-command: echo \(home.deskToken)
      """)
    expectDone(try await home.run("user", "get", "u"))
    expectDone(try await home.run("customer", "list"))
  }

  @Test("token sources that can't be used are 78 and say why, without what was read")
  func badSources() async throws {
    let home = try await Home("chat-token-command: exit 3")
    func refused(_ tokens: String, naming words: String...) async throws {
      try home.write(tokens)
      let output = try await home.run("user", "get", "u")
      expectRefused(output, status: 78, naming: "acme")
      for word in words { #expect(output.err.contains(word), "\(word) in \(output.err)") }
      #expect(!output.err.contains("s3cret"))
    }
    try await refused("chat-token-command: echo s3cret >&1; echo no key >&2; exit 3", naming: "3")
    try await refused("chat-token-command: 'true'", naming: "nothing")
    try home.folder.write("open", "s3cret", mode: 0o644)
    try await refused("chat-token-file: \(home.folder.path("open"))", naming: "644", "chmod 600")
    try await refused("chat-token-file: \(home.folder.path("missing"))", naming: "missing")
  }

  @Test("mistakes in the file name file, line and the nearest key")
  func mistakes() async throws {
    let home = try await Home("chat-token-env: T")
    func refused(_ tokens: String, top: String = "default-profile: acme", _ words: String...)
      async throws
    {
      try home.write(tokens, top: top)
      let output = try await home.run("user", "get", "u", environment: ["T": "t"])
      expectRefused(output, status: 78, naming: "config.yaml")
      for word in words { #expect(output.err.contains(word), "\(word) in \(output.err)") }
    }
    try await refused("chat-tokn-env: T", "config.yaml:8", "chat-tokn-env", "chat-token-env")
    try await refused("chat-token: s3cret-4711", "config.yaml:8", "chat-token-command")
    try await refused("chat-token-env: T\nread-only: maybe", "config.yaml:9", "read-only")
    try await refused("chat-token-env: T", top: "defualt-profile: acme", ":1", "default-profile")
    try await refused("chat-token-env: [", "config.yaml:")
    try home.write("chat-token: s3cret-4711")
    let output = try await home.run("user", "get", "u")
    #expect(!output.err.contains("s3cret-4711"))
  }

  @Test("option, environment, file, in this order; unknown names are 78")
  func order() async throws {
    let home = try await Home("chat-token-env: MY_TOKEN")
    let tokens = ["MY_TOKEN": home.chatToken]
    let environment = home.bench.environment.filter { $0.key.hasPrefix("SENDBIRD") }
      .merging(["SENDBIRD_API_TOKEN": "wrong"]) { $1 }.merging(tokens) { $1 }
    // The environment's profile comes before the file's default, an option before both.
    expect(try await home.run("user", "get", "u", environment: environment), status: 77)
    expectDone(
      try await home.run("user", "get", "u", "--profile", "acme", environment: environment))
    expectRefused(
      try await home.run("--profile", "acne", "user", "get", "u", environment: tokens), status: 78,
      naming: "acne", "acme")
    let locked = try await Home("chat-token-env: MY_TOKEN\nread-only: true")
    expectRefused(
      try await locked.run(
        "user", "update", "u", "--nickname", "n", environment: ["MY_TOKEN": locked.chatToken]),
      status: 77, naming: "read-only")
  }

  @Test("profile list, show, add, remove and check")
  func commands() async throws {
    let home = try await Home("# kept\nchat-token-env: MY_TOKEN\ndesk-token-env: MY_DESK")
    let tokens = ["MY_TOKEN": home.chatToken, "MY_DESK": home.deskToken]
    let list = try await home.run("profile", "list", "--output", "json")
    expectDone(list)
    #expect(list.objects?.count == 1 && list.out.contains("acme") && list.out.contains("stage"))
    let shown = try await home.run("profile", "show", "acme", environment: tokens)
    expectDone(shown)
    #expect(shown.out.contains("MY_TOKEN") && !shown.out.contains(home.chatToken))

    expect(try await home.run("profile", "check", environment: tokens), status: 0)
    expect(
      try await home.run(
        "profile", "check", "acme", environment: ["MY_TOKEN": "x", "MY_DESK": "y"]),
      status: 77)

    expect(
      try await home.run(
        "profile", "add", "other", "--application-id", "APP-2", "--environment", "dev",
        "--chat-token-env", "OTHER"), status: 0)
    let both = try await home.run("profile", "list", "--output", "json")
    #expect(both.objects?.count == 2)
    #expect(try home.folder.read("sendbird-console/config.yaml").contains("# kept"))
    expect(
      try await home.run(
        "profile", "add", "other", "--application-id", "APP-2", "--environment", "dev",
        "--chat-token-env", "OTHER"), status: 78)
    expect(try await home.run("profile", "remove", "other"), status: 0)
    let one = try await home.run("profile", "list", "--output", "json")
    #expect(one.objects?.count == 1)
    expectDone(try await home.run("user", "get", "u", environment: tokens))
    expectRefused(try await home.run("profile", "remove", "other"), status: 78, naming: "other")
  }

  @Test("profiles that are added at the same time are all kept")
  func together() async throws {
    let folder = try TemporaryFolder()
    let environment = ["HOME": folder.path(), "XDG_CONFIG_HOME": folder.path()]
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 0..<8 {
        group.addTask {
          try await Binary.run(
            [
              "profile", "add", "p\(number)", "--application-id", "A", "--chat-token-env", "T",
            ], environment: environment
          ).status
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    let list = try await Binary.run(
      ["profile", "list", "--output", "json"], environment: environment)
    #expect(list.objects?.count == 8, "\(list.out) \(list.err)")
  }

  @Test("the sandbox needs no settings, but a file that somebody names is read")
  func sandboxWithFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("sendbird-console/config.yaml", "thme: nord\n")
    let variables = ["HOME": folder.path(), "XDG_CONFIG_HOME": folder.path()]
    let own = try await Binary.run(
      ["--sandbox", "user", "list", "--limit", "1"], environment: variables)
    expect(own, status: 0)
    for (file, words) in [
      (folder.path("sendbird-console/config.yaml"), "config.yaml:1: thme"),
      (folder.path("none.yaml"), "there is no such file"),
    ] {
      let named = try await Binary.run(
        ["--sandbox", "--config", file, "user", "list", "--limit", "1"], environment: variables)
      expectRefused(named, status: 78, naming: words)
    }
  }

  @Test("a profile and the sandbox at once are refused")
  func bothPlaces() async throws {
    let bench = try await CommandBench()
    let output = try await bench.run("--sandbox", "--profile", "nope", "user", "list")
    #expect(output.status == 64)
    #expect(output.err.contains("--sandbox and --profile"))
  }
}
