package import Operations
package import Widgets

/// What the console knows of a user beside the row in the list.
package struct Belongings: Sendable {
  /// The Desk customer; an answer without a value means that there is none.
  package var customer = Known<FoundCustomer>()
  /// The tickets, newest first.
  package var tickets = Known<UserTickets>()
  /// The group channels, the one with the latest message first.
  package var channels = Known<UserChannels>()
  /// The record as Sendbird answered it.
  package var record = Known<UserRecord>()
  /// This console's writes, newest first.
  package var history = Known<[JournalEntry]>()

  /// Creates belongings of which nothing is known.
  package init() {}

  /// What has to be read, of what can be.
  package func due(at now: WallTime, age: Int64) -> BelongingParts {
    var parts: BelongingParts = []
    if customer.isDue(at: now, age: age) { parts.insert(.customer) }
    if tickets.isDue(at: now, age: age) { parts.insert(.tickets) }
    if channels.isDue(at: now, age: age) { parts.insert(.channels) }
    if record.isDue(at: now, age: age) { parts.insert(.record) }
    if history.isDue(at: now, age: age) { parts.insert(.history) }
    return parts
  }

  /// What was asked for and has not been answered.
  var waiting: BelongingParts {
    var parts: BelongingParts = []
    if customer.isWaiting { parts.insert(.customer) }
    if tickets.isWaiting { parts.insert(.tickets) }
    if channels.isWaiting { parts.insert(.channels) }
    if record.isWaiting { parts.insert(.record) }
    if history.isWaiting { parts.insert(.history) }
    return parts
  }

  /// Makes parts due.
  package mutating func expire(_ parts: BelongingParts) {
    if parts.contains(.customer) { customer.expire() }
    if parts.contains(.tickets) { tickets.expire() }
    if parts.contains(.channels) { channels.expire() }
    if parts.contains(.record) { record.expire() }
    if parts.contains(.history) { history.expire() }
  }

  /// Notes that parts were asked for.
  mutating func wait(for parts: BelongingParts) {
    if parts.contains(.customer) { customer.wait() }
    if parts.contains(.tickets) { tickets.wait() }
    if parts.contains(.channels) { channels.wait() }
    if parts.contains(.record) { record.wait() }
    if parts.contains(.history) { history.wait() }
  }

  /// Notes that nothing more will come.
  mutating func stopWaiting() {
    customer.stopWaiting()
    tickets.stopWaiting()
    channels.stopWaiting()
    record.stopWaiting()
    history.stopWaiting()
  }

  /// What the journal calls this user and what belongs to them.
  func subjects(userID: String) -> [String] {
    let customer = customer.value?.customer.map { [$0.words] } ?? []
    return [userID] + customer + (tickets.value?.tickets.map(\.words) ?? [])
  }
}

/// Some parts of what belongs to a user.
package struct BelongingParts: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The Desk customer.
  package static let customer = BelongingParts(rawValue: 1)
  /// The tickets.
  package static let tickets = BelongingParts(rawValue: 2)
  /// The channels.
  package static let channels = BelongingParts(rawValue: 4)
  /// The record itself.
  package static let record = BelongingParts(rawValue: 8)
  /// This console's writes.
  package static let history = BelongingParts(rawValue: 16)
  /// What Desk knows.
  package static let desk: BelongingParts = [.customer, .tickets]
  /// Everything.
  package static let all: BelongingParts = [.customer, .tickets, .channels, .record, .history]
}

/// What Desk answered about a user's customer.
package struct FoundCustomer: Sendable {
  /// The customer; nil when the user has none.
  package let customer: Customer?

  /// Creates an answer.
  package init(_ customer: Customer?) {
    self.customer = customer
  }
}

/// The tickets of one user, as far as they were read.
package struct UserTickets: Sendable {
  /// The tickets, newest first.
  package let tickets: [Ticket]
  /// Whether Desk has more of them.
  package let hasMore: Bool

  /// Creates a list.
  package init(tickets: [Ticket], hasMore: Bool) {
    self.tickets = tickets
    self.hasMore = hasMore
  }

  /// Those that aren't closed.
  package var open: [Ticket] { tickets.filter { $0.status?.isOpen != false } }
}

/// The channels of one user, as far as they were read.
package struct UserChannels: Sendable {
  /// The channels, the one with the latest message first.
  package let channels: [Channel]
  /// Whether the user has more of them.
  package let hasMore: Bool

  /// Creates a list.
  package init(channels: [Channel], hasMore: Bool) {
    self.channels = channels
    self.hasMore = hasMore
  }
}

/// A user's record as Sendbird answered it, every secret masked.
package struct UserRecord: Sendable {
  /// The answer, in Sendbird's order.
  package let json: JSONValue
  /// Unread messages; nil when the answer had no number.
  package let unreadMessages: Int64?
  /// Channels with unread messages; nil when the answer had no number.
  package let unreadChannels: Int64?

  /// Keeps what is shown of an answer.
  package init(_ user: User) {
    json = user.raw
    unreadMessages = user.unreadMessageCount
    unreadChannels = user.unreadChannelCount
  }
}
