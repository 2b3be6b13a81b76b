import Foundation
import PTY
import Testing

/// Tokens stay where they belong while the console runs, and however it ends.
@Suite struct TokenConsoleLeakTests {
  /// How the console is left.
  enum Ending: String, CaseIterable {
    case quit, terminated, crashed
  }

  @Test(
    "no frame, file, clipboard, argument list or child has one",
    arguments: zip(["by-command", "by-variable", "by-file"], [Ending.quit, .terminated, .crashed]))
  func console(profile: String, ending: Ending) async throws {
    let place = try await TokenPlace()
    let terminal = try startConsole(
      ["--profile", profile, "--log-file", place.folder.path("log"), "--verbose"],
      environment: place.environment(profile).merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 })
    try await terminal.open("holder")
    for tab in ["User", "JSON", "Desk", "Tickets", "Metadata"] { try await terminal.goToTab(tab) }
    await terminal.type("yj")
    try await terminal.wait(for: "the copy") { $0.contains("copied the user as JSON") }
    await terminal.type("yc")
    try await terminal.wait(for: "the copy") { $0.contains("as curl") }
    await terminal.type("L")
    try await terminal.wait(for: "the requests") {
      $0.contains("GET") && $0.contains("/users/holder")
    }
    await terminal.press(.escape)
    await terminal.type("/")
    await terminal.type("u", holding: .control)
    try await terminal.open("edited")
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[gold") }
    await terminal.type("xe", holding: .control)
    try await terminal.wait(for: "the edited text") {
      $0.isAlternateScreen && $0.contains("[goldmore")
    }
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the review") { $0.isReviewReady }
    await terminal.type("d")
    try await terminal.wait(for: "the bodies") { $0.contains("upsert") }
    await terminal.type("y")
    try await terminal.wait(for: "the copy") { $0.contains("copied the plan as curl") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the save") { $0.contains("saved: 1 change") }
    try await terminal.command("export \(place.folder.path("users.csv"))")
    try await terminal.wait(for: "the export") {
      $0.contains("users.csv") && $0.contains("exported")
    }
    try await terminal.command("export \(place.folder.path("users.json"))")
    try await terminal.wait(for: "the export") {
      $0.contains("users.json") && $0.contains("exported")
    }
    // While it runs, the journal's newest records are beside the file.
    place.search.expectNone(below: place.folder.path(), but: TokenPlace.allowed)
    try await Self.end(terminal, ending)
    place.search.expectNone(in: await terminal.transcript, "what was written to the terminal")
    place.search.expectNone(below: place.folder.path(), but: TokenPlace.allowed)
    let seen = try FileManager.default.contentsOfDirectory(atPath: place.folder.path("seen"))
    #expect(seen.count > 1)
  }

  private static func end(_ terminal: VirtualTerminal, _ ending: Ending) async throws {
    switch ending {
    case .quit:
      await terminal.type("Q")
      #expect(try await terminal.waitForEnd() == .exited(0))
    case .terminated:
      await terminal.signal(SIGTERM)
      #expect(try await terminal.waitForEnd() == .signaled(SIGTERM))
    case .crashed:
      await terminal.signal(SIGABRT)
      #expect(try await terminal.waitForEnd() == .signaled(SIGABRT))
    }
  }
}
