import SendbirdAPI

/// An answer as it was recorded, to compare another one with.
///
/// Moments were replaced by 1, and what is drawn by chance by its name in braces; members that say
/// nothing were left out, so an answer may have more than was recorded. Metadata may not.
struct RecordedAnswer {
  private static let moments: Set<String> = ["created_at", "last_seen_at", "ts", "message_id"]

  let value: JSONValue

  /// Where another answer says something else.
  func differences(from other: JSONValue, isExact: Bool) -> [String] {
    guard !isExact else { return value == other ? [] : ["the answer is \(other)"] }
    return Self.differences(value, other, at: "the answer")
  }

  private static func differences(
    _ old: JSONValue, _ new: JSONValue, at place: String
  ) -> [String] {
    switch (old, new) {
    case (.object(let members), .object):
      return members.flatMap { member -> [String] in
        let place = "\(place).\(member.name)"
        guard let value = new[member.name] else { return ["\(place) is missing"] }
        return differences(member, value, at: place)
      }
    case (.array(let old), .array(let new)) where old.count == new.count:
      return zip(old, new).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: "\(place)[\(index)]")
      }
    default:
      return old == new ? [] : ["\(place) is \(new), not \(old)"]
    }
  }

  private static func differences(
    _ member: JSONMember, _ new: JSONValue, at place: String
  ) -> [String] {
    if member.name == "metadata" {
      return member.value == new ? [] : ["\(place) is \(new), not \(member.value)"]
    }
    if moments.contains(member.name), member.value == 1 {
      return new.int ?? 0 > 0 ? [] : ["\(place) is no moment but \(new)"]
    }
    if member.value.string == "{\(member.name)}" {
      return new.string?.isEmpty == false ? [] : ["\(place) is empty"]
    }
    return differences(member.value, new, at: place)
  }
}
