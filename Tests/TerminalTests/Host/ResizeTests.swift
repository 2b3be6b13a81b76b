import PTY
import Testing

@Suite("Resizing")
struct ResizeTests {
  @Test("survives a storm of sizes", arguments: ["xterm-256color", "vt100", "linux"])
  func storm(type: String) async throws {
    let terminal = try Probe.start(type)
    try await terminal.waitForLast("resized 80x24")
    let sizes = [(1, 1), (300, 100), (2, 1), (1, 50), (120, 36), (3, 3), (40, 2), (80, 24), (1, 1)]
    for (columns, rows) in sizes + sizes + sizes {
      await terminal.resize(columns: columns, rows: rows)
      await terminal.type("jG")
    }
    await terminal.resize(columns: 99, rows: 31)
    try await terminal.wait {
      $0.row(0).hasSuffix("99x31") && $0.row(30) == "item 499 of 500"
        && $0.row(3) == "item 472 of 500"
    }
    #expect(await terminal.cursor.row == 30)
    await terminal.type("q")
    #expect(try await terminal.waitForEnd() == .exited(0))
  }

  @Test("draws each size as if it had started with it", arguments: [(1, 1), (2, 4), (300, 100)])
  func same(columns: Int, rows: Int) async throws {
    let fresh = try Probe.start(columns: columns, rows: rows)
    let resized = try Probe.start()
    try await resized.waitForLast("resized 80x24")
    await resized.resize(columns: columns, rows: rows)
    // A large frame comes in pieces, so that a row can be seen half.
    let size = "\(columns)x\(rows)"
    try await fresh.wait { columns < 40 ? $0.row(0) != "" : $0.row(0).hasSuffix(size) }
    let expected = await fresh.row(0)
    try await resized.wait { $0.row(0) == expected && ($0.rows < 2 || $0.row(1).hasPrefix("l")) }
    if rows > 3 {
      try await fresh.wait { $0.row(rows - 1).count >= min(columns, "item 0 of 500".count) }
      let text = await fresh.text
      try await resized.wait { $0.text == text }
    }
  }

  @Test("starts where the size is unknown")
  func zero() async throws {
    let terminal = try Probe.start(script: "stty rows 0 columns 0; exec $PROBE")
    try await terminal.waitForLast("resized 80x24")
  }
}
