import Foundation
import GRDB
import Operations
import SendbirdAPI
import Synchronization
import Testing
import Workspace

/// The road with the journal on disk: what can't be recorded isn't sent.
@Suite struct JournalRoadTests {
  private static func failure(
    _ work: () async throws(WriteError) -> Void
  ) async -> WriteError? {
    do throws(WriteError) {
      try await work()
      return nil
    } catch {
      return error
    }
  }

  private static func update(_ user: String = "maria.k") -> UpdateMetadata {
    UpdateMetadata(userID: user, items: [MetadataItem("plan", "gold")])
  }

  @Test("the intent is on the disk, readable by another process, when the first request arrives")
  func order() async throws {
    let bench = try JournalBench()
    let file = bench.file
    // A copy of the files at that moment is what a crash would leave.
    let copied = Mutex<[String: Data]>([:])
    let sendbird = RecordingTransport(["plan": "free"]) {
      copied.withLock { copies in
        guard copies.isEmpty else { return }
        for ending in ["", "-wal"] {
          copies[ending] = try? Data(contentsOf: URL(fileURLWithPath: file + ending))
        }
      }
    }
    let road = WriteRoad(client: try sendbird.client(), journal: bench.journal)
    _ = try await Self.update().run(on: road)
    #expect(sendbird.items == ["plan": "gold"])

    let after = try TemporaryFolder()
    for (ending, bytes) in copied.withLock({ $0 }) {
      try after.write(Array(bytes), to: WorkspaceDatabase.fileName + ending)
    }
    let crashed = try JournalBench(after)
    let entry = try #require(await crashed.journal.entry(JournalID(number: 1)))
    #expect(entry.intent.subject == "maria.k" && entry.outcome == nil)
    #expect(entry.intent.before == ["plan": "free"] && entry.intent.after == ["plan": "gold"])
    #expect(entry.intent.requests.map(\.method) == [.put])
    #expect(try await crashed.workspace.verifyJournal() == .intact(records: 1))
    // The file that went on has the rest.
    #expect(await bench.journal.entry(JournalID(number: 1))?.outcome?.requests == [.done])
  }

  @Test("on a full disk nothing is sent, and what was recorded before is still there")
  func full() async throws {
    let folder = try TemporaryFolder()
    try await JournalBench(folder).fill(2)
    let bench = try JournalBench(folder, pageLimit: 1)
    let sendbird = RecordingTransport(["plan": "free"])
    let road = WriteRoad(client: try sendbird.client(), journal: bench.journal)
    let items = Metadata([MetadataItem("plan", String(repeating: "x", count: 190))])
    var last: WriteError?
    // Pages that are begun can still be filled.
    for number in 0..<400 where last == nil {
      let before = sendbird.writes.count
      last = await Self.failure { () async throws(WriteError) in
        var changes = MetadataChangeSet(userID: "maria.k", base: ["plan": "free"])
        changes.set("plan", to: "\(number)" + items[0].value.dropLast(3))
        _ = try await road.applyMetadata(
          try changes.review(onto: ["plan": "free"], readAt: Timestamp(milliseconds: 0)))
      }
      if case .notJournalled? = last { #expect(sendbird.writes.count == before) }
    }
    guard case .notJournalled(let reason)? = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    #expect(reason.contains("the disk is full"), "\(reason)")
    guard case .intact(let records) = try await bench.workspace.verifyJournal() else {
      Issue.record("broken")
      return
    }
    #expect(records >= 6)
  }

  @Test(
    "where the journal can't be kept nothing is sent, and the person reads why",
    arguments: ["newer", "foreign", "no folder", "no end"])
  func unusable(kind: String) async throws {
    let folder = try TemporaryFolder()
    var bench = try JournalBench(folder)
    try await bench.fill(1)
    await bench.workspace.close()
    let words: String
    switch kind {
    case "newer":
      try await DatabaseQueue(path: bench.file).write {
        try $0.execute(sql: "PRAGMA user_version = 99")
      }
      words = "newer sendbird-console"
    case "foreign":
      try await DatabaseQueue(path: bench.file).write {
        try $0.execute(sql: "PRAGMA application_id = 7")
      }
      words = "another program"
    case "no folder":
      let file = try folder.write("", to: "file")
      let workspace = WorkspaceDatabase(folder: "\(file)/state")
      bench = try JournalBench(folder)
      let sendbird = RecordingTransport([:])
      let road = WriteRoad(
        client: try sendbird.client(),
        journal: WorkspaceJournal(workspace, owner: JournalBench.owner))
      let error = await Self.failure { () async throws(WriteError) in
        _ = try await Self.update().run(on: road)
      }
      guard case .notJournalled(let reason)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("its folder can't be made") && sendbird.writes.isEmpty)
      return
    default:
      try await DatabaseQueue(path: bench.file).write {
        try $0.execute(sql: "DELETE FROM journal_head")
      }
      words = "the journal has no end"
    }
    let sendbird = RecordingTransport(["plan": "free"])
    let road = WriteRoad(client: try sendbird.client(), journal: try JournalBench(folder).journal)
    let error = await Self.failure { () async throws(WriteError) in
      _ = try await Self.update().run(on: road)
    }
    guard case .notJournalled(let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains(words), "\(reason)")
    #expect(sendbird.writes.isEmpty && sendbird.items == ["plan": "free"])
  }

