import PTY
import Testing

@Suite("What goes to the terminal")
struct TrafficTests {
  private func traffic(_ terminal: VirtualTerminal) async throws -> (writes: Int, bytes: Int) {
    await terminal.type("q")
    try await terminal.waitForEnd()
    let line = await terminal.text.first { $0.contains("bye") } ?? ""
    let numbers = line.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    try #require(numbers.count == 2)
    return (numbers[0], numbers[1])
  }

  @Test("is one write for each frame", arguments: ["xterm-256color", "vt100"])
  func oneWrite(type: String) async throws {
    let terminal = try Probe.start(type, columns: 120, rows: 36)
    try await terminal.waitForLast("resized 120x36")
    let keys = ["j", "G", "k", "g", "j", "w"]
    for key in keys.dropLast() {
      let reads = await terminal.readCount
      await terminal.type(key)
      try await terminal.waitForLast("key \(key)")
      // What was written at once is read at once.
      #expect(await terminal.readCount == reads + 1)
    }
    // The first frame, one for each key, and leaving.
    #expect(try await traffic(terminal).writes == 1 + keys.count - 1 + 1)
  }

  @Test("is little when the selection moves", arguments: [(60, 20, 300), (120, 36, 1500)])
  func selection(columns: Int, rows: Int, limit: Int) async throws {
    let terminal = try Probe.start(columns: columns, rows: rows)
    await terminal.type("j")
    try await terminal.wait { $0.cursor.row == 4 }
    let before = await terminal.receivedCount
    await terminal.type("j")
    try await terminal.wait { $0.cursor.row == 5 }
    let bytes = await terminal.receivedCount - before
    #expect(bytes > 0 && bytes < limit)
  }

  @Test("is nothing while nothing happens, and nothing for a frame that is the same")
  func silence() async throws {
    let terminal = try Probe.start()
    await terminal.type("k")
    try await terminal.waitForLast("key k")
    await terminal.type("kkk")
    #expect(await terminal.bytesReceived(during: .milliseconds(300)) == 0)
    await terminal.type("j")
    try await terminal.waitForLast("key j")
    // Start, k, j, leave: the frames of the other keys were the same.
    #expect(try await traffic(terminal).writes == 4)
  }

  @Test("is a few frames for a thousand keys at once")
  func flood() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.send(Array(repeating: "jjk", count: 400).joined().utf8)
    await terminal.type("f")
    try await terminal.wait { $0.row(1) == "last: key f" && $0.row(23) == "item 400 of 500" }
    #expect(try await traffic(terminal).writes < 200)
  }

  @Test("is marked as one frame only for terminals that are known to like it")
  func synchronized() async throws {
    let kinds: [([String: String], Bool)] = [(["ALACRITTY_WINDOW_ID": "1"], true), ([:], false)]
    for (environment, isMarked) in kinds {
      let terminal = try Probe.start(environment: environment, columns: 120, rows: 60)
      try await terminal.waitForLast("resized 120x60")
      await terminal.type("G")
      try await terminal.waitForLast("key G")
      #expect(await (terminal.lastIndex(of: "\u{1B}[?2026h") != nil) == isMarked)
      #expect(await !terminal.isModeOn(2026))
    }
  }
}
