import FoundationEssentials
import GRDB
import Sandbox
import Testing

@Suite struct DatabaseFileTests {
  @Test("What was written, the tokens and the page tokens are still there after a restart")
  func restart() async throws {
    try await withDatabaseFile { path in
      let first = try await withSandbox({
        $0.databasePath = path
        $0.users = 12
      }) { sandbox in
        try await sandbox.makeUser("maria.k", metadata: #"{"plan":"gold"}"#)
        let page = try await sandbox.send("GET", "/users?limit=5&active_mode=all")
        return (sandbox.address, page.next)
      }
      try await withSandbox({
        $0.databasePath = path
        $0.users = 99
      }) { sandbox in
        #expect(sandbox.address.applicationID == first.0.applicationID)
        #expect(sandbox.address.chatToken == first.0.chatToken)
        #expect(sandbox.address.deskToken == first.0.deskToken)
        #expect(
          try await sandbox.send("GET", "/users/maria.k/metadata").text == #"{"plan":"gold"}"#)
        let rest = try await sandbox.send(
          "GET", "/users?limit=100&active_mode=all&token=\(encoded(first.1 ?? ""))")
        #expect(rest.userIDs.count == 8, "12 sample users and maria.k, five of them on page one")
      }
    }
  }

  @Test("Given tokens win over the file's and are kept in it")
  func givenTokens() async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = path }) { _ in }
      try await withSandbox({
        $0.databasePath = path
        $0.applicationID = "APP"
        $0.chatToken = "chat"
        $0.deskToken = "desk"
      }) { sandbox async throws in
        #expect(try await sandbox.send("GET", "/users", token: "chat").status == 200)
      }
      try await withSandbox({ $0.databasePath = path }) { sandbox in
        #expect(sandbox.address.applicationID == "APP")
        #expect(sandbox.address.chatToken == "chat")
        #expect(sandbox.address.deskToken == "desk")
      }
    }
  }

  @Test("The file is its owner's alone, in WAL mode, and says what it is")
  func file() async throws {
    try await withDatabaseFile { path in
      try await withSandbox({ $0.databasePath = path }) { sandbox in
        try await sandbox.makeUser("a")
        for name in [path, path + "-wal", path + "-shm", path + "-lock"] {
          let attributes = try FileManager.default.attributesOfItem(atPath: name)
          #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
      }
      let database = try DatabaseQueue(path: path)
      let facts = try await database.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id"),
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Int.fetchOne(database, sql: "SELECT version FROM schema_version")
        )
      }
      #expect(facts == (0x5342_5358, "wal", 2))
    }
  }

  @Test(
    "A file that isn't a sandbox's, or is newer, is refused with its name and left alone",
    arguments: ["text", "foreign", "newer"])
  func refused(kind: String) async throws {
    try await withDatabaseFile { path in
      switch kind {
      case "text":
        try Data("hello, this is no database at all, but long enough to look".utf8)
          .write(to: URL(filePath: path))
      case "foreign":
        try await DatabaseQueue(path: path).write {
          try $0.execute(sql: "CREATE TABLE users (name TEXT)")
        }
      default:
        try await withSandbox({ $0.databasePath = path }) { _ in }
        try await DatabaseQueue(path: path).write {
          try $0.execute(sql: "UPDATE schema_version SET version = 3")
        }
      }
      let before = try Data(contentsOf: URL(filePath: path))
      let error = await #expect(throws: SandboxError.self) {
        try await withSandbox({ $0.databasePath = path }) { _ in }
      }
      #expect(error?.code == .databaseUnusable)
      #expect(error?.description.contains(path) == true)
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test("A file of the first version keeps what it has, and gets the Desk API without samples")
  func upgrade() async throws {
    try await withDatabaseFile { path in
      try await FirstVersionFile.make(path)
      let ticket = try await withSandbox({
        $0.databasePath = path
        $0.users = 50
      }) { sandbox async throws in
        #expect(sandbox.address.chatToken == "old chat" && sandbox.address.deskToken == "old desk")
        let users = try await sandbox.send("GET", "/users?active_mode=all&limit=100")
        #expect(users.userIDs == ["maria.k"])
        #expect(
          try await sandbox.send("GET", "/users/maria.k/metadata").text == #"{"plan":"gold"}"#)
        let channel = try await sandbox.send("GET", "/group_channels/orders-1")
        #expect(channel.json["last_message"]?["message"] == .text("Hello"))
        #expect(try await sandbox.desk("GET", "/customers").json["count"] == .integer(0))
        #expect(try await sandbox.desk("GET", "/groups").json["count"] == .integer(4))
        let made = try await sandbox.desk("POST", "/customers", #"{"sendbirdId":"maria.k"}"#)
        let ticket = try await sandbox.makeTicket(
          made.json.id, "Refund", #", "customFields": "{\"order\": \"118\"}""#)
        try await sandbox.write("Hello again", as: "maria.k", in: ticket)
        try await sandbox.makeUser("later")
        return try await sandbox.ticket(ticket)
      }
      #expect(ticket["status2"] == .text("PENDING") && ticket.fields == ["order=118"])
      try await withSandbox({ $0.databasePath = path }) { sandbox async throws in
        #expect(try await sandbox.ticket(ticket) == ticket)
        let users = try await sandbox.send("GET", "/users?active_mode=all&limit=100")
        #expect(users.userIDs == ["later", "maria.k"])
      }
      let version = try await DatabaseQueue(path: path).read {
        try Int.fetchOne($0, sql: "SELECT version FROM schema_version")
      }
      #expect(version == 2)
    }
  }

  @Test("Registered fields are kept in the file, given ones replace them, and ids stay")
  func fields() async throws {
    try await withDatabaseFile { path async throws in
      func fields(_ keys: [String], _ body: String) async throws -> JSONFact? {
        try await withSandbox({
          $0.databasePath = path
          $0.customerFields = keys
        }) { sandbox async throws in
          if try await sandbox.desk("GET", "/customers/4101").status == 404 {
            _ = try await sandbox.makeCustomer("maria.k")
          }
          return try await sandbox.desk(
            "PATCH", "/customers/4101/custom_fields", #"{"customFields":"{\#(body)}"}"#
          ).json["customFields"]
        }
      }
      #expect(
        try await fields(["a", "b"], #"\"b\":\"1\",\"tier\":\"A\""#)
          == (try JSONFact(#"[{"id": 10, "key": "b", "value": "1"}]"#)))
      #expect(
        try await fields([], #"\"a\":\"2\",\"tier\":\"A\""#)
          == (try JSONFact(
            #"[{"id": 10, "key": "b", "value": "1"}, {"id": 9, "key": "a", "value": "2"}]"#)))
      #expect(
        try await fields(["c", "b"], #"\"a\":\"3\",\"b\":\"3\",\"c\":\"3\""#)
          == (try JSONFact(
            """
            [{"id": 10, "key": "b", "value": "3"}, {"id": 9, "key": "a", "value": "2"},
             {"id": 11, "key": "c", "value": "3"}]
            """)))
    }
  }

  @Test(
    "A file that a sandbox has is refused to another one, and its settings stay; then it is free")
  func inUse() async throws {
    try await withDatabaseFile { path async throws in
      let link = path + ".link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      try await withSandbox({ $0.databasePath = path }) { sandbox async throws in
        for name in [path, link] {
          let error = await #expect(throws: SandboxError.self) {
            try await withSandbox({
              $0.databasePath = name
              $0.chatToken = "other"
              $0.customerFields = ["other"]
            }) { _ in }
          }
          #expect(error?.code == .databaseUnusable)
          #expect(error?.description == "database '\(name)': another sandbox is using it")
        }
        #expect(try await sandbox.send("GET", "/users").status == 200)
      }
      let token = try await withSandbox({ $0.databasePath = link }) { $0.address.chatToken }
      #expect(token != "other")
    }
  }

  @Test("A folder is refused as one")
  func folder() async throws {
    try await withDatabaseFile { path in
      let folder = path.folder
      let error = await #expect(throws: SandboxError.self) {
        try await withSandbox({ $0.databasePath = folder }) { _ in }
      }
      #expect(error?.code == .databaseUnusable)
      #expect(error?.description == "database '\(folder)': it is a folder")
    }
  }

  @Test("A folder that doesn't exist is refused with the file's name")
  func noFolder() async throws {
    let error = await #expect(throws: SandboxError.self) {
      try await withSandbox({ $0.databasePath = "/nowhere/at/all.sqlite" }) { _ in }
    }
    #expect(error?.code == .databaseUnusable)
    #expect(error?.description.contains("/nowhere/at/all.sqlite") == true)
  }
}

extension String {
  /// The folder of a path.
  fileprivate var folder: String { URL(filePath: self).deletingLastPathComponent().path }
}
