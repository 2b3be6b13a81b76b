import Console
import Operations
import Testing
import Widgets
import Workspace

/// Tickets and the overview, and what is chosen from.
extension Gallery {
  static let lists: [GalleryScreen] = [
    GalleryScreen("tickets", .tickets) { _, size in
      var console = try TicketScreenTests.list(size: size, hasMore: true)
      console.press("j")
      return console
    },
    GalleryScreen("ticket-query", .ticketQuery) { _, size in
      var console = try TicketScreenTests.list(size: size)
      console.press("/")
      console.type("refund")
      return console
    },
    GalleryScreen("ticket", .ticket) { _, size in
      var console = try TicketScreenTests.list(size: size)
      console.press("enter")
      let ticket = try Fixtures.tickets()[0]
      let messages = try TicketScreenTests.messages()
      for answer: TicketAnswer in [
        .record(.success(ticket)), .messages(.success(.messages(messages))), .end,
      ] {
        console.reply(.ticket, .ticket(id: 51022, answer))
      }
      return console
    },
    GalleryScreen("overview", .overview) { _, size in
      var console = try OverviewTests.console(size: size)
      console.press("j", "j")
      return console
    },
    GalleryScreen("columns", .columns) { _, size in
      var console = try user(size)
      console.press("o", "j", "j", "space", "j")
      return console
    },
    GalleryScreen("searches", .searches) { _, size in
      var console = try user(size)
      console.press("'")
      console.reply(.searches, .searches(.success(saved)))
      console.press("down")
      return console
    },
    GalleryScreen("search-name", .searches) { _, size in
      var console = try user(size)
      console.press("/")
      console.type("nick:min")
      console.press("escape", "m")
      console.reply(.searches, .searches(.success(saved)))
      console.type("mins")
      return console
    },
    GalleryScreen("themes", .themes) { _, size in
      var console = try user(size)
      console.press("ctrl-x", "t")
      console.report(.listed(ThemeTests.choices))
      console.press("j")
      return console
    },
    GalleryScreen("profiles", .profiles) { _, size in try ProfileTests.listed(size: size) },
    GalleryScreen("profiles-asks", .profiles) { _, size in
      var console = try user(size)
      console.press("e", "enter")
      console.type("x")
      console.press("escape", "escape", "P")
      console.reply(.profile, .local(.profiles(ProfileTests.entries)))
      console.press("down", "enter")
      return console
    },
    GalleryScreen("profile-form", .profileForm) { _, size in
      var console = try ProfileTests.listed(size: size)
      console.press("f7")
      console.type("acme-dev")
      console.press("down", "down", "right", "right")
      return console
    },
  ]

  private static let saved = [
    SavedSearch(name: "trial", line: "meta:plan=trial"),
    SavedSearch(name: "vip", line: "meta:plan=vip,gold"),
  ]
}
