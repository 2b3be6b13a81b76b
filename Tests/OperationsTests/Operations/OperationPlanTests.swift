import Operations
import Testing

@Suite("What operations plan and send")
struct OperationPlanTests {
  /// Every operation with values for which Sendbird does it.
  static let operations: [any Operation] = [
    CreateUser(
      id: "new/user", nickname: "N", issuesAccessToken: true, metadata: [MetadataItem("a", "1")]),
    GetUser(userID: "maria.k"),
    ListUsers(UserFilter(nicknamePrefix: "M", activeMode: .deactivated), limit: 7),
    UpdateUser(userID: "maria.k", nickname: "M", profileURL: "https://x.test/a.png"),
    ActivateUser(userID: "maria.k"),
    DeactivateUser(userID: "maria.k", leavesChannels: false),
    DeactivateUser(userID: "maria.k", leavesChannels: true),
    DeleteUser(userID: "maria.k"),
    GetMetadata(userID: "maria.k"),
    UpdateMetadata(
      userID: "maria.k", items: [MetadataItem("plan", "gold"), MetadataItem("crm", "A-17")]),
    DeleteMetadata(userID: "maria.k", extent: .key("plan")),
    DeleteMetadata(userID: "maria.k", extent: .all),
    CreateCustomer(userID: "mats.l"), GetCustomer(.id(4101)), GetCustomer(.user("maria.k")),
    ListCustomers(), ListCustomers(userID: "maria.k", limit: 7),
    UpdateCustomerFields(.id(4101), items: [MetadataItem("tier", "B")]),
    UpdateCustomerFields(.user("maria.k"), items: [MetadataItem("city", "Tartu=\"1\"")]),
    CreateTicket(
      customer: .id(4101), title: "New", groupKey: "billing", priority: "HIGH",
      customFields: [MetadataItem("order", "119")], relatedChannelURLs: ["a", "b"],
      firstMessage: "Hello"),
    CreateTicket(customer: .user("mats.l"), title: "New", firstMessage: "Hello"),
    GetTicket(ticketID: 5201),
    ListTickets(userID: "maria.k", status: "CLOSED", query: "address", limit: 7),
    UpdateTicket(
      ticketID: 5201, priority: "LOW", relatedChannelURLs: [],
      customFields: [MetadataItem("order", "7")]),
    FirstMessage(ticketID: 5201, text: "Hello"),
    CloseTicket(ticketID: 5202, comment: "done"), CloseTicket(ticketID: 5201),
    ReopenTicket(ticketID: 5203), TransferTicket(ticketID: 5202, groupKey: "tier-2"),
    CancelTicket(ticketID: 5202),
  ]

  @Test("There is a case for every operation")
  func complete() {
    let covered = Set(Self.operations.map { type(of: $0).descriptor.id })
    #expect(covered == Set(OperationRegistry.all.map(\.id)))
  }

  @Test("The plan is what is sent", arguments: operations.indices)
  func plan(_ index: Int) async throws {
    let operation = Self.operations[index]
    let test = try DeskFixtures.road()
    let isRead = operation.risk == .read
    let planned = operation.plan.map { Self.resolved($0.request, operation) }
    #expect(operation.plan.contains { !$0.request.isRead } == !isRead)
    let outcome = try await operation.run(on: test.road)
    // Beside the plan only reads are sent.
    var rest = planned[...]
    for sent in await test.sendbird.bodies {
      if sent == rest.first { rest.removeFirst() } else { #expect(sent.hasPrefix("GET ")) }
    }
    #expect(rest.isEmpty)
    #expect(outcome.notStuck.isEmpty && outcome.unfinished == nil)
    #expect(!outcome.notes.contains { $0.contains("answer was lost") })
    #expect(outcome.dataPoints.map(\.name) == type(of: operation).descriptor.dataPoints)
    let entries = await test.journal.entries
    let journalled = entries.flatMap(\.intent.requests).map { Self.text($0) }
    #expect(journalled == planned.filter { !$0.hasPrefix("GET ") })
    let ids = entries.map(\.intent.operation)
    #expect(ids.contains(type(of: operation).descriptor.id) == !isRead)
    #expect(ids.allSatisfy { OperationRegistry.descriptor($0) != nil })
    #expect(entries.allSatisfy { $0.outcome?.requests.allSatisfy { $0 == .done } == true })
  }

  /// What is sent, with the values that only answers give.
  static func resolved(_ request: APIRequest, _ operation: any Operation) -> String {
    var values: [PlannedValue: String] = [
      .customerID: operation is CreateTicket ? "4102" : "4101", .sendbirdID: "maria.k",
    ]
    values[.channelURL] = DeskModel.url(operation is CreateTicket ? 5204 : 5201)
    var text = text(request)
    for (value, resolved) in values {
      #expect(PlannedValue(marker: value.marker) == value)
      if value.isNumber { text.replace("\"\(value.marker)\"", with: resolved) }
      text.replace(value.marker.percentEncoded, with: resolved.percentEncoded)
      text.replace(value.marker, with: resolved)
    }
    return text
  }

  static func text(_ request: APIRequest) -> String {
    "\(request.method.rawValue) \(request.target) \(text(request.body))"
  }

  @Test("A part of a plan that depends on an answer says so")
  func conditions() async throws {
    let operation = CreateTicket(customer: .user("maria.k"), title: "New")
    #expect(
      operation.plan.map(\.condition) == [nil, "only if request 1 finds no customer", nil])
    let test = try DeskFixtures.road()
    let outcome = try await operation.run(on: test.road)
    #expect(await test.writes == ["POST /tickets"])
    #expect(outcome.notes.contains("customer 4101 was found"))
  }

