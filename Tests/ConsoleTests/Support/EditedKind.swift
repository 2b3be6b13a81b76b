import Console
import Operations
import Testing
import Widgets

/// What somebody edits in a form while the server changes under it, for each kind of record.
enum EditedKind: String, CaseIterable, Sendable {
  case metadata, user, customFields, ticket

  /// What the form stages in the field that is changed on both sides.
  var mine: String { self == .ticket ? "LOW" : "mine" }

  /// What somebody else makes of it.
  var theirs: String { self == .ticket ? "URGENT" : "theirs" }

  /// What is typed instead of either.
  var both: String { self == .ticket ? "MEDIUM" : "both" }

  /// The field that only somebody else changes, as a review calls it.
  var untouched: String {
    switch self {
    case .metadata: "locale"
    case .user: "Profile URL"
    case .customFields: "tier"
    case .ticket: "product"
    }
  }

  /// A console with the form open and one field edited.
  func edited(
    _ office: Office, size: Size = Size(columns: 120, rows: 36)
  ) async throws -> TestConsole {
    var console = try Office.console(size: size)
    switch self {
    case .metadata: console.press("enter", "j", "e", "enter", "ctrl-u")
    case .user: console.press("enter", "[", "e", "ctrl-u")
    case .customFields:
      console.press("enter", "]")
      try await office.rest(&console)
      console.press("j", "e", "enter", "ctrl-u")
    case .ticket:
      console.press("enter", "]")
      try await office.rest(&console)
      console.press("]")
      try await office.press(&console, "e")
      console.press("1")
      return console
    }
    console.type(mine)
    return console
  }

  /// Somebody else writes the edited field.
  func change(_ office: Office, to value: String) async {
    switch self {
    case .metadata: await office.server.change("min-ah.lee") { $0.metadata.set("plan", value) }
    case .user: await office.server.change("min-ah.lee") { $0.nickname = value }
    case .customFields:
      await office.server.change(customer: 88_213) { $0.fields.set("csm", value) }
    case .ticket: await office.server.change(ticket: 51_022) { $0.priority = value }
    }
  }

  /// Somebody else writes another field.
  func changeUntouched(_ office: Office) async {
    switch self {
    case .metadata: await office.server.change("min-ah.lee") { $0.metadata.set("locale", "et") }
    case .user: await office.server.change("min-ah.lee") { $0.profileURL = "https://x.test/et" }
    case .customFields: await office.server.change(customer: 88_213) { $0.fields.set("tier", "et") }
    case .ticket: await office.server.change(ticket: 51_022) { $0.fields.set("product", "et") }
    }
  }

  /// What the server has in both fields.
  func stored(_ office: Office) async -> [String?] {
    let user = await office.server.users["min-ah.lee"]
    let customer = await office.server.customers[88_213]
    let ticket = await office.server.tickets[51_022]
    return switch self {
    case .metadata: [user?.metadata[key: "plan"], user?.metadata[key: "locale"]]
    case .user: [user?.nickname, user?.profileURL]
    case .customFields: [customer?.fields[key: "csm"], customer?.fields[key: "tier"]]
    case .ticket: [ticket?.priority, ticket?.fields[key: "product"]]
    }
  }

  /// What the form has in the edited field; nil when it is closed.
  func typed(_ console: TestConsole) -> String? {
    switch self {
    case .metadata: console.state.form?.rows[1].value.text
    case .user: console.state.operationForm?.values.text("nickname")
    case .customFields: console.state.operationForm?.values.items("items")?.first?.value
    case .ticket: console.state.operationForm?.values.text("priority")
    }
  }
}
