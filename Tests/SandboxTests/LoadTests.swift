import Sandbox
import Testing

/// What `Tests/Benchmarks` does for half a minute, bounded by requests: many clients at once, and no
/// write that was answered is ever missing.
@Suite struct LoadTests {
  private static let clients = 48
  private static let rounds = 12

  @Test("Many clients at once find every write of theirs", arguments: [false, true])
  func load(inFile: Bool) async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = inFile ? path : nil }) { sandbox in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for client in 0..<Self.clients {
            group.addTask { try await Self.work("c\(client)", sandbox) }
          }
          try await group.waitForAll()
        }
        let tickets = try await sandbox.desk("GET", "/tickets?limit=1")
        #expect(tickets.json["count"] == .integer(Self.clients * Self.rounds / 4))
        for client in 0..<Self.clients {
          let user = try await sandbox.send("GET", "/users/c\(client)")
          #expect(user.json["nickname"] == .text("round \(Self.rounds - 1)"))
          #expect(user.json["metadata"]?["n"] == .text("\(Self.rounds - 1)"))
        }
      }
    }
  }

  /// Writes and reads a user's own records in turn; every third write is one that is refused.
  private static func work(_ id: String, _ sandbox: RunningSandbox) async throws {
    try await sandbox.makeUser(id, metadata: #"{"a":"1","b":"2"}"#)
    let customer = try await sandbox.desk("POST", "/customers", #"{"sendbirdId":"\#(id)"}"#)
    #expect(customer.status == 201)
    for round in 0..<rounds {
      let metadata = try await sandbox.send(
        "PUT", "/users/\(id)/metadata", #"{"metadata":{"n":"\#(round)"},"upsert":true}"#)
      #expect(metadata.text == #"{"n":"\#(round)"}"#)
      let refused = try await sandbox.send(
        "POST", "/users/\(id)/metadata", #"{"metadata":{"x":"1","y":"2","z":"3"}}"#)
      #expect(refused.code == 400203)
      let renamed = try await sandbox.send(
        "PUT", "/users/\(id)", #"{"nickname":"round \#(round)"}"#)
      #expect(renamed.json["nickname"] == .text("round \(round)"))
      let read = try await sandbox.send("GET", "/users/\(id)/metadata")
      #expect(read.json == .object(["a": .text("1"), "b": .text("2"), "n": .text("\(round)")]))
      let list = try await sandbox.send("GET", "/users?limit=100&nickname=round+\(round)")
      #expect(list.userIDs.contains(id))
      guard round % 4 == 0 else { continue }
      let ticket = try await sandbox.makeTicket(customer.json.id, "\(id) \(round)")
      let found = try await sandbox.desk("GET", "/tickets?sendbird_id=\(id)")
      #expect(found.results.first?["id"] == ticket["id"])
    }
  }

  @Test("2.2, 6.1: of many creations of one record at once one wins", arguments: [false, true])
  func sameRecord(inFile: Bool) async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = inFile ? path : nil }) { sandbox in
        let users = try await sandbox.atOnce(64) {
          try await sandbox.send(
            "POST", "/users", #"{"user_id":"a","nickname":"","profile_url":""}"#)
        }
        #expect(users.filter { $0.status == 200 }.count == 1)
        #expect(users.filter { $0.code == 400202 }.count == 63)
        let customers = try await sandbox.atOnce(64) {
          try await sandbox.desk("POST", "/customers", #"{"sendbirdId":"a"}"#)
        }
        #expect(customers.filter { $0.status == 201 }.count == 1)
        #expect(customers.filter { $0.deskCode == "already_exists" }.count == 63)
      }
    }
  }

  @Test("Refused writes undo only themselves, whatever they wait together with")
  func refusedTogether() async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = path }) { sandbox in
        try await sandbox.makeUser("a")
        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
          for number in 0..<120 {
            group.addTask {
              number % 2 == 0
                ? try await sandbox.send(
                  "POST", "/users",
                  #"{"user_id":"u\#(number)","nickname":"","profile_url":"","metadata":{"k":"v"}}"#)
                : try await sandbox.send(
                  "POST", "/users/a/metadata", #"{"metadata":{"a":"1","b":"2","c":"3"}}"#)
            }
          }
          return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }
        // Of the odd ones the first adds three items; each later one finds them there.
        #expect(replies.filter { $0.status == 200 }.count == 61)
        #expect(replies.filter { $0.code == 400202 }.count == 59)
        let list = try await sandbox.send(
          "GET", "/users?limit=100&metadatakey=k&metadatavalues_in=v")
        #expect(Set(list.userIDs) == Set((0..<60).map { "u\($0 * 2)" }))
      }
    }
  }
}
