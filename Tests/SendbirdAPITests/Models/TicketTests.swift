import SendbirdAPI
import Testing

/// The tickets of contract 6, and what a client must survive.
@Suite struct TicketTests {
  private func ticket(_ changes: String = "") throws -> Ticket {
    try Ticket(json: JSONValue(parsing: DeskExamples.ticket(changes)))
  }

  @Test func readsANewTicket() throws {
    let ticket = try ticket()
    #expect(ticket.id == 5201)
    #expect(ticket.project == 77)
    #expect(ticket.title == "Refund for order 118")
    #expect(ticket.channelURL == "sendbird_desk_7f3a")
    #expect(ticket.createdAt?.iso8601 == "2026-01-02T03:05:00Z")
    #expect(ticket.issuedAt == nil && ticket.closedAt == nil)
    #expect(ticket.status == .initialized)
    #expect(ticket.closeStatus == "NOT_CLOSED")
    #expect(ticket.closeComment == nil && ticket.closeMessage == nil)
    #expect(ticket.priority.flatMap(TicketPriority.init) == .high)
    #expect(ticket.customer?.id == 4101)
    #expect(ticket.customer?.sendbirdID == "maria.k")
    #expect(ticket.group?.id == 3)
    #expect(ticket.group?.key == "billing")
    #expect(ticket.group?.name == "Billing")
    #expect(ticket.assignee == nil)
    #expect(ticket.customFields == ["order": "118"])
    #expect(
      ticket.relatedChannels == [
        RelatedChannel(name: "Orders", channelURL: "sendbird_group_channel_1_ab12")
      ])
    #expect(ticket.messageCount == 0)
    #expect(ticket.lastMessage == nil)
    #expect(ticket.raw["info"] == .null)
  }

  @Test func readsAClosedTicket() throws {
    let ticket = try ticket(
      #""status2": "CLOSED", "status": "CLOSED", "closeStatus": "CLOSED", "#
        + #""closedAt": "2026-01-02T05:00:00.000Z", "closeComment": "Refunded by finance""#)
    #expect(ticket.status == .closed)
    #expect(ticket.status?.isOpen == false)
    #expect(ticket.closeStatus == "CLOSED")
    #expect(ticket.closedAt?.iso8601 == "2026-01-02T05:00:00Z")
    #expect(ticket.closeComment == "Refunded by finance")
  }

  @Test func readsAnAssignment() throws {
    let ticket = try ticket(
      #""status2": "ACTIVE", "recentAssignment": {"id": 1, "agent": {"id": 12, "#
        + #""displayName": "Ivo", "sendbirdId": "sendbird_desk_agent_id_0c1d"}}"#)
    #expect(ticket.assignee?.id == 12)
    #expect(ticket.assignee?.displayName == "Ivo")
    #expect(ticket.assignee?.sendbirdID == "sendbird_desk_agent_id_0c1d")
  }

  @Test(arguments: [
    (#""status2": "PENDING", "status": "UNASSIGNED""#, "PENDING"),
    (#""status2": "WORK_IN_PROGRESS", "status": "ASSIGNED""#, "WORK_IN_PROGRESS"),
    (#""status2": "FROZEN", "status": "ASSIGNED""#, "FROZEN"),
    (#""status2": null, "status": "UNASSIGNED""#, "PENDING"),
    (#""status2": "", "status": "ASSIGNED""#, "ASSIGNED"),
    (#""status2": 5, "status": "OPEN""#, "OPEN"),
    (#""status2": null, "status": "CLOSED""#, "CLOSED"),
    (#""status2": null, "status": "INITIALIZED""#, "INITIALIZED"),
    (#""status2": null, "status": """#, nil), (#""status2": null, "status": null"#, nil),
  ])
  func findsTheStatus(_ changes: String, _ status: String?) throws {
    #expect(try ticket(changes).status?.rawValue == status)
  }

  @Test func knowsWhoSeesATicketInEachStatus() {
    #expect(
      TicketStatus.known.map(\.rawValue) == [
        "INITIALIZED", "PROACTIVE", "PENDING", "ACTIVE", "IDLE", "WORK_IN_PROGRESS", "CLOSED",
      ])
    #expect(TicketStatus.known.filter { !$0.isVisibleToAgents } == [.initialized])
    #expect(TicketStatus.known.filter { !$0.isOpen } == [.closed])
    #expect("\(TicketStatus(rawValue: "FROZEN"))" == "FROZEN")
  }

  /// Contract 7, row 24.
  @Test(
    arguments: [
      (#"{"id": 3}"#, 3, nil), (#"{"key": "billing"}"#, nil, "billing"), ("7", 7, nil),
      (#"{"id": "3", "key": 5}"#, nil, nil),
    ] as [(String, Int64?, String?)])
  func readsAGroup(_ text: String, _ id: Int64?, _ key: String?) throws {
    let group = try #require(try ticket(#""group": \#(text)"#).group)
    #expect(group.id == id)
    #expect(group.key == key)
  }

  @Test(arguments: ["null", #""billing""#, "[]", "1.5", "true"])
  func hasNoGroup(_ text: String) throws {
    #expect(try ticket(#""group": \#(text)"#).group == nil)
  }

  @Test(arguments: ["null", "{}", #"{"agent": null}"#, #"{"agent": 12}"#, "[]", #""x""#])
  func hasNoAssignee(_ text: String) throws {
    #expect(try ticket(#""recentAssignment": \#(text)"#).assignee == nil)
  }

  @Test(
    arguments: [
      ("null", []), (#""""#, []), (#""[]""#, []), (#""null""#, []), ("[]", []),
      (#"[{"name": "N", "channel_url": "u"}]"#, [RelatedChannel(name: "N", channelURL: "u")]),
      (#""[{\"channel_url\": \"u\"}]""#, [RelatedChannel(name: nil, channelURL: "u")]),
      (
        #""[{\"name\": null, \"channel_url\": \"u\", \"x\": 1}]""#,
        [RelatedChannel(name: nil, channelURL: "u")]
      ),
      (#""{}""#, nil), (#""[{\"name\": \"N\"}]""#, nil), (#""[\"u\"]""#, nil), (#""a,b""#, nil),
      (#""[{\"channel_url\": \"u\"}""#, nil), ("5", nil), ("{}", nil),
    ] as [(String, [RelatedChannel]?)])
  func readsRelatedChannels(_ text: String, _ expected: [RelatedChannel]?) throws {
    #expect(try ticket(#""relatedChannels": \#(text)"#).relatedChannels == expected)
  }

  @Test func comparesRelatedChannelsByBytes() {
    let channel = RelatedChannel(name: "\u{E9}", channelURL: "u")
    #expect(channel != RelatedChannel(name: "e\u{301}", channelURL: "u"))
    #expect(channel != RelatedChannel(name: nil, channelURL: "u"))
    #expect(channel == RelatedChannel(name: "\u{E9}", channelURL: "u"))
  }

  static let fields = [
    "project", "channelName", "channelUrl", "createdAt", "issuedAt", "closedAt", "status2",
    "status", "closeStatus", "closeComment", "closeMessage", "priority", "customer", "group",
    "recentAssignment", "customFields", "relatedChannels", "info", "messageCount", "lastMessage",
  ]

  @Test(arguments: fields, ["null", #"{"a": [1]}"#, "[[]]", "true", "1.5", #""\u0000""#])
  func survivesNullAndWrongTypes(_ field: String, _ value: String) throws {
    let ticket = try ticket("\"\(field)\": \(value)")
    #expect(ticket.id == 5201)
    #expect((ticket.customer?.id == 4101) == (field != "customer"))
    #expect((ticket.createdAt != nil) == (field != "createdAt"))
    #expect((ticket.customFields == ["order": "118"]) == (field != "customFields"))
    #expect(try ticket.raw[field] == JSONValue(parsing: value))
  }

  @Test func survivesEverythingMissing() throws {
    let ticket = try Ticket(json: ["id": 9])
    #expect(ticket.id == 9)
    #expect(ticket.status == nil && ticket.group == nil && ticket.assignee == nil)
    #expect(ticket.customer == nil && ticket.customFields == nil && ticket.relatedChannels == nil)
    #expect(ticket.raw == ["id": 9])
  }

  @Test(arguments: [["channelName": "x"], ["id": nil], ["id": "5201"], [], nil] as [JSONValue])
  func needsAnID(_ json: JSONValue) {
    #expect(throws: DecodingFault.self) { try Ticket(json: json) }
  }
}
