import Sandbox
import Testing

/// The JSON examples of contract 2 to 6, each sent as it is written and answered as it is written.
@Suite struct ExampleTests {
  private static let message = #"{"message_type": "MESG", "user_id": "mats.l", "message": "Hi"}"#

  /// Ordered so that what one example needs is there; the names are those of the contract.
  private static let chat = [
    Example(
      "2.2", "POST", "/users",
      #"""
      {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "",
       "issue_access_token": false, "metadata": {"plan": "gold", "lang": "et"}}
      """#,
      #"""
      {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "",
       "access_token": "", "is_active": true, "is_online": false, "last_seen_at": -1,
       "has_ever_logged_in": false, "created_at": 1767225600,
       "metadata": {"plan": "gold", "lang": "et"}, "discovery_keys": [],
       "preferred_languages": [], "locale": "", "require_auth_for_profile_image": false,
       "is_hide_me_from_friends": false, "is_shadow_blocked": false,
       "is_created": true, "phone_number": ""}
      """#),
    Example(
      "3", "PUT", "/users/maria.k/metadata",
      #"{"metadata": {"plan": "silver", "city": "Tartu"}, "upsert": true}"#,
      #"{"plan": "silver", "city": "Tartu"}"#),
    Example(
      "3", "GET", "/users/maria.k/metadata",
      #"{"plan": "silver", "lang": "et", "city": "Tartu"}"#),
    Example(
      "3", "POST", "/users/maria.k/metadata", #"{"metadata": {"crm": "A-17"}}"#,
      #"{"crm": "A-17"}"#),
    Example(
      "3", "PUT", "/users/maria.k/metadata/city", #"{"value": "Pärnu"}"#, #"{"city": "Pärnu"}"#),
    Example("3", "GET", "/users/maria.k/metadata/city", #"{"city": "Pärnu"}"#),
    Example("3", "DELETE", "/users/maria.k/metadata/city", "{}"),
    Example("3", "DELETE", "/users/maria.k/metadata", "{}"),
    Example(
      "3", "DELETE", "/users/maria.k/metadata/city",
      #"{"error": true, "code": 400201, "message": "\"Metadata\" not found."}"#),
    Example(then: "POST", "/users/maria.k/metadata", #"{"metadata": {"plan": "gold"}}"#),
    Example(then: "PUT", "/users/maria.k", #"{"preferred_languages": ["et"]}"#),
    Example(
      then: "POST", "/users", #"{"user_id": "mats.l", "nickname": "Mats Lind", "profile_url": ""}"#
    ),
    Example(
      "4.5", "POST", "/group_channels",
      #"{"user_ids": ["maria.k", "mats.l"], "name": "Orders", "channel_url": "orders-1"}"#,
      #"""
      {"channel_url": "orders-1", "name": "Orders", "member_count": 2, "joined_member_count": 2,
       "created_at": 1767312000, "is_distinct": false, "data": "", "custom_type": "",
       "cover_url": "", "last_message": null, "unread_message_count": 0}
      """#),
    Example(then: "POST", "/group_channels/orders-1/messages", message),
    Example(then: "POST", "/group_channels/orders-1/messages", message),
    Example(then: "POST", "/group_channels/orders-1/messages", message),
    // Who connects can't be told through the Platform API, so two values are the sandbox's.
    Example(
      "2.3", "GET", "/users/maria.k?include_unread_count=true",
      #"""
      {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "",
       "access_token": "", "is_active": true, "is_online": false,
       "last_seen_at": 1767312000123, "has_ever_logged_in": false, "created_at": 1767225600,
       "metadata": {"plan": "gold"}, "discovery_keys": [], "preferred_languages": ["et"],
       "locale": "", "require_auth_for_profile_image": false,
       "is_hide_me_from_friends": false, "is_shadow_blocked": false,
       "unread_channel_count": 1, "unread_message_count": 3}
      """#),
    Example("4.2", "GET", "/users/maria.k/unread_message_count", #"{"unread_count": 3}"#),
    Example("4.2", "GET", "/users/maria.k/unread_channel_count", #"{"unread_count": 1}"#),
    Example(
      "2.6", "PUT", "/users/mats.l",
      #"{"is_active": false, "leave_all_when_deactivated": false}"#,
      #"{"user_id": "mats.l", "nickname": "Mats Lind", "is_active": false, "…": "…"}"#),
    Example(
      "2.4", "GET", "/users?limit=2&active_mode=all&nickname_startswith=Ma",
      #"""
      {"users": [{"user_id": "mats.l", "nickname": "Mats Lind", "is_active": false, "…": "…"},
                 {"user_id": "maria.k", "nickname": "Maria Kask", "is_active": true, "…": "…"}],
       "next": "eyJvIjoyfQ=="}
      """#),
    Example(
      "2.5", "PUT", "/users/maria.k",
      #"{"nickname": "Maria Kask-Tamm", "issue_access_token": true}"#,
      #"""
      {"user_id": "maria.k", "nickname": "Maria Kask-Tamm",
       "access_token": "0123456789abcdef0123456789abcdef01234567", "is_active": true, "…": "…"}
      """#),
    Example(then: "PUT", "/users/maria.k", #"{"nickname": "Maria Kask"}"#),
    Example("4.5", "DELETE", "/group_channels/orders-1", "{}"),
    Example(
      "4.1", "GET", "/users/maria.k/my_group_channels?show_empty=true&limit=100",
      #"""
      {"channels": [{"channel_url": "sendbird_desk_7f3a", "name": "Refund for order 118",
         "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE", "member_count": 1,
         "joined_member_count": 1, "unread_message_count": 0, "last_message": null,
         "created_at": 1767312000, "is_distinct": false, "data": "", "cover_url": ""}],
       "next": "", "ts": 1767312345678}
      """#),
    Example(
      "4.4", "GET", "/group_channels/sendbird_desk_7f3a?show_member=true",
      #"""
      {"channel_url": "sendbird_desk_7f3a", "name": "Refund for order 118",
       "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE", "member_count": 1,
       "joined_member_count": 1, "created_at": 1767312000, "is_distinct": false, "data": "",
       "cover_url": "", "last_message": null, "unread_message_count": 0,
       "members": [{"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "",
                    "is_active": true, "is_online": false, "last_seen_at": 1767312000123,
                    "state": "joined"}]}
      """#),
    Example(
      "4.3", "POST", "/group_channels/sendbird_desk_7f3a/messages",
      #"{"message_type": "MESG", "user_id": "maria.k", "message": "Hello, my refund is late."}"#,
      #"""
      {"message_id": 900000017, "type": "MESG", "message": "Hello, my refund is late.",
       "created_at": 1767312400001, "updated_at": 0, "channel_url": "sendbird_desk_7f3a",
       "channel_type": "group_channels", "data": "", "custom_type": "", "file": {},
       "is_removed": false, "silent": false, "mentioned_users": [],
       "user": {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": ""}}
      """#),
    // The message has all members of 4.3.
    Example(
      "4.4", "GET",
      "/group_channels/sendbird_desk_7f3a/messages?message_ts=9999999999999&prev_limit=20&next_limit=0",
      #"""
      {"messages": [{"message_id": 900000017, "type": "MESG",
        "message": "Hello, my refund is late.", "created_at": 1767312400001, "updated_at": 0,
        "channel_url": "sendbird_desk_7f3a", "channel_type": "group_channels", "…": "…",
        "user": {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": ""}}]}
      """#),
    Example("2.7", "DELETE", "/users/mats.l", "{}"),
  ]

  @Test("2, 3, 4: every example of the Chat API is answered as the contract writes it")
  func chatExamples() async throws {
    let chances: Set = [
      "created_at", "last_seen_at", "access_token", "next", "ts", "message_id",
    ]
    try await withSandbox { sandbox async throws in
      // A third name with this prefix gives the list of 2.4 a next page.
      try await sandbox.makeUser("before", nickname: "Mary")
      var url = ""
      for example in Self.chat {
        if example.section == "4.1" {
          _ = try await sandbox.desk("POST", "/customers", #"{"sendbirdId": "maria.k"}"#)
          url = try await sandbox.makeTicket(4101)["channelUrl"]?.text ?? ""
        }
        let path = example.path.replacing(Example.channel, with: url)
        let reply = try await sandbox.send(example.method, path, example.body)
        try example.check(reply, channel: url, chances: chances)
      }
    }
  }
}
