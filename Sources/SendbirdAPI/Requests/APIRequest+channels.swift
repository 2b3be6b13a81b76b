extension APIRequest {
  /// Lists a user's group channels, the one with the latest message first (contract 4.1).
  ///
  /// - Parameters:
  ///   - userID: whose.
  ///   - token: the `next` of the page before, nil for the first page.
  ///   - limit: how many, 1 to `Limits.chatPage`.
  /// - Returns: the request.
  package static func channels(
    ofUser userID: String, token: String? = nil, limit: Int = Limits.chatPage
  ) -> APIRequest {
    var query = [
      QueryItem("show_empty", "true"), QueryItem("limit", String(limit)),
      QueryItem("order", "latest_last_message"),
    ]
    if let token { query.append(QueryItem("token", token)) }
    return APIRequest(.get, path: ["users", userID, "my_group_channels"], query: query)
  }

  /// Counts a user's unread messages (contract 4.2).
  package static func unreadMessages(ofUser userID: String) -> APIRequest {
    APIRequest(.get, path: ["users", userID, "unread_message_count"])
  }

  /// Counts a user's channels with unread messages (contract 4.2).
  package static func unreadChannels(ofUser userID: String) -> APIRequest {
    APIRequest(.get, path: ["users", userID, "unread_channel_count"])
  }

  /// Reads a channel (contract 4.4).
  package static func channel(_ url: String, showsMembers: Bool = true) -> APIRequest {
    APIRequest(
      .get, path: ["group_channels", url],
      query: showsMembers ? [QueryItem("show_member", "true")] : [])
  }

  /// Reads the messages of a channel up to a moment, oldest first (contract 4.4).
  ///
  /// - Parameters:
  ///   - url: which channel.
  ///   - before: the moment.
  ///   - limit: how many, 1 to `Limits.messagePage`.
  /// - Returns: the request.
  package static func messages(
    in url: String, before: Timestamp, limit: Int
  ) -> APIRequest {
    APIRequest(
      .get, path: messagesPath(url),
      query: [
        QueryItem("message_ts", String(before.milliseconds)),
        QueryItem("prev_limit", String(limit)), QueryItem("next_limit", "0"),
      ])
  }

  /// Writes a message as a user (contract 4.3).
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - userID: who speaks; a member of the channel.
  ///   - url: which channel.
  ///   - dedupID: the same id makes the same message sent twice one message.
  /// - Returns: the request.
  package static func sendMessage(
    _ text: String, as userID: String, in url: String, dedupID: String? = nil
  ) -> APIRequest {
    var members = [
      JSONMember("message_type", "MESG"), JSONMember("user_id", .string(userID)),
      JSONMember("message", .string(text)),
    ]
    if let dedupID { members.append(JSONMember("dedup_id", .string(dedupID))) }
    return APIRequest(.post, path: messagesPath(url), body: .object(members))
  }

  private static func messagesPath(_ url: String) -> [String] {
    ["group_channels", url, "messages"]
  }
}
