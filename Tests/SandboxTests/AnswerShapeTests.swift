import FoundationEssentials
import Sandbox
import Testing

/// The shape of what is answered, looked at in all sample data.
@Suite struct AnswerShapeTests {
  private static let userFields: Set = [
    "user_id", "nickname", "profile_url", "access_token", "is_active", "is_online", "last_seen_at",
    "has_ever_logged_in", "created_at", "metadata", "discovery_keys", "preferred_languages",
    "locale", "require_auth_for_profile_image", "is_hide_me_from_friends", "is_shadow_blocked",
  ]
  private static let ticketFields: Set = [
    "id", "project", "channelName", "channelUrl", "createdAt", "issuedAt", "closedAt", "status2",
    "status", "closeStatus", "closeComment", "closeMessage", "priority", "customer", "group",
    "recentAssignment", "customFields", "relatedChannels", "info", "messageCount", "lastMessage",
    "durationTime", "pendingTime", "conversationTime",
  ]

  @Test("2.1: list, get and update answer exactly the fields of the table, and no null")
  func users() async throws {
    try await withSandbox({ $0.users = 100 }) { sandbox async throws in
      let list = try await sandbox.send("GET", "/users?active_mode=all&limit=100")
      let users = list.json["users"]?.list ?? []
      #expect(users.count == 100)
      for user in users {
        #expect(user.names == Self.userFields)
        #expect(!user.names.contains { user[$0] == .null })
      }
      for user in users.prefix(20) {
        let path = "/users/\(encoded(user["user_id"]?.text ?? ""))"
        #expect(try await sandbox.send("GET", path).json == user)
        #expect(try await sandbox.send("PUT", path, "{}").json == user)
      }
    }
  }

  @Test("2.1, 2.2: create answers two fields more, also when nothing optional was sent")
  func created() async throws {
    try await withSandbox { sandbox async throws in
      let reply = try await sandbox.makeUser("a")
      #expect(reply.json.names == Self.userFields.union(["is_created", "phone_number"]))
      #expect(reply.json["is_created"] == .bool(true))
      #expect(reply.json["phone_number"] == .text(""))
    }
  }

  @Test("6.2, 6.3: every ticket has the table's fields, and its two states belong together")
  func tickets() async throws {
    let pairs = [
      "INITIALIZED": "INITIALIZED", "PROACTIVE": "PROACTIVE", "PENDING": "UNASSIGNED",
      "ACTIVE": "ASSIGNED", "IDLE": "ASSIGNED", "WORK_IN_PROGRESS": "ASSIGNED", "CLOSED": "CLOSED",
    ]
    try await withSandbox({ $0.users = 200 }) { sandbox async throws in
      let tickets = try await sandbox.desk("GET", "/tickets?limit=500").results
      #expect(Set(tickets.compactMap { $0["status2"]?.text }) == Set(pairs.keys))
      for ticket in tickets {
        #expect(ticket.names == Self.ticketFields)
        let status = ticket["status2"]?.text ?? ""
        #expect(ticket["status"]?.text == pairs[status])
        #expect(ticket["closeStatus"]?.text == (status == "CLOSED" ? "CLOSED" : "NOT_CLOSED"))
        #expect(ticket["group"]?.names == ["id", "key", "name"], "7 (24): an object")
        let agent = ticket["recentAssignment"]?["agent"]
        #expect(
          agent == nil
            || agent?.names == ["id", "displayName", "sendbirdId", "photoThumbnailUrl"])
        for (name, value) in try sandbox.facts(of: ticket) {
          #expect(value, "\(name) of \(ticket)")
        }
      }
    }
  }

  @Test("5.5: durations are whole seconds from one time of the ticket to another")
  func durations() async throws {
    try await withSandbox({ $0.users = 200 }) { sandbox async throws in
      let closed = try await sandbox.desk("GET", "/tickets?status2=CLOSED&limit=500").results
      #expect(closed.count > 10)
      for ticket in closed {
        let start = try milliseconds(ticket["createdAt"])
        let end = try milliseconds(ticket["closedAt"])
        #expect(ticket["durationTime"] == .integer((end - start) / 1000))
        if let pending = ticket["pendingTime"]?.integer,
          let talk = ticket["conversationTime"]?.integer
        {
          let issued = try milliseconds(ticket["issuedAt"])
          #expect((end - issued) / 1000 - pending - talk <= 1, "each is rounded down")
        }
      }
    }
  }

  /// A time of the Desk API in milliseconds since 1970.
  private func milliseconds(_ time: JSONFact?) throws -> Int {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return Int((try style.parse(try #require(time?.text)).timeIntervalSince1970 * 1000).rounded())
  }
}

extension RunningSandbox {
  /// What contract 6.1 and 6.3 say of types and limits of a ticket.
  fileprivate func facts(of ticket: JSONFact) throws -> [String: Bool] {
    let related = try ticket["relatedChannels"]?.text.map { try JSONFact($0) }
    return [
      "project": ticket["project"] == .integer(77),
      "priority": ["LOW", "MEDIUM", "HIGH", "URGENT"].contains(ticket["priority"]?.text),
      "relatedChannels": (related?.list?.count ?? 9) <= 3
        && related?.list?.allSatisfy { $0.names == ["name", "channel_url"] } == true,
      "channelUrl": ticket["channelUrl"]?.text?.hasPrefix("sendbird_desk_") == true,
      "customFields": (ticket["customFields"]?.list?.count ?? 99) <= 20
        && ticket["customFields"]?.list?.allSatisfy { $0.names == ["id", "key", "value"] } == true,
      "customer": ticket["customer"]?["channelType"] == .text("SENDBIRD")
        && ticket["customer"]?["id"]?.integer != nil,
    ]
  }
}
