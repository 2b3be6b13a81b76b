import Operations
import Widgets

/// Users for the tests, as Sendbird would answer them.
enum Fixtures {
  /// 2026-01-02 12:41:04 UTC.
  static let now = WallTime(milliseconds: 1_767_357_664_000)

  static let names: [(String, String)] = [
    ("minsu.kim", "Minsu Kim"), ("minsu_91", "minsu"), ("min-ah.lee", "Lee Min-ah"),
    ("mina.park", "Mina Park"), ("mina_test_03", "mina qa"), ("mindy", "Mindy Ortega"),
    ("mingyu.ha", "하 민규"), ("minho.c", "Minho"), ("minerva-bot", "Minerva (bot)"),
    ("mini.cooper", "MINI"), ("minjae", "Minjae 😀"), ("minji.s", "Shin Minji"),
    ("a/b c%2F", "slashes"), ("evil", "E\u{1B}[31mvil\u{202E}txt\u{200B}\u{7}"),
  ]

  static func users() throws -> [User] {
    try names.enumerated().map { index, name in
      try user(name.0, name.1, metadata: index == 2 ? plan : [:], seenMinutesAgo: index * 37)
    }
  }

  static let plan: Metadata = [
    "locale": "ko-KR", "plan": "pro-annual",
    "refund_note": "Refunded 2x in June, check before any other refund is given to this customer",
    "old_flag": "1",
  ]

  static func user(
    _ id: String, _ nickname: String, metadata: Metadata = [:], seenMinutesAgo: Int? = nil,
    isActive: Bool = true
  ) throws -> User {
    let seen = seenMinutesAgo.map { now.milliseconds - Int64($0) * 60_000 } ?? -1
    return try User(
      json: .object([
        JSONMember("user_id", .string(id)), JSONMember("nickname", .string(nickname)),
        JSONMember("profile_url", .string("")), JSONMember("access_token", .string("")),
        JSONMember("is_active", .bool(isActive)),
        JSONMember("is_online", .bool(seenMinutesAgo == 0)),
        JSONMember("last_seen_at", .number("\(seenMinutesAgo == 0 ? 0 : seen)")),
        JSONMember("has_ever_logged_in", .bool(seenMinutesAgo != nil)),
        JSONMember("created_at", .number("1681171200")), JSONMember("metadata", metadata.json),
      ]))
  }
}
