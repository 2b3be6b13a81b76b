import Console
import Operations
import Testing
import Widgets

/// What Desk and Chat know of the sample user min-ah.lee.
extension Fixtures {
  static let userID = "min-ah.lee"

  static func customer(_ fields: CustomFields = deskFields) throws -> Customer {
    try Customer(
      json: .object([
        JSONMember("id", 88213), JSONMember("sendbirdId", .string(userID)),
        JSONMember("channelType", "SENDBIRD"), JSONMember("displayName", "Lee Min-ah"),
        JSONMember("createdAt", "2025-12-01T00:00:00.000Z"),
        JSONMember(
          "customFields",
          .array(
            fields.map { field in
              .object([
                JSONMember("id", 1), JSONMember("key", .string(field.key)),
                JSONMember("value", .string(field.value)),
              ])
            })),
      ]))
  }

  static let deskFields: CustomFields = [
    "tier": "gold", "region": "KR-11", "csm": "j.han", "renewal": "2026-11-01",
  ]

  static func ticket(
    _ id: Int64, _ title: String, status: TicketStatus = .pending, priority: String = "MEDIUM",
    agent: String? = nil, userID: String = Fixtures.userID
  ) throws -> Ticket {
    let assignment: JSONValue =
      agent.map { name in
        .object([
          JSONMember(
            "agent",
            .object([JSONMember("id", 12), JSONMember("displayName", .string(name))]))
        ])
      } ?? .null
    return try Ticket(
      json: .object([
        JSONMember("id", .number("\(id)")), JSONMember("channelName", .string(title)),
        JSONMember("channelUrl", .string("sendbird_desk_\(id)")),
        JSONMember("createdAt", "2026-01-01T09:30:00.000Z"),
        JSONMember("status2", .string(status.rawValue)),
        JSONMember("priority", .string(priority)), JSONMember("recentAssignment", assignment),
        JSONMember(
          "customer",
          .object([
            JSONMember("id", 88213), JSONMember("sendbirdId", .string(userID)),
            JSONMember("displayName", "Lee Min-ah"),
          ])),
        JSONMember(
          "group",
          .object([
            JSONMember("id", 3), JSONMember("key", "billing"), JSONMember("name", "Billing"),
          ])),
        JSONMember(
          "customFields",
          .array([
            .object([
              JSONMember("id", 2), JSONMember("key", "order"), JSONMember("value", "118"),
            ])
          ])),
        JSONMember(
          "relatedChannels",
          .string("[{\"name\": \"Orders\", \"channel_url\": \"sendbird_group_channel_1_ab12\"}]")),
      ]))
  }

  static func tickets() throws -> [Ticket] {
    [
      try ticket(51022, "Cannot rejoin channel after ban", priority: "HIGH", agent: "A. Choi"),
      try ticket(50981, "Push token not registered"),
      try ticket(50011, "Old question", status: .closed, agent: "A. Choi"),
    ]
  }

  static func channels() throws -> [Channel] {
    try [("orders", "Orders", 3), ("sendbird_desk_51022", "", 0)].map { url, name, unread in
      try Channel(
        json: .object([
          JSONMember("channel_url", .string(url)), JSONMember("name", .string(name)),
          JSONMember("member_count", 2), JSONMember("unread_message_count", .number("\(unread)")),
        ]))
    }
  }

  /// The user's record with unread counts, an access token and an unknown field.
  static func record(_ metadata: Metadata = plan) throws -> User {
    try User(
      json: .object([
        JSONMember("user_id", .string(userID)), JSONMember("nickname", "Lee Min-ah"),
        JSONMember("profile_url", ""), JSONMember("access_token", "secret-token-1"),
        JSONMember("is_active", true), JSONMember("is_online", false),
        JSONMember("last_seen_at", .number("1767353224000")),
        JSONMember("created_at", .number("1681171200")),
        JSONMember("discovery_keys", .array([])), JSONMember("x_new", nil),
        JSONMember("unread_channel_count", 1), JSONMember("unread_message_count", 3),
        JSONMember("metadata", metadata.json),
      ]))
  }

  /// A write that changed the plan.
  static func write(
    _ number: Int64 = 1, operation: String = "metadata.update", before: JSONValue, after: JSONValue,
    requests: [RequestResult] = [.done], undo: MetadataChangeSet? = nil, isUndone: Bool = false
  ) -> JournalEntry {
    let at = Timestamp(milliseconds: now.milliseconds - 9_000_000)
    return JournalEntry(
      id: JournalID(number: number),
      intent: JournalIntent(
        operation: operation, subject: userID, requests: [], before: before, after: after, at: at),
      outcome: JournalOutcome(
        requests: requests, after: after, undo: undo.map(Inverse.changes), at: at),
      isUndone: isUndone)
  }
}

extension TestConsole {
  /// Answers what belongs to the shown user as Desk and Chat would.
  mutating func belong(
    customer: Result<FoundCustomer, APIError>? = nil, history: [JournalEntry] = []
  ) throws {
    fire(.desk)
    let id = state.shownUser?.id ?? ""
    func post(_ console: inout TestConsole, _ answer: Belonging) {
      console.reply(.desk, .belonging(userID: id, answer))
    }
    post(&self, .customer(try customer ?? .success(FoundCustomer(Fixtures.customer()))))
    post(
      &self, .tickets(.success(UserTickets(tickets: try Fixtures.tickets(), hasMore: false))))
    post(
      &self, .channels(.success(UserChannels(channels: try Fixtures.channels(), hasMore: false))))
    post(&self, .record(.success(try Fixtures.record())))
    post(&self, .history(history))
    post(&self, .end)
  }

  /// A console on min-ah.lee with all that belongs to her.
  static func withBelongings(
    size: Size = Size(columns: 120, rows: 36), glyphs: Glyphs = .unicode
  ) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size, glyphs: glyphs)
    console.press("j", "j")
    try console.belong(
      history: [
        Fixtures.write(
          before: ["plan": "free"], after: ["plan": "pro-annual"])
      ])
    console.takeEffects()
    return console
  }

  /// The users whose belongings were asked for.
  var askedBelongings: [String] {
    work.compactMap { if case .belongings(let id, _, _) = $0 { id } else { nil } }
  }
}

extension APIError {
  /// An error of Desk's list of customers.
  static func desk(_ code: APIError.Code) -> APIError {
    APIError(code, .customers(sendbirdID: Fixtures.userID, limit: 1, offset: 0))
  }
}
