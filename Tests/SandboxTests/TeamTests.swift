import Sandbox
import Testing

@Suite struct TeamTests {
  @Test("6.7: groups in the form of the example, also without sample users")
  func groups() async throws {
    try await withSandbox { sandbox async throws in
      let reply = try await sandbox.desk("GET", "/groups?limit=50")
      #expect(reply.json["count"] == .integer(4))
      #expect(reply.results.map { $0["key"]?.text } == ["default", "tier-2", "billing", "returns"])
      #expect(
        reply.results[0].settled(JSONFact.deskChances)
          == (try JSONFact(
            """
            {"id": 1, "name": "Default", "key": "default", "project": 77, "createdAt": 0,
             "createdBy": "12", "description": ""}
            """)))
      let group = try await sandbox.desk("GET", "/groups/3")
      #expect(group.json["key"] == .text("billing"))
      #expect(group.json["members"]?.list?.map(\.id) == [13, 15, 17])
      #expect(
        group.json["members"]?.list?.map { $0["connection"]?.text }
          == ["ONLINE", "ONLINE", "OFFLINE"])
      let none = try await sandbox.desk("GET", "/groups/9")
      #expect(none.status == 404)
      #expect(none.text == #"{"code":"not_found","detail":"No group with id 9."}"#)
    }
  }

  @Test("6.7: agents in the form of the example, by status and connection")
  func agents() async throws {
    try await withSandbox { sandbox async throws in
      let first = try await sandbox.desk("GET", "/agents/12").json
      let chances = JSONFact.deskChances.union(["connectionUpdatedAt", "sendbirdId"])
      #expect(
        first.settled(chances)
          == (try JSONFact(
            """
            {"id": 12, "displayName": "Ivo", "project": 77, "user": "31", "sendbirdId": 0,
             "role": "ADMIN", "status": "ACTIVE", "connection": "ONLINE", "tier": "INTERMEDIATE",
             "email": "ivo@example.com", "photoThumbnailUrl": "", "createdAt": 0,
             "connectionUpdatedAt": 0}
            """)))
      for (query, ids) in [
        ("", [12, 13, 14, 15, 16, 17, 18]), ("status=INACTIVE", [17]), ("status=PAUSED", [18]),
        ("connection=AWAY", [14]), ("status=ACTIVE&connection=ONLINE", [12, 13, 15]),
        ("status=PAUSED&connection=ONLINE", []), ("limit=2&offset=1", [13, 14]),
      ] {
        let reply = try await sandbox.desk("GET", "/agents?\(query)")
        #expect(reply.results.map(\.id) == ids, "\(query)")
      }
      for query in ["status=active", "connection=", "status=ONLINE"] {
        #expect(try await sandbox.desk("GET", "/agents?\(query)").deskCode == "invalid")
      }
      #expect(try await sandbox.desk("GET", "/agents/9").status == 404)
    }
  }

  @Test("2.4: agents write in the Chat API, but are in no list of its users")
  func users() async throws {
    try await withSandbox({ $0.users = 3 }) { sandbox async throws in
      let agent = try await sandbox.agentUser(12)
      #expect(agent.hasPrefix("sendbird_desk_agent_id_"))
      #expect(try await sandbox.send("GET", "/users/\(agent)").json["nickname"] == .text("Ivo"))
      _ = try await sandbox.send(
        "PUT", "/users/\(agent)/metadata", #"{"metadata":{"k":"v"},"upsert":true}"#)
      for query in [
        "active_mode=all", "active_mode=all&nickname=Ivo", "nickname_startswith=Iv",
        "user_ids=\(agent)", "metadatakey=k&metadatavalues_in=v",
      ] {
        let listed = try await sandbox.send("GET", "/users?limit=100&\(query)")
        #expect(!listed.userIDs.contains(agent), "\(query)")
        #expect(listed.userIDs.count == (query == "active_mode=all" ? 3 : 0))
      }
    }
  }
}
