package import Operations
import Synchronization

/// The records of a Chat and a Desk in which every text was written by somebody who means harm.
///
/// Every text of an answer is the corpus's next one; a start decides where in it the first one is.
package final class HostileRecords: Sendable {
  private let next: Mutex<Int>
  /// The items of every user; nil when each reading finds others.
  private let items: JSONValue?
  /// The ids of its users.
  package let users: [String]

  /// Makes records.
  ///
  /// - Parameters:
  ///   - start: where in the corpus the first text is.
  ///   - count: how many users there are.
  ///   - isChanging: whether somebody else changes the metadata all the time.
  package init(from start: Int, users count: Int = 12, isChanging: Bool = false) {
    let texts = HostileText.all
    next = Mutex(start)
    items =
      isChanging
      ? nil
      : .object(
        (0..<5).map { index in
          let place = start + 2 * index
          return JSONMember(
            texts[place % texts.count].text, .string(texts[(place + 1) % texts.count].text))
        })
    // Not an empty id, which nothing could be asked about.
    users = (0..<count).map { texts[(start + $0) % texts.count].text }.filter { !$0.isEmpty }
  }

  /// What a request is answered with.
  ///
  /// - Parameter path: the segments behind the service's base.
  /// - Returns: the record or the page.
  package func answer(to path: [String]) -> JSONValue {
    switch (path.first, path.count) {
    case ("users", 1):
      return .object([
        JSONMember("users", .array(users.map(user))), JSONMember("next", ""),
      ])
    case ("users", 2): return user(users[0])
    case ("users", 3) where path[2] == "metadata": return metadata()
    case ("users", 3):
      return .object([
        JSONMember(
          "channels",
          .array(
            (0..<3).map { _ in
              .object([
                JSONMember("channel_url", .string(text())), JSONMember("name", .string(text())),
              ])
            })), JSONMember("next", ""),
      ])
    case ("group_channels", _):
      return .object([JSONMember("messages", .array((0..<6).map(message)))])
    case ("customers", 1): return page([customer()])
    case ("customers", _): return customer()
    case ("tickets", 1): return page((0..<9).map { ticket(Int64(51_000 + $0)) })
    case ("tickets", _): return ticket(Int64(path[1]) ?? 51_000)
    case ("groups", _):
      return page(
        (0..<5).map { index in
          .object([
            JSONMember("id", .number("\(index)")), JSONMember("name", .string(text())),
            JSONMember("key", .string(text())),
          ])
        })
    default: return .object([])
    }
  }

  /// The corpus's next text.
  package func text() -> String {
    let texts = HostileText.all
    return next.withLock { place in
      place += 1
      return texts[place % texts.count].text
    }
  }

  private func page(_ results: [JSONValue]) -> JSONValue {
    .object([
      JSONMember("count", .number("\(results.count)")), JSONMember("next", .null),
      JSONMember("previous", .null), JSONMember("results", .array(results)),
    ])
  }

  private func user(_ id: String) -> JSONValue {
    .object([
      JSONMember("user_id", .string(id)), JSONMember("nickname", .string(text())),
      JSONMember("profile_url", .string(text())), JSONMember("access_token", ""),
      JSONMember("is_active", .bool(true)), JSONMember("is_online", .bool(false)),
      JSONMember("last_seen_at", .number("1767357664000")),
      JSONMember("created_at", .number("1681171200")), JSONMember("locale", .string(text())),
      JSONMember("preferred_languages", .array([.string(text()), .string(text())])),
      JSONMember("metadata", metadata()), JSONMember(text(), .string(text())),
    ])
  }

  private func metadata() -> JSONValue {
    // Known keys, so that there is something that was changed on both sides.
    items ?? .object((0..<5).map { JSONMember("k\($0)", .string(text())) })
  }

  private func message(_ number: Int) -> JSONValue {
    .object([
      JSONMember("message_id", .number("\(number)")), JSONMember("type", "MESG"),
      JSONMember("message", .string(text())),
      JSONMember(
        "user",
        .object([
          JSONMember("user_id", .string(text())), JSONMember("nickname", .string(text())),
        ])), JSONMember("created_at", .number("1767357664000")),
    ])
  }

  private func fields(_ count: Int) -> JSONValue {
    .array(
      (0..<count).map { number in
        .object([
          JSONMember("id", .number("\(number)")), JSONMember("key", .string(text())),
          JSONMember("value", .string(text())),
        ])
      })
  }

  private func customer() -> JSONValue {
    .object([
      JSONMember("id", .number("88213")), JSONMember("sendbirdId", .string(users[0])),
      JSONMember("channelType", .string(text())), JSONMember("displayName", .string(text())),
      JSONMember("createdAt", .string("2025-12-01T00:00:00.000Z")),
      JSONMember("customFields", fields(6)),
    ])
  }

  private func ticket(_ id: Int64) -> JSONValue {
    .object([
      JSONMember("id", .number("\(id)")), JSONMember("channelName", .string(text())),
      JSONMember("channelUrl", .string(text())),
      JSONMember("createdAt", "2026-01-01T09:30:00.000Z"),
      JSONMember("status2", .string(id % 3 == 0 ? text() : "ACTIVE")),
      JSONMember("priority", .string(id % 4 == 0 ? text() : "HIGH")),
      JSONMember(
        "recentAssignment",
        .object([
          JSONMember(
            "agent",
            .object([JSONMember("id", 12), JSONMember("displayName", .string(text()))]))
        ])), JSONMember("customer", customer()),
      JSONMember(
        "group",
        .object([
          JSONMember("id", 3), JSONMember("key", .string(text())),
          JSONMember("name", .string(text())),
        ])), JSONMember("customFields", fields(4)),
      JSONMember(
        "relatedChannels",
        .string(
          JSONValue.array([
            .object([
              JSONMember("name", .string(text())), JSONMember("channel_url", .string(text())),
            ])
          ]).serialized())), JSONMember("lastMessage", .string(text())),
      JSONMember("closeComment", .string(text())), JSONMember("info", .string(text())),
    ])
  }
}
