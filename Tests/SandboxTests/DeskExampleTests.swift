import Sandbox
import Testing

/// The JSON examples of contract 6, each sent as it is written and answered as it is written.
@Suite struct DeskExampleTests {
  private static let customer = #"""
    "id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
    "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask", "photoThumbnailUrl": ""
    """#

  private static let examples = [
    Example(
      "6.1", "POST", "/customers", #"{"sendbirdId": "maria.k"}"#,
      #"{\#(customer), "customFields": []}"#),
    Example(
      then: "PATCH", "/customers/4101/custom_fields", #"{"customFields": "{\"tier\": \"A\"}"}"#),
    Example(
      "6.1", "GET", "/customers/4101",
      #"{\#(customer), "customFields": [{"id": 9, "key": "tier", "value": "A"}]}"#),
    Example(
      "6.1", "GET", "/customers?sendbird_id=maria.k&limit=1",
      #"""
      {"count": 1, "next": null, "previous": null,
       "results": [{"id": 4101, "sendbirdId": "maria.k", "…": "…"}]}
      """#),
    Example(
      "6.1", "PATCH", "/customers/4101/custom_fields",
      #"{"customFields": "{\"tier\": \"B\", \"city\": \"Tartu\"}"}"#,
      #"""
      {\#(customer), "customFields": [{"id": 9, "key": "tier", "value": "B"},
                                      {"id": 10, "key": "city", "value": "Tartu"}]}
      """#),
    Example(
      "6.4", "POST", "/tickets",
      #"""
      {"channelName": "Refund for order 118", "customerId": 4101, "groupKey": "billing",
       "priority": "HIGH", "customFields": "{\"order\": \"118\"}",
       "relatedChannelUrls": "sendbird_group_channel_1_ab12"}
      """#,
      #"""
      {"id": 5201, "project": 77, "channelName": "Refund for order 118",
       "channelUrl": "sendbird_desk_7f3a", "createdAt": "2026-01-02T03:05:00.000Z",
       "issuedAt": null, "closedAt": null, "status2": "INITIALIZED", "status": "INITIALIZED",
       "closeStatus": "NOT_CLOSED", "closeComment": null, "closeMessage": null,
       "priority": "HIGH", "customer": {"id": 4101, "sendbirdId": "maria.k", "…": "…"},
       "group": {"id": 3, "key": "billing", "name": "Billing"}, "recentAssignment": null,
       "customFields": [{"id": 21, "key": "order", "value": "118"}],
       "relatedChannels": "[{\"name\": \"Orders\", \"channel_url\": \"sendbird_group_channel_1_ab12\"}]",
       "info": null, "messageCount": 0, "lastMessage": null,
       "durationTime": null, "pendingTime": null, "conversationTime": null}
      """#),
    Example(
      "6.5", "GET", "/tickets?sendbird_id=maria.k&limit=50",
      #"""
      {"count": 1, "next": null, "previous": null,
       "results": [{"id": 5201, "channelName": "Refund for order 118", "status2": "PENDING",
                    "…": "…"}]}
      """#),
    Example(
      "6.5", "GET", "/tickets/9", #"{"code": "not_found", "detail": "No ticket with id 9."}"#),
    Example(
      "6.6", "PATCH", "/tickets/5201", #"{"priority": "URGENT"}"#,
      #"{"id": 5201, "priority": "URGENT", "status2": "PENDING", "…": "…"}"#),
    Example(
      "6.6", "PATCH", "/tickets/5201/close", #"{"closeComment": "Refunded by finance"}"#,
      #"""
      {"id": 5201, "status2": "CLOSED", "status": "CLOSED", "closeStatus": "CLOSED",
       "closedAt": "2026-01-02T05:00:00.000Z", "closeComment": "Refunded by finance", "…": "…"}
      """#),
    Example(
      "6.6", "PATCH", "/tickets/5201/reopen",
      #"""
      {"id": 5201, "status2": "PENDING", "closeStatus": "NOT_CLOSED", "closedAt": null, "…": "…"}
      """#),
    Example(
      then: "POST", "/tickets/transfer_to_group",
      #"{"tickets": [5201], "status": "ACTIVE", "groupKey": "billing"}"#),
    Example(
      "6.6", "PATCH", "/tickets/5201/cancel",
      #"{"id": 5201, "status2": "PENDING", "recentAssignment": null, "…": "…"}"#),
    Example(
      "6.6", "PATCH", "/tickets/5201/custom_fields",
      #"{"customFields": "{\"order\": \"119\"}"}"#,
      #"""
      {"id": 5201, "customFields": [{"id": 21, "key": "order", "value": "119"}], "…": "…"}
      """#),
    Example(
      "6.6", "POST", "/tickets/transfer_to_group",
      #"{"tickets": [5201], "status": "PENDING", "groupKey": "tier-2"}"#,
      #"{"transferredTickets": [5201]}"#),
  ]

  @Test("6.1, 6.4, 6.5, 6.6: every example of customers and tickets is answered as written")
  func customersAndTickets() async throws {
    let chances: Set = ["createdAt", "closedAt", "channelUrl"]
    try await withSandbox { sandbox async throws in
      try await sandbox.makeUser("maria.k")
      _ = try await sandbox.send(
        "POST", "/group_channels",
        #"{"user_ids": [], "name": "Orders", "channel_url": "sendbird_group_channel_1_ab12"}"#)
      for example in Self.examples {
        if example.section == "6.5", example.path.contains("?") {
          let ticket = try await sandbox.desk("GET", "/tickets/5201").json
          try await sandbox.write("Hello", as: "maria.k", in: ticket)
        }
        let reply = try await sandbox.desk(example.method, example.path, example.body)
        try example.check(reply, channel: Example.channel, chances: chances)
      }
    }
  }

  @Test("6.7: groups and agents are what the examples show, name by name and type by type")
  func team() async throws {
    let group = try JSONFact(
      #"""
      {"id": 3, "name": "Billing", "key": "billing", "project": 77,
       "createdAt": "2025-12-01T00:00:00.000Z", "createdBy": "12", "description": ""}
      """#)
    let agent = try JSONFact(
      #"""
      {"id": 12, "displayName": "Ivo", "project": 77, "user": "31",
       "sendbirdId": "sendbird_desk_agent_id_0c1d", "role": "ADMIN", "status": "ACTIVE",
       "connection": "ONLINE", "tier": "INTERMEDIATE", "email": "ivo@example.com",
       "photoThumbnailUrl": "", "createdAt": "2025-12-01T00:00:00.000Z",
       "connectionUpdatedAt": "2026-01-02T03:00:00.000Z"}
      """#)
    try await withSandbox { sandbox async throws in
      for (list, example, place) in [
        ("/groups?limit=50", group, 2), ("/agents?status=ACTIVE&limit=50", agent, 0),
      ] {
        let reply = try await sandbox.desk("GET", list)
        #expect(reply.json.names == ["count", "next", "previous", "results"])
        #expect(reply.json["next"] == .null && reply.json["previous"] == .null)
        #expect(reply.json["count"] == .integer(reply.results.count))
        let given: Set = ["createdAt", "connectionUpdatedAt", "sendbirdId", "description"]
        #expect(reply.results[place].differences(from: example, chances: given) == [])
        for result in reply.results {
          #expect(result.differences(from: example, chances: example.names) == [])
        }
      }
    }
  }

  @Test("5.2: fifty come without a limit, in the envelope of the example")
  func envelope() async throws {
    try await withSandbox({ $0.users = 400 }) { sandbox async throws in
      let reply = try await sandbox.desk("GET", "/customers")
      #expect(reply.results.count == 50)
      let example = try JSONFact(
        #"""
        {"count": 137, "next": "\#(sandbox.address.deskURL)/customers?limit=50&offset=50",
         "previous": null, "results": []}
        """#)
      #expect(reply.json.differences(from: example, chances: ["count", "results"]) == [])
    }
  }
}
