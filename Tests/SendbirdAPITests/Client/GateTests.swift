import SendbirdAPI
import Testing

/// What is refused before anything is sent; every transport here fails the test when it is used.
@Suite struct GateTests {
  typealias Call = @Sendable (SendbirdClient) async throws -> Void

  @Test(
    arguments: [
      { client in _ = try await client.createUser(NewUser(id: "u", nickname: ""))
      },
      { client in _ = try await client.updateUser("u", UserChanges()) },
      { client in try await client.deleteUser("u") },
      { client in _ = try await client.createMetadata(of: "u", ["a": "b"]) },
      { client in _ = try await client.updateMetadata(of: "u", ["a": "b"]) },
      { client in
        _ = try await client.updateMetadataItem(of: "u", key: "a", value: "b")
      },
      { client in try await client.deleteMetadata(of: "u", key: "a") },
      { client in try await client.deleteAllMetadata(of: "u") },
      { client in _ = try await client.send(APIRequest(.post, path: ["x"])) },
      { client in _ = try await client.send(APIRequest(.patch, .desk, path: ["x"]))
      },
    ] as [Call])
  func readOnlyRefusesEveryWrite(_ call: Call) async throws {
    let client = try Fixture.client(FakeTransport(), isReadOnly: true)
    let error = try await Fixture.error { try await call(client) }
    #expect(error.code == .readOnly)
    #expect(error.explanation.contains("nothing was sent"))
  }

  @Test func readOnlyLetsReadsThrough() async throws {
    let transport = FakeTransport([
      .answer(200, #"{"user_id": "u"}"#), .answer(200, #"{"users": []}"#), .answer(200, "{}"),
    ])
    let client = try Fixture.client(transport, isReadOnly: true)
    _ = try await client.user("u")
    _ = try await client.users()
    _ = try await client.metadata(of: "u")
    #expect(transport.requests.count == 3)
  }

  /// `DELETE …/metadata/` would delete all, and `DELETE …/metadata/..` the user.
  @Test(arguments: ["", ".", ".."])
  func refusesAKeyThatChangesTheMeaningOfThePath(_ key: String) async throws {
    let client = try Fixture.client(FakeTransport())
    for call: Call in [
      { client in try await client.deleteMetadata(of: "u", key: key) },
      { client in _ = try await client.metadataItem(of: "u", key: key) },
      { client in
        _ = try await client.updateMetadataItem(of: "u", key: key, value: "v")
      },
      { client in _ = try await client.send(.deleteMetadata(of: "u", key: key)) },
      { client in try await client.deleteUser(key) },
      { client in try await client.deleteAllMetadata(of: key) },
      { client in _ = try await client.user(key) },
      { client in _ = try await client.send(.deleteUser(key)) },
    ] {
      let error = try await Fixture.error { try await call(client) }
      #expect(error.code == .ruleBroken)
      #expect(!error.violations.isEmpty)
    }
  }

  @Test(
    arguments: [
      { client in
        _ = try await client.createUser(
          NewUser(id: String(repeating: "x", count: 81), nickname: ""))
      },
      { client in
        _ = try await client.updateUser(
          "u", UserChanges(nickname: String(repeating: "x", count: 81)))
      },
      { client in _ = try await client.users(limit: 101) },
      { client in _ = try await client.users(limit: 0) },
      { client in
        _ = try await client.users(UserFilter(ids: (0..<251).map(String.init)))
      },
      { client in _ = try await client.updateMetadata(of: "u", ["a,b": "x"]) },
      { client in
        _ = try await client.updateMetadata(
          of: "u", ["a": String(repeating: "x", count: 191)])
      },
      { client in
        _ = try await client.createMetadata(
          of: "u", ["1": "", "2": "", "3": "", "4": "", "5": "", "6": ""])
      },
      { client in _ = try await client.metadata(of: "u", keys: ["a,b"]) },
      { client in
        _ = try await client.updateMetadataItem(
          of: "u", key: "k", value: String(repeating: "x", count: 191))
      },
    ] as [Call])
  func refusesBrokenRules(_ call: Call) async throws {
    let client = try Fixture.client(FakeTransport())
    let error = try await Fixture.error { try await call(client) }
    #expect(error.code == .ruleBroken)
    #expect(error.explanation == error.violations.map(\.message).joined(separator: "; "))
  }

  @Test func sendsWhatOnlyWarns() async throws {
    let value = String(repeating: "ä", count: 190)
    let transport = FakeTransport([.answer(200, "{\"k\": \"\(value)\"}")])
    let stored = try await Fixture.client(transport).updateMetadata(of: "u", ["k": value])
    #expect(stored == ["k": value])
  }

  @Test func asksForNothingWithoutKeys() async throws {
    let metadata = try await Fixture.client(FakeTransport()).metadata(of: "u", keys: [])
    #expect(metadata.isEmpty)
  }
}
