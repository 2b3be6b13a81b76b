import Operations
import Sandbox
import Testing

/// What the client makes of a server in trouble (product.md 6), over real HTTP.
@Suite struct FaultTests {
  @Test(
    "reads survive passing trouble",
    arguments: ["reset@GET:1", "truncate@GET:1", "status429@GET:1", "status500@GET:1"])
  func reads(fault: String) async throws {
    try await Pair.run(faults: [Fault(parsing: fault)]) { pair in
      let page = try await pair.client.users(UserFilter(), token: nil, limit: 10)
      #expect(page.users.count == 5)
    }
  }

  @Test(
    "reads name lasting trouble",
    arguments: [
      ("garbage@GET:1", APIError.Code.malformedAnswer), ("status500:1", .serverTrouble),
      ("hang@GET:1", .timedOut),
    ])
  func readErrors(fault: String, code: APIError.Code) async throws {
    try await Pair.run(faults: [Fault(parsing: fault)], hangs: hanging(fault)) { pair in
      do throws(APIError) {
        _ = try await pair.client.users(UserFilter(), token: nil, limit: 10)
        Issue.record("the read went through")
      } catch {
        #expect(error.code == code, "\(error)")
      }
    }
  }

  @Test(
    "a write whose answer is lost is unknown, never failed",
    arguments: [
      "lost-answer@PUT:1", "status500@PUT:1", "status503@PUT:1", "garbage@PUT:1", "truncate@PUT:1",
      "hang@PUT:1", "reset@PUT:1",
    ])
  func writes(fault: String) async throws {
    try await Pair.run(faults: [Fault(parsing: fault)], hangs: hanging(fault)) { pair in
      _ = try await pair.client.createUser(NewUser(id: "u", nickname: "", metadata: ["a": "1"]))
      do throws(APIError) {
        _ = try await pair.client.updateMetadata(of: "u", ["a": "2"])
        Issue.record("the write's answer arrived")
      } catch {
        #expect(error.code == .unknownOutcome, "\(error)")
      }
    }
  }

  @Test(
    "the write road reads back and says which it was",
    arguments: [
      ("lost-answer@PUT:1", true), ("status500@PUT:1", false), ("hang@PUT:1", false),
      ("reset@PUT:1", false), ("truncate@PUT:1", true),
    ])
  func resolved(fault: String, isDone: Bool) async throws {
    try await Pair.run(faults: [Fault(parsing: fault)], hangs: hanging(fault)) { pair in
      _ = try await pair.client.createUser(NewUser(id: "u", nickname: "", metadata: ["a": "1"]))
      let journal = MemoryJournal()
      let road = WriteRoad(client: pair.client, journal: journal)
      var changes = MetadataChangeSet(userID: "u", base: ["a": "1"])
      changes.set("a", to: "2")
      let review = try await road.reviewMetadata(changes)
      do throws(WriteError) {
        let applied = try await road.applyMetadata(review)
        #expect(isDone)
        #expect(applied.resolvedUnknown)
        #expect(applied.after[key: "a"] == "2")
      } catch {
        switch error {
        case .notDone: #expect(!fault.hasPrefix("hang"))
        // Nobody waits for it any more, but nobody has stopped it either.
        case .late: #expect(fault.hasPrefix("hang"))
        default: Issue.record("\(error)")
        }
        #expect(!isDone)
      }
      #expect(try await pair.client.metadata(of: "u")[key: "a"] == (isDone ? "2" : "1"))
      #expect(await journal.entries.count == 1)
    }
  }

  @Test("429 is waited out as told")
  func rateLimit() async throws {
    try await Pair.run(rateLimit: RateLimit(reads: 2, writes: 1)) { pair in
      for _ in 0..<4 {
        let page = try await pair.client.users(UserFilter(), token: nil, limit: 10)
        #expect(page.users.count == 5)
      }
    }
  }
}

/// Only a server that hangs is worth giving up on; on a busy machine the others need their time.
private func hanging(_ fault: String) -> APIRequest.Method? {
  guard fault.hasPrefix("hang") else { return nil }
  return fault.contains("@GET") ? .get : .put
}
