import Console
import Operations
import Testing
import Widgets
import Workspace

/// Marks from one start to the next (ux 16).
@Suite struct RestoredMarksTests {
  private static func savedMarks(_ effects: [Effect]) -> [[String]?] {
    effects.compactMap { effect in
      guard case .start(_, _, .local(.saveSession(let session, _))) = effect else { return nil }
      return session.marks
    }
  }

  /// A console that keeps its session, with everyone listed.
  private static func listed() throws -> TestConsole {
    var console = TestConsole(isStarted: false)
    console.state.session.isKept = true
    console.state.session.restores = true
    console.fire(.begin)
    console.reply(.session, .local(.session(nil)))
    try console.found(.everyone, Fixtures.users())
    console.press("escape")
    console.takeEffects()
    return console
  }

  @Test("marks are saved in their order, and again only when they change")
  func saves() throws {
    var console = try Self.listed()
    console.press("j", "j", "space", "g", "space")
    console.fire(.remember)
    #expect(Self.savedMarks(console.takeEffects()) == [["min-ah.lee", "minsu.kim"]])
    console.press("j")
    console.fire(.remember)
    let later = console.takeEffects()
    #expect(
      later.contains { effect in
        if case .start(.saving, _, .local(.saveSession(let session, _))) = effect {
          session.marks == nil
        } else {
          false
        }
      }, "moving doesn't write all marks anew")
    console.press("alt-u")
    console.fire(.remember)
    #expect(Self.savedMarks(console.takeEffects()) == [[]])
    console.press("g", "space")
    console.fire(.remember)
    console.takeEffects()
    console.reply(.saving, .local(.trouble("the disk is full")))
    console.press("j")
    console.fire(.remember)
    #expect(
      Self.savedMarks(console.takeEffects()) == [["minsu.kim"]],
      "what could not be saved is saved with the next change")
  }

  @Test("restored marks of users who aren't listed count, are copied, and wait for their users")
  func notLoaded() throws {
    var console = TestConsole(isStarted: false)
    console.state.session.isKept = true
    console.state.session.restores = true
    console.fire(.begin)
    console.reply(
      .session, .local(.session(SavedSession(marks: ["nobody.yet", "min-ah.lee", "e\u{301}"]))))
    try console.found(.everyone, [Fixtures.users()[0]], next: "more")
    console.press("escape")
    #expect(console.shows("3 marked"))
    console.press("y", "y")
    #expect(console.copied.utf8.elementsEqual("nobody.yet\nmin-ah.lee\ne\u{301}".utf8))
    console.takeEffects()
    console.press("y", "j")
    #expect(console.copied.isEmpty, "the selected user was not meant")
    #expect(console.state.status.text.contains("none of the 3 marked users is in the list"))
    _ = console.state.export(to: "/users.csv")
    #expect(console.state.status.text.contains("none of the 3 marked users is in the list"))
    #expect(console.state.exportWords.contains("none of the 3 marked users"))
    console.press("G")
    console.reply(
      .pages, .page(UserPage(users: try Fixtures.users(), next: nil), isLast: true, milliseconds: 5)
    )
    #expect(console.state.exportWords.hasPrefix("1 of 3 marked users"))
    #expect(console.rows.contains { $0.contains("*min-ah.lee") || $0.contains("* min-ah.lee") })
    console.press("y", "j")
    let copied = try JSONValue(parsing: Array(console.copied.utf8))
    #expect(copied.array?.count == 1)
    #expect(console.state.status.text.contains("1 of 3 marked users"))
  }

  @Test("marks made before the session was read stay, behind the restored ones")
  func both() throws {
    var console = TestConsole(isStarted: false)
    console.state.session.isKept = true
    console.state.session.restores = true
    console.fire(.begin)
    console.fire(.ask)
    try console.found(.everyone, Fixtures.users())
    console.press("escape", "space")
    console.reply(.session, .local(.session(SavedSession(marks: ["a", "minsu.kim"]))))
    #expect(console.state.marks.ids == ["a", "minsu.kim"])
    console.press("space")
    #expect(console.state.marks.ids == ["a", "minsu.kim", "minsu_91"])
  }

  @Test("marks of the last start are there at the next, through the file")
  func file() async throws {
    let folder = try TemporaryState()
    for start in 0..<2 {
      let session = try await SessionProgram(in: folder)
      if start == 0 { session.press("escape", "j", "space", "space", "q") }
      await session.end()
      #expect(session.program.state.marks.ids == ["minsu_91", "min-ah.lee"])
    }
  }
}
