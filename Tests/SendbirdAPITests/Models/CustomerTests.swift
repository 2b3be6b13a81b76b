import SendbirdAPI
import Testing

/// The customers of contract 6.1, and what a client must survive.
@Suite struct CustomerTests {
  @Test func readsACustomer() throws {
    let customer = try Customer(json: JSONValue(parsing: DeskExamples.customer))
    #expect(customer.id == 4101)
    #expect(customer.sendbirdID == "maria.k")
    #expect(customer.channelType == "SENDBIRD")
    #expect(customer.project == 77)
    #expect(customer.createdAt?.iso8601 == "2026-01-02T03:04:05.678Z")
    #expect(customer.displayName == "Maria Kask")
    #expect(customer.photoThumbnailURL?.isEmpty == true)
    #expect(customer.customFields == ["tier": "A"])
    #expect(try customer.raw == JSONValue(parsing: DeskExamples.customer))
  }

  @Test func readsCustomersWithoutAndWithChangedFields() throws {
    let new = try Customer(json: JSONValue(parsing: DeskExamples.customerWithoutFields))
    #expect(new.customFields == [:])
    let changed = try Customer(json: JSONValue(parsing: DeskExamples.customerWithChangedFields))
    #expect(changed.customFields == ["tier": "B", "city": "Tartu"])
  }

  @Test func survivesEverythingMissing() throws {
    let customer = try Customer(json: ["id": 1, "unknown": ["deep": [1]]])
    #expect(customer.id == 1)
    #expect(customer.sendbirdID == nil && customer.displayName == nil)
    #expect(customer.customFields == nil && customer.createdAt == nil)
    #expect(customer.raw["unknown"] == ["deep": [1]])
  }

  static let fields = [
    "sendbirdId", "channelType", "project", "createdAt", "displayName", "photoThumbnailUrl",
    "customFields",
  ]

  /// A field of the wrong type is a field that isn't there; the others are.
  @Test(arguments: fields, [nil, ["a": 1], [5], true, .number("1.5"), "no time"] as [JSONValue])
  func survivesNullAndWrongTypes(_ field: String, _ value: JSONValue) throws {
    let json = try JSONValue(parsing: DeskExamples.customer)
    let members = (json.object ?? []).map { $0.name == field ? JSONMember(field, value) : $0 }
    let customer = try Customer(json: .object(members))
    #expect(customer.id == 4101)
    #expect((customer.sendbirdID == "maria.k") == (field != "sendbirdId"))
    #expect((customer.project == 77) == (field != "project"))
    #expect((customer.createdAt != nil) == (field != "createdAt"))
    #expect((customer.displayName == "Maria Kask") == (field != "displayName"))
    #expect((customer.customFields == ["tier": "A"]) == (field != "customFields"))
    #expect(customer.raw[field] == value)
  }

  @Test(
    arguments: [
      ["sendbirdId": "x"], ["id": nil], ["id": "4101"], ["id": .number("1.5")], ["id": ["a": 1]],
      [], "x",
      nil, 4101,
    ] as [JSONValue])
  func needsAnID(_ json: JSONValue) {
    #expect(throws: DecodingFault.self) { try Customer(json: json) }
  }

  @Test func keepsALargeID() throws {
    let json = try JSONValue(parsing: #"{"id": 9223372036854775807}"#)
    #expect(try Customer(json: json).id == .max)
    #expect(throws: DecodingFault.self) {
      try Customer(json: JSONValue(parsing: #"{"id": 9223372036854775808}"#))
    }
  }
}
