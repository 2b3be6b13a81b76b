import Operations
import SendbirdAPI

/// One thing that a write sends, or that a draft would: a field or an item with its new value.
struct SentPair: Hashable {
  /// Whether it is an item of metadata or a custom field.
  let isItem: Bool
  /// The item's key, or the field's name as the request has it.
  let name: ByteKey
  /// What it gets; nil for a deletion.
  let value: ByteKey?

  static func item(_ key: String, _ value: String?) -> SentPair {
    SentPair(isItem: true, name: ByteKey(key), value: value.map(ByteKey.init))
  }

  static func field(_ name: String, _ value: String?) -> SentPair {
    SentPair(isItem: false, name: ByteKey(name), value: value.map(ByteKey.init))
  }

  /// URLs of channels, however they were typed.
  static func related(_ urls: String) -> SentPair {
    let urls = urls.split { $0 == "," || $0.isWhitespace }
    return field(relatedName, urls.joined(separator: ","))
  }

  /// Whether it is the text of a message.
  var isMessage: Bool { !isItem && name == ByteKey(Self.messageName) }

  static let messageName = "message"
  static let relatedName = "relatedChannelUrls"
  /// What many tickets have alike, so that it doesn't tell one from another.
  static let common: [ByteKey] = [ByteKey("priority"), ByteKey("groupKey")]
}

extension DraftContent {
  /// What a form of this name would send; nothing of the fields that only name the record.
  func pairs(of form: String) -> [SentPair] {
    fields.flatMap { field in
      let changes = changes(of: field)
      if case .rows = field.value { return changes.flatMap(\.itemPairs) }
      return changes.compactMap { Self.pair($0.name, $0.after ?? "", of: form) }
    }
  }

  private static func pair(_ name: String, _ value: String, of form: String) -> SentPair? {
    switch name {
    case "user", "customer", "ticket": nil
    case "id": .field("user_id", value)
    case "title": .field("channelName", value)
    case "group": .field("groupKey", value)
    case "comment": .field("closeComment", value)
    case "profileURL": .field("profile_url", value)
    case "firstMessage", "text": .field(SentPair.messageName, value)
    case "related": .related(value)
    case "noRelated": .related("")
    case "issueAccessToken": .field("issue_access_token", value.isEmpty ? "false" : "true")
    case "leaveChannels":
      .field("leave_all_when_deactivated", value == "leave" ? "true" : "false")
    case "key" where form.hasSameBytes(as: DeleteMetadata.descriptor.id): .item(value, nil)
    case "all" where form.hasSameBytes(as: DeleteMetadata.descriptor.id): .field("metadata", nil)
    default: .field(name, value)
    }
  }
}

extension DraftChange {
  /// What the change of a row sends: under another key, a deletion as well.
  fileprivate var itemPairs: [SentPair] {
    guard let newName, after != nil else { return [.item(name, after)] }
    return [.item(newName, after), .item(name, nil)]
  }
}

extension JournalIntent {
  /// All that its requests send.
  var pairs: Set<SentPair> {
    var pairs: Set<SentPair> = []
    for request in requests {
      let isMetadata = request.path.count > 2 && request.path[2] == "metadata"
      if isMetadata, request.method == .delete {
        pairs.insert(request.path.count > 3 ? .item(request.path[3], nil) : .field("metadata", nil))
      }
      if isMetadata, request.path.count > 3, let value = request.body?["value"]?.string {
        pairs.insert(.item(request.path[3], value))
      }
      for member in request.body?.object ?? [] { pairs.formUnion(Self.pairs(member)) }
    }
    return pairs
  }

  private static func pairs(_ member: JSONMember) -> [SentPair] {
    switch (member.name, member.value) {
    case ("metadata", let items): return Self.items(items)
    case ("customFields", .string(let text)):
      // Desk takes custom fields as JSON in a text.
      return (try? JSONValue(parsing: text)).map(Self.items) ?? []
    case (SentPair.relatedName, .string(let urls)): return [.related(urls)]
    case (_, .string(let text)), (_, .number(let text)): return [.field(member.name, text)]
    case (_, .bool(let flag)): return [.field(member.name, flag ? "true" : "false")]
    default: return []
    }
  }

  private static func items(_ json: JSONValue) -> [SentPair] {
    (json.object ?? []).compactMap { item in
      switch item.value {
      case .string(let text), .number(let text): .item(item.name, text)
      default: nil
      }
    }
  }
}
