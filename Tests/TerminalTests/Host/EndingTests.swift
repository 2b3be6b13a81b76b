import Glibc
import PTY
import Testing

@Suite("Leaving the terminal")
struct EndingTests {
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let end: ProcessEnd
    var testDescription: String { name }
    let leave: @Sendable (isolated VirtualTerminal) -> Void
  }

  static func key(_ key: String, _ name: String, _ end: ProcessEnd) -> Way {
    Way(name: name, end: end) { $0.type(key) }
  }

  static func signal(_ number: Int32, _ name: String, _ end: ProcessEnd? = nil) -> Way {
    Way(name: name, end: end ?? .signaled(number)) { $0.signal(number) }
  }

  static let ways: [Way] = [
    key("q", "quit", .exited(0)),
    key("x", "exit()", .exited(3)),
    key("A", "abort()", .signaled(SIGABRT)),
    key("C", "a trap", .signaled(SIGILL)),
    key("S", "an endless recursion", .signaled(SIGSEGV)),
    signal(SIGTERM, "SIGTERM"),
    signal(SIGHUP, "SIGHUP"),
    signal(SIGINT, "SIGINT", .exited(0)),
    signal(SIGQUIT, "SIGQUIT"),
    signal(SIGSEGV, "SIGSEGV"),
    signal(SIGBUS, "SIGBUS"),
    signal(SIGFPE, "SIGFPE"),
    signal(SIGTRAP, "SIGTRAP"),
    signal(SIGUSR1, "SIGUSR1"),
  ]

  @Test(
    "restores everything, whatever the way out", arguments: ways,
    ["xterm-256color", "tmux-256color", "vt100"])
  func restored(way: Way, type: String) async throws {
    let terminal = try Probe.start(script: "echo ready; read; exec $PROBE", type: type)
    try await terminal.wait { $0.row(0) == "ready" }
    let before = await terminal.lineSettings
    await terminal.type("\r")
    try await terminal.waitForLast("resized 80x24")
    for key in ["m", "f", "b"] {
      await terminal.type(key)
      try await terminal.waitForLast("key \(key)")
    }
    let during = await terminal.lineSettings
    #expect(during?.isCanonical == false)
    #expect(during?.isEchoing == false)
    #expect(await terminal.isAlternateScreen == (type != "vt100"))
    #expect(await terminal.isModeOn(2004))

    await way.leave(terminal)

    #expect(try await terminal.waitForEnd() == way.end)
    #expect(await terminal.lineSettings == before)
    #expect(await !terminal.isAlternateScreen)
    #expect(await terminal.cursor.isVisible)
    #expect(await terminal.cursor.shape == .block)
    #expect(await !terminal.isMouseOn)
    for mode in [2004, 1004, 1002, 1006, 2026, 1049] {
      #expect(await !terminal.isModeOn(mode), "\(mode)")
    }
    #expect(await !terminal.contains("item 1 of 500"))
    // A trap has a lot to say, which moves the rows up.
    if type != "vt100", way.name != "a trap" { #expect(await terminal.row(0) == "ready") }
  }

  @Test("keeps standard error away from the screen and gives it back afterwards")
  func standardError() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("e")
    try await terminal.waitForLast("key e")
    #expect(await !terminal.contains("noise"))
    await terminal.type("q")
    try await terminal.waitForEnd()
    #expect(await terminal.contains("noise on standard error"))
  }

  @Test("shows a crash's last words on the restored screen")
  func lastWords() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("C")
    try await terminal.waitForEnd()
    let words = try #require(await terminal.lastIndex(of: "Index out of range"))
    let restored = try #require(await terminal.lastIndex(of: "\u{1B}[?1049l"))
    #expect(words > restored)
  }

  @Test("ends the process when the terminal vanishes", arguments: ["xterm-256color", "vt100"])
  func vanished(type: String) async throws {
    let terminal = try Probe.start(type)
    try await terminal.waitForLast("resized 80x24")
    await terminal.hangUp()
    let end = try await terminal.waitForEnd()
    #expect(end == .signaled(SIGHUP) || end == .exited(4))
  }

  @Test("ends the process when the terminal vanishes, even if the signal is ignored")
  func vanishedSilently() async throws {
    let terminal = try Probe.start(script: "trap '' HUP; exec $PROBE")
    try await terminal.waitForLast("resized 80x24")
    await terminal.hangUp()
    #expect(try await terminal.waitForEnd() == .exited(4))
  }

  @Test("ends by SIGTERM although the terminal takes no more output")
  func stuck() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    try await terminal.holdOutput(true)
    await terminal.type("G")
    try await terminal.waitForInputRead()
    await terminal.signal(SIGTERM)
    #expect(try await terminal.waitForEnd() == .signaled(SIGTERM))
  }

  @Test("waits for a terminal that takes no output, and loses nothing")
  func held() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    try await terminal.holdOutput(true)
    await terminal.type("G")
    try await terminal.waitForInputRead()
    await terminal.type("kkk")
    #expect(await terminal.bytesReceived(during: .milliseconds(50)) == 0)
    try await terminal.holdOutput(false)
    // G may have been drawn by itself or together with the k's: that decides where the list stands.
    try await terminal.wait {
      $0.row(1) == "last: key k" && $0.row($0.cursor.row) == "item 496 of 500"
    }
  }

  @Test("ends by a repeated SIGTERM although the program is stuck")
  func stuckProgram() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("L")
    for _ in 0..<100 {
      guard await !terminal.isClosed else { break }
      await terminal.signal(SIGTERM)
      _ = await terminal.bytesReceived(during: .milliseconds(100))
    }
    #expect(try await terminal.waitForEnd() == .signaled(SIGTERM))
    #expect(await !terminal.isAlternateScreen)
    #expect(await !terminal.isModeOn(2004))
  }
}
