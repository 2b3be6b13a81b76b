/// Values for the custom fields of the sample customers and tickets.
struct SampleFields {
  private let customerKeys: [String]
  private let ticketKeys: [String]

  /// Values for these keys, the registered ones.
  init(customer: [String], ticket: [String]) {
    customerKeys = customer
    ticketKeys = ticket
  }

  /// The fields of a customer: up to four, some of them none.
  func customer(_ number: Int, _ random: inout SplitMix64) -> [MetadataItem] {
    items(customerKeys, number, upTo: 4, &random)
  }

  /// The fields of a ticket: up to three.
  func ticket(_ number: Int, _ random: inout SplitMix64) -> [MetadataItem] {
    items(ticketKeys, number, upTo: 3, &random)
  }

  /// Different keys in the order they are registered in.
  private func items(
    _ keys: [String], _ number: Int, upTo most: Int, _ random: inout SplitMix64
  ) -> [MetadataItem] {
    var left = random.below(min(most, keys.count) + 1)
    var items: [MetadataItem] = []
    for (place, key) in keys.enumerated() where left > 0 {
      // As many as are left of as many as come: every choice is as likely as any other.
      guard random.below(keys.count - place) < left else { continue }
      left -= 1
      items.append(MetadataItem(key: key, value: Self.value(of: key, number, &random)))
    }
    return items
  }

  private static func value(
    of key: String, _ number: Int, _ random: inout SplitMix64
  ) -> String {
    switch key {
    case "tier": random.pick(["A", "B", "C"])
    case "city": random.pick(["Tartu", "Pärnu", "Berlin", "Lyon", "서울", "大阪"])
    case "plan": random.pick(["free", "silver", "gold", "platinum"])
    case "language": random.pick(["et", "en", "de", "fr", "ko", "ja"])
    case "company": random.pick(SampleText.companies)
    case "phone": "+372 5\(100_0000 + random.below(900_0000))"
    case "crm_id": "A-\(number)"
    case "segment": random.pick(["retail", "b2b", "education", ""])
    case "note": random.pick(SampleText.notes)
    case "consent": random.pick(["yes", "no"])
    case "order": "\(100 + number)"
    case "product": random.pick(["Lamp", "Bicycle", "Headphones", "Tea, 250 g", "本"])
    case "category": random.pick(["delivery", "refund", "invoice", "other"])
    case "amount": "\(1 + random.below(400)).\(10 + random.below(90))"
    case "refund": random.pick(["none", "partial", "full"])
    case "country": random.pick(["EE", "DE", "FR", "KR", "JP"])
    default: "\(key) \(1 + random.below(9))"
    }
  }
}
