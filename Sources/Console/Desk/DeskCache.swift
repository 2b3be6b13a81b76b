package import Operations
package import Widgets

/// What belongs to the users that were looked at, the newest few hundred of them.
///
/// Nothing is asked here: the state decides for whom and when (ux 1, "fetched for the selected user
/// only").
package struct DeskCache: Sendable {
  /// What is known of the Desk service of this profile.
  package enum Service: Sendable, Equatable {
    /// Nothing speaks against asking.
    case usable
    /// The profile has no Desk token.
    case missing
    /// The token was refused.
    case refused(String)
  }

  /// The most users kept.
  package static let limit = 300

  /// What is known of the Desk service.
  package var service = Service.usable
  /// Whether the pause after a move of the selection is running.
  package var isResting = false
  /// The user whose belongings are under way.
  package private(set) var readingID: String?
  private var entries: [ByteKey: Entry] = [:]
  private var uses = 0

  private struct Entry: Sendable {
    var belongings = Belongings()
    var lastUse = 0
  }

  /// Creates an empty cache.
  package init() {}

  /// The number of users kept.
  package var count: Int { entries.count }

  /// What is known of a user.
  package subscript(userID: String) -> Belongings? { entries[ByteKey(userID)]?.belongings }

  /// The user's customer, if one is known.
  package func customer(of userID: String) -> Customer? {
    self[userID]?.customer.value?.customer
  }

  /// The user's tickets, as far as they are known.
  package func tickets(of userID: String) -> [Ticket] { self[userID]?.tickets.value?.tickets ?? [] }

  /// The user's channels, as far as they are known.
  package func channels(of userID: String) -> [Channel] {
    self[userID]?.channels.value?.channels ?? []
  }

  /// What has to be read of a user and can be.
  package func due(of userID: String, at now: WallTime, age: Int64) -> BelongingParts {
    let due = self[userID]?.due(at: now, age: age) ?? .all
    return service == .usable ? due : due.subtracting(.desk)
  }

  /// Changes what is known of a user; whoever was not used for longest may be forgotten for it.
  package mutating func change(_ userID: String, _ body: (inout Belongings) -> Void) {
    uses += 1
    let key = ByteKey(userID)
    if entries[key] == nil, entries.count >= Self.limit { forgetOldest() }
    entries[key, default: Entry()].lastUse = uses
    body(&entries[key, default: Entry()].belongings)
  }

  /// Notes that a user was looked at.
  package mutating func touch(_ userID: String) {
    uses += 1
    entries[ByteKey(userID)]?.lastUse = uses
  }

  /// Notes what was asked for.
  package mutating func wait(for parts: BelongingParts, of userID: String) {
    readingID = userID
    change(userID) { $0.wait(for: parts) }
  }

  /// Notes that what was asked for will not come any more, or has come.
  package mutating func stopWaiting() {
    guard let readingID else { return }
    self.readingID = nil
    guard entries[ByteKey(readingID)] != nil else { return }
    change(readingID) { $0.stopWaiting() }
  }

  /// Makes parts due; what was known of them stays to be shown until the answer comes.
  package mutating func expire(_ parts: BelongingParts, of userID: String) {
    guard entries[ByteKey(userID)] != nil else { return }
    change(userID) { $0.expire(parts) }
  }

  private mutating func forgetOldest() {
    let oldest = entries.min { $0.value.lastUse < $1.value.lastUse }
    if let oldest { entries[oldest.key] = nil }
  }
}