  static func text(_ body: JSONValue?) -> String { body.map { $0.serialized() } ?? "" }

  /// Every operation with values that break a rule.
  static let broken: [any Operation] = [
    CreateUser(id: ""),
    CreateUser(id: "u", metadata: [MetadataItem("k", "1"), MetadataItem("k", "2")]),
    CreateUser(id: "u", nickname: String(repeating: "n", count: 81)),
    GetUser(userID: ".."), GetMetadata(userID: ""), DeleteUser(userID: ""),
    ListUsers(limit: 0), ListUsers(UserFilter(ids: [""])),
    UpdateUser(userID: "u", profileURL: String(repeating: "p", count: 2049)),
    ActivateUser(userID: String(repeating: "u", count: 81)),
    DeactivateUser(userID: "", leavesChannels: true),
    UpdateMetadata(userID: "u", items: []),
    UpdateMetadata(userID: "u", items: [MetadataItem("a,b", "")]),
    UpdateMetadata(userID: "u", items: [MetadataItem("", "")]),
    UpdateMetadata(userID: "u", items: (1...6).map { MetadataItem("k\($0)", "") }),
    DeleteMetadata(userID: "u", extent: .key("")),
    DeleteMetadata(userID: "u", extent: .key("..")),
    CreateCustomer(userID: ""), GetCustomer(.id(0)), GetCustomer(.user("..")),
    ListCustomers(userID: ""), ListCustomers(limit: 0),
    UpdateCustomerFields(.id(1), items: []),
    UpdateCustomerFields(.id(-1), items: [MetadataItem("k", "v")]),
    UpdateCustomerFields(.user(""), items: [MetadataItem("k", "v")]),
    UpdateCustomerFields(.id(1), items: [MetadataItem("a,b", "")]),
    UpdateCustomerFields(.id(1), items: [MetadataItem("k", "1"), MetadataItem("k", "2")]),
    UpdateCustomerFields(
      .id(1), items: [MetadataItem(String(repeating: "k", count: 21), "")]),
    UpdateCustomerFields(
      .id(1), items: [MetadataItem("k", String(repeating: "v", count: 191))]),
    UpdateCustomerFields(.id(1), items: (1...21).map { MetadataItem("k\($0)", "") }),
    CreateTicket(customer: .id(1), title: ""),
    CreateTicket(customer: .id(1), title: String(repeating: "t", count: 101)),
    CreateTicket(customer: .id(0), title: "T"), CreateTicket(customer: .user(""), title: "T"),
    CreateTicket(customer: .id(1), title: "T", groupKey: "Billing"),
    CreateTicket(customer: .id(1), title: "T", priority: "high"),
    CreateTicket(customer: .id(1), title: "T", customFields: [MetadataItem("", "v")]),
    CreateTicket(customer: .id(1), title: "T", relatedChannelURLs: ["1", "2", "3", "4"]),
    CreateTicket(customer: .id(1), title: "T", relatedChannelURLs: ["a,b"]),
    CreateTicket(customer: .id(1), title: "T", firstMessage: ""),
    CreateTicket(
      customer: .id(1), title: "T", firstMessage: String(repeating: "m", count: 5001)),
    GetTicket(ticketID: 0), ListTickets(status: "OPEN"), ListTickets(limit: -1),
    ListTickets(query: ""), ListTickets(userID: ""),
    UpdateTicket(ticketID: 1), UpdateTicket(ticketID: 0, priority: "LOW"),
    UpdateTicket(ticketID: 1, priority: "SOON"),
    UpdateTicket(ticketID: 1, relatedChannelURLs: ["a", "a"]),
    FirstMessage(ticketID: 1, text: ""), FirstMessage(ticketID: 0, text: "t"),
    CloseTicket(ticketID: 0), ReopenTicket(ticketID: 0), CancelTicket(ticketID: -1),
    TransferTicket(ticketID: 1, groupKey: ""), TransferTicket(ticketID: 0, groupKey: "a"),
  ]

  @Test("A broken rule is found before anything is sent", arguments: broken.indices)
  func rules(_ index: Int) async throws {
    let operation = Self.broken[index]
    #expect(!operation.violations().errors.isEmpty)
    let test = try DeskFixtures.road()
    let error = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    #expect(error == .violations(operation.violations().errors))
    #expect(await test.sendbird.requests.isEmpty)
    #expect(await test.journal.entries.isEmpty)
  }

  @Test("An empty key never becomes a request, which would delete all items")
  func emptyKey() {
    #expect(DeleteMetadata(userID: "u", extent: .key("")).plan.isEmpty)
    let all = DeleteMetadata(userID: "u", extent: .all).plan
    #expect(all.map(\.request) == [.deleteAllMetadata(of: "u")])
  }

  @Test("A read-only client does no write", arguments: operations.indices)
  func readOnly(_ index: Int) async throws {
    let operation = Self.operations[index]
    guard operation.risk != .read else { return }
    let test = try DeskFixtures.road(isReadOnly: true)
    let error = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.code == .readOnly)
    #expect(await test.writes.isEmpty)
  }
}
