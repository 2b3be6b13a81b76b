import Console
import Operations
import Testing
import Widgets

/// Reviews, conflicts and what has to be confirmed.
extension Gallery {
  static let reviews: [GalleryScreen] = [
    GalleryScreen("review", .review) { _, size in try await reviewed(size) },
    GalleryScreen("review-bodies", .review) { _, size in
      var console = try await reviewed(size)
      console.press("d")
      return console
    },
    GalleryScreen("review-sending", .review) { _, size in
      var console = try await reviewed(size)
      console.press("enter")
      return console
    },
    GalleryScreen("conflict", .conflict) { _, size in
      var console = try user(size)
      console.press("enter", "j", "e", "enter", "ctrl-u")
      console.type("enterprise")
      console.press("f2")
      var server = Fixtures.plan
      server.set("plan", "basic")
      let conflicts = changes(console).map { $0.merged(onto: server).conflicts } ?? []
      console.reply(.review, .writeFailed(.conflict(conflicts)))
      console.takeEffects()
      return console
    },
    GalleryScreen("conflict-ticket", .conflict) { _, size in
      var console = try await ConflictTests.everything(size: size)
      console.press("m")
      return console
    },
    GalleryScreen("conflict-full", .conflict) { _, size in
      var console = try await ConflictTests.everything(size: size)
      console.press("j", "d")
      return console
    },
    GalleryScreen("conflict-value", .conflictValue) { _, size in
      var console = try await ConflictTests.everything(size: size)
      console.press("j", "e")
      return console
    },
    GalleryScreen("ticket-review", .review) { office, size in
      office.templates = [template]
      var console = try Office.console(size: size)
      console.press("j")
      try await office.press(&console, "t", "ctrl-s")
      return console
    },
    GalleryScreen("plan-reading", .review) { _, size in
      var console = try Office.console(size: size)
      console.press("N")
      console.type("new.user")
      console.press("ctrl-s")
      return console
    },
    GalleryScreen("plan-bodies", .review) { office, size in
      var console = try Office.console(size: size)
      console.press("N")
      console.type("new.user")
      try await office.press(&console, "ctrl-s", "d")
      return console
    },
    GalleryScreen("confirmation", .confirmation) { office, size in
      var console = try Office.console(size: size)
      try await office.run("user.deactivate", in: &console)
      console.press("1")
      try await office.press(&console, "ctrl-s")
      console.type("min-ah")
      return console
    },
  ]

  /// Staged edits of every kind, read again and not sent.
  private static func reviewed(_ size: Size) async throws -> TestConsole {
    var console = try user(size)
    console.press("enter", "j", "e", "enter", "ctrl-u")
    console.type("enterprise")
    console.press("escape", "j", "j", "D", "a")
    console.type("cs_note")
    console.press("enter")
    console.type("called back, wants EU data")
    console.press("f2")
    let edits = try #require(Gallery.changes(console))
    let road = WriteRoad(
      client: try Fixtures.client(FixedAnswer(body: Fixtures.plan.json)), journal: MemoryJournal())
    console.reply(.review, .reviewed(try await road.reviewMetadata(edits)))
    console.takeEffects()
    return console
  }

  /// The edits whose review was asked for last.
  private static func changes(_ console: TestConsole) -> MetadataChangeSet? {
    if case .review(let changes)? = console.work.last { changes } else { nil }
  }
}
