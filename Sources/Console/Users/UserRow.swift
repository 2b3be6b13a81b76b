package import Operations
package import Widgets

/// One row of the list: a user, or an asked id that nobody has.
package struct UserRow: Sendable {
  /// The user id.
  package let id: String
  /// The user as last read; nil when the id was asked for and not found.
  package var user: KnownUser?
  /// When the user was read.
  package var readAt: WallTime
  /// Id and nickname in lower case as UTF-8, for filtering while one types.
  let searchKey: [UInt8]

  /// Creates the row of a user.
  package init(_ user: User, readAt: WallTime) {
    id = user.id
    self.user = KnownUser(user)
    self.readAt = readAt
    searchKey = Self.key(id: user.id, nickname: user.nickname ?? "")
  }

  /// Creates the row of an id that was not found.
  package init(missing id: String, readAt: WallTime) {
    self.id = id
    user = nil
    self.readAt = readAt
    searchKey = Self.key(id: id, nickname: "")
  }

  private static func key(id: String, nickname: String) -> [UInt8] {
    Array(id.lowercased().utf8) + [0] + Array(nickname.lowercased().utf8)
  }

  /// The last column of the list: `on`, `5m`, `31d`, or `-` for never and unknown.
  package func seen(at now: WallTime) -> String {
    guard let user else { return "" }
    if user.isActive == false { return "off" }
    if user.isOnline == true { return "on" }
    guard case .at(let time)? = user.lastSeen else { return "-" }
    return Age.words(milliseconds: now.milliseconds - time.milliseconds)
  }

  /// Takes over the items that a write left behind.
  mutating func setMetadata(_ metadata: Metadata, at time: WallTime) {
    user?.metadata = metadata
    readAt = time
  }
}

/// How long ago something was, in one short word.
enum Age {
  /// `12s`, `5m`, `2h`, `31d`, `2y`; what lies ahead is `0s`.
  static func words(milliseconds: Int64) -> String {
    let seconds = max(milliseconds, 0) / 1000
    switch seconds {
    case ..<60: return "\(seconds)s"
    case ..<3600: return "\(seconds / 60)m"
    case ..<86_400: return "\(seconds / 3600)h"
    case ..<(86_400 * 730): return "\(seconds / 86_400)d"
    default: return "\(seconds / (86_400 * 365))y"
    }
  }
}
