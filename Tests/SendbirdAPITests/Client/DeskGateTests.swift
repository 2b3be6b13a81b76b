import SendbirdAPI
import Testing

/// What is refused before anything is sent to Desk or into a channel; every transport here fails the
/// test when it is used.
@Suite struct DeskGateTests {
  typealias Call = GateTests.Call

  private func client(isReadOnly: Bool = false) throws -> SendbirdClient {
    let transport = FakeTransport()
    return SendbirdClient(
      connection: try Fixture.connection(deskToken: "d35k"), transport: transport,
      isReadOnly: isReadOnly)
  }

  @Test(
    arguments: [
      { _ = try await $0.createCustomer(sendbirdID: "u") },
      { _ = try await $0.updateCustomerFields(1, ["a": "b"]) },
      { _ = try await $0.createTicket(NewTicket(title: "t", customerID: 1)) },
      { _ = try await $0.updateTicket(1, priority: .low) },
      { _ = try await $0.updateTicketFields(1, ["a": "b"]) },
      { _ = try await $0.closeTicket(1) }, { _ = try await $0.reopenTicket(1) },
      { _ = try await $0.cancelTicket(1) },
      { _ = try await $0.transferTickets([1], groupKey: "a") },
      { _ = try await $0.sendMessage("m", as: "u", in: "c") },
    ] as [Call])
  func readOnlyRefusesEveryWrite(_ call: Call) async throws {
    let client = try client(isReadOnly: true)
    #expect(try await Fixture.error { try await call(client) }.code == .readOnly)
  }

  struct Case: Sendable {
    let field: String
    let rule: Violation.Rule
    let call: Call

    init(_ field: String, _ rule: Violation.Rule, _ call: @escaping Call) {
      self.field = field
      self.rule = rule
      self.call = call
    }
  }

  private static let long = String(repeating: "x", count: 6000)

