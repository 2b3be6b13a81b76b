import GRDB
import Testing

@testable import Sandbox

/// What the colleague of `--conflict` remembers when a transaction fails.
@Suite struct ChangedRecordTests {
  private struct Undone: Error {}

  @Test("a change that isn't kept isn't remembered, and one that is kept is")
  func undone() async throws {
    var configuration = SandboxConfiguration()
    configuration.users = 1
    let store = try await Store.open(configuration)
    defer { store.close() }
    let colleague = Colleague(seed: 1)
    let context = CallContext(now: 0, pages: store.pages, host: "", autoAssigns: false)
    let id = try await store.database.read {
      try String.fetchOne($0, sql: "SELECT user_id FROM users WHERE number = 1") ?? ""
    }
    let query = try #require(Query([]))
    let read = try GetUser(id, query)
    let update = try UpdateUser(id, Body(Array("{}".utf8)))
    func answer(_ call: some Call, isKept: Bool = true) async throws -> [UInt8] {
      try await store.database.write {
        let answer = try colleague.answer(call, in: $0, context)
        if !isKept { throw Undone() }
        return answer
      }
    }

    await #expect(throws: Undone.self) { try await answer(read, isKept: false) }
    let first = try await answer(read)
    let second = try await answer(read)
    #expect(second != first, "the change that was undone is made again")
    // A write that is undone lets nobody change the record anew.
    await #expect(throws: Undone.self) { try await answer(update, isKept: false) }
    #expect(try await answer(read) == second)
    #expect(try await answer(read) == second)
    _ = try await answer(update)
    _ = try await answer(read)
    #expect(try await answer(read) != second)
  }
}
