import Foundation
import GRDB
import Testing
import Workspace

/// Files that are damaged, newer, foreign, full or not to be written (product.md 5 and 6).
@Suite struct WorkspaceTroubleTests {
  private static let name = WorkspaceDatabase.fileName
  private static let owner = SessionStoreTests.owner

  /// The error of a call; nil when it had none.
  private static func failure(
    _ body: () async throws(WorkspaceError) -> Void
  ) async -> WorkspaceError? {
    do throws(WorkspaceError) {
      try await body()
      return nil
    } catch {
      return error
    }
  }

  /// A closed file with one session.
  private static func filled(_ folder: TemporaryFolder, marks: Int = 0) async throws {
    let workspace = WorkspaceDatabase(folder: folder.path)
    let marks = (0..<marks).map { "user-\($0)-\(String(repeating: "x", count: 60))" }
    try await workspace.save(SavedSession(findLine: "old", marks: marks), of: owner, at: 1)
    await workspace.close()
  }

  private static func bytes(_ folder: TemporaryFolder, _ name: String = name) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
  }

  private static func damaged(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".damaged-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
  }

  @Test("a file of a newer version is refused with a clear message and left as it is")
  func newer() async throws {
    let folder = try TemporaryFolder()
    try await Self.filled(folder)
    let queue = try DatabaseQueue(path: "\(folder.path)/\(Self.name)")
    try await queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let before = try Self.bytes(folder)
    let workspace = WorkspaceDatabase(folder: folder.path)
    let reading = await Self.failure { () async throws(WorkspaceError) in
      _ = try await workspace.session(of: Self.owner)
    }
    let writing = await Self.failure { () async throws(WorkspaceError) in
      try await workspace.save(SavedSession(), of: Self.owner, at: 2)
    }
    #expect(reading?.code == .newer)
    #expect(writing?.code == .newer)
    let words = try #require(writing?.description)
    #expect(words.contains(folder.path), "\(words)")
    #expect(words.contains("newer sendbird-console (version 99"), "\(words)")
    #expect(try Self.bytes(folder) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [Self.name])
  }

  @Test("a newer version that only the write-ahead log knows of is refused as well")
  func newerInLog() async throws {
    let folder = try TemporaryFolder()
    try await Self.filled(folder)
    var settings = GRDB.Configuration()
    settings.journalMode = .wal
    let queue = try DatabaseQueue(path: "\(folder.path)/\(Self.name)", configuration: settings)
    try await queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Self.bytes(folder)
    let workspace = WorkspaceDatabase(folder: folder.path)
    let writing = await Self.failure { () async throws(WorkspaceError) in
      try await workspace.save(SavedSession(), of: Self.owner, at: 2)
    }
    #expect(writing?.code == .newer)
    #expect(try Self.bytes(folder) == before)
    #expect(try await queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 99)
    try queue.close()
  }

  @Test(
    "a damaged file is set aside under a new name and reported, and a new one begun",
    arguments: ["text", "short", "page"])
  func damage(kind: String) async throws {
    let folder = try TemporaryFolder()
    switch kind {
    case "text": try folder.write("this is not a database\n", to: Self.name)
    case "short":
      try await Self.filled(folder)
      let half = try Self.bytes(folder).prefix(60)
      try folder.write(Array(half), to: Self.name)
    default:
      try await Self.filled(folder, marks: 300)
      var bytes = Array(try Self.bytes(folder))
      for index in 4096..<min(bytes.count, 16_384) { bytes[index] = 0xA5 }
      try folder.write(bytes, to: Self.name)
    }
    let before = try Self.bytes(folder)
    let workspace = WorkspaceDatabase(folder: folder.path)
    #expect(try await workspace.session(of: Self.owner) == nil)
    let notice = try #require(await workspace.takeNotice())
    #expect(notice.contains("was damaged; it is now"), "\(notice)")
    #expect(await workspace.takeNotice() == nil, "it is said once")
    let aside = try #require(try Self.damaged(in: folder).first)
    #expect(notice.contains(aside))
    #expect(try Self.bytes(folder, aside) == before)
    try await workspace.save(SavedSession(findLine: "new"), of: Self.owner, at: 2)
    #expect(try await workspace.session(of: Self.owner)?.findLine == "new")
  }

  @Test("of several consoles that find one damaged file, one sets it aside")
  func damageSeenByMany() async throws {
    let folder = try TemporaryFolder()
    try folder.write("garbage", to: Self.name)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          let workspace = WorkspaceDatabase(folder: folder.path)
          try await workspace.save(
            SavedSession(), of: SessionOwner(profile: "p\(number)", applicationID: ""), at: 1)
        }
      }
      try await group.waitForAll()
    }
    #expect(try Self.damaged(in: folder).count == 1)
    #expect(try await WorkspaceDatabase(folder: folder.path).profileUses().count == 6)
  }

  @Test("a file that was removed or replaced under an open console is not written any more")
  func replaced() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    try await workspace.save(SavedSession(findLine: "one"), of: Self.owner, at: 1)
    for ending in ["", "-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: "\(folder.path)/\(Self.name)\(ending)", toPath: "\(folder.path)/away\(ending)")
    }
    #expect(try await workspace.session(of: Self.owner) == nil)
    try await workspace.save(SavedSession(findLine: "two"), of: Self.owner, at: 2)
    let other = WorkspaceDatabase(folder: folder.path)
    #expect(try await other.session(of: Self.owner)?.findLine == "two")
  }

  @Test("another program's database is refused and left as it is")
  func foreign() async throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: "\(folder.path)/\(Self.name)")
    try await queue.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try queue.close()
    let workspace = WorkspaceDatabase(folder: folder.path)
    let writing = await Self.failure { () async throws(WorkspaceError) in
      try await workspace.save(SavedSession(), of: Self.owner, at: 2)
    }
    #expect(writing?.code == .unusable)
    #expect(writing?.description.contains("another program") == true)
    let again = try DatabaseQueue(path: "\(folder.path)/\(Self.name)")
    #expect(try await again.read { try $0.tableExists("theirs") })
    #expect(try await again.read { try !$0.tableExists("session") })
  }

  @Test("a full disk says so, and what was saved before is still there")
  func full() async throws {
    let folder = try TemporaryFolder()
    try await Self.filled(folder)
    let workspace = WorkspaceDatabase(folder: folder.path, pageLimit: 8)
    let marks = (0..<2000).map { "user-\($0)-\(String(repeating: "x", count: 60))" }
    let writing = await Self.failure { () async throws(WorkspaceError) in
      try await workspace.save(SavedSession(marks: marks), of: Self.owner, at: 2)
    }
    #expect(writing?.code == .full)
    #expect(writing?.description.contains("the disk is full") == true)
    #expect(try await workspace.session(of: Self.owner)?.findLine == "old")
  }

  @Test("a folder that can't be made says so")
  func noFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let workspace = WorkspaceDatabase(folder: "\(folder.path)/file/state")
    #expect(try await workspace.session(of: Self.owner) == nil)
    let writing = await Self.failure { () async throws(WorkspaceError) in
      try await workspace.save(SavedSession(), of: Self.owner, at: 2)
    }
    #expect(writing?.description.contains("its folder can't be made") == true)
  }

  @Test(
    "a file that can't be written can still be read",
    .enabled(if: geteuid() != 0, "whoever may everything isn't stopped by a file's mode"))
  func readOnly() async throws {
    let folder = try TemporaryFolder()
    try await Self.filled(folder)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o400], ofItemAtPath: "\(folder.path)/\(Self.name)")
    let workspace = WorkspaceDatabase(folder: folder.path)
    #expect(try await workspace.session(of: Self.owner)?.findLine == "old")
    let writing = await Self.failure { () async throws(WorkspaceError) in
      try await workspace.save(SavedSession(), of: Self.owner, at: 2)
    }
    #expect(writing?.code == .readOnly)
  }
}
