/// One made-up user with metadata, the same for a seed and number whatever else is made.
struct SampleUser: Sendable {
  let user: UserRecord
  let metadata: [MetadataItem]

  /// Makes the user with a number from 1, created at a time and seen up to `now`.
  ///
  /// Both times are in milliseconds since 1970.
  init(number: Int, seed: UInt64, createdAt: Int64, now: Int64) {
    var random = SplitMix64(seed: seed, item: number)
    let bank = random.pick(NameBank.all)
    let given = random.pick(bank.given)
    let family = random.pick(bank.family)
    var user = UserRecord(
      userID: Self.id(number, bank.fullName(given, family), given.handle, family.handle, &random),
      nickname: Self.nickname(number, bank.fullName(given, family), given.text, &random),
      profileURL: random.chance(40) ? "https://img.example.com/\(random.hexadecimal(10)).png" : "",
      createdAt: createdAt / 1000)
    if random.chance(3) { user.accessToken = random.hexadecimal(40) }
    user.isActive = !random.chance(5)
    if !random.chance(15) {
      user.hasEverLoggedIn = true
      user.lastSeenAt = Self.lastSeen(from: createdAt, to: now, &random)
      user.isOnline = user.isActive && random.chance(5)
    }
    if random.chance(60) {
      user.preferredLanguages = random.chance(20) ? [bank.language, "en"] : [bank.language]
    }
    if random.chance(3) { user.discoveryKeys = ["\(given.handle)@example.com"] }
    self.user = user
    metadata = SampleMetadata.items(number, bank, &random)
  }

  /// Ids as integrators choose them; each holds the number or 128 random bits, so none comes twice.
  private static func id(
    _ number: Int, _ name: String, _ given: String, _ family: String, _ random: inout SplitMix64
  ) -> String {
    switch random.below(100) {
    case 0..<44: "\(given).\(family)\(number)"
    case 44..<57: "\(given)_\(number)"
    case 57..<70: uuid(&random)
    case 70..<80: "\(1_000_000 + number * 13 + random.below(13))"
    case 80..<89: "\(given)+\(random.pick(["vip", "news", "shop"]))\(number)@example.com"
    case 89..<93: "crm/\(random.pick(["eu", "us", "apac"]))/\(number)"
    case 93..<96: "\(family)%\(number)"
    case 96..<98: "\(given) \(family) \(number)"
    default: "\(name)-\(number)"
    }
  }

  private static func uuid(_ random: inout SplitMix64) -> String {
    let parts = [8, 4, 4, 4, 12].map { random.hexadecimal($0) }
    return parts.joined(separator: "-")
  }

  private static func nickname(
    _ number: Int, _ name: String, _ given: String, _ random: inout SplitMix64
  ) -> String {
    // Every 37th is hostile, so that the first page shows how the console takes them.
    if number % 37 == 11 {
      return SampleText.hostileNicknames[number / 37 % SampleText.hostileNicknames.count]
    }
    return switch random.below(100) {
    case 0..<78: name
    case 78..<88: given
    case 88..<97: "\(given) \(random.pick(SampleText.emoji))"
    case 97..<99: "\(name) (\(random.pick(["VIP", "test", "old", "2"])))"
    default: ""
    }
  }

  /// Half were seen within a day and a half, the others any time since they were created.
  private static func lastSeen(
    from created: Int64, to now: Int64, _ random: inout SplitMix64
  ) -> Int64 {
    let span = Int(max(1, now - created))
    let ago = random.chance(50) ? random.below(min(span, 36 * 3_600_000)) : random.below(span)
    return now - Int64(ago)
  }
}
