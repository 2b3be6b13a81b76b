import Operations
import Widgets

/// The User tab: every field of the profile.
struct ProfileView {
  let state: ConsoleState
  let user: KnownUser

  /// Draws the fields and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let words = Self.words(user)
    let none = "-"
    let fields: [(String, String)] = [
      ("user id", user.id), ("nickname", user.nickname ?? none),
      ("profile URL", user.profileURL.map { $0.isEmpty ? none : $0 } ?? none),
      ("active", words.active), ("online", words.online), ("last seen", words.lastSeen),
      ("ever logged in", user.hasEverLoggedIn.map { $0 ? "yes" : "no" } ?? none),
      ("created", words.created),
      ("access token", user.hasAccessToken ? "\(Secret.mask) (issued)" : none),
      ("locale", user.locale.map { $0.isEmpty ? none : $0 } ?? none),
      (
        "languages",
        user.preferredLanguages.isEmpty ? none : user.preferredLanguages.joined(separator: ", ")
      ),
    ]
    for (index, field) in fields.enumerated() where index < area.rows {
      let row = area.row + index
      surface.put(field.0, at: Point(column: area.column, row: row), role: .key)
      let column = area.column + 16
      let cleaning: TextCleaning = index == 0 ? .key : .text
      let value = ScreenText.cut(
        field.1, to: max(area.endColumn - column, 0), cleaning: cleaning)
      surface.put(
        value, at: Point(column: column, row: row), role: field.1 == none ? .textDim : .value,
        cleaning: cleaning)
    }
    return Cursor(area.origin)
  }

  /// The fields that are words rather than the answer's text.
  static func words(
    _ user: KnownUser
  ) -> (active: String, online: String, lastSeen: String, created: String) {
    let lastSeen =
      switch user.lastSeen {
      case .online: "now"
      case .never: "never"
      case .at(let time): Self.dateAndTime(time)
      case nil: "-"
      }
    return (
      active: user.isActive.map { $0 ? "yes" : "no (deactivated)" } ?? "-",
      online: user.isOnline.map { $0 ? "online" : "offline" } ?? "-", lastSeen: lastSeen,
      created: user.createdAt.map(dateAndTime) ?? "-"
    )
  }

  /// `2026-01-02 11:27:04 UTC`.
  private static func dateAndTime(_ time: Timestamp) -> String {
    let text = time.iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
  }
}
