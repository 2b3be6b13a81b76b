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
        $0.text.contains("another console goes on with this draft; yours is kept for itself")
      })
    #expect(try await disk.texts().count == 2)
  }
}
