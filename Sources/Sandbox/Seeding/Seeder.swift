import FoundationEssentials
import GRDB
import Synchronization

/// Fills a new database with sample data that depends on the seed and on nothing else but the time.
final class Seeder: Sendable {
  /// The oldest sample user is this old.
  private static let span: Int64 = 3 * 365 * 86_400_000

  private let users: Int
  private let seed: UInt64
  /// When the sandbox is started.
  private let start: Int64
  /// The same in whole seconds: users' times are, and so what is between two times doesn't depend on
  /// the start.
  private let now: Int64
  private let onProgress: (@Sendable (Int, Int) -> Void)?
  private let isStopped = Atomic(false)

  init(_ configuration: SandboxConfiguration) {
    users = configuration.users
    seed = configuration.seed
    start = configuration.seedTime ?? Int64(Date().timeIntervalSince1970 * 1000)
    now = start - start % 1000
    onProgress = configuration.onSeedProgress
  }

  /// Makes ``fill(_:)`` end with a cancellation soon.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
  }

  /// Makes the groups and agents that tickets go to, whether there are sample users or not.
  func makeTeam(_ database: Database) throws {
    try SampleTeam.insert(into: database, seed: seed, now: start)
  }

  /// Makes all users; and channels with messages, customers and tickets for some of them.
  func fill(_ database: Database) throws {
    for number in 1..<users + 1 {
      if isStopped.load(ordering: .relaxed) { throw CancellationError() }
      // Evenly over the years, so that the order of numbers is the order of creation.
      let age = Self.span / Int64(users) * Int64(users + 1 - number)
      let sample = SampleUser(number: number, seed: seed, createdAt: now - age, now: now)
      let stored = try database.insert(sample.user)
      for (position, item) in zip(Int64(1)..., sample.metadata) {
        try database.insert(item, of: stored, at: position)
      }
      if number.isMultiple(of: 1000) { onProgress?(number, users) }
    }
    guard users > 0 else { return }
    for number in 1..<channels + 1 {
      if isStopped.load(ordering: .relaxed) { throw CancellationError() }
      try makeChannel(number, in: database)
    }
    let desk = DeskSeeder(users: users, seed: seed, now: now, database: database)
    try desk.fill { isStopped.load(ordering: .relaxed) }
  }

  /// One channel for every eight of the first thousand users, then for every hundred.
  private var channels: Int { min(users, 1000) / 8 + max(0, users - 1000) / 100 }

  private func makeChannel(_ number: Int, in database: Database) throws {
    var random = SplitMix64(seed: ~seed, item: number)
    let createdAt = now - Int64(1 + random.below(60)) * 86_400_000
    let channel = ChannelRecord(
      channelURL: "sendbird_group_channel_\(number)_\(random.hexadecimal(12))",
      name: "\(random.pick(SampleText.channels)) \(100 + number)", customType: "", data: "",
      isDistinct: false, createdAt: createdAt, activeAt: createdAt)
    let stored = try database.insert(channel)
    let first = random.below(users)
    let members = (0..<min(users, 1 + random.below(5))).map { Int64((first + $0 * 7) % users + 1) }
    var distinct: [Int64] = []
    for member in members where !distinct.contains(member) {
      distinct.append(member)
      try database.join(member, channel: stored)
    }
    try makeMessages(
      random.below(12), by: distinct, in: stored, since: createdAt, &random, database)
  }

  private func makeMessages(
    _ count: Int, by members: [Int64], in channel: Int64, since start: Int64,
    _ random: inout SplitMix64, _ database: Database
  ) throws {
    let step = (now - start) / Int64(count + 1)
    for index in 0..<count {
      let sender = random.pick(members)
      let senderID = try database.first(
        "SELECT user_id FROM users WHERE number = ?", .integer(sender)
      ) { $0.text(0) }
      let message = MessageRecord(
        type: "MESG", senderID: senderID, message: random.pick(SampleText.messages), data: "",
        customType: "", createdAt: start + step * Int64(index + 1), isSilent: false)
      let stored = try database.insert(message, channel: channel, sender: sender, dedupID: nil)
      if random.chance(60) { try database.markRead(sender, channel: channel, upTo: stored) }
    }
  }
}
