import SendbirdAPI
import Testing

/// Contract 5.2 and the lists of 6.
@Suite struct DeskPageTests {
  private func page(_ text: String) throws -> DeskPage<Customer> {
    try DeskPage(json: JSONValue(parsing: text), Customer.init(json:at:))
  }

  @Test func readsAPageOfCustomers() throws {
    let page = try page(DeskExamples.customers)
    #expect(page.elements.map(\.id) == [4101])
    #expect(page.count == 1)
    #expect(!page.hasMore)
  }

  /// An empty page ends a list, whatever it says: asking on at the same offset would never end.
  @Test func readsAnEmptyPage() throws {
    let page = try page(DeskExamples.emptyPage)
    #expect(page.elements.isEmpty)
    #expect(page.count == 137)
    #expect(!page.hasMore)
  }

  @Test(arguments: [
    (#""next": "https://evil.example/steal""#, true), (#""next": """#, false),
    (#""next": null"#, false), (#""other": 1"#, false), (#""next": true"#, true),
  ])
  func tellsWhetherThereIsMore(_ member: String, _ hasMore: Bool) throws {
    #expect(try page(#"{"results": [{"id": 1}], \#(member)}"#).hasMore == hasMore)
  }

  @Test(arguments: [#""count": null"#, #""count": "137""#, #""other": 1"#])
  func survivesWithoutACount(_ member: String) throws {
    #expect(try page(#"{"results": [{"id": 1}], \#(member)}"#).count == nil)
  }

  @Test(arguments: [
    ("{}", "answer.results should be a list, but is missing"),
    (#"{"results": null}"#, "answer.results should be a list, but is missing"),
    (#"{"results": {}}"#, "answer.results should be a list, but is an object"),
    ("[]", "answer should be an object, but is a list"),
    (
      #"{"results": [{"id": 1}, {"id": "2"}]}"#,
      "results[1].id should be a whole number, but is a string"
    ),
    (#"{"results": [5]}"#, "results[0] should be an object, but is a number"),
  ])
  func needsAListOfElementsWithIDs(_ text: String, _ fault: String) throws {
    let error = try #require(throws: DecodingFault.self) { try page(text) }
    #expect(error.description == fault)
  }

  @Test func readsGroups() throws {
    let page = try DeskPage(
      json: JSONValue(parsing: DeskExamples.groups), DeskGroup.init(json:at:))
    #expect(page.elements.map(\.id) == [1, 3])
    #expect(page.elements.map(\.key) == ["default", "billing"])
    let group = page.elements[1]
    #expect(group.name == "Billing")
    #expect(group.project == 77)
    #expect(group.createdAt?.iso8601 == "2025-12-01T00:00:00Z")
    #expect(group.createdBy == "12")
    #expect(group.description?.isEmpty == true)
    #expect(group.members == nil)
  }

  @Test func readsAGroupWithMembers() throws {
    let json = try JSONValue(
      parsing: #"{"id": 3, "createdBy": 12, "members": [{"id": 12, "connection": "AWAY"}]}"#)
    let group = try DeskGroup(json: json)
    #expect(group.createdBy == "12")
    #expect(group.members?.map(\.connection) == ["AWAY"])
    #expect(try DeskGroup(json: ["id": 3, "members": ["Ivo"]]).members == nil)
    #expect(throws: DecodingFault.self) { try DeskGroup(json: ["key": "billing"]) }
  }

  @Test func readsAgents() throws {
    let page = try DeskPage(json: JSONValue(parsing: DeskExamples.agents), Agent.init(json:at:))
    let agent = try #require(page.elements.first)
    #expect(agent.id == 12)
    #expect(agent.displayName == "Ivo")
    #expect(agent.project == 77)
    #expect(agent.user == "31")
    #expect(agent.sendbirdID == "sendbird_desk_agent_id_0c1d")
    #expect(agent.role == "ADMIN")
    #expect(agent.status == "ACTIVE")
    #expect(agent.connection == "ONLINE")
    #expect(agent.connectionUpdatedAt?.iso8601 == "2026-01-02T03:00:00Z")
    #expect(agent.createdAt?.iso8601 == "2025-12-01T00:00:00Z")
    #expect(agent.email == "ivo@example.com")
    #expect(agent.photoThumbnailURL?.isEmpty == true)
    #expect(agent.tier == "INTERMEDIATE")
  }

  /// Contract 7, row 25.
  @Test(
    arguments: [("31", "31"), ("\"31\"", "31"), ("null", nil), ("{}", nil)]
      as [(String, String?)])
  func readsAnAgentsUser(_ text: String, _ user: String?) throws {
    let json = try JSONValue(parsing: #"{"id": 12, "user": \#(text)}"#)
    #expect(try Agent(json: json).user == user)
  }
}
