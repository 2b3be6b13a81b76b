/// Values for the custom fields of the sample customers and tickets.
struct SampleFields {
  /// A registered field.
  typealias Field = (number: Int64, key: String)

  /// The registered customer fields.
  let customer: [Field]
  /// The registered ticket fields.
  let ticket: [Field]

  /// Values for some of the fields, up to `most`, in the order of their ids.
  static func sample(
    _ fields: [Field], _ number: Int, upTo most: Int, _ random: inout SplitMix64
  ) -> [CustomField] {
    var left = random.below(min(most, fields.count) + 1)
    var sample: [CustomField] = []
    for (place, field) in fields.enumerated() where left > 0 {
      // As many as are left of as many as come: every choice is as likely as any other.
      guard random.below(fields.count - place) < left else { continue }
      left -= 1
      sample.append(
        CustomField(
          number: field.number, key: field.key, value: value(of: field.key, number, &random)))
    }
    return sample
  }

  /// A value that fits a key; `number` is that of the record.
  static func value(
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
