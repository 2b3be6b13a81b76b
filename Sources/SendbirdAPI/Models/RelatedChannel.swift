/// A Chat channel that a ticket refers to (contract 6.3).
package struct RelatedChannel: Sendable {
  /// The channel's name.
  package let name: String?
  /// The channel's URL; compared by bytes.
  package let channelURL: String

  /// Makes a related channel.
  package init(name: String?, channelURL: String) {
    self.name = name
    self.channelURL = channelURL
  }
}

extension RelatedChannel: Equatable {
  /// Whether name and URL have the same bytes.
  package static func == (left: RelatedChannel, right: RelatedChannel) -> Bool {
    left.channelURL.hasSameBytes(as: right.channelURL)
      && left.name.map(ByteKey.init) == right.name.map(ByteKey.init)
  }
}

extension RelatedChannel {
  /// Reads `relatedChannels`, which is a JSON text inside a string.
  ///
  /// Null and an empty text mean none. The list itself instead of its text is read as well. Nil if the
  /// field is missing, or if it can't be read.
  static func list(_ json: JSONValue?) -> [RelatedChannel]? {
    switch json {
    case nil: nil
    case .null: []
    case .string(let text) where text.isEmpty: []
    case .string(let text): (try? JSONValue(parsing: text)).flatMap(elements)
    case .some(let other): elements(other)
    }
  }

  private static func elements(_ json: JSONValue) -> [RelatedChannel]? {
    if json.isNull { return [] }
    guard let elements = json.array else { return nil }
    var channels: [RelatedChannel] = []
    for element in elements {
      guard let url = element["channel_url"]?.string else { return nil }
      channels.append(RelatedChannel(name: element["name"]?.string, channelURL: url))
    }
    return channels
  }
}
