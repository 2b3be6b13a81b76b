import Foundation
import GRDB
import Operations
import Testing
import Workspace

/// Two consoles that type in the same form, and files that can't be written.
@Suite struct DraftCollisionTests {
  private typealias Store = DraftStoreTests

  @Test("two consoles in one form have a draft each, and the later one is told")
  func oneEach() async throws {
    let folder = try TemporaryFolder()
    let (one, other) = (
      WorkspaceDatabase(folder: folder.path), WorkspaceDatabase(folder: folder.path)
    )
    #expect(try await one.keep([Store.edit("one", at: 10)], by: 1).isEmpty)
    let older = try await other.keep([Store.edit("other", at: 9)], by: 2)
    #expect(older == [DraftCollision(key: Store.key)])
    #expect(try await one.drafts().map { Store.title($0) } == ["one", "other"])
    #expect(try await other.keep([Store.edit("newer", at: 11)], by: 2).isEmpty, "told once")
    #expect(try await one.drafts().map { Store.title($0) } == ["newer", "one"])
    // A console's own draft is its own, even when the clock goes back.
    #expect(try await other.keep([Store.edit("again", at: 5)], by: 2).isEmpty)
    #expect(try await one.drafts().map { Store.title($0) } == ["one", "again"])
    _ = try await one.keep([DraftEdit(Store.key, nil, seen: nil)], by: 1)
    #expect(try await one.drafts().map { Store.title($0) } == ["again"], "only its own goes")
  }

  @Test("going on from a draft that was read replaces it without a word, and forgets it")
  func goesOn() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    _ = try await workspace.keep([Store.edit("earlier", at: 10)], by: 1)
    let seen = try #require(try await workspace.drafts().first?.version)
    #expect(try await workspace.keep([Store.edit("mine", at: 11, seen: seen)], by: 2).isEmpty)
    // It is the second console's now; what the first one has read is not there any more.
    let stale = try await workspace.keep([DraftEdit(Store.key, nil, seen: seen)], by: 3)
    #expect(stale.isEmpty)
    #expect(Store.title(try await workspace.drafts().first) == "mine", "not another's to forget")
    _ = try await workspace.keep([DraftEdit(Store.key, nil, seen: nil)], by: 2)
    #expect(try await workspace.drafts().isEmpty)
    _ = try await workspace.keep([Store.edit("old", at: 1)], by: 1)
    let last = try #require(try await workspace.drafts().first?.version)
    _ = try await workspace.keep([DraftEdit(Store.key, nil, seen: last)], by: 2)
    #expect(try await workspace.drafts().isEmpty, "applied or taken back after it was read")
  }

  @Test("many consoles keep drafts of their own at the same time")
  func together() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          let workspace = WorkspaceDatabase(folder: folder.path)
          let key = DraftKey(
            owner: Store.owner, subject: .user("u\(number)"), form: DraftKey.metadataForm)
          for round in 1...10 {
            let collisions = try await workspace.keep(
              [Store.edit("\(round)", key: key, at: Int64(round))], by: Int64(number))
            #expect(collisions.isEmpty)
          }
        }
      }
      try await group.waitForAll()
    }
    let drafts = try await WorkspaceDatabase(folder: folder.path).drafts()
    #expect(drafts.count == 6)
    #expect(drafts.allSatisfy { Store.title($0) == "10" })
  }

  @Test("on a full disk nothing is half kept, and what was kept before is still there")
  func full() async throws {
    let folder = try TemporaryFolder()
    let before = WorkspaceDatabase(folder: folder.path)
    _ = try await before.keep([Store.edit("before", at: 1)], by: 1)
    await before.close()
    let small = WorkspaceDatabase(folder: folder.path, pageLimit: 30)
    let large = String(repeating: "x", count: 400_000)
    let other = DraftKey(owner: Store.owner, subject: .user("b"), form: "x")
    do throws(WorkspaceError) {
      _ = try await small.keep(
        [Store.edit("small", key: other, at: 2), Store.edit(large, at: 2)], by: 1)
      Issue.record("kept more than there is room for")
    } catch {
      #expect(error.code == .full, "\(error)")
    }
    let left = try await WorkspaceDatabase(folder: folder.path).drafts()
    #expect(left.map { Store.title($0) } == ["before"])
  }

  @Test("a file of a newer version keeps no draft and is left as it is")
  func newer() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    _ = try await workspace.keep([Store.edit("before")], by: 1)
    await workspace.close()
    let path = "\(folder.path)/\(WorkspaceDatabase.fileName)"
    let queue = try DatabaseQueue(path: path)
    try await queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    do throws(WorkspaceError) {
      _ = try await workspace.keep([Store.edit("x")], by: 1)
      Issue.record("wrote into a file of a newer version")
    } catch {
      #expect(error.code == .newer)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }
}
