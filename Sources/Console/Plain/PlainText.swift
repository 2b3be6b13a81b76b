import Operations
import Widgets

/// Records as lines without a screen.
enum PlainText {
  /// A user in one line.
  static func row(_ row: UserRow, at now: WallTime) -> String {
    guard let user = row.user else { return "\(key(row.id))  not found" }
    let seen = row.seen(at: now)
    let words =
      ["on": "online", "off": "deactivated", "-": "never seen"][seen] ?? "seen \(seen) ago"
    return "\(key(user.id))  \(user.nickname ?? "")  \(words)"
  }

  /// The fields of a user, one a line.
  static func lines(_ user: KnownUser) -> [String] {
    let words = ProfileWords(user)
    return [
      "user id: \(key(user.id))", "nickname: \(user.nickname ?? "-")",
      "profile URL: \(user.profileURL.map { $0.isEmpty ? "-" : $0 } ?? "-")",
      "active: \(words.active)",
      "online: \(words.online)", "last seen: \(words.lastSeen)", "created: \(words.created)",
      "access token: \(user.hasAccessToken ? "\(Secret.mask) (issued)" : "-")",
    ]
  }

  /// Items, one a line, and how many more there can be.
  static func lines(_ items: Metadata) -> [String] {
    let free = Limits.metadataItems - items.count
    return items.map { "\(key($0.key)) = \($0.value)" }
      + ["\(items.count) of \(Limits.metadataItems) items\(free > 0 ? "" : ", no slot free")"]
  }

  /// What a write does, one field a line.
  static func lines(_ rows: [ReviewRow]) -> [String] {
    rows.map { row in
      let name = row.renamedFrom.map { "\(key($0)) -> \(key(row.key))" } ?? key(row.key)
      let before = row.before ?? "(none)"
      return "\(row.mark.rawValue) \(name): \(before) -> \(row.after ?? "(deleted)")"
    }
  }

  /// A record as Sendbird has it, one member a line.
  static func lines(_ record: JSONValue) -> [String] {
    switch record {
    case .object(let members): members.map { "\(key($0.name)): \(text($0.value))" }
    case .array(let values): values.enumerated().map { "\($0 + 1)  \(text($1))" }
    default: [text(record)]
    }
  }

  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { return text }
    return value.serialized()
  }

  /// An id or a key, with marks for everything that can't be seen.
  static func key(_ text: String) -> String { ScreenText.cleaned(text, cleaning: .key) }
}
