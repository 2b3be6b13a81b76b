import Sandbox
import Testing

/// The last column of contract 7, where no other section says the same.
@Suite struct SandboxColumnTests {
  @Test("7 (8, 12, 13, 15, 16, 31, 32): users and refusals")
  func chat() async throws {
    try await withSandbox { sandbox async throws in
      let made = try await sandbox.makeUser("a")
      #expect(made.json["last_seen_at"] == .integer(-1), "8")
      for headers in [[("Api-Token", "wrong")], []] {
        let refused = try await sandbox.send("GET", "/users/a", headers: headers)
        #expect(refused.status == 400 && refused.code == 400401, "12, 31")
      }
      let missing = try await sandbox.send("GET", "/users/b")
      #expect(missing.status == 400, "13")
      #expect(
        missing.text == #"{"error":true,"code":400201,"message":"\"User\" not found."}"#, "15")
      _ = try await sandbox.send("PUT", "/users/a", #"{"is_active":false}"#)
      #expect(try await sandbox.send("GET", "/users/a").status == 200, "16")
      #expect(try await sandbox.send("GET", "/users").text == #"{"users":[],"next":""}"#, "9, 32")
    }
  }

  @Test("7 (10, 11): show_bot changes nothing, and nickname is exact")
  func lists() async throws {
    try await withSandbox { sandbox async throws in
      try await sandbox.makeUser("a", nickname: "Maria")
      try await sandbox.makeUser("b", nickname: "Maria Kask")
      for query in ["", "show_bot=true", "show_bot=false"] {
        #expect(try await sandbox.send("GET", "/users?\(query)").userIDs == ["b", "a"])
      }
      #expect(try await sandbox.send("GET", "/users?nickname=Maria").userIDs == ["a"])
    }
  }

  @Test("7 (6, 19): times of a user in seconds and milliseconds; profile_url is required")
  func create() async throws {
    try await withSandbox({ $0.users = 60 }) { sandbox async throws in
      let list = try await sandbox.send("GET", "/users?active_mode=all&limit=100")
      for user in list.json["users"]?.list ?? [] {
        #expect("\(user["created_at"]?.integer ?? 0)".count == 10)
        let seen = user["last_seen_at"]?.integer ?? 1
        #expect(seen == 0 || seen == -1 || "\(seen)".count == 13)
      }
      let reply = try await sandbox.send("POST", "/users", #"{"user_id":"a","nickname":""}"#)
      #expect(reply.code == 400105)
    }
  }

  @Test("2.6: a deactivated user can't send, whether still a member or not: 400300")
  func deactivated() async throws {
    try await withSandbox { sandbox async throws in
      for (user, leaves) in [("a", true), ("b", false)] {
        try await sandbox.makeUser(user)
        _ = try await sandbox.send(
          "POST", "/group_channels", #"{"user_ids":["\#(user)"],"channel_url":"c\#(user)"}"#)
        _ = try await sandbox.send(
          "PUT", "/users/\(user)",
          #"{"is_active":false,"leave_all_when_deactivated":\#(leaves)}"#)
        let message = #"{"message_type":"MESG","user_id":"\#(user)","message":"x"}"#
        let path = "/group_channels/c\(user)/messages"
        #expect(try await sandbox.send("POST", path, message).code == 400300)
        _ = try await sandbox.send("PUT", "/users/\(user)", #"{"is_active":true}"#)
        #expect(try await sandbox.send("POST", path, message).code == (leaves ? 400108 : nil))
      }
    }
  }

  @Test("7 (25, 26): an agent's user is a string, and a first message sets both states")
  func desk() async throws {
    try await withSandbox { sandbox async throws in
      for agent in try await sandbox.desk("GET", "/agents").results {
        #expect(agent["user"]?.text != nil)
      }
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("a"))
      try await sandbox.write("Hello", as: "a", in: ticket)
      let now = try await sandbox.ticket(ticket)
      #expect(now["status2"] == .text("PENDING") && now["status"] == .text("UNASSIGNED"))
    }
  }
}
