import Terminal
import Testing

@Suite("The key decoder and time")
struct KeyDecoderTimeTests {
  @Test(
    "waits 25 ms where a person may have pressed escape, then decides",
    arguments: [
      ("\u{1B}", ["escape"]), ("\u{1B}\u{1B}", ["escape", "escape"]), ("\u{1B}[", ["alt-["]),
      ("\u{1B}O", ["alt-O"]), ("\u{1B}]", ["alt-]"]), ("\u{1B}P", ["alt-P"]),
      ("\u{1B}\u{1B}[", ["escape", "alt-["]),
    ])
  func escape(bytes: String, names: [String]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == [])
    #expect(decoder.pendingDeadline == .milliseconds(25))
    #expect(decoder.timeout() == names.compactMap { KeyPress(name: $0).map { .key($0) } })
    #expect(decoder.pendingDeadline == nil)
    #expect(decoder.feed("a".utf8) == [.key(KeyPress("a"))])
  }

  @Test(
    "waits longer for what only a machine sends, and then drops it",
    arguments: [
      "\u{1B}[1;", "\u{1B}]11;", "\u{1B}P1+", "\u{1B}[M ", "\u{1B}[[", "\u{1B}]11;\u{1B}",
    ])
  func machine(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == [])
    #expect(decoder.pendingDeadline == .seconds(1))
    #expect(decoder.timeout() == [.invalid])
    #expect(decoder.feed("a".utf8) == [.key(KeyPress("a"))])
  }

  @Test("waits for the rest of a character")
  func character() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xC3]) == [])
    #expect(decoder.pendingDeadline == .seconds(1))
    #expect(decoder.feed([0xA9]) == [.key(KeyPress("\u{E9}"))])
  }

  @Test("never gives up on a paste, whose rest must not become keys")
  func paste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~dangerous".utf8) == [])
    #expect(decoder.pendingDeadline == nil)
    #expect(decoder.timeout() == [])
    #expect(decoder.feed("D\u{1B}[201~".utf8) == [.paste("dangerousD")])
  }

  @Test("does nothing when nothing has begun")
  func nothing() {
    var decoder = KeyDecoder()
    #expect(decoder.timeout() == [])
    #expect(decoder.pendingDeadline == nil)
  }

  @Test("keeps a mebibyte of a paste, cut between characters")
  func pasteLimit() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~x".utf8)
    for _ in 0..<KeyDecoder.pasteLimit { _ = decoder.feed("\u{E9}".utf8) }
    let events = decoder.feed("\u{1B}[201~k".utf8)
    #expect(events.count == 2)
    #expect(events.last == .key(KeyPress("k")))
    guard case .paste(let text)? = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit - 1)
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test(
    "holds little memory when sequences never end", arguments: ["\u{1B}[", "\u{1B}]1", "\u{1B}P1"])
  func endless(start: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(start.utf8) == [])
    #expect(decoder.feed(repeatElement(UInt8(ascii: "1"), count: 5_000_000)) == [])
    let events = decoder.feed("\u{1B}\\\u{1B}\\q".utf8)
    #expect(events.last == .key(KeyPress("q")))
    for case .reply(let reply) in events {
      #expect("\(reply)".utf8.count < 5000)
    }
  }

  @Test("survives any bytes, and says the same however they are split", arguments: UInt64(1)...20)
  func fuzz(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let interesting: [UInt8] = Array("\u{1B}\u{1B}\u{1B}[[]OP;;<?$~ABMRu0123456789\u{7}\\".utf8)
    let bytes = (0..<5000).map { _ -> UInt8 in
      Bool.random(using: &random)
        ? interesting.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
    }
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    var split = KeyDecoder()
    var events: [InputEvent] = []
    var index = 0
    while index < bytes.count {
      let end = min(bytes.count, index + Int.random(in: 1...7, using: &random))
      events += split.feed(bytes[index..<end])
      index = end
    }
    #expect(events == expected, "seed \(seed)")
    // Whatever state it is in, the end of a paste or a timeout gives the keyboard back.
    _ = split.feed("\u{1B}[201~".utf8)
    _ = split.timeout()
    #expect(split.feed("q".utf8).last == .key(KeyPress("q")))
  }

  @Test(
    "waits as long as it is told for an escape key", arguments: ["\u{1B}", "\u{1B}[", "\u{1B}O"])
  func delay(bytes: String) {
    var decoder = KeyDecoder(escapeDelay: .milliseconds(200))
    #expect(decoder.feed(bytes.utf8) == [])
    #expect(decoder.pendingDeadline == .milliseconds(200))
  }
}
