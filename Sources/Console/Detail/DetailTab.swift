import Operations

/// The tabs of the detail pane.
package enum DetailTab: Int, Sendable, CaseIterable {
  /// The profile.
  case user
  /// The metadata items.
  case metadata
  /// The custom fields of the Desk customer.
  case deskFields
  /// The user's tickets.
  case tickets
  /// The record as Sendbird answered it.
  case json
  /// This console's writes on the user.
  case history

  /// The name, as breadcrumbs have it.
  package var title: String {
    switch self {
    case .user: "User"
    case .metadata: "Metadata"
    case .deskFields: "Desk fields"
    case .tickets: "Tickets"
    case .json: "JSON"
    case .history: "History"
    }
  }
}

extension ConsoleState {
  /// The titles of the tabs for the shown user, with the counts that are known.
  func tabTitles(of user: KnownUser, isShort: Bool) -> [String] {
    DetailTab.allCases.map { tab in
      switch tab {
      case .metadata: "Metadata \(user.items.count)/\(Limits.metadataItems)"
      case .deskFields: isShort ? "Desk" : tab.title
      case .tickets:
        desk[user.id]?.tickets.value.map { "Tickets \($0.tickets.count)\($0.hasMore ? "+" : "")" }
          ?? tab.title
      case .user, .json, .history: tab.title
      }
    }
  }
}
