import Dispatch
import GRDB
import Testing

@testable import Sandbox

/// How requests share the database.
@Suite(.timeLimit(.minutes(2))) struct LaneTests {
  @Test("A read is answered when it is done, whatever slow ones came with it")
  func quickBesideSlow() async throws {
    try await withDatabaseFile { path in
      let pool = try DatabasePool(path: path, configuration: Store.settings())
      let lane = Lane(pool, .readers)
      let quickIsAnswered = DispatchSemaphore(value: 0)
      let gate = DispatchSemaphore(value: 0)
      let (starts, started) = AsyncStream<Void>.makeStream()
      var entered = starts.makeAsyncIterator()
      try await withThrowingTaskGroup(of: [UInt8].self) { group in
        // These take every way in, so that the next two wait together.
        for _ in 0..<Lane.readers {
          group.addTask {
            try await lane.perform(changes: false) { _ in
              started.yield()
              gate.wait()
              return [0]
            }
          }
        }
        for _ in 0..<Lane.readers { await entered.next() }
        group.addTask {
          try await lane.perform(changes: false) { _ in
            // Without the other's answer it would last for ever.
            [quickIsAnswered.wait(timeout: .now() + 30) == .success ? 1 : 2]
          }
        }
        group.addTask {
          let answer = try await lane.perform(changes: false) { _ in [3] }
          quickIsAnswered.signal()
          return answer
        }
        for _ in 0..<Lane.readers { gate.signal() }
        let answers = try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        #expect(answers == [[0], [1], [3]])
      }
    }
  }

  @Test("A read sees every write that was answered before it, and one state of the database")
  func fresh() async throws {
    try await withDatabaseFile { path in
      let pool = try DatabasePool(path: path, configuration: Store.settings())
      let writing = Lane(pool, .fileWriter)
      let reading = Lane(pool, .readers)
      _ = try await writing.perform(changes: true) {
        try $0.execute(sql: "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (0)")
        return []
      }
      let known = Shared<Int64>(0)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in Int64(1)...200 {
            _ = try await writing.perform(changes: true) {
              try $0.run("UPDATE t SET n = ?", .integer(number))
              return []
            }
            known.value = number
          }
        }
        for _ in 0..<8 {
          group.addTask {
            for _ in 0..<50 {
              let least = known.value
              let answer = try await reading.perform(changes: false) { database in
                let first = try database.first("SELECT n FROM t") { $0.integer(0) } ?? -1
                let second = try database.first("SELECT n FROM t") { $0.integer(0) } ?? -1
                return [first >= least ? 1 : 0, first == second ? 1 : 0]
              }
              #expect(answer == [1, 1])
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
