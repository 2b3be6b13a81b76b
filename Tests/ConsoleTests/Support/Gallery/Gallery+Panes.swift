import Console
import Operations
import Testing
import Widgets

/// The panes of the main screen.
extension Gallery {
  static let panes: [GalleryScreen] = [
    GalleryScreen("main", .list) { _, size in try user(size) },
    GalleryScreen("find", .find) { _, size in
      var console = try user(size)
      console.press("/")
      console.type("min")
      return console
    },
    GalleryScreen("filtered-search", .list) { _, size in
      var console = try TestConsole.loaded(size: size)
      console.press("/")
      console.type("nick:min seen<1h")
      console.press("enter")
      try console.found(.nicknamePrefix("min"), Fixtures.users(), next: "more")
      return console
    },
    GalleryScreen("detail", .detail) { _, size in
      var console = try user(size)
      console.press("enter", "j")
      return console
    },
    GalleryScreen("marks", .list) { _, size in
      var console = try user(size)
      console.press("space", "j", "V", "j", "j")
      return console
    },
    GalleryScreen("columns-chosen", .list) { _, size in
      var console = try user(size)
      console.press("o", "j", "j", "space", "j", "space", "escape", "s", "S")
      return console
    },
    GalleryScreen("zoomed", .list) { _, size in
      var console = try user(size)
      console.press("+")
      return console
    },
    GalleryScreen("data-points", .dataPoints) { office, size in
      var console = try Office.console(size: size)
      try await office.press(&console, "t")
      console.type("Cannot log in")
      try await office.press(&console, "ctrl-s", "enter", "escape", "N")
      console.type("new.user")
      try await office.press(&console, "ctrl-s", "enter", "escape")
      console.fire(.toast)
      console.press("3")
      return console
    },
  ]

  /// The detail pane's tabs, with all that belongs to the user.
  static let tabs: [GalleryScreen] =
    DetailTab.allCases.map { tab in
      GalleryScreen("tab-\(tab)", .detail) { _, size in try belongings(tab, size) }
    } + [
      GalleryScreen("tab-history-writes", .detail) { _, size in
        var console = try TestConsole.loaded(size: size)
        console.press("j", "j")
        try console.belong(history: writes)
        console.takeEffects()
        console.press("H")
        return console
      },
      GalleryScreen("open-write", .write) { _, size in
        var console = try TestConsole.loaded(size: size)
        console.press("j", "j")
        try console.belong(history: writes)
        console.takeEffects()
        console.press("H", "enter")
        return console
      },
      GalleryScreen("tab-wrapped", .detail) { _, size in
        var console = try belongings(.metadata, size)
        console.press("w")
        return console
      },
      GalleryScreen("tab-nothing", .detail) { _, size in
        var console = try TestConsole.loaded(size: size)
        console.press("j", "enter")
        console.fire(.desk)
        for part: Belonging in [
          .customer(.success(FoundCustomer(nil))),
          .tickets(.success(UserTickets(tickets: [], hasMore: false))),
          .channels(.success(UserChannels(channels: [], hasMore: false))), .history([]), .end,
        ] {
          console.reply(.desk, .belonging(userID: "minsu_91", part))
        }
        while console.state.tab != .tickets { console.press("]") }
        return console
      },
    ]

  private static func belongings(_ tab: DetailTab, _ size: Size) throws -> TestConsole {
    var console = try TestConsole.withBelongings(size: size)
    console.press("enter")
    while console.state.tab != tab { console.press("]") }
    console.press("j")
    return console
  }

  /// Writes of every outcome.
  private static let writes = [
    Fixtures.write(
      4, before: ["plan": "free"], after: ["plan": "pro"], undo: nil),
    Fixtures.write(
      3, before: ["a": "1", "c": "2"], after: [:], requests: [.done, .unknown]),
    Fixtures.write(
      2, operation: "user.update", before: ["nickname": "Min"], after: ["nickname": "Minah"],
      isUndone: true),
    Fixtures.write(1, before: ["x": "1"], after: ["x": "2"], requests: [.unknown]),
  ]
}
