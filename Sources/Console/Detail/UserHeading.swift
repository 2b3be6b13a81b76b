import Operations
import Widgets

/// Who the user is: one line, or two where there is room (ux 2).
struct UserHeading {
  let state: ConsoleState
  let user: KnownUser
  /// Whether there is room for two lines.
  let isRoomy: Bool

  /// Draws the lines at the top of the pane.
  func draw(on surface: inout Surface, in inside: Rect) {
    let left = inside.column + 1
    let room = inside.columns - 2
    let name = user.nickname ?? ""
    let used = surface.put(
      ScreenText.cut(name.isEmpty ? "(no nickname)" : name, to: room / 2),
      at: Point(column: left, row: inside.row), role: name.isEmpty ? .textDim : .textStrong)
    let words = ProfileWords(user)
    var first = [words.online]
    if user.isActive == false { first.append("deactivated") }
    if user.isOnline != true { first.append("seen \(words.lastSeenShort)") }
    if isRoomy { first.append("created \(words.createdShort)") }
    row(
      first, on: &surface, at: Point(column: left + used + 3, row: inside.row),
      width: room - used - 3)
    guard isRoomy else { return }
    row(
      second(words), on: &surface, at: Point(column: left, row: inside.row + 1), width: room)
  }

  private func second(_ words: ProfileWords) -> [String] {
    var texts = ["id \(ScreenText.cut(user.id, to: 30, cleaning: .key))"]
    if let locale = user.locale, !locale.isEmpty { texts.append("lang \(locale)") }
    texts.append("active \(user.isActive.map { $0 ? "yes" : "no" } ?? "-")")
    guard let known = state.desk[user.id] else { return texts }
    if let answer = known.customer.value {
      texts.append(answer.customer.map { "customer #\($0.id)" } ?? "no customer")
    }
    if let tickets = known.tickets.value {
      texts.append("tickets \(tickets.open.count)\(tickets.hasMore ? "+" : "") open")
    }
    if let unread = known.record.value?.unreadMessages, unread > 0 {
      texts.append("unread \(unread)")
    }
    return texts
  }

  /// Draws words side by side; those that don't fit whole are left out.
  private func row(
    _ words: [String], on surface: inout Surface, at point: Point, width: Int
  ) {
    var column = 0
    for word in words {
      let needed = ScreenText.width(word)
      guard column + needed <= width else { continue }
      surface.put(
        word, at: Point(column: point.column + column, row: point.row), role: .text)
      column += needed + 3
    }
  }
}
