import Operations
import Widgets

/// The User tab: every field of the profile, what is unread, and the channels.
extension ConsoleState {
  /// One line of the tab.
  private struct Line {
    let label: String
    let value: String
    var cleaning = TextCleaning.text
  }

  /// The rows of the User tab.
  func userTable(of user: KnownUser) -> DetailTable {
    let lines = profileLines(user) + belongingLines(user)
    return DetailTable(
      table: Table(
        columns: [TableColumn("", width: 16), TableColumn("", width: nil)], wraps: wrapsDetail,
        hasHeader: false), count: lines.count,
      row: { index in
        let line = lines[index]
        return TableRow([
          TableRow.Cell(line.label, .key),
          TableRow.Cell(
            line.value, line.value == "-" ? .textDim : .value, cleaning: line.cleaning),
        ])
      })
  }

  private func profileLines(_ user: KnownUser) -> [Line] {
    let words = ProfileWords(user)
    return [
      Line(label: "user id", value: user.id, cleaning: .key),
      Line(label: "nickname", value: shown(user.nickname)),
      Line(label: "profile URL", value: shown(user.profileURL)),
      Line(label: "active", value: words.active), Line(label: "online", value: words.online),
      Line(label: "last seen", value: words.lastSeen),
      Line(
        label: "ever logged in", value: user.hasEverLoggedIn.map { $0 ? "yes" : "no" } ?? "-"),
      Line(label: "created", value: words.created),
      Line(label: "access token", value: user.hasAccessToken ? "\(Secret.mask) (issued)" : "-"),
      Line(label: "locale", value: shown(user.locale)),
      Line(label: "languages", value: shown(user.preferredLanguages.joined(separator: ", "))),
    ]
  }

  private func belongingLines(_ user: KnownUser) -> [Line] {
    let known = desk[user.id]
    var lines: [Line] = []
    if let record = known?.record.value {
      let messages = record.unreadMessages.map { "\($0)" } ?? "-"
      let channels = record.unreadChannels.map { " in \($0) channel\($0 == 1 ? "" : "s")" } ?? ""
      lines.append(Line(label: "unread messages", value: messages + channels))
    } else {
      lines.append(Line(label: "unread messages", value: known?.record.trouble ?? ".."))
    }
    guard let answer = known?.channels.value else {
      return lines + [Line(label: "channels", value: known?.channels.trouble ?? "..")]
    }
    let count = "\(answer.channels.count)\(answer.hasMore ? "+" : "")"
    lines.append(Line(label: "channels", value: count))
    return lines
      + answer.channels.map { channel in
        let unread = channel.unreadMessageCount.map { $0 > 0 ? "   \($0) unread" : "" } ?? ""
        let members = channel.memberCount.map { "   \($0) members" } ?? ""
        let desk = channel.isDeskTicket ? "   ticket" : ""
        let name = channel.name.flatMap { $0.isEmpty ? nil : $0 } ?? channel.channelURL
        return Line(label: "", value: "\(name)\(members)\(unread)\(desk)")
      }
  }

  private func shown(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "-" }
    return text
  }
}
