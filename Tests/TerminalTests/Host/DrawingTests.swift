import PTY
import Testing

@Suite("Drawing on a terminal")
struct DrawingTests {
  static let types = [
    "xterm-256color", "vt100", "linux", "tmux-256color", "rxvt", "xterm", "screen",
  ]

  @Test("shows text, wide and joined characters in their columns", arguments: types)
  func text(type: String) async throws {
    let terminal = try Probe.start(type)
    try await terminal.waitForLast("resized 80x24")
    #expect(
      await terminal.row(0) == "probe \u{4E2D}| e\u{301}| \u{1F468}| <U+202E>| 80x24")
    #expect(await terminal.cell(column: 6, row: 0).width == 2)
    #expect(await terminal.cell(column: 8, row: 0).text == "|")
    #expect(await terminal.cell(column: 10, row: 0).text == "e\u{301}")
    #expect(await terminal.cell(column: 15, row: 0).text == "|")
    #expect(await terminal.row(23) == "item 20 of 500")
    await terminal.type("jj")
    try await terminal.wait { $0.cursor.row == 5 && $0.cursor.column == 0 }
    #expect(await terminal.cursor.isVisible)
    await terminal.type("q")
    #expect(try await terminal.waitForEnd() == .exited(0))
  }

  @Test("redraws what was drawn before exactly, after any walk", arguments: types)
  func walk(type: String) async throws {
    let terminal = try Probe.start(type)
    for key in ["G", "g", "j", "G", "k", "k", "g", "j"] {
      await terminal.type(key)
      try await terminal.waitForLast("key \(key)")
    }
    let before = await terminal.text
    #expect(before[3] == "item 0 of 500")
    await terminal.press(.function(1))
    try await terminal.waitForLast("key f1")
    await terminal.type("\u{C}")
    try await terminal.waitForLast("key ctrl-l")
    #expect(await terminal.text.dropFirst(2) == before.dropFirst(2))
  }

  @Test(
    "takes the colours that the terminal has and the person wants",
    arguments: [
      ("xterm-256color", "auto", TerminalCell.Color.indexed(18), false),
      ("xterm-256color", "16", .indexed(4), false),
      ("xterm-256color", "never", .terminalDefault, true),
      ("xterm-256color", "rgb", .indexed(18), false),
      ("tmux-256color", "256", .indexed(18), false),
      ("linux", "auto", .indexed(4), false),
      ("xterm", "256", .indexed(4), false),
      ("vt100", "256", .terminalDefault, true),
    ])
  func colors(type: String, choice: String, background: TerminalCell.Color, reversed: Bool)
    async throws
  {
    let terminal = try Probe.start(type, arguments: [choice])
    try await terminal.waitForLast("resized 80x24")
    let cell = await terminal.cell(column: 0, row: 3)
    #expect(cell.background == background)
    #expect(cell.isReversed == reversed)
    // Without sixteen colours the bright red is the red in bold.
    let error = await terminal.cell(column: 0, row: 2)
    switch background {
    case .terminalDefault: #expect(error.foreground == .terminalDefault)
    case .indexed(4) where type != "xterm-256color":
      #expect(error.foreground == .indexed(1) || error.foreground == .indexed(9))
      #expect(error.isBold)
    default: #expect(error.foreground == .indexed(9))
    }
  }

  @Test("takes other looks at once")
  func otherLooks() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    #expect(await terminal.cell(column: 0, row: 5).foreground == .terminalDefault)
    await terminal.type("s")
    try await terminal.wait { $0.cell(column: 0, row: 5).foreground == .indexed(2) }
    #expect(await terminal.cell(column: 0, row: 3).background == .indexed(3))
  }

  @Test("sets title, cursor and clipboard only where they are understood")
  func extras() async throws {
    let modern = try Probe.start()
    try await modern.wait { $0.title == "probe 0" }
    await modern.type("b")
    try await modern.wait { $0.cursor.shape == .bar }
    await modern.type("y")
    try await modern.wait { $0.lastIndex(of: "\u{1B}]52;c;Y29waWVk\u{1B}\\") != nil }
    await modern.type("q")
    try await modern.waitForEnd()
    #expect(await modern.cursor.shape == .block)

    let old = try Probe.start("vt100")
    for key in ["b", "y", "m", "f"] {
      await old.type(key)
      try await old.waitForLast("key \(key)")
    }
    #expect(await old.title == "")
    #expect(await old.cursor.shape == .block)
    for text in ["\u{1B}]", "?1002", "?1004", "?2026", " q"] {
      #expect(await old.lastIndex(of: text) == nil, "\(text)")
    }
  }

  @Test(
    "refuses a terminal it cannot draw on, in a sentence and without touching it",
    arguments: [
      ("dumb", "cannot place its cursor"), ("nonsense", "\"nonsense\" in TERM is not in terminfo"),
      ("", "TERM is not set"), ("a\u{1B}[2J", "\"a^[[2J\" in TERM is not in terminfo"),
    ])
  func refused(type: String, words: String) async throws {
    let terminal = try Probe.start(type)
    #expect(try await terminal.waitForEnd() == .exited(2))
    #expect(await terminal.row(0).contains(words))
    #expect(await !terminal.transcript.contains(0x1B))
  }

  @Test("refuses a pipe", arguments: ["$PROBE | cat", "cat </dev/null | $PROBE"])
  func pipe(command: String) async throws {
    let terminal = try Probe.start(script: "set -o pipefail; \(command); echo code $?")
    try await terminal.waitForEnd()
    #expect(await terminal.row(0) == "Standard input and output must be a terminal.")
    #expect(await terminal.row(1) == "code 2")
  }

  @Test(
    "works with any locale",
    arguments: [[:], ["LC_ALL": "C"], ["LC_ALL": "xx_YY"], ["LANG": "C.UTF-8"]]
      as [[String: String]])
  func locale(environment: [String: String]) async throws {
    let terminal = try Probe.start(environment: environment)
    try await terminal.waitForLast("resized 80x24")
    #expect(await terminal.row(0).hasPrefix("probe \u{4E2D}| e\u{301}|"))
  }

  @Test("goes by the terminal's size, not by the environment's")
  func sizeOfEnvironment() async throws {
    let terminal = try Probe.start(
      environment: ["LINES": "7", "COLUMNS": "30"], columns: 100, rows: 30)
    try await terminal.waitForLast("resized 100x30")
    #expect(await terminal.row(29) == "item 26 of 500")
  }
}
