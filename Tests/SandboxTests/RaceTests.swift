import Sandbox
import Testing

@Suite struct RaceTests {
  @Test("3: forty writers at once never get a sixth item in", arguments: ["memory", "file"])
  func cap(place: String) async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = place == "file" ? path : nil }) { sandbox in
        try await sandbox.makeUser("a")
        let codes = try await withThrowingTaskGroup(of: Reply.self) { group in
          for number in 0..<40 {
            group.addTask {
              switch number % 3 {
              case 0:
                try await sandbox.send(
                  "POST", "/users/a/metadata", #"{"metadata":{"k\#(number)":"v"}}"#)
              case 1:
                try await sandbox.send(
                  "PUT", "/users/a/metadata", #"{"metadata":{"k\#(number)":"v"},"upsert":true}"#)
              default:
                try await sandbox.send(
                  "PUT", "/users/a/metadata/k\(number)", #"{"value":"v","upsert":true}"#)
              }
            }
          }
          return try await group.reduce(into: [Int?]()) { $0.append($1.code) }
        }
        #expect(codes.filter { $0 == nil }.count == 5)
        #expect(codes.filter { $0 == 400203 }.count == 35)
        #expect(try await sandbox.send("GET", "/users/a/metadata").json.names.count == 5)
      }
    }
  }

  @Test("2.2: of twenty creations with one id one wins", arguments: ["memory", "file"])
  func id(place: String) async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = place == "file" ? path : nil }) { sandbox in
        let codes = try await withThrowingTaskGroup(of: Reply.self) { group in
          for number in 0..<20 {
            group.addTask {
              try await sandbox.send(
                "POST", "/users", #"{"user_id":"a","nickname":"\#(number)","profile_url":""}"#)
            }
          }
          return try await group.reduce(into: [Int?]()) { $0.append($1.code) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.filter { $0 == 400202 }.count == 19)
      }
    }
  }
}
