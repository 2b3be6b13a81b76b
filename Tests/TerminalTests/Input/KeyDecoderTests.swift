import Terminal
import Testing

@Suite("The key decoder")
struct KeyDecoderTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let bytes: String
    let events: [InputEvent]
    var testDescription: String { bytes.debugDescription }

    init(_ bytes: String, keys: String...) {
      self.bytes = bytes
      events = keys.map { KeyPress(name: $0).map { .key($0) } ?? .invalid }
    }

    init(_ bytes: String, _ events: InputEvent...) {
      self.bytes = bytes
      self.events = events
    }
  }

  static let keys: [Sample] = [
    Sample("aB~ ", keys: "a", "B", "~", "space"),
    Sample("\u{E9}\u{4E2D}\u{1F600}", keys: "\u{E9}", "\u{4E2D}", "\u{1F600}"),
    Sample("e\u{301}", .key(KeyPress("e")), .key(KeyPress("\u{301}"))),
    Sample("\t\r\n\u{7F}\u{8}", keys: "tab", "enter", "ctrl-j", "backspace", "ctrl-h"),
    Sample("\u{0}\u{1}\u{3}\u{1A}", keys: "ctrl-@", "ctrl-a", "ctrl-c", "ctrl-z"),
    Sample("\u{1C}\u{1D}\u{1E}\u{1F}", keys: "ctrl-\\", "ctrl-]", "ctrl-^", "ctrl-_"),
    // Alt is an escape before the key.
    Sample("\u{1B}b\u{1B}B\u{1B}\u{E9}", keys: "alt-b", "alt-B", "alt-\u{E9}"),
    Sample("\u{1B}\r\u{1B}\t\u{1B}\u{7F}", keys: "alt-enter", "alt-tab", "alt-backspace"),
    Sample("\u{1B}\u{2}\u{1B}_", keys: "ctrl-alt-b", "alt-_"),
    Sample("\u{1B}\u{1B}[A\u{1B}\u{1B}OB", keys: "alt-up", "alt-down"),
    Sample("\u{1B}\u{1B}x", keys: "escape", "alt-x"),
    Sample("\u{1B}]x\u{1B}Px", keys: "alt-]", "x", "alt-P", "x"),
    // xterm.
    Sample("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", keys: "up", "down", "right", "left"),
    Sample("\u{1B}OA\u{1B}OD\u{1B}OH\u{1B}OF", keys: "up", "left", "home", "end"),
    Sample("\u{1B}[H\u{1B}[F\u{1B}[Z", keys: "home", "end", "shift-tab"),
    Sample("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS", keys: "f1", "f2", "f3", "f4"),
    Sample("\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[24~", keys: "f5", "f6", "f10", "f12"),
    Sample("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", keys: "insert", "delete", "pgup", "pgdn"),
    Sample("\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;2A", keys: "ctrl-left", "alt-right", "shift-up"),
    Sample("\u{1B}[1;8B\u{1B}[3;5~", keys: "ctrl-alt-shift-down", "ctrl-delete"),
    Sample("\u{1B}[1;2P\u{1B}[1;5R\u{1B}[1;9D", keys: "shift-f1", "ctrl-f3", "alt-left"),
    Sample("\u{1B}[27;5;9~\u{1B}[27;6;13~", keys: "ctrl-tab", "ctrl-shift-enter"),
    Sample("\u{1B}[97;5u\u{1B}[97;3u\u{1B}[32;5u", keys: "ctrl-a", "alt-a", "ctrl-space"),
    Sample("\u{1B}[27u\u{1B}[13;2u\u{1B}[97;2u", keys: "escape", "shift-enter", "A"),
    Sample("\u{1B}[97:65;2:1u\u{1B}[97;1:3ux", keys: "A", "x"),
    Sample("\u{1B}[E\u{1B}OM", .invalid, .key(KeyPress(.enter))),
    // The Linux console, rxvt, VT keypads.
    Sample("\u{1B}[[A\u{1B}[[E\u{1B}[1~\u{1B}[4~", keys: "f1", "f5", "home", "end"),
    Sample("\u{1B}[25~\u{1B}[34~", keys: "f13", "f20"),
    Sample("\u{1B}[7~\u{1B}[8~\u{1B}[11~", keys: "home", "end", "f1"),
    Sample(
      "\u{1B}[a\u{1B}Oa\u{1B}[5^\u{1B}[5$", keys: "shift-up", "ctrl-up", "ctrl-pgup", "shift-pgup"),
    Sample("\u{1B}[5@", keys: "ctrl-shift-pgup"),
    Sample("\u{1B}Op\u{1B}Oy\u{1B}Ok", keys: "0", "9", "+"),
    Sample("\u{1B}O5P", keys: "ctrl-f1"),
  ]

  static let others: [Sample] = [
    // Replies, asked for or not, never become keys.
    Sample("\u{1B}[?1;2c", .reply(.deviceAttributes("?1;2"))),
    Sample("\u{1B}[>0;276;0c", .reply(.deviceAttributes(">0;276;0"))),
    Sample("\u{1B}[12;40R", .reply(.cursorPosition(Point(column: 39, row: 11)))),
    Sample("\u{1B}[?2026;2$y", .reply(.mode(2026, state: 2))),
    Sample("\u{1B}]52;c;abc\u{7}x", .reply(.systemCommand("52;c;abc")), .key(KeyPress("x"))),
    Sample(
      "\u{1B}]11;rgb:0/0/0\u{1B}\\q", .reply(.systemCommand("11;rgb:0/0/0")), .key(KeyPress("q"))),
    Sample("\u{1B}P>|xterm(370)\u{1B}\\", .reply(.controlString(">|xterm(370)"))),
    Sample("\u{1B}P1+r5463=787465\u{1B}\\", .reply(.controlString("1+r5463=787465"))),
    Sample("\u{1B}[8;24;80t", .reply(.other("8;24;80t"))),
    Sample("\u{1B}[0n", .reply(.other("0n"))),
    // A reply that was cut gives the keyboard back.
    Sample("\u{1B}]11;rgb\u{3}", .invalid, .key(KeyPress("c", .control))),
    Sample("\u{1B}]11;rgb\u{1B}[A", .invalid, .key(KeyPress(.up))),
    // Focus and mouse.
    Sample("\u{1B}[I\u{1B}[O", .focus(true), .focus(false)),
    Sample("\u{1B}[<0;251;3M", .mouse(MouseEvent(.press(.left), at: Point(column: 250, row: 2)))),
    Sample("\u{1B}[<2;1;1m", .mouse(MouseEvent(.release, at: Point(column: 0, row: 0)))),
    Sample("\u{1B}[<32;5;6M", .mouse(MouseEvent(.drag(.left), at: Point(column: 4, row: 5)))),
    Sample("\u{1B}[<35;5;6M", .mouse(MouseEvent(.move, at: Point(column: 4, row: 5)))),
    Sample(
      "\u{1B}[<80;5;6M",
      .mouse(MouseEvent(.scrollUp, at: Point(column: 4, row: 5), modifiers: .control))),
    Sample("\u{1B}[<65;5;6M", .mouse(MouseEvent(.scrollDown, at: Point(column: 4, row: 5)))),
    Sample("\u{1B}[<128;5;6M", .mouse(MouseEvent(.press(.extra(8)), at: Point(column: 4, row: 5)))),
    Sample("\u{1B}[<0;0;0M\u{1B}[<0M", .invalid, .invalid),
    Sample("\u{1B}[M !!", .mouse(MouseEvent(.press(.left), at: Point(column: 0, row: 0)))),
    Sample("\u{1B}[M#\"\"", .mouse(MouseEvent(.release, at: Point(column: 1, row: 1)))),
    // Pastes.
    Sample("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~q", .paste("a\nb\nc\nd"), .key(KeyPress("q"))),
    Sample("\u{1B}[200~\u{3}\u{1B}[A\u{1B}[20x\u{1B}[201~", .paste("\u{3}\u{1B}[A\u{1B}[20x")),
    Sample("\u{1B}[200~\u{1B}\u{1B}[201~", .paste("\u{1B}")),
    Sample("\u{1B}[200~\u{1B}[201~\u{1B}[201~", .paste("")),
    // Nonsense.
    Sample("\u{1B}[99~\u{1B}[1;5w\u{1B}Oz", .invalid, .invalid, .invalid),
    Sample("\u{1B}[5\u{3}", .invalid, .key(KeyPress("c", .control))),
    Sample("\u{1B}[5\u{1B}[A", .invalid, .key(KeyPress(.up))),
    Sample("\u{1B}[5\u{E9}", .invalid, .key(KeyPress("\u{E9}"))),
    Sample("\u{1B}[57441u", .invalid),
    Sample("\u{1B}[99999999999999999999;99999999999999999999~", .invalid),
  ]

  @Test("knows keys", arguments: keys)
  func key(_ sample: Sample) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(sample.bytes.utf8) == sample.events)
    #expect(decoder.pendingDeadline == nil)
  }

  @Test("tells replies, mouse, focus and pastes from keys", arguments: others)
  func other(_ sample: Sample) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(sample.bytes.utf8) == sample.events)
    #expect(decoder.pendingDeadline == nil)
  }

  @Test("says the same however the bytes are split", arguments: keys + others)
  func split(_ sample: Sample) {
    let bytes = Array(sample.bytes.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == sample.events)
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.feed([$0]) } == sample.events)
  }

  @Test(
    "reports bytes that are no text, and goes on with what follows",
    arguments: [
      ([0xFF], "!"), ([0x80], "!"), ([0xC0, 0x80], "!!"), ([0xC3, 0x28], "!("),
      ([0xE2, 0x82, 0x41], "!A"), ([0xED, 0xA0, 0x80], "!!!"), ([0xF0, 0x80], "!!"),
      ([0xF4, 0x90], "!!"), ([0xF5], "!"), ([0xE2, 0xC3, 0xA9], "!\u{E9}"), ([0x9B, 0x41], "!A"),
      ([0x1B, 0xC3, 0x1B, 0x5B, 0x41], "!^"),
    ] as [([UInt8], String)])
  func invalidBytes(bytes: [UInt8], expected: String) {
    var decoder = KeyDecoder()
    let seen = decoder.feed(bytes).map { event -> String in
      switch event {
      case .invalid: "!"
      case .key(let press) where press.key == .up: "^"
      case .key(let press): press.name
      default: "?"
      }
    }
    #expect(seen.joined() == expected)
  }
}
