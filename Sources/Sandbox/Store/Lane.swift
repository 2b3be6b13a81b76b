import GRDB
import Synchronization

/// A way into the database on which whatever waits goes together.
///
/// While one batch is under way the next one gathers. A batch of writes is one transaction, which is
/// what makes a file quick: many writes wait for the disk once. Each write has a savepoint of its
/// own, so that a refused one undoes its own changes and no other's, and none is answered before the
/// transaction is on the disk.
final class Lane: Sendable {
  typealias Body = @Sendable (Database) throws -> [UInt8]

  /// The connections a lane leads to.
  enum Way {
    /// The one that writes.
    case writer
    /// Those that only read, if the database has such.
    case readers
  }

  fileprivate struct Job {
    let body: Body
    let changes: Bool
    let answer: CheckedContinuation<[UInt8], any Error>
  }

  fileprivate struct State {
    var waiting: [Job] = []
    var batches = 0
  }

  private let database: any DatabaseWriter
  private let way: Way
  /// How many batches may be under way at once.
  private let width: Int
  private let state = Mutex(State())

  init(_ database: any DatabaseWriter, _ way: Way) {
    self.database = database
    self.way = way
    // With two readers a search through a million users doesn't hold up all others.
    width = way == .writer ? 1 : 2
  }

  /// Runs a body with the others that wait, and answers what it does.
  ///
  /// - Throws: What the body throws, or a `DatabaseError`; then nothing was changed.
  func perform(changes: Bool, _ body: @escaping Body) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { answer in
      let job = Job(body: body, changes: changes, answer: answer)
      let batch = state.withLock { state -> [Job] in
        state.waiting.append(job)
        guard state.batches < width else { return [] }
        state.batches += 1
        return state.takeBatch()
      }
      start(batch)
    }
  }

  /// Runs a batch.
  ///
  /// What a batch reads is at least as new as the batch: a reader that looked at the database before
  /// the last job came could miss a write that this job's client was already told of.
  private func start(_ batch: [Job]) {
    guard !batch.isEmpty else { return }
    switch way {
    case .writer:
      database.asyncWriteWithoutTransaction { self.run(batch, in: $0) }
    case .readers:
      database.asyncRead { database in
        switch database {
        case .success(let database): self.run(batch, in: database)
        case .failure(let error): self.end(batch, batch.map { _ in .failure(error) })
        }
      }
    }
  }

  private func run(_ batch: [Job], in database: Database) {
    var results: [Result<[UInt8], any Error>] = []
    do {
      if batch.contains(where: \.changes) {
        try database.inTransaction(.immediate) {
          results = try batch.map { try Self.outcome(of: $0, in: database) }
          return .commit
        }
      } else {
        results = batch.map { job in Result { try job.body(database) } }
      }
    } catch {
      // Not the fault of one job: the transaction could not be begun or kept.
      results = batch.map { _ in .failure(error) }
    }
    end(batch, results)
  }

  private func end(_ batch: [Job], _ results: [Result<[UInt8], any Error>]) {
    let next = state.withLock { state -> [Job] in
      if state.waiting.isEmpty { state.batches -= 1 }
      return state.takeBatch()
    }
    // The next batch starts before the answers of this one go out.
    start(next)
    for (job, result) in zip(batch, results) { job.answer.resume(with: result) }
  }

  /// What a job does, with its changes undone if it fails.
  private static func outcome(
    of job: Job, in database: Database
  ) throws -> Result<[UInt8], any Error> {
    guard job.changes else { return Result { try job.body(database) } }
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

extension Lane.State {
  fileprivate mutating func takeBatch() -> [Lane.Job] {
    defer { waiting = [] }
    return waiting
  }
}
