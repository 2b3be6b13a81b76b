import Operations
package import Widgets

/// Users by how long ago they were last seen.
package enum SeenGroup: Int, Sendable, CaseIterable {
  case online, day, week, month, quarter, older, never

  /// The group of a row; nil for an id that nobody has, or when Sendbird doesn't say.
  package init?(_ row: UserRow, at now: WallTime) {
    switch row.user?.lastSeen {
    case nil: return nil
    case .online: self = .online
    case .never: self = .never
    case .at(let time):
      let days = (now.milliseconds - time.milliseconds) / 86_400_000
      self =
        switch days {
        case ..<1: .day
        case ..<7: .week
        case ..<30: .month
        case ..<90: .quarter
        default: .older
        }
    }
  }

  /// The words beside the bar.
  package var title: String {
    switch self {
    case .online: "now"
    case .day: "within a day"
    case .week: "1 to 7 days ago"
    case .month: "7 to 30 days ago"
    case .quarter: "30 to 90 days ago"
    case .older: "longer ago"
    case .never: "never"
    }
  }

  /// The find line that shows these users.
  package var findLine: String {
    switch self {
    case .online: "seen:now"
    case .day: "seen<1d"
    case .week: "seen>1d seen<7d"
    case .month: "seen>7d seen<30d"
    case .quarter: "seen>30d seen<90d"
    case .older: "seen>90d"
    case .never: "seen:never"
    }
  }
}
