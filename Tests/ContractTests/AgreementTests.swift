import Sandbox
import SendbirdAPI
import Testing

/// The client and the sandbox, written apart from the same contract, agree over real HTTP.
@Suite struct AgreementTests {
  @Test(
    "ids with every awkward character survive the way there and back",
    arguments: ["a/b", "a+b", "50%", "x,y", "ä", "a b", "😀", "e\u{301}", "..a", "%2F", "?q=1&r#f"])
  func ids(id: String) async throws {
    try await Pair.run { pair in
      let created = try await pair.client.createUser(
        NewUser(id: id, nickname: "N \(id)", metadata: ["k": "v"]))
      #expect(created.id.hasSameBytes(as: id))
      #expect(try await pair.client.user(id).nickname == "N \(id)")
      let listed = try await pair.client.users(
        UserFilter(ids: [id, "nobody"]), token: nil, limit: 10)
      #expect(listed.users.map(\.id) == [id])
      let put = try await pair.client.updateMetadata(of: id, ["k": "w", "é": "1", "e\u{301}": "2"])
      #expect(put.count == 3)
      let stored = try await pair.client.metadata(of: id)
      #expect(stored[key: "é"] == "1")
      #expect(stored[key: "e\u{301}"] == "2")
      try await pair.client.deleteMetadata(of: id, key: "é")
      #expect(try await pair.client.metadata(of: id).map(\.key) == ["k", "e\u{301}"])
      try await pair.client.deleteUser(id)
    }
  }

  @Test("paging gives everyone once, newest first")
  func paging() async throws {
    try await Pair.run(users: 257) { pair in
      var seen: [String] = []
      var token: String?
      repeat {
        let page = try await pair.client.users(UserFilter(), token: token, limit: 100)
        seen += page.users.map(\.id)
        token = page.next
      } while token != nil
      #expect(seen.count == 257)
      #expect(Set(seen.map(ByteKey.init)).count == 257)
    }
  }

  @Test("the filters find what they say")
  func filters() async throws {
    try await Pair.run(users: 0) { pair in
      for (id, nickname, plan) in [
        ("1", "Ann, a", "free"), ("2", "Anna", "a,b"), ("3", "ann", "x+y z"),
      ] {
        _ = try await pair.client.createUser(
          NewUser(id: id, nickname: nickname, metadata: ["plan": plan]))
      }
      func ids(_ filter: UserFilter) async throws -> [String] {
        try await pair.client.users(filter, token: nil, limit: 10).users.map(\.id)
      }
      #expect(try await ids(UserFilter(nicknamePrefix: "Ann")) == ["2", "1"])
      #expect(try await ids(UserFilter(nickname: "Ann, a")) == ["1"])
      #expect(
        try await ids(UserFilter(metadata: .init(key: "plan", values: ["x+y z", "free"]))) == [
          "3", "1",
        ])
      #expect(try await ids(UserFilter(metadata: .init(key: "plan", values: ["a,b"]))) == ["2"])
      _ = try await pair.client.updateUser(
        "2", UserChanges(activity: .deactivated(leavingChannels: false)))
      #expect(try await ids(UserFilter()) == ["3", "2", "1"], "deactivated users stay findable")
      #expect(try await ids(UserFilter(activeMode: .activated)) == ["3", "1"])
    }
  }

  @Test("the sixth item is refused and nothing changes")
  func sixthItem() async throws {
    try await Pair.run { pair in
      _ = try await pair.client.createUser(
        NewUser(
          id: "u", nickname: "", metadata: ["a": "1", "b": "2", "c": "3", "d": "4", "e": "5"]))
      do throws(APIError) {
        _ = try await pair.client.updateMetadata(of: "u", ["a": "x", "f": "6"])
        Issue.record("a sixth item was taken")
      } catch {
        #expect(error.sendbirdCode == 400_203)
        #expect(error.code == .refused)
      }
      #expect(try await pair.client.metadata(of: "u")[key: "a"] == "1")
    }
  }

  @Test("nobody found, a wrong value, a read-only client: each its own error")
  func refusals() async throws {
    try await Pair.run { pair in
      do throws(APIError) {
        _ = try await pair.client.user("nobody")
        Issue.record("somebody is called nobody")
      } catch {
        #expect(error.isNotFound)
        #expect(error.sendbirdCode == 400_201)
      }
    }
    try await Pair.run(readOnly: true) { pair in
      do throws(APIError) {
        _ = try await pair.client.updateMetadata(of: "x", ["a": "1"])
        Issue.record("a read-only client wrote")
      } catch {
        #expect(error.code == .readOnly)
      }
    }
  }
}
