extension SendbirdClient {
  /// Lists one page of a user's group channels, the one with the latest message first (contract 4.1).
  ///
  /// - Parameters:
  ///   - userID: whose.
  ///   - token: the `next` of the page before, nil for the first page.
  ///   - limit: how many, 1 to `Limits.chatPage`.
  /// - Returns: the page.
  /// - Throws: `APIError`.
  package func channels(
    ofUser userID: String, token: String? = nil, limit: Int = Limits.chatPage
  ) async throws(APIError) -> ChannelPage {
    let request = APIRequest.channels(ofUser: userID, token: token, limit: limit)
    try check(Rules.pageLimit(limit), request)
    return try await read(request, ChannelPage.init(json:))
  }

  /// Counts a user's unread messages (contract 4.2).
  package func unreadMessages(ofUser userID: String) async throws(APIError) -> Int64 {
    try await read(.unreadMessages(ofUser: userID), unreadCount(json:))
  }

  /// Counts a user's channels with unread messages (contract 4.2).
  package func unreadChannels(ofUser userID: String) async throws(APIError) -> Int64 {
    try await read(.unreadChannels(ofUser: userID), unreadCount(json:))
  }

  /// Reads a channel (contract 4.4).
  package func channel(
    _ url: String, showsMembers: Bool = true
  ) async throws(APIError) -> Channel {
    try await read(.channel(url, showsMembers: showsMembers)) { (json) throws(DecodingFault) in
      try Channel(json: json)
    }
  }

  /// Reads the messages of a channel up to a moment, oldest first (contract 4.4).
  ///
  /// - Parameters:
  ///   - url: which channel.
  ///   - before: the moment.
  ///   - limit: how many, 1 to `Limits.messagePage`.
  /// - Returns: the messages.
  /// - Throws: `APIError` with `notPermitted` on a plan without message history.
  package func messages(
    in url: String, before: Timestamp, limit: Int
  ) async throws(APIError) -> [ChannelMessage] {
    let request = APIRequest.messages(in: url, before: before, limit: limit)
    try check(Rules.messageLimit(limit), request)
    return try await read(request, ChannelMessage.list)
  }

  /// Writes a message as a user and returns it (contract 4.3).
  ///
  /// - Parameters:
  ///   - text: the text; 1 to `Limits.messageText` characters.
  ///   - userID: who speaks; a member of the channel.
  ///   - url: which channel.
  ///   - dedupID: the same id makes the same message sent twice one message.
  /// - Returns: the message.
  /// - Throws: `APIError`.
  package func sendMessage(
    _ text: String, as userID: String, in url: String, dedupID: String? = nil
  ) async throws(APIError) -> ChannelMessage {
    let request = APIRequest.sendMessage(text, as: userID, in: url, dedupID: dedupID)
    try check(Rules.messageText(text) + Rules.userID(userID), request)
    return try await read(request) { (json) throws(DecodingFault) in try ChannelMessage(json: json)
    }
  }

  private func unreadCount(json: JSONValue) throws(DecodingFault) -> Int64 {
    guard let count = try Fields(json, at: "answer").integer("unread_count") else {
      throw DecodingFault(
        path: "answer.unread_count", expected: "a whole number", found: "missing")
    }
    return count
  }
}
