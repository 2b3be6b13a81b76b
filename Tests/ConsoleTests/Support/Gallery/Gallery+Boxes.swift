import Console
import Operations
import Testing
import Widgets

/// What lies over the panes: commands, help, messages, questions.
extension Gallery {
  static let boxes: [GalleryScreen] = [
    GalleryScreen("palette", .palette) { _, size in
      var console = try user(size)
      console.press(":")
      return console
    },
    GalleryScreen("palette-refused", .palette) { _, size in
      var console = try user(size)
      console.press(":")
      console.type("last undo")
      console.press("enter")
      return console
    },
    GalleryScreen("typed", .palette) { _, size in
      var console = try user(size)
      console.press(":")
      console.type("metadata update a,b=1")
      return console
    },
    GalleryScreen("typed-refused", .palette) { _, size in
      var console = try user(size)
      console.press(":")
      console.type("metadata update a,b=1")
      console.press("enter")
      return console
    },
    GalleryScreen("help", .help) { _, size in
      var console = try user(size)
      console.press("?")
      return console
    },
    GalleryScreen("help-field", .help) { _, size in
      var console = try user(size)
      console.press("e", "enter", "f1", "f2")
      return console
    },
    GalleryScreen("help-operation-field", .help) { office, size in
      var console = try Office.console(size: size)
      try await office.press(&console, "t", "f1", "f2")
      return console
    },
    GalleryScreen("help-filter", .help) { _, size in
      var console = try user(size)
      console.press("e", "enter", "f1")
      console.type("edit")
      return console
    },
    GalleryScreen("messages", .messages) { _, size in
      var console = try talked(size)
      console.press("!")
      return console
    },
    GalleryScreen("requests", .messages) { _, size in
      var console = try talked(size)
      console.press("L", "j")
      return console
    },
    GalleryScreen("continuations", .list) { _, size in
      var console = try CopyTests.console(size: size)
      console.press("y")
      console.fire(.keys)
      return console
    },
    GalleryScreen("question", .question) { _, size in
      var console = try user(size)
      console.press("ctrl-c", "ctrl-c")
      return console
    },
    GalleryScreen("question-staged", .question) { _, size in
      var console = try user(size)
      console.press("e", "enter")
      console.type("x")
      console.press("escape", "escape", "q")
      return console
    },
  ]

  /// A console that has said things of every kind and sent requests.
  private static func talked(_ size: Size) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size)
    _ = console.state.say("14+ users in 84 ms")
    _ = console.state.say("% does nothing here; ? lists the keys", .warning)
    console.press("R")
    var error = APIError(.malformedAnswer, .user("x"))
    error.answer = AnswerExcerpt(Array("<html>\u{1B}[31mBad gateway</html>".utf8), masking: [])
    console.reply(.find, .failed(error))
    for (id, status) in [("min-ah.lee", 200), ("a/b c", 404)] {
      console.reply(
        .find,
        .exchanged(
          MessagesTests.exchange(.user(id), status: status), MessagesTests.addresses))
    }
    return console
  }
}
