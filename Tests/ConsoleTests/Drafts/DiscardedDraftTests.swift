import Console
import Operations
import Testing
import Widgets
import Workspace

/// Drafts that are discarded from a shell while a console has their form open.
@Suite struct DiscardedDraftTests {
  /// A console that has typed into a form, and whose draft was then discarded.
  private static func discarded() async throws -> (disk: DraftDisk, console: TestConsole) {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("x")
    try await disk.pause(&console)
    let id = try #require(try await disk.workspace.drafts().first?.id)
    #expect(try await disk.workspace.discardDrafts([id]) == [id])
    return (disk, console)
  }

  @Test("without a further letter it stays away, wherever the cursor goes, and that is said")
  func stays() async throws {
    var (disk, console) = try await Self.discarded()
    console.press("left")
    try await disk.pause(&console)
    #expect(
      console.state.status.text.contains("discarded or sent elsewhere; it is kept again once"))
    for key in ["right", "home", "escape", "j", "k", "enter"] {
      console.press(key)
      try await disk.pause(&console)
    }
    #expect(try await disk.workspace.drafts().isEmpty)
    #expect(!console.shows("draft saved"))
    console.press("escape", "escape")
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().isEmpty, "nor when the form is closed")
    let effects = console.state.saveDrafts(isLast: true)
    #expect(effects.isEmpty, "nor at the end")
    #expect(console.state.stagedCount == 1, "what is typed is still here")
  }

  @Test("closing its form and asking to quit don't say that it is kept")
  func closed() async throws {
    var (disk, console) = try await Self.discarded()
    console.press("escape", "escape")
    #expect(console.state.form == nil)
    try await disk.pause(&console)
    let said = console.state.messages.entries.map(\.text).joined(separator: "\n")
    #expect(!said.contains("kept as a draft"), "\(said)")
    #expect(console.state.status.text.contains("discarded or sent elsewhere; it is kept again"))
    console.press("e")
    #expect(console.state.status.text.contains("but its draft was discarded or sent elsewhere"))
    #expect(!console.shows("nothing was sent"))
    console.press("escape")
    #expect(console.state.status.text.contains("discarded or sent elsewhere; it is kept again"))
    console.press("q")
    #expect(console.shows("lost when it quits") && !console.shows("kept as a draft"))
    #expect(try await disk.workspace.drafts().isEmpty)
  }

  @Test("the question before quitting finds out that a draft was discarded")
  func quitting() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("x")
    console.press("escape", "escape")
    try await disk.pause(&console)
    #expect(console.state.status.text.contains("1 staged, kept as a draft"))
    _ = try await disk.workspace.discardDrafts(try await disk.workspace.drafts().map(\.id))
    console.press("q")
    try await disk.pause(&console)
    #expect(console.shows("lost when it quits") && !console.shows("kept as a draft and"))
  }

  @Test("a text that is not on disk any more is written where another draft has its place")
  func replaced() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("x")
    try await disk.pause(&console)
    let mine = try #require(try await disk.texts().first)
    var two = try await disk.nextConsole().start()
    two.press("e")
    two.type("2")
    try await disk.nextConsole().pause(&two)
    #expect(try await disk.texts() != [mine])
    console.press("left")
    try await disk.pause(&console)
    #expect(try await disk.texts().contains(mine))
    #expect(try await disk.texts().count == 2)
    #expect(console.state.status.text.contains("yours is kept for itself"))
  }

  @Test("what another console has that is still there is not replaced by whoever reads it")
  func held() async throws {
    let disk = try DraftDisk()
    var first = try await disk.start()
    first.press("e", "enter")
    first.type("x")
    try await disk.pause(&first)
    let mine = try await disk.texts()
    try await disk.hold(try #require(try await disk.workspace.drafts().first))
    let next = disk.nextConsole()
    var two = try await next.start()
    #expect(
      two.state.messages.entries.contains {
        $0.text.contains("another console has metadata of min-ah.lee as well")
      })
    two.press("e")
    two.type("2")
    try await next.pause(&two)
    #expect(try await disk.texts().count == 2)
    #expect(Set(try await disk.texts()).isSuperset(of: mine), "what the first one has")
    let held = try #require(try await disk.workspace.drafts().first(where: \.isHeld))
    #expect(try await !disk.workspace.claim(held.key, seen: held.version, by: 7), "nor sent")
  }

  @Test("typing on keeps it again, and says so")
  func typedOn() async throws {
    for movesFirst in [false, true] {
      var (disk, console) = try await Self.discarded()
      if movesFirst {
        console.press("left")
        try await disk.pause(&console)
      }
      console.type("y")
      try await disk.pause(&console)
      let said = console.state.messages.entries.map(\.text).joined(separator: "\n")
      #expect(
        said.contains(
          movesFirst ? "it is kept again once you type on" : "kept again because you typed on"),
        "\(said)")
      #expect(try await disk.texts().count == 1)
      console.press("left")
      #expect(console.shows("draft saved"))
    }
  }

  @Test("whoever takes everything back and types the same again has a draft")
  func anew() async throws {
    var (disk, console) = try await Self.discarded()
    console.press("left")
    try await disk.pause(&console)
    console.press("escape", "U", "enter")
    console.type("x")
    try await disk.pause(&console)
    #expect(try await disk.texts().count == 1)
  }

  @Test("a form that another console goes on with is told so")
  func other() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("x")
    try await disk.pause(&console)
    let next = disk.nextConsole()
    var two = try await next.start()
    two.press("e")
    two.type("2")
    try await next.pause(&two)
    console.type("1")
    try await disk.pause(&console)
    #expect(
      console.state.messages.entries.contains {
        $0.text.contains(
          "another console goes on with this draft, or there is another one, see draft list; yours")
      })
    #expect(try await disk.texts().count == 2)
  }
}
