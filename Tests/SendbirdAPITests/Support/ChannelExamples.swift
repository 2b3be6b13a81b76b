/// The JSON examples of contract 4.
enum ChannelExamples {
  static let channels = """
    {"channels": [{"channel_url": "sendbird_desk_7f3a", "name": "Refund for order 118",
       "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE", "member_count": 1,
       "joined_member_count": 1, "unread_message_count": 0, "last_message": null,
       "created_at": 1767312000, "is_distinct": false, "data": "", "cover_url": ""}],
     "next": "", "ts": 1767312345678}
    """

  static let channel = """
    {"channel_url": "sendbird_desk_7f3a", "name": "Refund for order 118",
     "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE", "member_count": 1, "joined_member_count": 1,
     "created_at": 1767312000, "is_distinct": false, "data": "", "cover_url": "", "last_message": null,
     "unread_message_count": 0,
     "members": [{"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": "", "is_active": true,
                  "is_online": false, "last_seen_at": 1767312000123, "state": "joined"}]}
    """

  static let created = """
    {"channel_url": "orders-1", "name": "Orders", "member_count": 2, "joined_member_count": 2,
     "created_at": 1767312000, "is_distinct": false, "data": "", "custom_type": "", "cover_url": "",
     "last_message": null, "unread_message_count": 0}
    """

  static let sent = """
    {"message_id": 900000017, "type": "MESG", "message": "Hello, my refund is late.",
     "created_at": 1767312400001, "updated_at": 0, "channel_url": "sendbird_desk_7f3a",
     "channel_type": "group_channels", "data": "", "custom_type": "", "file": {},
     "is_removed": false, "silent": false, "mentioned_users": [],
     "user": {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": ""}}
    """

  static let messages = """
    {"messages": [{"message_id": 900000017, "type": "MESG", "message": "Hello, my refund is late.",
      "created_at": 1767312400001, "updated_at": 0, "channel_url": "sendbird_desk_7f3a",
      "channel_type": "group_channels", "user": {"user_id": "maria.k", "nickname": "Maria Kask", "profile_url": ""}}]}
    """
}
