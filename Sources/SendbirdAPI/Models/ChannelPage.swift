/// One page of a user's channels (contract 4.1).
package struct ChannelPage: Sendable {
  /// The channels of this page, in Sendbird's order.
  package let channels: [Channel]
  /// What to send as `token` for the next page; nil on the last one.
  package let next: String?

  /// Makes a page.
  package init(channels: [Channel], next: String?) {
    self.channels = channels
    self.next = next
  }

  /// Reads a page of an answer; an empty, null or missing `next` all mean that there is no more.
  package init(json: JSONValue) throws(DecodingFault) {
    (channels, next) = try Fields(json, at: "answer").page("channels") {
      (json, path) throws(DecodingFault) in try Channel(json: json, at: path)
    }
  }
}