  @Test(arguments: [
    Case("sendbirdId", .empty) { _ = try await $0.customers(sendbirdID: "") },
    Case("limit", .outOfRange) { _ = try await $0.customers(limit: 0) },
    Case("limit", .outOfRange) { _ = try await $0.customers(limit: 501) },
    Case("offset", .outOfRange) { _ = try await $0.customers(offset: -1) },
    Case("customerId", .notNumber) { _ = try await $0.customer(0) },
    Case("customerId", .notNumber) { _ = try await $0.customer(-1) },
    Case("user_id", .empty) { _ = try await $0.createCustomer(sendbirdID: "") },
    Case("user_id", .tooLong) { _ = try await $0.createCustomer(sendbirdID: long) },
    Case("customerId", .notNumber) { _ = try await $0.updateCustomerFields(0, ["a": "b"]) },
    Case("customFields.key", .comma) { _ = try await $0.updateCustomerFields(1, ["a,b": ""]) },
    Case("customFields.value", .tooLong) {
      _ = try await $0.updateCustomerFields(1, ["a": long])
    },
    Case("sendbirdId", .empty) { _ = try await $0.tickets(TicketFilter(sendbirdID: "")) },
    Case("q", .empty) { _ = try await $0.tickets(TicketFilter(query: "")) },
    Case("channel_url", .empty) { _ = try await $0.tickets(TicketFilter(channelURL: "")) },
    Case("status2", .empty) {
      _ = try await $0.tickets(TicketFilter(status: TicketStatus(rawValue: "")))
    },
    Case("agentId", .notNumber) { _ = try await $0.tickets(TicketFilter(agent: 0)) },
    Case("limit", .outOfRange) { _ = try await $0.tickets(limit: 501) },
    Case("offset", .outOfRange) { _ = try await $0.tickets(offset: .min) },
    Case("ticketId", .notNumber) { _ = try await $0.ticket(0) },
    Case("channelName", .empty) {
      _ = try await $0.createTicket(NewTicket(title: "", customerID: 1))
    },
    Case("customerId", .notNumber) {
      _ = try await $0.createTicket(NewTicket(title: "t", customerID: 0))
    },
    Case("groupKey", .pattern) {
      _ = try await $0.createTicket(NewTicket(title: "t", customerID: 1, groupKey: "A"))
    },
    Case("customFields.key", .tooLong) {
      _ = try await $0.createTicket(
        NewTicket(title: "t", customerID: 1, customFields: [long: ""]))
    },
    Case("relatedChannelUrls", .tooManyItems) {
      _ = try await $0.createTicket(
        NewTicket(title: "t", customerID: 1, relatedChannelURLs: ["a", "b", "c", "d"]))
    },
    Case("ticketId", .notNumber) { _ = try await $0.updateTicket(0, priority: .low) },
    Case("relatedChannelUrls", .comma) {
      _ = try await $0.updateTicket(1, relatedChannelURLs: ["a,b"])
    },
    Case("customFields", .tooManyItems) {
      _ = try await $0.updateTicketFields(
        1, CustomFields((1...21).map { MetadataItem("k\($0)", "") }))
    },
    Case("ticketId", .notNumber) { _ = try await $0.closeTicket(0) },
    Case("ticketId", .notNumber) { _ = try await $0.reopenTicket(0) },
    Case("groupKey", .empty) { _ = try await $0.cancelTicket(1, groupKey: "") },
    Case("ticketId", .empty) { _ = try await $0.transferTickets([], groupKey: "a") },
    Case("ticketId", .notNumber) { _ = try await $0.transferTickets([1, 0], groupKey: "a") },
    Case("groupKey", .empty) { _ = try await $0.transferTickets([1], groupKey: "") },
    Case("status2", .notAllowed) {
      _ = try await $0.transferTickets([1], groupKey: "a", status: .closed)
    },
    Case("limit", .outOfRange) { _ = try await $0.groups(limit: 0) },
    Case("groupId", .notNumber) { _ = try await $0.group(0) },
    Case("offset", .outOfRange) { _ = try await $0.agents(offset: -5) },
    Case("agentId", .notNumber) { _ = try await $0.agent(0) },
    Case("limit", .outOfRange) { _ = try await $0.channels(ofUser: "u", limit: 101) },
    Case("user_id", .empty) { _ = try await $0.channels(ofUser: "") },
    Case("user_id", .dots) { _ = try await $0.unreadMessages(ofUser: "..") },
    Case("user_id", .empty) { _ = try await $0.unreadChannels(ofUser: "") },
    Case("channel_url", .empty) { _ = try await $0.channel("") },
    Case("channel_url", .dots) { _ = try await $0.channel(".") },
    Case("limit", .outOfRange) {
      _ = try await $0.messages(in: "c", before: Timestamp(milliseconds: 1), limit: 201)
    },
    Case("channel_url", .dots) {
      _ = try await $0.messages(in: "..", before: Timestamp(milliseconds: 1), limit: 1)
    },
    Case("message", .empty) { _ = try await $0.sendMessage("", as: "u", in: "c") },
    Case("message", .tooLong) { _ = try await $0.sendMessage(long, as: "u", in: "c") },
    Case("user_id", .empty) { _ = try await $0.sendMessage("m", as: "", in: "c") },
    Case("channel_url", .empty) { _ = try await $0.sendMessage("m", as: "u", in: "") },
    Case("customerId", .dots) {
      _ = try await $0.send(APIRequest(.get, .desk, path: ["customers", ".."]))
    },
    Case("ticketId", .empty) {
      _ = try await $0.send(APIRequest(.patch, .desk, path: ["tickets", "", "close"]))
    },
    Case("path", .dots) {
      _ = try await $0.send(APIRequest(.patch, .desk, path: ["tickets", "1", ".."]))
    },
    Case("metadata.key", .dots) { _ = try await $0.send(.deleteMetadata(of: "u", key: "..")) },
  ])
  func refusesBrokenRules(_ item: Case) async throws {
    let client = try client()
    let error = try await Fixture.error { try await item.call(client) }
    #expect(error.code == .ruleBroken)
    #expect(error.violations.map(\.field) == [item.field])
    #expect(error.violations.map(\.rule) == [item.rule])
  }
}
