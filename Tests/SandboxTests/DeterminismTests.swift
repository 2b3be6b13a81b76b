import Sandbox
import Testing

@Suite struct DeterminismTests {
  /// Everything the sample data shows over HTTP: each answer by its path.
  private func everything(
    _ seed: UInt64, at time: Int64 = 1_767_312_000_000
  ) async throws -> [String: JSONFact] {
    try await withSandbox({
      $0.users = 60
      $0.seed = seed
      $0.seedTime = time
    }) { sandbox async throws in
      var answers: [String: JSONFact] = [:]
      func get(_ path: String) async throws -> JSONFact {
        // The tokens of pages are a sandbox's own, and `ts` is the time of the answer.
        let json = try await sandbox.send("GET", path).json.settled(["next", "ts"])
        answers[path] = json
        return json
      }
      let users = try await get("/users?active_mode=all&limit=100")["users"]?.list ?? []
      for user in users {
        let path = "/users/\(encoded(user["user_id"]?.text ?? ""))"
        _ = try await get(path + "?include_unread_count=true")
        let mine = try await get(path + "/my_group_channels?show_empty=true&limit=100")
        for channel in mine["channels"]?.list ?? [] {
          let channel = "/group_channels/\(encoded(channel["channel_url"]?.text ?? ""))"
          _ = try await get(channel + "?show_member=true")
          _ = try await get(channel + "/messages?message_ts=9999999999999&prev_limit=200")
        }
      }
      for path in [
        "/customers?limit=500", "/tickets?limit=500", "/agents", "/groups", "/groups/1",
        "/groups/2", "/groups/3", "/groups/4",
      ] {
        answers[path] = try await sandbox.desk("GET", path).json
      }
      return answers
    }
  }

  @Test("the same seed gives the same answers everywhere, ids of channels and messages included")
  func twice() async throws {
    let first = try await everything(11)
    let second = try await everything(11)
    #expect(Set(first.keys) == Set(second.keys) && first.count > 100)
    for path in first.keys.sorted() where first[path] != second[path] {
      Issue.record("\(path) differs")
    }
    let other = try await everything(12)
    #expect(first["/users?active_mode=all&limit=100"] != other["/users?active_mode=all&limit=100"])
    #expect(first["/tickets?limit=500"] != other["/tickets?limit=500"])
  }

  @Test(
    "started at another time, the same seed gives everything but the times",
    arguments: [1_790_012_345_678, 1_767_398_400_999] as [Int64])
  func later(time: Int64) async throws {
    let times: Set = [
      "created_at", "last_seen_at", "createdAt", "issuedAt", "closedAt", "connectionUpdatedAt",
    ]
    let first = try await everything(11)
    let later = try await everything(11, at: time)
    #expect(Set(first.keys) == Set(later.keys) && first.count > 100)
    for path in first.keys.sorted() where first[path]?.settled(times) != later[path]?.settled(times)
    {
      Issue.record("\(path) differs in more than times")
    }
    // What says "online" and "never" is no time, and stays.
    let list = "/users?active_mode=all&limit=100"
    func words(_ users: JSONFact?) -> [Int?] {
      (users?["users"]?.list ?? []).map { user in
        user["last_seen_at"]?.integer.flatMap { $0 <= 0 ? $0 : nil }
      }
    }
    #expect(words(first[list]) == words(later[list]))
    #expect(first["/tickets?limit=500"] != later["/tickets?limit=500"], "the times do differ")
  }
}
