import Terminal

/// Times the parts of a frame on the terminal it runs on; started with the argument `measure`.
enum Measurement {
  static func run() throws(TerminalError) -> String {
    let screen = try CursesScreen(TerminalHost.Options(), looks: Looks.first)
    defer { screen.close() }
    var lines: [String] = []
    let frames = [0, 1].map { drawn(selected: $0, size: screen.size) }
    lines.append(time("draw", 2000) { _ = drawn(selected: $0 & 1, size: screen.size) })
    lines.append(time("same frame", 2000) { _ in screen.present(frames[0]) })
    lines.append(time("one row moved", 2000) { screen.present(frames[$0 & 1]) })
    lines.append(
      time("full repaint", 200) {
        screen.invalidate()
        screen.present(frames[$0 & 1])
      })
    lines.append(
      time("decode a key", 20_000) { _ in
        var decoder = KeyDecoder()
        _ = decoder.feed([0x1B, 0x5B, 0x41])
      })
    return lines.joined(separator: "\n")
  }

  private static func time(_ name: String, _ count: Int, _ body: (Int) -> Void) -> String {
    let clock = ContinuousClock()
    let samples = (0..<count).map { index in clock.measure { body(index) } }.sorted()
    return "\(name): median \(samples[count / 2]), p99 \(samples[count * 99 / 100])"
  }

  private static func drawn(selected: Int, size: Size) -> Frame {
    var surface = Surface(size: size)
    for row in 0..<size.rows {
      let place = Point(column: 0, row: row)
      let role: Role = row == selected ? .listSelected : .text
      if row == selected {
        surface.fill(Rect(origin: place, size: Size(columns: size.columns, rows: 1)), role: role)
      }
      surface.put("user-\(row) Some Nickname", at: place, role: role, width: size.columns / 2)
      surface.put(
        "\u{4E2D}\u{6587} metadata value \(row)", at: Point(column: size.columns / 2, row: row),
        role: .value)
    }
    return Frame(surface: surface, cursor: Cursor(column: 0, row: selected))
  }
}
