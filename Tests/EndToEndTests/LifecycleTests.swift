import Foundation
import PTY
import Testing

/// Starting, leaving, being stopped and resized: the real binary in a pseudo-terminal.
@Suite struct LifecycleTests {
  @Test("without configuration it opens on the sandbox with users", arguments: EditTests.places)
  func firstRun(place: EditTests.Place) async throws {
    let terminal = try startConsole(term: place.term, columns: place.columns, rows: place.rows)
    try await terminal.wait(for: "sample users") {
      $0.contains("[SANDBOX]") && $0.contains("1 of 100+")
    }
    await terminal.press(.escape)
    await terminal.type("jj")
    try await terminal.wait(for: "the third row") { $0.contains("3 of 100+") }
    await terminal.type("q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(await !terminal.isAlternateScreen)
  }

  @Test("a signal restores the terminal and ends the process by it", arguments: [SIGTERM, SIGHUP])
  func signals(signal: Int32) async throws {
    let terminal = try startConsole()
    try await terminal.wait(for: "users") { $0.contains("1 of 100+") }
    #expect(await terminal.isAlternateScreen)
    await terminal.signal(signal)
    #expect(try await terminal.waitForEnd() == .signaled(signal))
    #expect(await !terminal.isAlternateScreen)
    #expect(await terminal.cursor.isVisible)
    #expect(await !terminal.isModeOn(2004))
  }

  @Test("stopping gives the terminal back; continuing draws everything again")
  func suspend() async throws {
    // A shell with job control: a process of an orphaned group is never stopped.
    let terminal = try VirtualTerminal(
      "/bin/bash", arguments: ["-mc", "\(Binary.path); echo HERE; fg > /dev/null; echo THERE"],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": Homes.next()],
      columns: 100, rows: 30)
    try await terminal.wait(for: "users") { $0.contains("1 of 100+") }
    await terminal.type("z", holding: .control)
    try await terminal.wait(for: "the frame again, after the shell had the terminal") {
      String(decoding: $0.transcript, as: UTF8.self).contains("HERE") && $0.isAlternateScreen
        && $0.contains("[SANDBOX]") && $0.contains("1 of 100+")
    }
    await terminal.press(.function(10))
    try await terminal.wait(for: "the end") { $0.contains("THERE") && !$0.isAlternateScreen }
  }

  @Test("a storm of sizes ends in a whole frame, 1x1 included")
  func resizeStorm() async throws {
    let terminal = try startConsole()
    try await terminal.wait(for: "users") { $0.contains("1 of 100+") }
    for size in [(1, 1), (300, 100), (40, 10), (39, 9), (72, 20), (2, 50), (99, 12), (100, 16)] {
      await terminal.resize(columns: size.0, rows: size.1)
    }
    await terminal.resize(columns: 80, rows: 24)
    try await terminal.wait(for: "a whole frame") {
      $0.row(0).contains("[SANDBOX]") && $0.row(1).hasPrefix("┏━ 1 Users")
        && $0.row(20).hasPrefix("┗") && $0.row(20).contains("┘")
    }
    await terminal.resize(columns: 38, rows: 7)
    try await terminal.wait(for: "the message") { $0.contains("This window is 38x7.") }
    await terminal.type("q")
    #expect(try await terminal.waitForEnd() == .exited(0))
  }

  @Test("a paste of ids is text, in the order pasted, with the missing ones marked")
  func paste() async throws {
    let sandbox = try await SandboxProcess(["--users", "5"])
    try await sandbox.create("b/2", nickname: "B")
    try await sandbox.create("a 1", nickname: "A")
    let terminal = try startConsole(environment: sandbox.environment)
    try await terminal.wait(for: "users") { $0.contains("1 of 7") }
    await terminal.paste("b/2\r\nQqQ\na 1\n")
    await terminal.press(.enter)
    try await terminal.wait(for: "the rows") { $0.contains("not found") && $0.contains("1 of 3") }
    let list = await terminal.text.filter { $0.hasPrefix("┃") }.map { $0.prefix(20) }
    let found = list.compactMap { row in
      ["b/2", "QqQ", "a 1"].first { row.hasPrefix("┃> \($0) ") || row.hasPrefix("┃  \($0) ") }
    }
    #expect(found == ["b/2", "QqQ", "a 1"])
  }

  @Test("nothing is written while nothing happens")
  func silence() async throws {
    let sandbox = try await SandboxProcess()
    let terminal = try startConsole(environment: sandbox.environment)
    try await terminal.wait(for: "users") { $0.contains("1 of 30") }
    await terminal.press(.escape)
    // The last message of the start vanishes after three seconds.
    try await terminal.wait(for: "the message gone") { !$0.contains(" users in ") }
    #expect(await terminal.bytesReceived(during: .seconds(2)) == 0)
  }

  @Test("an unreachable server is said at once and the console stays")
  func unreachable() async throws {
    let terminal = try startConsole(environment: [
      "SENDBIRD_APPLICATION_ID": "APP", "SENDBIRD_API_TOKEN": "token",
      "SENDBIRD_CHAT_URL": "http://127.0.0.1:9/v3",
    ])
    try await terminal.wait(for: "offline") { $0.contains("offline") && $0.contains("[PROD]") }
    await terminal.press(.escape)
    await terminal.type("?")
    try await terminal.wait(for: "the help") { $0.contains("Help: Users list") }
  }

  @Test("a wrong token is called so, and never shown")
  func wrongToken() async throws {
    let sandbox = try await SandboxProcess()
    var environment = sandbox.environment
    environment["SENDBIRD_API_TOKEN"] = "not-the-token-4711"
    let terminal = try startConsole(environment: environment)
    try await terminal.wait(for: "the refusal") { $0.contains("Chat token refused") }
    let transcript = await String(decoding: terminal.transcript, as: UTF8.self)
    #expect(!transcript.contains("not-the-token-4711"))
    #expect(transcript.contains("SENDBIRD_API_TOKEN"))
  }

  @Test("settings that can't be used end with 78 and name the variable")
  func configuration() async throws {
    let missing = try await Binary.run([], environment: ["SENDBIRD_APPLICATION_ID": "APP"])
    #expect(missing.status == 78)
    #expect(missing.err.contains("SENDBIRD_API_TOKEN"))
    let plain = try await Binary.run(
      [],
      environment: [
        "SENDBIRD_APPLICATION_ID": "APP", "SENDBIRD_API_TOKEN": "t",
        "SENDBIRD_CHAT_URL": "http://example.com/v3",
      ])
    #expect(plain.status == 78)
    #expect(plain.err.contains("SENDBIRD_CHAT_URL"))
    let theme = try await Binary.run(["--theme", "nope"])
    #expect(theme.status == 78)
    #expect(theme.err.contains("nope"))
  }

  @Test("without a terminal it says so and ends")
  func noTerminal() async throws {
    let output = try await Binary.run([], environment: ["TERM": "xterm"])
    #expect(output.status == 64)
    #expect(output.err.contains("terminal"))
    #expect(output.out.isEmpty)
  }

  @Test(
    "version, help and wrong usage",
    arguments: [(["--version"], 0), (["--help"], 0), (["--nope"], 64), (["nope"], 64)])
  func usage(arguments: [String], status: Int) async throws {
    let output = try await Binary.run(arguments)
    #expect(Int(output.status) == status)
    #expect(status == 0 ? output.err.isEmpty : output.out.isEmpty)
  }
}
