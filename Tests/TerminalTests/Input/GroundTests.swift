import Terminal
import Testing

/// What terminals answer when they are asked for their ground.
@Suite struct GroundTests {
  @Test(
    "Replies are read, however they are written",
    arguments: [
      ("\u{1B}[?997;1n", Ground.dark), ("\u{1B}[?997;2n", .light),
      ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", .dark),
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", .light),
      ("\u{1B}]11;rgb:00/2b/36\u{1B}\\", .dark), ("\u{1B}]11;rgb:fd/f6/e3\u{7}", .light),
      ("\u{1B}]11;rgba:1e1e/1e1e/2e2e/ffff\u{7}", .dark), ("\u{1B}]11;rgb:f/f/f\u{7}", .light),
    ])
  func reads(bytes: String, ground: Ground) throws {
    var decoder = KeyDecoder()
    let events = decoder.feed(Array(bytes.utf8))
    guard case .reply(let reply)? = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(Ground(reply) == ground)
  }

  @Test(
    "Everything else says nothing about it",
    arguments: [
      TerminalReply.other("?997;3n"), .systemCommand("10;rgb:0/0/0"),
      .systemCommand("11;rgb:0/0"), .systemCommand("11;rgb:-1/0/0"),
      .systemCommand("11;rgb:00000/0/0"), .systemCommand("11;?"), .systemCommand("11;rgb:"),
      .controlString("11;rgb:0/0/0"),
    ])
  func others(reply: TerminalReply) {
    #expect(Ground(reply) == nil)
  }
}