  @Test("a damaged file is set aside and told, and the write is recorded in the new one")
  func damaged() async throws {
    let folder = try TemporaryFolder()
    try folder.write("this is not a database\n", to: WorkspaceDatabase.fileName)
    let said = Mutex<[String]>([])
    let workspace = WorkspaceDatabase(folder: folder.path)
    let journal = WorkspaceJournal(workspace, owner: JournalBench.owner) { trouble in
      said.withLock { $0.append(trouble) }
    }
    let sendbird = RecordingTransport(["plan": "free"])
    _ = try await Self.update().run(on: WriteRoad(client: try sendbird.client(), journal: journal))
    #expect(said.withLock { $0 }.first?.contains("was damaged") == true)
    #expect(sendbird.writes.count == 1)
    #expect(try await workspace.verifyJournal() == .intact(records: 3))
  }

  @Test("an outcome is not recorded into a journal that took the place of its own")
  func replaced() async throws {
    let bench = try JournalBench()
    let id = try await bench.journal.recordIntent(JournalBench.intent())
    for ending in ["", "-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: bench.file + ending)
    }
    await #expect(throws: WorkspaceError.self) {
      try await bench.journal.recordOutcome(id, JournalBench.outcome())
    }
  }

  @Test("no byte of the file is of a token after writes whose answers hold one")
  func tokens() async throws {
    let bench = try JournalBench()
    let sendbird = RecordingTransport(["plan": "free"])
    let road = WriteRoad(client: try sendbird.client(), journal: bench.journal)
    let issuing = UpdateUser(userID: "maria.k", nickname: "M", issuesAccessToken: true)
    _ = await Self.failure { () async throws(WriteError) in _ = try await issuing.run(on: road) }
    _ = await Self.failure { () async throws(WriteError) in
      _ = try await CreateUser(id: "maria.k", nickname: "Maria", issuesAccessToken: true)
        .run(on: road)
    }
    _ = try await Self.update().run(on: road)
    // What no operation sends, but a later one might.
    let token = RecordingTransport.accessToken
    let id = try await bench.journal.recordIntent(
      JournalIntent(
        operation: "user.update", subject: "u",
        requests: [
          APIRequest(
            .put, path: ["users", "u"],
            body: ["access_token": token, "session_tokens": [["session_token": token]]])
        ], before: ["access_token": token], after: ["access_token": token],
        at: Timestamp(milliseconds: 1)))
    try await bench.journal.recordOutcome(
      id,
      JournalOutcome(
        requests: [.done], after: .some(["access_token": token]), at: Timestamp(milliseconds: 1)))
    #expect(sendbird.writes.count == 3)
    let texts = [token.string ?? "?", "chat-token-of-the-test"]
    for ending in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: bench.file + ending))
      for text in texts {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(ending)")
        #expect(bytes.range(of: Data(text.prefix(20).utf8)) == nil, "\(ending)")
      }
    }
    // The search can find something.
    let log = try Data(contentsOf: URL(fileURLWithPath: bench.file + "-wal"))
    #expect(log.range(of: Data("\"access_token\":\"••••\"".utf8)) != nil)
  }
}
