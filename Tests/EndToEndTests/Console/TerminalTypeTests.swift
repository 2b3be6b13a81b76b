import PTY
import Testing

/// A walk through the console on every kind of terminal: each screen has what it is for, nothing is
/// sent that the terminal doesn't know, and it is left as it was.
@Suite struct TerminalTypeTests {
  /// A terminal and what it understands.
  struct Kind: Sendable, CustomTestStringConvertible {
    let term: String
    /// The upper left corner of the list, which tells whether lines are drawn in ASCII.
    let corner: String
    /// The kinds of `ControlSequences`.
    let known: Set<String>
    let isModern: Bool
    var testDescription: String { term }
  }

  static let kinds: [Kind] = [
    Kind(term: "vt100", corner: "+", known: vt100, isModern: false),
    Kind(term: "linux", corner: "+", known: linux, isModern: false),
    Kind(term: "xterm-256color", corner: "┌", known: xterm, isModern: true),
    Kind(
      term: "tmux-256color", corner: "┌", known: xterm.union(["DCS", "CSI 34h"]), isModern: true),
  ]

  /// DEC's manual; 2004 is a private mode like others that it doesn't have, and ignored.
  private static let vt100: Set<String> = [
    "CSI A", "CSI B", "CSI C", "CSI D", "CSI H", "CSI J", "CSI K", "CSI r", "CSI ?1h", "CSI ?1l",
    "CSI ?3l", "CSI ?4l", "CSI ?5h", "CSI ?5l", "CSI ?7h", "CSI ?7l", "CSI ?8h", "CSI ?2004h",
    "CSI ?2004l", "SGR 0", "SGR 1", "SGR 4", "SGR 5", "SGR 7", "ESC =", "ESC >", "ESC 7", "ESC 8",
    "ESC D", "ESC M", "ESC (B", "ESC (0", "ESC )0", "C0 14", "C0 15", "C0 7",
  ]

  /// console_codes(4).
  private static let linux = vt100.union(
    [
      "CSI @", "CSI G", "CSI L", "CSI M", "CSI P", "CSI X", "CSI d", "CSI 4h", "CSI 4l",
      "CSI ?25h", "CSI ?25l", "CSI ?c", "SGR 2", "SGR 10", "SGR 11", "SGR 22", "SGR 24",
      "SGR 25", "SGR 27", "SGR 39", "SGR 49", "OSC R",
    ] + ((30...37).map { "SGR \($0)" } + (40...47).map { "SGR \($0)" }))

  /// XTerm Control Sequences.
  private static let xterm = linux.union(
    [
      "CSI b", "CSI t", "CSI q", "CSI S", "CSI T", "CSI ?12h", "CSI ?12l", "CSI ?1049h",
      "CSI ?1049l",
      "CSI ?1002h", "CSI ?1002l", "CSI ?1004h", "CSI ?1004l", "CSI ?1006h", "CSI ?1006l",
      "SGR 3", "SGR 23", "SGR 38;5", "SGR 48;5", "OSC 2", "OSC 52", "ESC \\",
    ] + ((90...97).map { "SGR \($0)" } + (100...107).map { "SGR \($0)" }))

  @Test("main, form, review, tickets, overview, palette, and out", arguments: kinds)
  func walk(kind: Kind) async throws {
    let sandbox = try await SandboxProcess(["--users", "30"])
    try await sandbox.create("w1", nickname: "W", metadata: ["plan": "gold"])
    let terminal = try startConsole(
      environment: sandbox.fullEnvironment, term: kind.term, columns: 100, rows: 30)
    try await terminal.open("w1")
    #expect(await terminal.row(0).contains("[PROD]"))
    #expect(await terminal.row(1).hasPrefix(kind.corner))
    await terminal.type("%")
    try await terminal.wait(for: "the mouse's answer") { $0.contains("ouse") }
    #expect(await terminal.isMouseOn == kind.isModern)
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[gold") && $0.contains("4/190") }
    await terminal.type("en")
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the review") {
      $0.contains("Requests, in order") && $0.contains("golden")
        && $0.contains("PUT") && $0.contains("/v3/users/w1/metadata")
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the form") {
      !$0.contains("Requests, in order") && $0.contains("was: gold")
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the detail") { $0.contains("[Metadata") }
    await terminal.type("4")
    try await terminal.wait(for: "the tickets") {
      $0.contains("TICKET") && $0.contains("PENDING") && $0.contains("#5")
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the detail") { $0.contains("[Metadata") }
    await terminal.type("5")
    try await terminal.wait(for: "the overview") {
      $0.contains("Tickets by status") && $0.contains("Users by last seen") && $0.contains("CLOSED")
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the detail") { $0.contains("[Metadata") }
    await terminal.type(":")
    await terminal.type("deactivate")
    try await terminal.wait(for: "the palette") {
      $0.contains(" Command ") && $0.contains("> Deactivate the user")
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the detail") { !$0.contains(" Command ") }
    await terminal.type("Q")
    try await terminal.wait(for: "the question") { $0.contains("Quit?") }
    await terminal.type("y")
    #expect(try await terminal.waitForEnd() == .exited(0))

    #expect(await !terminal.isAlternateScreen)
    #expect(await terminal.cursor.isVisible)
    #expect(await !terminal.isMouseOn)
    for mode in [1002, 1004, 1006, 2004] { #expect(await !terminal.isModeOn(mode)) }
    #expect(await terminal.lineSettings?.isEchoing == true)
    #expect(await terminal.lineSettings?.isCanonical == true)
    let unknown = await ControlSequences.kinds(in: terminal.transcript).subtracting(kind.known)
    #expect(unknown.isEmpty, "\(kind.term) doesn't know \(unknown.sorted())")
  }

  @Test("a user's text can't reach the terminal as a sequence, in no place that shows it")
  func strangers() async throws {
    let sandbox = try await SandboxProcess(["--users", "0"])
    let evil = "E\u{1B}]52;c;AAAA\u{7}\u{1B}[31m\u{9B}5m\u{202E}vil"
    try await sandbox.create("evil", nickname: evil, metadata: ["plan": evil])
    let customer = try await sandbox.createCustomer("evil")
    _ = try await sandbox.createTicket(customer, evil)
    let terminal = try startConsole(environment: sandbox.fullEnvironment)
    try await terminal.open("evil")
    for tab in ["Desk fields", "Tickets", "JSON", "History", "User"] {
      try await terminal.goToTab(tab)
    }
    await terminal.type("4")
    try await terminal.wait(for: "the ticket") {
      $0.contains("E^[]52;c;AAAA^G^[[31m") && $0.contains("1 of 1   read")
    }
    await terminal.press(.enter)
    try await terminal.wait(for: "its screen") { $0.contains("Ticket #") && $0.contains("vil") }
    await terminal.type("Q")
    await terminal.press(.escape, .escape)
    await terminal.press(.function(10))
    let transcript = await terminal.transcript
    let kinds = ControlSequences.kinds(in: transcript)
    #expect(!kinds.contains("OSC 52") && !kinds.contains("C0 7"))
    #expect(!transcript.split(separator: 0xC2).contains { $0.first == 0x9B })
    #expect(await terminal.lastIndex(of: "\u{202E}") == nil)
  }
}
