import Operations

/// The fields of a profile that are words rather than the answer's text, each made when it is asked for.
struct ProfileWords {
  private let user: KnownUser

  init(_ user: KnownUser) { self.user = user }

  var active: String { user.isActive.map { $0 ? "yes" : "no (deactivated)" } ?? "-" }
  var online: String { user.isOnline.map { $0 ? "online" : "offline" } ?? "-" }
  /// To the second.
  var lastSeen: String { seen(MomentText.full) }
  /// To the minute, for where there is little room.
  var lastSeenShort: String { seen(MomentText.minute) }
  /// To the second.
  var created: String { user.createdAt.map(MomentText.full) ?? "-" }
  /// The day.
  var createdShort: String { user.createdAt.map(MomentText.date) ?? "-" }

  private func seen(_ words: (Timestamp) -> String) -> String {
    switch user.lastSeen {
    case .online: "now"
    case .never: "never"
    case .at(let time): words(time)
    case nil: "-"
    }
  }
}
