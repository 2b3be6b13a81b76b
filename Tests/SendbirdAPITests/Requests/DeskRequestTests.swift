import SendbirdAPI
import Testing

/// The requests of contract 6, as they go over the wire.
@Suite struct DeskRequestTests {
  typealias Expectation = APIRequestTests.Expectation

  @Test(arguments: [
    Expectation(
      request: .customers(sendbirdID: "maria.k", limit: 1),
      line: "GET /customers?sendbird_id=maria.k&limit=1"),
    Expectation(request: .customers(), line: "GET /customers?limit=50"),
    Expectation(
      request: .customers(limit: 500, offset: 1500), line: "GET /customers?limit=500&offset=1500"),
    Expectation(
      request: .customers(sendbirdID: "a/b +%,ä 😀&="),
      line: "GET /customers?sendbird_id=a%2Fb%20%2B%25%2C%C3%A4%20%F0%9F%98%80%26%3D&limit=50"),
    Expectation(request: .customer(4101), line: "GET /customers/4101"),
    Expectation(
      request: .createCustomer(sendbirdID: "a/b \"ä"), line: "POST /customers",
      body: #"{"sendbirdId":"a/b \"ä"}"#),
    Expectation(
      request: .updateCustomerFields(4101, ["tier": "B", "city": "Tartu"]),
      line: "PATCH /customers/4101/custom_fields",
      body: #"{"customFields":"{\"tier\":\"B\",\"city\":\"Tartu\"}"}"#),
    // A text inside a text: what is escaped once in JSON is escaped twice.
    Expectation(
      request: .updateCustomerFields(1, ["a\"b": "say \"hi\"\n\\ 😀\u{1}", "e\u{301}": ""]),
      line: "PATCH /customers/1/custom_fields",
      body: #"{"customFields":"{\"a\\\"b\":\"say \\\"hi\\\"\\n\\\\ 😀\\u0001\","#
        + "\\\"e\u{301}\\\":\\\"\\\"}\"}"),
    Expectation(
      request: .tickets(TicketFilter(sendbirdID: "maria.k")),
      line: "GET /tickets?sendbird_id=maria.k&limit=50"),
    Expectation(
      request: .tickets(
        TicketFilter(
          status: .workInProgress, agent: 12, sendbirdID: "ä", query: "a+b", channelURL: "c,d"),
        limit: 2, offset: 4),
      line: "GET /tickets?status2=WORK_IN_PROGRESS&agent=12&sendbird_id=%C3%A4&q=a%2Bb"
        + "&channel_url=c%2Cd&limit=2&offset=4"),
    Expectation(request: .ticket(5201), line: "GET /tickets/5201"),
    Expectation(
      request: .createTicket(
        NewTicket(
          title: "Refund for order 118", customerID: 4101, groupKey: "billing", priority: .high,
          customFields: ["order": "118"],
          relatedChannelURLs: ["sendbird_group_channel_1_ab12", "b"])),
      line: "POST /tickets",
      body: #"{"channelName":"Refund for order 118","customerId":4101,"groupKey":"billing","#
        + #""priority":"HIGH","customFields":"{\"order\":\"118\"}","#
        + #""relatedChannelUrls":"sendbird_group_channel_1_ab12,b"}"#),
    Expectation(
      request: .createTicket(NewTicket(title: "T", customerID: 1)), line: "POST /tickets",
      body: #"{"channelName":"T","customerId":1}"#),
    Expectation(
      request: .updateTicket(5201, priority: .urgent), line: "PATCH /tickets/5201",
      body: #"{"priority":"URGENT"}"#),
    Expectation(
      request: .updateTicket(5201, relatedChannelURLs: ["a", "b", "c"]),
      line: "PATCH /tickets/5201", body: #"{"relatedChannelUrls":"a,b,c"}"#),
    Expectation(
      request: .updateTicket(5201, priority: .low, relatedChannelURLs: []),
      line: "PATCH /tickets/5201", body: #"{"priority":"LOW","relatedChannelUrls":""}"#),
    Expectation(
      request: .updateTicketFields(5201, ["order": "119"]),
      line: "PATCH /tickets/5201/custom_fields",
      body: #"{"customFields":"{\"order\":\"119\"}"}"#),
    Expectation(
      request: .closeTicket(5201, comment: "Refunded by finance"),
      line: "PATCH /tickets/5201/close", body: #"{"closeComment":"Refunded by finance"}"#),
    Expectation(
      request: .closeTicket(5201, comment: "", message: "Bye"),
      line: "PATCH /tickets/5201/close", body: #"{"closeComment":"","closeMessage":"Bye"}"#),
    Expectation(request: .closeTicket(5201), line: "PATCH /tickets/5201/close"),
    Expectation(request: .reopenTicket(5201), line: "PATCH /tickets/5201/reopen"),
    Expectation(request: .cancelTicket(5201), line: "PATCH /tickets/5201/cancel"),
    Expectation(
      request: .cancelTicket(5201, groupKey: "tier-2"), line: "PATCH /tickets/5201/cancel",
      body: #"{"groupKeyForTransfer":"tier-2"}"#),
    Expectation(
      request: .transferTickets([5201], groupKey: "tier-2"),
      line: "POST /tickets/transfer_to_group",
      body: #"{"tickets":[5201],"status":"PENDING","groupKey":"tier-2"}"#),
    Expectation(
      request: .transferTickets([1, 2], groupKey: "a", status: .active),
      line: "POST /tickets/transfer_to_group",
      body: #"{"tickets":[1,2],"status":"ACTIVE","groupKey":"a"}"#),
    Expectation(request: .groups(), line: "GET /groups?limit=50"),
    Expectation(request: .groups(limit: 1, offset: 1), line: "GET /groups?limit=1&offset=1"),
    Expectation(request: .group(3), line: "GET /groups/3"),
    Expectation(
      request: .agents(status: "ACTIVE"), line: "GET /agents?status=ACTIVE&limit=50"),
    Expectation(
      request: .agents(connection: "AWAY", limit: 5, offset: 10),
      line: "GET /agents?connection=AWAY&limit=5&offset=10"),
    Expectation(request: .agent(12), line: "GET /agents/12"),
  ])
  func looksLikeTheContract(_ expected: Expectation) {
    #expect("\(expected.request)" == expected.line)
    #expect(expected.request.body?.serialized().utf8.map(\.self) == expected.body?.utf8.map(\.self))
    #expect(expected.request.isRead == expected.line.hasPrefix("GET"))
    #expect(expected.request.service == .desk)
  }

  /// The text inside the body is the fields again, byte for byte.
  @Test func writesCustomFieldsAsATextThatReadsBack() throws {
    let fields: CustomFields = ["quote\"": "line\nend\r\t\\", "\u{E9}": "😀", "e\u{301}": "=,;{}"]
    let text = try #require(APIRequest.updateTicketFields(1, fields).body?["customFields"]?.string)
    #expect(try Metadata(json: JSONValue(parsing: text)) == fields)
    #expect(fields.wireText.hasSameBytes(as: text))
  }

  @Test func comparesFiltersByBytes() {
    #expect(TicketFilter(query: "\u{E9}") != TicketFilter(query: "e\u{301}"))
    #expect(TicketFilter(query: "a") != TicketFilter(sendbirdID: "a"))
    #expect(TicketFilter(status: .idle, agent: 1) == TicketFilter(status: .idle, agent: 1))
  }
}
