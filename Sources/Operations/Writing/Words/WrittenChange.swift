import SendbirdAPI

/// What a write did to one field of a record, as the journal tells it.
package struct WrittenChange: Sendable, Equatable {
  /// The field's name for people; of an item its key.
  package let name: String
  /// What was in it before; nil for nothing.
  package let before: String?
  /// What is in it afterwards, or is to be where nobody knows how the write ended; nil for nothing.
  package let after: String?

  /// The change on one line, such as `city: Berlin -> Paris`; long texts are cut.
  package var words: String {
    let sides = Self.sides(before, after)
    return "\(name): \(sides.before) -> \(sides.after)"
  }

  /// The two values of a change among others on a line; where they begin alike for longer than is
  /// shown, the beginning is left out.
  static func sides(_ before: String?, _ after: String?) -> (before: String, after: String) {
    guard let before, let after else { return (set(before), set(after)) }
    let start = startOfDifference(before, after, longest: longest)
    guard start > 0 else { return (set(before), set(after)) }
    return (set("..." + before.dropFirst(start)), set("..." + after.dropFirst(start)))
  }

  /// How many characters two values can be shown without, so that one sees where they differ.
  ///
  /// - Parameters:
  ///   - before: The one value.
  ///   - after: The other one.
  ///   - longest: The most characters that are shown of each.
  /// - Returns: Zero where the difference is among the first ones, or there is none.
  package static func startOfDifference(
    _ before: String, _ after: String, longest: Int
  ) -> Int {
    let alike = zip(before, after).prefix { String($0).hasSameBytes(as: String($1)) }.count
    guard alike >= longest, !before.hasSameBytes(as: after) else { return 0 }
    // With a little of what comes before, to find the place.
    return alike - longest / 4
  }

  /// A value among others on a line, in quotation marks where it could be taken for more than a value.
  ///
  /// - Parameter value: The value; nil for nothing.
  /// - Returns: The words.
  static func set(_ value: String?) -> String {
    let shown = shown(value)
    guard let value, !value.isEmpty else { return shown }
    let isPlain = shown.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.:/@+#%&?=".unicodeScalars.contains(scalar)
    }
    return isPlain ? shown : Violation.quoted(shown)
  }

  /// A value in a sentence: long ones are cut, so that what follows is still seen.
  ///
  /// - Parameter value: The value; nil for nothing.
  /// - Returns: The words.
  static func shown(_ value: String?) -> String {
    guard let value else { return "(none)" }
    if value.isEmpty { return "\"\"" }
    let cut = value.prefix(longest)
    return cut.endIndex == value.endIndex ? value : cut + "..."
  }

  /// The most characters of a value in a sentence.
  private static let longest = 60

  package static func == (left: Self, right: Self) -> Bool {
    left.name.hasSameBytes(as: right.name) && left.before.hasSameBytes(as: right.before)
      && left.after.hasSameBytes(as: right.after)
  }
}

extension JournalEntry {
  /// What the write did to each field, in the order of the record; what it was to do where nothing was
  /// done, or nobody knows it.
  ///
  /// What somebody else changed meanwhile is not among it.
  package var changes: [WrittenChange] {
    let found = after
    switch intent.operation {
    case FirstMessage.descriptor.id:
      return intent.after["message"]?.string.map { text in
        [WrittenChange(name: "Message", before: nil, after: text)]
      } ?? []
    // What the journal has of the time before are the customer's other tickets.
    case CreateTicket.descriptor.id:
      return JournalDifference(from: .null, to: found ?? intent.after).changes
    case let operation:
      let isItems = operation.hasPrefix("metadata.")
      let wanted = JournalDifference(
        from: intent.before, to: intent.after, onlyNamed: !isItems, isItems: isItems
      ).changes
      guard let found else { return wanted }
      let made = JournalDifference(from: intent.before, to: found, isItems: isItems).changes
      // What follows from closing a ticket, say, is named by no field of the request.
      let edits = [
        UpdateMetadata.descriptor.id, DeleteMetadata.descriptor.id, UpdateUser.descriptor.id,
        UpdateCustomerFields.descriptor.id, UpdateTicket.descriptor.id,
      ]
      guard edits.contains(operation) else { return made }
      return made.filter { change in wanted.contains { $0.name.hasSameBytes(as: change.name) } }
    }
  }

  /// The record after the write; nil where nothing of it was done, or nobody knows it.
  package var after: JSONValue? {
    outcome?.requests.contains(.done) == true ? outcome?.after : nil
  }
}

/// What differs between two states of a record, as the journal keeps them.
private struct JournalDifference {
  /// The differences, in the order of the names.
  private(set) var changes: [WrittenChange] = []
  /// Whether names missing afterwards were left alone, not deleted.
  private let onlyNamed: Bool

  init(from before: JSONValue, to after: JSONValue, onlyNamed: Bool = false, isItems: Bool = false)
  {
    self.onlyNamed = onlyNamed && !(after.object ?? []).isEmpty
    add(before, after, isItems: isItems)
  }

  private mutating func add(_ before: JSONValue, _ after: JSONValue, isItems: Bool) {
    let new = after.object ?? []
    for member in before.object ?? [] {
      let value = after[member.name]
      if value == nil, onlyNamed { continue }
      add(member.name, member.value, value, isItems: isItems)
    }
    for member in new where before[member.name] == nil {
      add(member.name, nil, member.value, isItems: isItems)
    }
  }

  private mutating func add(
    _ name: String, _ before: JSONValue?, _ after: JSONValue?, isItems: Bool
  ) {
    if !isItems, name == "metadata" || name == "customFields" {
      // A body has custom fields as a text.
      let new = after?.string.flatMap { try? JSONValue(parsing: $0) } ?? after ?? .null
      return add(before ?? .null, new, isItems: true)
    }
    guard let words = isItems ? name : Self.words(name) else { return }
    let (old, new) = (Self.text(before), Self.text(after))
    if old.hasSameBytes(as: new) { return }
    // A field that nobody filled in is nothing that came or went.
    if !isItems, (old ?? "").isEmpty, (new ?? "").isEmpty { return }
    changes.append(WrittenChange(name: words, before: old, after: new))
  }

  /// A field's name for people, as reviews have it; nil for what only tells one record from another.
  private static func words(_ name: String) -> String? {
    switch name {
    case "nickname": FieldName.nickname.words
    case "profile_url": FieldName.profileURL.words
    case "is_active": "Active"
    case "issue_access_token": "New access token"
    case "leave_all_when_deactivated": "Leaves all channels"
    case "channelName": "Title"
    case "status2": "Status"
    case "priority": FieldName.priority.words
    case "groupKey": "Team key"
    case "closeComment": "Comment"
    case "relatedChannelUrls": FieldName.relatedChannels.words
    case "agentId": "Agent"
    case "id", "user_id", "sendbirdId", "customerId", "created_at": nil
    default: name
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case nil, .null: nil
    case .string(let text): text
    case .array(let elements):
      elements.isEmpty
        ? nil : elements.map { $0.string ?? $0.serialized() }.joined(separator: ", ")
    case .some(let other): other.serialized()
    }
  }
}
