import Operations

/// The fields of a profile that are words rather than the answer's text.
struct ProfileWords {
  let active: String
  let online: String
  let lastSeen: String
  let created: String

  init(_ user: KnownUser) {
    active = user.isActive.map { $0 ? "yes" : "no (deactivated)" } ?? "-"
    online = user.isOnline.map { $0 ? "online" : "offline" } ?? "-"
    lastSeen =
      switch user.lastSeen {
      case .online: "now"
      case .never: "never"
      case .at(let time): MomentText.full(time)
      case nil: "-"
      }
    created = user.createdAt.map(MomentText.full) ?? "-"
  }
}
