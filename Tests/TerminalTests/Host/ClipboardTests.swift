import Testing

@testable import Terminal

/// The way of copied text to the clipboard, with a multiplexer in between or without.
@Suite struct ClipboardTests {
  static func sequence(_ variables: [String: String], _ text: String = "copied") -> String {
    ClipboardRoute { variables[$0] }.sequence(for: text)
  }

  @Test("a terminal gets it as it is")
  func plain() {
    #expect(Self.sequence(["TERM": "xterm-256color"]) == "\u{1B}]52;c;Y29waWVk\u{1B}\\")
    #expect(Self.sequence(["TERM": "xterm", "TMUX": ""]) == "\u{1B}]52;c;Y29waWVk\u{1B}\\")
  }

  @Test(
    "through tmux it goes both ways that tmux can be set to let through",
    arguments: [["TERM": "tmux-256color"], ["TERM": "screen-256color", "TMUX": "/tmp/x,1,0"]])
  func tmux(variables: [String: String]) {
    #expect(
      Self.sequence(variables)
        == "\u{1B}]52;c;Y29waWVk\u{1B}\\"
        + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Y29waWVk\u{7}\u{1B}\\")
  }

  @Test("through screen it goes in pieces that screen hands on")
  func screen() {
    let text = Self.sequence(
      ["TERM": "screen", "STY": "1.pts"], String(repeating: "x", count: 500))
    let pieces = text.split(separator: "\u{1B}P").map(String.init)
    #expect(pieces.count == 3)
    #expect(pieces.allSatisfy { $0.utf8.count <= 242 && $0.hasSuffix("\u{1B}\\") })
    let joined = pieces.map { $0.dropLast(2) }.joined()
    #expect(joined.hasPrefix("\u{1B}]52;c;eHh4"))
    #expect(joined.hasSuffix("\u{7}"))
  }
}
