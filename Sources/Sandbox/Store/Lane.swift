import GRDB
import Synchronization

/// A way into the database, on which what comes waits for its turn.
///
/// Writes into a file go together: while one batch is under way the next one gathers. A batch is one
/// transaction, which is what makes a file quick: many writes wait for the disk once. Each write has
/// a savepoint of its own, so that a refused one undoes its own changes and no other's, and none is
/// answered before the transaction is on the disk.
///
/// Elsewhere nothing is won by that, and each is answered as soon as it is done.
final class Lane: Sendable {
  typealias Body = @Sendable (Database) throws -> [UInt8]

  /// The connections a lane leads to, and what goes over them.
  enum Way {
    /// The one that writes, to a file.
    case fileWriter
    /// Those that only read.
    case readers
    /// The only one, of a database in memory.
    case memory
  }

  private struct Job {
    let body: Body
    let changes: Bool
    let answer: CheckedContinuation<[UInt8], any Error>
  }

  private struct State {
    var turns = 0
    private var coming: [Job] = []
    /// The next ones, the very next one last.
    private var next: [Job] = []

    var isEmpty: Bool { coming.isEmpty && next.isEmpty }

    mutating func append(_ job: Job) {
      coming.append(job)
    }

    mutating func takeFirst() -> Job? {
      if next.isEmpty {
        next = coming.reversed()
        coming = []
      }
      return next.popLast()
    }

    mutating func takeAll() -> [Job] {
      defer { (coming, next) = ([], []) }
      return next.reversed() + coming
    }
  }

  private let database: any DatabaseWriter
  private let way: Way
  /// How many turns may be under way at once.
  private let width: Int
  private let state = Mutex(State())

  /// How many connections read at once: with fewer, a few searches through a million users would
  /// hold up all that is quick.
  static let readers = 5

  init(_ database: any DatabaseWriter, _ way: Way) {
    self.database = database
    self.way = way
    width = way == .readers ? Self.readers : 1
  }

  /// Runs a body when its turn comes, and answers what it does.
  ///
  /// - Throws: What the body throws, or a `DatabaseError`; then nothing was changed.
  func perform(changes: Bool, _ body: @escaping Body) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { answer in
      let starts = state.withLock { state in
        state.append(Job(body: body, changes: changes, answer: answer))
        guard state.turns < width else { return false }
        state.turns += 1
        return true
      }
      if starts { start() }
    }
  }

  /// Begins a turn, which lasts until nothing waits.
  private func start() {
    switch way {
    case .fileWriter:
      // Between two batches the connection is free for whoever closes the database.
      database.asyncWriteWithoutTransaction { database in
        let batch = self.state.withLock { $0.takeAll() }
        let results = Self.together(batch, in: database)
        // The next batch starts before the answers of this one go out.
        if self.goesOn() { self.start() }
        for (job, result) in zip(batch, results) { job.answer.resume(with: result) }
      }
    case .memory:
      database.asyncWriteWithoutTransaction { database in
        self.oneByOne { job in
          guard job.changes else { return try job.body(database) }
          var answer: [UInt8] = []
          try database.inTransaction(.immediate) {
            answer = try job.body(database)
            return .commit
          }
          return answer
        }
      }
    case .readers:
      database.asyncUnsafeRead { database in
        self.oneByOne { try Self.read($0, in: database.get()) }
      }
    }
  }

  /// Whether something waits; if nothing does, the turn is over.
  private func goesOn() -> Bool {
    state.withLock { state in
      if state.isEmpty { state.turns -= 1 }
      return !state.isEmpty
    }
  }

  private func oneByOne(_ run: (Job) throws -> [UInt8]) {
    while let job = next() {
      job.answer.resume(with: Result { try run(job) })
    }
  }

  /// The job that has waited longest; if there is none, the turn is over.
  private func next() -> Job? {
    state.withLock { state in
      let job = state.takeFirst()
      if job == nil { state.turns -= 1 }
      return job
    }
  }

  /// Reads from one state of the database, and from one as new as the job: a client that was told of
  /// a write sees it.
  private static func read(_ job: Job, in database: Database) throws -> [UInt8] {
    try database.run("BEGIN")
    do {
      let answer = try job.body(database)
      try database.run("COMMIT")
      return answer
    } catch {
      if database.isInsideTransaction { try database.run("ROLLBACK") }
      throw error
    }
  }

  /// Makes a batch of changes in one transaction.
  private static func together(
    _ batch: [Job], in database: Database
  ) -> [Result<[UInt8], any Error>] {
    do {
      var results: [Result<[UInt8], any Error>] = []
      try database.inTransaction(.immediate) {
        results = try batch.map { try outcome(of: $0, in: database) }
        return .commit
      }
      return results
    } catch {
      // Not the fault of one job: the transaction could not be begun or kept.
      return batch.map { _ in .failure(error) }
    }
  }

  /// What a job of a batch does, with its changes undone if it fails.
  private static func outcome(
    of job: Job, in database: Database
  ) throws -> Result<[UInt8], any Error> {
    try database.run("SAVEPOINT job")
    do {
      let answer = try job.body(database)
      try database.run("RELEASE job")
      return .success(answer)
    } catch {
      try database.run("ROLLBACK TO job")
      try database.run("RELEASE job")
      return .failure(error)
    }
  }
}
