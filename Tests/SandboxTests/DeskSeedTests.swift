import Sandbox
import Testing

@Suite struct DeskSeedTests {
  private struct Desk {
    let customers: [JSONFact]
    let tickets: [JSONFact]
    let agents: [JSONFact]
  }

  private func desk(
    _ users: Int, seed: UInt64 = 1, time: Int64 = 1_767_312_000_000,
    _ configure: (inout SandboxConfiguration) -> Void = { _ in }
  ) async throws -> Desk {
    try await withSandbox({
      $0.users = users
      $0.seed = seed
      $0.seedTime = time
      configure(&$0)
    }) { sandbox async throws in
      Desk(
        customers: try await sandbox.desk("GET", "/customers?limit=500").results,
        tickets: try await sandbox.desk("GET", "/tickets?limit=500").results,
        agents: try await sandbox.desk("GET", "/agents").results)
    }
  }

  @Test("The same seed makes the same customers, tickets and agents", arguments: [1, 5, 200])
  func deterministic(users: Int) async throws {
    let first = try await desk(users)
    let again = try await desk(users)
    #expect(first.customers == again.customers && first.tickets == again.tickets)
    #expect(first.agents == again.agents)
    #expect(try await desk(users, seed: 2).tickets != first.tickets)
    let later = try await desk(users, time: 1_800_000_000_000)
    let times: Set = [
      "createdAt", "issuedAt", "closedAt", "durationTime", "pendingTime", "conversationTime",
    ]
    #expect(later.tickets != first.tickets)
    #expect(later.tickets.map { $0.settled(times) } == first.tickets.map { $0.settled(times) })
  }

  @Test("No users, no customers and tickets")
  func empty() async throws {
    let desk = try await desk(0)
    #expect(desk.customers.isEmpty && desk.tickets.isEmpty && desk.agents.count == 7)
  }

  @Test("Two hundred users have tickets in all states, groups, priorities and sizes")
  func variety() async throws {
    let desk = try await desk(200)
    func words(_ name: String) -> Set<String> { Set(desk.tickets.compactMap { $0[name]?.text }) }
    #expect((60...120).contains(desk.customers.count))
    #expect(
      words("status2") == [
        "INITIALIZED", "PROACTIVE", "PENDING", "ACTIVE", "IDLE", "WORK_IN_PROGRESS", "CLOSED",
      ])
    #expect(words("priority") == ["LOW", "MEDIUM", "HIGH", "URGENT"])
    #expect(
      Set(desk.tickets.compactMap { $0["group"]?["key"]?.text })
        == ["default", "billing", "tier-2", "returns"])
    #expect(desk.tickets.contains { $0["relatedChannels"]?.text?.contains("channel_url") == true })
    #expect(words("channelName").contains { $0.contains("\u{1B}") })
    #expect(desk.customers.contains { $0.fields.isEmpty })
    #expect(desk.customers.contains { $0.fields.count > 2 })
    let customers = desk.tickets.compactMap { $0["customer"]?.id }
    #expect(Set(customers).count < customers.count, "one with several tickets")
    #expect(Set(customers).count < desk.customers.count, "one without any")
  }

  @Test("Sample tickets are what the contract says of their state", arguments: [1, 2] as [UInt64])
  func rules(seed: UInt64) async throws {
    let desk = try await desk(300, seed: seed)
    var newest = "3"
    for ticket in desk.tickets {
      let status = ticket["status2"]?.text ?? ""
      let isAssigned = ["ACTIVE", "IDLE", "WORK_IN_PROGRESS"].contains(status)
      let created = try #require(ticket["createdAt"]?.text)
      #expect(created <= newest, "newest first")
      newest = created
      #expect(created <= "2026-01-02T00:00:00.000Z")
      #expect((1...100).contains(ticket["channelName"]?.text?.unicodeScalars.count ?? 0))
      let count = try #require(ticket["messageCount"]?.integer)
      #expect((count == 0) == (status == "INITIALIZED"), "\(status)")
      #expect((ticket["lastMessage"] == .null) == (count == 0))
      #expect((ticket["issuedAt"] == .null) == ["INITIALIZED", "PROACTIVE"].contains(status))
      for name in ["closedAt", "durationTime"] {
        #expect((ticket[name] != .null) == (status == "CLOSED"))
      }
      if isAssigned { #expect(ticket["recentAssignment"]?["agent"] != nil) }
      if ["INITIALIZED", "PROACTIVE", "PENDING"].contains(status) {
        #expect(ticket["recentAssignment"] == .null)
      }
    }
  }

  @Test("A sample ticket's channel holds its messages, customer and agent")
  func channels() async throws {
    try await withSandbox({ $0.users = 60 }) { sandbox async throws in
      for ticket in try await sandbox.desk("GET", "/tickets").results {
        let url = encoded(ticket["channelUrl"]?.text ?? "")
        let channel = try await sandbox.send("GET", "/group_channels/\(url)?show_member=true")
        #expect(channel.json["name"] == ticket["channelName"])
        let members = channel.json["members"]?.list?.compactMap { $0["user_id"]?.text } ?? []
        #expect(members.first == ticket["customer"]?["sendbirdId"]?.text)
        if let agent = ticket["recentAssignment"]?["agent"]?["sendbirdId"]?.text {
          #expect(members.contains(agent))
        }
        let messages = try await sandbox.send(
          "GET", "/group_channels/\(url)/messages?message_ts=9999999999999&prev_limit=200")
        let texts = messages.json["messages"]?.list?.compactMap { $0["message"]?.text } ?? []
        #expect(texts.count == ticket["messageCount"]?.integer)
        #expect(texts.last == ticket["lastMessage"]?.text)
      }
    }
  }

  @Test("Only registered fields have sample values, given keys included")
  func fields() async throws {
    let desk = try await desk(100) { $0.customerFields = ["loyalty", "tier"] }
    let keys = Set(desk.customers.flatMap(\.fields).map { String($0.prefix { $0 != "=" }) })
    #expect(keys == ["loyalty", "tier"])
  }

  @Test(
    "5.5: times as the contract writes them, over leap days and turns of the year",
    arguments: [
      // A group was made 400 days before the sample time.
      (1_709_164_800_001, "2023-01-25T00:00:00.001Z"),
      (1_743_724_799_999, "2024-02-28T23:59:59.999Z"),
      (1_743_811_199_999, "2024-02-29T23:59:59.999Z"),
      (1_743_811_200_000, "2024-03-01T00:00:00.000Z"),
      (1_770_249_600_000, "2025-01-01T00:00:00.000Z"), (34_560_000_000, "1970-01-01T00:00:00.000Z"),
      (34_559_999_999, "1969-12-31T23:59:59.999Z"), (4_142_102_399_999, "2100-02-28T23:59:59.999Z"),
      (4_142_102_400_000, "2100-03-01T00:00:00.000Z"),
      (986_342_400_000, "2000-02-29T00:00:00.000Z"),
    ] as [(Int64, String)])
  func time(seedTime: Int64, text: String) async throws {
    try await withSandbox({ $0.seedTime = seedTime }) { sandbox async throws in
      let group = try await sandbox.desk("GET", "/groups/1")
      #expect(group.json["createdAt"] == .text(text))
    }
  }
}
