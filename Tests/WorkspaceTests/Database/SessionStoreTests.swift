import Foundation
import GRDB
import Testing
import Workspace

/// What is remembered of sessions, in real files.
@Suite struct SessionStoreTests {
  static let owner = SessionOwner(profile: "acme", applicationID: "A1")

  @Test("a session comes back as it was saved, bytes and order included")
  func restart() async throws {
    let folder = try TemporaryFolder()
    // Two ids that String holds for equal, one with a NUL, and an empty one.
    let marks = ["e\u{301}", "\u{E9}", "a\u{0}b", ""]
    let session = SavedSession(
      findLine: "nick:m\u{0}in 하", userID: "min-ah.lee", tab: "metadata", marks: marks)
    let first = WorkspaceDatabase(folder: "\(folder.path)/state/console")
    try await first.save(session, of: Self.owner, at: 1)
    await first.close()
    let second = WorkspaceDatabase(folder: "\(folder.path)/state/console")
    let read = try #require(try await second.session(of: Self.owner))
    #expect(read == session)
    #expect(read.marks?.map { Array($0.utf8) } == marks.map { Array($0.utf8) })
    try await second.save(SavedSession(), of: Self.owner, at: 2)
    #expect(try await first.session(of: Self.owner) == SavedSession())
  }

  @Test("a session that says nothing of marks leaves those that were saved")
  func keepsMarks() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    try await workspace.save(SavedSession(marks: ["a", "b"]), of: Self.owner, at: 1)
    try await workspace.save(SavedSession(findLine: "x", marks: nil), of: Self.owner, at: 2)
    #expect(
      try await workspace.session(of: Self.owner) == SavedSession(findLine: "x", marks: ["a", "b"]))
    try await workspace.save(SavedSession(marks: ["c"]), of: Self.owner, at: 3)
    #expect(try await workspace.session(of: Self.owner)?.marks == ["c"])
  }

  @Test("profiles, and one name for two applications, don't mix; the newest use comes first")
  func owners() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    let other = SessionOwner(profile: "acme", applicationID: "A2")
    try await workspace.save(SavedSession(findLine: "one"), of: Self.owner, at: 1)
    try await workspace.save(SavedSession(findLine: "two"), of: other, at: 2)
    #expect(try await workspace.session(of: Self.owner)?.findLine == "one")
    #expect(try await workspace.session(of: other)?.findLine == "two")
    #expect(try await workspace.session(of: SessionOwner(profile: "x", applicationID: "")) == nil)
    #expect(try await workspace.profileUses().map(\.owner) == [other, Self.owner])
  }

  @Test("saved searches come back in their order, the same for all profiles")
  func searches() async throws {
    let folder = try TemporaryFolder()
    let first = WorkspaceDatabase(folder: folder.path)
    #expect(try await first.searches().isEmpty)
    try await first.replaceSearches([("vip", "meta:tier=vip"), ("a", "nick:a"), ("vip", "id:1")])
    let second = WorkspaceDatabase(folder: folder.path)
    let read = try await second.searches()
    #expect(read.map(\.name) == ["a", "vip"])
    #expect(read.map(\.line) == ["nick:a", "id:1"])
    try await second.replaceSearches([])
    #expect(try await first.searches().isEmpty)
  }

  @Test("a file of the first version is brought up to date and keeps its sessions")
  func firstVersion() async throws {
    let folder = try TemporaryFolder()
    let before = WorkspaceDatabase(folder: folder.path)
    try await before.save(SavedSession(findLine: "old"), of: Self.owner, at: 1)
    await before.close()
    let queue = try DatabaseQueue(path: "\(folder.path)/\(WorkspaceDatabase.fileName)")
    try await queue.write {
      try $0.execute(
        sql: """
          DROP TABLE saved_search; DROP TABLE journal; DROP TABLE journal_head;
          DROP TABLE draft;
          PRAGMA user_version = 1
          """)
    }
    try queue.close()
    let after = WorkspaceDatabase(folder: folder.path)
    try await after.replaceSearches([("a", "nick:a")])
    #expect(try await after.searches().count == 1)
    #expect(try await after.session(of: Self.owner)?.findLine == "old")
  }

  @Test("reading makes no file; writing makes one that nobody else can read")
  func rights() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: "\(folder.path)/a/b")
    #expect(try await workspace.session(of: Self.owner) == nil)
    #expect(try await workspace.profileUses() == [])
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/a"))
    try await workspace.save(SavedSession(), of: Self.owner, at: 1)
    #expect(try folder.mode(of: "a") == 0o700)
    #expect(try folder.mode(of: "a/b") == 0o700)
    for name in ["workspace.sqlite", "workspace.sqlite-wal", "workspace.sqlite-shm"] {
      #expect(try folder.mode(of: "a/b/\(name)") == 0o600, "\(name)")
    }
  }

  @Test("rights that others were given are taken away when the file is opened")
  func looseRights() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: WorkspaceDatabase.fileName, mode: 0o644)
    try await WorkspaceDatabase(folder: folder.path).save(SavedSession(), of: Self.owner, at: 1)
    #expect(try folder.mode(of: WorkspaceDatabase.fileName) == 0o600)
  }

  @Test("many consoles open a new file and write it at the same time")
  func together() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let workspace = WorkspaceDatabase(folder: folder.path)
          let owner = SessionOwner(profile: "p\(number)", applicationID: "")
          for round in 0..<10 {
            try await workspace.save(
              SavedSession(findLine: "\(round)"), of: owner, at: Int64(round))
          }
        }
      }
      try await group.waitForAll()
    }
    let uses = try await WorkspaceDatabase(folder: folder.path).profileUses()
    #expect(uses.count == 8)
    #expect(uses.allSatisfy { $0.at == 9 })
  }

  @Test("another process writes the file while this one has it open")
  func twoProcesses() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    try await workspace.save(SavedSession(findLine: "ours"), of: Self.owner, at: 1)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let theirs = WorkspaceDatabase(folder: path)
      let owner = SessionOwner(profile: "acme", applicationID: "A1")
      guard try await theirs.session(of: owner)?.findLine == "ours" else {
        throw WorkspaceTestFailure()
      }
      try await theirs.save(SavedSession(findLine: "theirs"), of: owner, at: 2)
    }
    #expect(try await workspace.session(of: Self.owner)?.findLine == "theirs")
    try await workspace.save(SavedSession(findLine: "ours again"), of: Self.owner, at: 3)
    #expect(try await workspace.session(of: Self.owner)?.findLine == "ours again")
  }
}

/// Ends a child process of a test with a failure.
struct WorkspaceTestFailure: Error {}
