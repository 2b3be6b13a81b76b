import Console
import Operations
import Testing
import Widgets

/// The same panes when something is missing, wrong or new.
extension Gallery {
  static let situations: [GalleryScreen] = [
    GalleryScreen("starting", .find) { _, size in TestConsole(size: size) },
    GalleryScreen("no-users", .list) { _, size in
      var console = try TestConsole.loaded(size: size)
      console.press("/")
      console.type("nobody")
      console.press("enter")
      try console.found(.text("nobody"), [])
      console.press("escape")
      return console
    },
    GalleryScreen("offline", .find) { _, size in
      var console = TestConsole(size: size)
      console.reply(.find, .failed(APIError(.unreachable, .user("x"))))
      return console
    },
    GalleryScreen("read-only", .list) { _, size in
      var console = try TestConsole.loaded(size: size, isReadOnly: true)
      console.press("e")
      return console
    },
    GalleryScreen("stale", .detail) { _, size in
      var console = try user(size)
      console.press("enter")
      console.fire(.stale)
      return console
    },
    GalleryScreen("unknown-write", .form) { office, size in
      var console = try Office.console(size: size)
      console.press("enter")
      try await office.press(&console, "e", "enter")
      console.type("x")
      try await office.press(&console, "ctrl-s")
      await office.server.lose("PUT /v3/users/min-ah.lee/metadata", isDone: true, thenDeaf: true)
      try await office.press(&console, "enter")
      return console
    },
    GalleryScreen("lesson", .form) { office, size in
      let begun = try await LessonTests.begun("change", size: size)
      var console = begun.0
      office = begun.1
      try LessonTests.search(&console)
      try await office.press(&console, "e")
      return console
    },
    GalleryScreen("hostile", .detail) { _, size in
      var console = try TestConsole.loaded(
        size: size,
        users: [
          Fixtures.user(
            "e\u{301}vil\u{202E}", "👨‍👩‍👧‍👦 ┃하\u{7}",
            metadata: [
              "┃┏": "━┓\u{1B}[2J", "하나": "둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 열하나 열둘 열셋 열넷", "": "empty",
            ])
        ])
      console.press("enter", "j")
      return console
    },
  ]
}
