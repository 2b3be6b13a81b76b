import enum SendbirdAPI.Limits

/// How a colleague edits a text: as people do, within its limit, and so that it differs.
struct ColleagueHand {
  /// Words of which one stands for another.
  private static let scales = [
    ["free", "silver", "gold", "platinum"], ["True", "False"], ["true", "false"], ["yes", "no"],
    ["A", "B", "C"], ["S", "M", "L"], ["none", "partial", "full"], ["retail", "b2b", "education"],
    remarks, titles,
  ]
  /// What is added to a value.
  private static let remarks = ["checked by phone", "see note", "to be confirmed", "corrected"]
  /// What is added to a nickname.
  private static let titles = ["VIP", "new name", "moved"]

  private var random: SplitMix64

  /// A hand that does the same for the same seed and the same texts.
  init(seed: UInt64, _ texts: [String]) {
    // FNV-1a; Swift's own hashes differ from run to run.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    random = SplitMix64(seed: seed ^ hash)
  }

  /// One of a list that isn't empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { random.pick(list) }

  /// Another value of metadata or of a custom field.
  mutating func edited(value: String) -> String {
    for scale in Self.scales where scale.contains(where: value.hasSameBytes(as:)) {
      return pick(scale.filter { !$0.hasSameBytes(as: value) })
    }
    if let number = Self.number(value) { return String(number + Int64(1 + random.below(3))) }
    return remarked(value, Self.remarks, limit: Limits.metadataValue)
  }

  /// The value of a custom field that has none.
  mutating func value(ofField key: String, _ record: Int64) -> String {
    SampleFields.value(of: key, Int(record), &random)
  }

  /// Another nickname.
  mutating func edited(nickname: String) -> String {
    remarked(nickname, Self.titles, limit: Limits.nickname)
  }

  /// The text with a remark in parentheses, in place of the one it has; shortened if it must be.
  private mutating func remarked(_ text: String, _ remarks: [String], limit: Int) -> String {
    let old = remarks.first { text.utf8.reversed().starts(with: " (\($0))".utf8.reversed()) }
    let remark = pick(remarks.filter { $0 != old && !$0.hasSameBytes(as: text) })
    var base = text
    if let old { base.removeLast(old.count + 3) }
    guard !base.isEmpty else { return remark }
    let end = " (\(remark))"
    while base.unicodeScalars.count + end.unicodeScalars.count > limit { base.removeLast() }
    return base + end
  }

  /// A whole number as people write one, which has room to grow.
  private static func number(_ text: String) -> Int64? {
    guard let number = Int64(text), number < .max - 3, String(number).hasSameBytes(as: text) else {
      return nil
    }
    return number
  }
}
