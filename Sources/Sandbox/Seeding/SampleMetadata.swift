/// Made-up metadata: up to five items with keys as integrators choose them.
enum SampleMetadata {
  private static let keys = [
    "plan", "locale", "tier", "city", "segment", "crm_id", "signup", "language", "company",
    "nps", "consent", "note", "favourite colour", "a/b test", "größe", "discount %",
  ]

  /// How many items of a hundred users have none, at most one, and so on.
  private static let counts = [20, 35, 60, 80, 92, 100]

  /// The items of the user with a number.
  static func items(_ number: Int, _ bank: NameBank, _ random: inout SplitMix64) -> [MetadataItem] {
    let die = random.below(100)
    let count = counts.firstIndex { die < $0 } ?? 0
    // Common keys come first; a step of one or two through the list leaves some out.
    var place = random.below(3)
    return (0..<count).map { _ in
      let key = keys[place % keys.count]
      place += 1 + random.below(3)
      return MetadataItem(key: key, value: value(of: key, number, bank, &random))
    }
  }

  private static func value(
    of key: String, _ number: Int, _ bank: NameBank, _ random: inout SplitMix64
  ) -> String {
    switch key {
    case "plan": random.pick(["free", "silver", "gold", "gold", "platinum"])
    case "locale", "language": bank.language
    case "tier": "\(1 + random.below(4))"
    case "city": random.pick(bank.cities)
    case "segment": random.pick(["retail", "b2b", "education", "press", ""])
    case "crm_id": "A-\(number)"
    case "signup": "20\(19 + random.below(7))-0\(1 + random.below(9))-1\(random.below(10))"
    case "company": random.pick(SampleText.companies)
    case "nps": "\(random.below(11))"
    case "consent": random.chance(50) ? "True" : "False"
    case "note": random.pick(SampleText.notes)
    case "favourite colour": random.pick(["blue", "grün", "赤", "🟣"])
    case "a/b test": random.pick(["A", "B"])
    case "größe": random.pick(["S", "M", "L"])
    default: "\(5 * (1 + random.below(6)))"
    }
  }
}
