import Terminal
import Testing

@Suite("Names of keys")
struct KeyPressTests {
  static let names = [
    "a", "A", "-", ",", "\u{E9}", "space", "enter", "tab", "shift-tab", "escape", "backspace", "up",
    "ctrl-left", "alt-b", "ctrl-alt-shift-f12", "f1", "f35", "ctrl-a", "ctrl-@", "ctrl-_",
    "ctrl-\\",
    "ctrl-]", "page-up", "page-down", "home", "end", "insert", "delete", "alt-_", "ctrl--",
    "alt-enter", "ctrl-j", "ctrl-h", "alt-space",
  ]

  @Test("lead to the key and back", arguments: names)
  func roundTrip(name: String) throws {
    let press = try #require(KeyPress(name: name))
    #expect(press.name == name)
    #expect(KeyPress(name: press.name) == press)
  }

  @Test(
    "have other spellings",
    arguments: [
      ("esc", "escape"), ("pgdn", "page-down"), ("del", "delete"), ("ctrl-i", "tab"),
      ("ctrl-m", "enter"), ("ctrl-[", "escape"), ("ctrl-space", "ctrl-@"), ("ctrl-/", "ctrl-_"),
      ("alt-ctrl-x", "ctrl-alt-x"), ("ctrl-A", "ctrl-a"), ("shift-a", "A"),
    ])
  func aliases(alias: String, name: String) {
    #expect(KeyPress(name: alias) == KeyPress(name: name))
    #expect(KeyPress(name: alias)?.name == name)
  }

  @Test(
    "are refused when they mean nothing",
    arguments: [
      "", "ctrl-", "f0", "f36", "f01", "hyper-a", "ctrl-ctrl-a", "ab", "\u{1B}", "\u{7F}",
    ])
  func refused(name: String) {
    #expect(KeyPress(name: name) == nil)
  }

  @Test("A key types only without modifiers")
  func typed() {
    #expect(KeyPress("x").typed == "x")
    #expect(KeyPress(" ").typed == " ")
    #expect(KeyPress("x", .alt).typed == nil)
    #expect(KeyPress("x", .control).typed == nil)
    #expect(KeyPress(.enter).typed == nil)
  }
}

@Suite("Keys from terminfo")
struct KeyTableTests {
  @Test("are known although no table has them by heart")
  func capabilities() {
    let strings = [
      "kf5": "\u{1B}Ot", "kpp": "\u{1B}[V", "kf1": "\u{1B}OP", "kbs": "\u{8}", "kf2": "x",
    ]
    var decoder = KeyDecoder(table: KeyTable { strings[$0].map { Array($0.utf8) } })
    let events = decoder.feed("\u{1B}Ot\u{1B}[V\u{1B}OP\u{1B}\u{1B}[Vx".utf8)
    let names = events.map { event -> String in
      guard case .key(let press) = event else { return "?" }
      return press.name
    }
    #expect(names == ["f5", "page-up", "f1", "alt-page-up", "x"])
  }
}
