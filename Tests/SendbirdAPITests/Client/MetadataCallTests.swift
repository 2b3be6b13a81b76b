import SendbirdAPI
import Testing

/// The JSON examples of contract 3.
@Suite struct MetadataCallTests {
  private func client(_ body: String, status: Int = 200) throws -> SendbirdClient {
    try Fixture.client(FakeTransport([.answer(status, body)]))
  }

  @Test func updatesMany() async throws {
    let stored = try await client(#"{"plan": "silver", "city": "Tartu"}"#)
      .updateMetadata(of: "maria.k", ["plan": "silver", "city": "Tartu"])
    #expect(stored == ["plan": "silver", "city": "Tartu"])
  }

  @Test func getsAllInOrder() async throws {
    let metadata = try await client(#"{"plan": "silver", "lang": "et", "city": "Tartu"}"#)
      .metadata(of: "maria.k")
    #expect(metadata.map(\.key) == ["plan", "lang", "city"])
  }

  @Test func createsAndUpdatesAndGetsOne() async throws {
    #expect(
      try await client(#"{"crm": "A-17"}"#).createMetadata(of: "maria.k", ["crm": "A-17"])
        == ["crm": "A-17"])
    #expect(
      try await client(#"{"city": "Pärnu"}"#)
        .updateMetadataItem(of: "maria.k", key: "city", value: "Pärnu") == "Pärnu")
    #expect(
      try await client(#"{"city": "Pärnu"}"#).metadataItem(of: "maria.k", key: "city") == "Pärnu")
    #expect(try await client("{}").metadataItem(of: "maria.k", key: "city") == nil)
  }

  @Test func deletes() async throws {
    try await client("{}").deleteMetadata(of: "maria.k", key: "city")
    try await client("{}").deleteAllMetadata(of: "maria.k")
    try await client("{}").deleteUser("mats.l")
    try await client("", status: 204).deleteUser("mats.l")
  }

  @Test func reportsAMissingItem() async throws {
    let client = try client(
      #"{"error": true, "code": 400201, "message": "\"Metadata\" not found."}"#, status: 400)
    let error = try await Fixture.error {
      try await client.deleteMetadata(of: "maria.k", key: "city")
    }
    #expect(error.isNotFound)
    #expect(error.message == #""Metadata" not found."#)
  }

  @Test func sendsTheBodyAsJSON() async throws {
    let transport = FakeTransport([.answer(200)])
    _ = try await Fixture.client(transport).updateMetadata(of: "a/b", ["k": "\"ä"])
    let request = try #require(transport.requests.first)
    #expect(request.url.hasSuffix("/v3/users/a%2Fb/metadata"))
    #expect(request.body == Array(#"{"metadata":{"k":"\"ä"},"upsert":true}"#.utf8))
    #expect(WireRequest.contentType == "application/json; charset=utf8")
  }
}
