import Operations
import Widgets

/// Copying through the terminal (OSC 52).
extension ConsoleState {
  /// The most that goes to a terminal's clipboard, in bytes.
  static let copyLimit = 100_000
  /// The most that is shown whole where there is no clipboard, in bytes.
  private static let shownLimit = 200

  /// Puts text on the clipboard and says what was copied.
  ///
  /// - Parameters:
  ///   - text: the text, exactly as it is pasted.
  ///   - words: what it is, such as "the user id".
  /// - Returns: what puts it there.
  package mutating func copy(_ text: String, as words: String) -> [Effect] {
    let bytes = text.utf8.count
    guard look.hasClipboard else {
      let isShort = bytes <= Self.shownLimit && !text.contains(where: \.isNewline)
      return say(
        "this terminal has no clipboard for programs; "
          + (isShort
            ? "\(words), to be copied by hand: \(text)"
            : "\(key("export.open", in: .list)) exports users to a file, commands print the rest"),
        .warning)
    }
    guard bytes <= Self.copyLimit else {
      return say(
        "too long for the clipboard: \(bytes / 1000) kB, but 100 kB allowed; "
          + "\(key("export.open", in: .list)) exports to a file",
        .warning)
    }
    let lines = text.split(whereSeparator: \.isNewline)
    let shown = ScreenText.cut(lines.first.map(String.init) ?? "", to: 40)
    let rest = lines.count > 1 ? " and \(lines.count - 1) more lines" : ""
    return [.host(.copy(text))] + say("copied \(words): \(shown)\(rest)", .ok)
  }

  /// A plan as curl lines for a shell; tokens are read from variables there.
  func curl(_ plan: [PlannedRequest], titled title: String) -> String {
    guard let addresses else { return "" }
    return CurlLines(addresses: addresses) { ScreenText.cleaned($0) }.text(plan, titled: title)
  }

  // MARK: The user or the ticket

  /// Whether there is a ticket or a user to copy from.
  var hasCopySubject: Enablement {
    if copiesTicket { return hasTicket }
    return users.selected == nil && marks.isEmpty ? .no("no user is selected") : .yes
  }

  /// Copies the ticket's id, the ids of the marked users, else the selected user's.
  mutating func copyID() -> [Effect] {
    if copiesTicket { return copyTicketID() }
    if !marks.isEmpty { return copyMarkedIDs() }
    guard let row = users.selected else { return [] }
    return copy(row.id, as: "the user id")
  }

  /// Whether the user has a nickname.
  var canCopyNickname: Enablement {
    guard let user = shownUser else { return .no("no user is selected") }
    return (user.nickname ?? "").isEmpty ? .no("the user has no nickname") : .yes
  }

  /// Copies the nickname, its bytes as they are.
  mutating func copyNickname() -> [Effect] {
    shownUser?.nickname.map { copy($0, as: "the nickname") } ?? []
  }

  /// Copies the ticket as JSON, the marked users, else the selected one.
  mutating func copyJSON() -> [Effect] {
    if copiesTicket { return copyTicketJSON() }
    if !marks.isEmpty {
      let marked = markedRows.compactMap(\.user)
      if marked.isEmpty { return say(noMarkedRecords, .warning) }
      let count =
        marked.count == marks.count ? "\(marks.count)" : "\(marked.count) of \(marks.count)"
      return copy(
        JSONValue.array(marked.map(\.json)).serialized(pretty: true),
        as: "\(count) marked users as JSON")
    }
    guard let user = shownUser else { return say("there is no record of this id", .warning) }
    return copy(user.json.serialized(pretty: true), as: "the user as JSON")
  }

  /// Whether a metadata item is selected.
  var canCopyValue: Enablement {
    tab == .metadata && detailRowCount > 0 ? .yes : .no("no metadata item is selected")
  }

  /// Copies the value of the selected item.
  mutating func copyValue() -> [Effect] {
    guard let items = shownUser?.items, items.indices.contains(detailRow.selected) else {
      return []
    }
    let item = items[detailRow.selected]
    return copy(item.value, as: "the value of \(ScreenText.cut(item.key, to: 24, cleaning: .key))")
  }

  // MARK: Requests

  /// Whether there is a request to copy.
  var canCopyRequest: Enablement {
    requests.entries.isEmpty ? .no("no request was sent yet") : .yes
  }

  /// Copies the newest request.
  mutating func copyLastRequest() -> [Effect] {
    guard let last = requests.entries.last else { return [] }
    return copy(
      curl([PlannedRequest(last.exchange.request)], titled: "last request"),
      as: "the last request as curl")
  }

  // MARK: The dashboard

  /// Whether there is a page of the dashboard to link to.
  var canCopyLink: Enablement {
    if copiesTicket {
      if let reason = hasTicket.reason { return .no(reason) }
    } else if users.selected == nil {
      return .no("no user is selected")
    }
    return profile.applicationID.isEmpty ? .no("the sandbox has no dashboard") : .yes
  }

  /// Copies the address of the ticket's or the user's page.
  mutating func copyLink() -> [Effect] {
    if copiesTicket { return copyTicketLink() }
    guard let row = users.selected else { return [] }
    return copy(dashboard(["users", row.id]), as: "the link to the user")
  }

  /// The address of a page of the dashboard.
  func dashboard(_ path: [String]) -> String {
    "https://dashboard.sendbird.com/\(profile.applicationID)"
      + path.map { "/\($0.percentEncoded)" }.joined()
  }
}
