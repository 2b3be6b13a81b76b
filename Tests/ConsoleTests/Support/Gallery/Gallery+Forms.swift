import Console
import Operations
import Testing
import Widgets
import Workspace

/// The forms, and the choices of their fields.
extension Gallery {
  static let forms: [GalleryScreen] = [
    GalleryScreen("form-nav", .form) { _, size in
      var console = try user(size)
      console.press("enter", "j", "e")
      return console
    },
    GalleryScreen("form", .field) { _, size in
      var console = try user(size)
      console.press("enter", "j", "e", "enter")
      console.type("-2026")
      console.press("escape", "j", "j", "D", "a")
      console.type("cs,note")
      console.press("enter")
      console.type("called back, wants EU data")
      console.press("escape", "k", "k", "k", "enter")
      return console
    },
    GalleryScreen("form-vi", .viCommand) { _, size in
      var console = try user(size)
      console.state.look.editsAsVi = true
      console.press("enter", "j", "e", "enter", "escape", "b")
      return console
    },
    GalleryScreen("ticket-form", .operationField) { office, size in
      try await newTicket(&office, size)
    },
    GalleryScreen("ticket-form-nav", .operation) { office, size in
      var console = try await newTicket(&office, size)
      console.press("escape", "j")
      return console
    },
    GalleryScreen("ticket-form-errors", .operationField) { office, size in
      var console = try Office.console(size: size)
      try await office.press(&console, "t")
      console.type(String(repeating: "long ", count: 21))
      console.press("escape", "a")
      console.type("a,b")
      console.press("enter")
      console.type("x")
      console.press("escape", "j", "j", "k", "k", "k", "k", "enter")
      return console
    },
    GalleryScreen("ticket-update-form", .operation) { office, size in
      var console = try await desk(office, size)
      console.press("]")
      try await office.press(&console, "e")
      console.press("1")
      if console.state.context == .operationField { console.press("escape") }
      return console
    },
    GalleryScreen("custom-fields-form", .operationField) { office, size in
      var console = try await desk(office, size)
      console.press("j", "e", "enter")
      console.type("x")
      console.press("escape", "a")
      console.type("a-key,that-is-too-long")
      return console
    },
    GalleryScreen("custom-fields-hints", .operationField) { office, size in
      var console = try await desk(office, size)
      console.press("e", "a")
      console.type("TIER")
      console.press("tab")
      console.type("gold ")
      return console
    },
    GalleryScreen("user-form", .operationField) { _, size in
      var console = try Office.console(size: size)
      console.press("enter", "[", "e", "ctrl-u")
      console.type("Min-ah")
      console.press("tab")
      console.type("no address")
      console.press("tab")
      return console
    },
    GalleryScreen("new-user-form", .operationField) { _, size in
      var console = try Office.console(size: size)
      console.press("N")
      console.type("new.user")
      console.press("escape", "a")
      console.type("plan")
      console.press("enter")
      console.type("free")
      return console
    },
    GalleryScreen("picker", .picker) { office, size in
      var console = try Office.console(size: size)
      try await office.press(&console, "t")
      console.press("tab", "tab", "down", "down")
      return console
    },
  ]

  /// A new ticket for min-ah.lee, begun from a template.
  private static func newTicket(_ office: inout Office, _ size: Size) async throws -> TestConsole {
    office.templates = [template]
    var console = try Office.console(size: size)
    try await office.press(&console, "t")
    return console
  }

  /// The Desk fields of min-ah.lee.
  private static func desk(_ office: Office, _ size: Size) async throws -> TestConsole {
    var console = try Office.console(size: size)
    console.press("enter", "]")
    try await office.rest(&console)
    return console
  }

  /// A template that fills in every field.
  static let template: TicketTemplate = {
    var template = TicketTemplate(name: "default")
    template.subject = "Cannot rejoin channel after ban"
    template.priority = "HIGH"
    template.group = "support-kr"
    template.fields = [
      MetadataItem("product", "chat-ios"), MetadataItem("severity", "2"),
      MetadataItem("due", "2026-10-02"),
    ]
    template.message = "Hello, I was unbanned this morning but I still can't rejoin."
    return template
  }()
}
