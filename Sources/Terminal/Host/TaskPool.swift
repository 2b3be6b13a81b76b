import CTerminal
import Glibc

/// Threads for tasks that sleep soundly: while there is nothing to do, none of them wakes.
///
/// The tasks' own pool does not: on Linux its monitor wakes once a second for as long as the process
/// lives. So the console's work prefers this one (SE-0417).
package final class TaskPool: TaskExecutor, Sendable {
  /// The process's pool; its threads start with the first task.
  package static let shared = TaskPool(threads: 2)

  private struct State {
    var jobs: [UnownedJob] = []
    var started = 0
    var sleeping = 0
  }

  private let limit: Int
  private let state = Locked(State())
  private let wakes: Semaphore

  private init(threads: Int) {
    limit = threads
    wakes = Semaphore()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let unowned = UnownedJob(job)
    let needsThread = state.withLock { state -> Bool in
      state.jobs.append(unowned)
      guard state.sleeping < state.jobs.count, state.started < limit else { return false }
      state.started += 1
      return true
    }
    if needsThread, !startThread() {
      let orphans = state.withLock { state -> [UnownedJob] in
        state.started -= 1
        guard state.started == 0 else { return [] }
        defer { state.jobs = [] }
        return state.jobs
      }
      // The system gives no thread, so nobody here would ever run them.
      for orphan in orphans { globalConcurrentExecutor.enqueue(orphan) }
    }
    wakes.post()
  }

  private func startThread() -> Bool {
    let pool = Unmanaged.passRetained(self)
    let status = ct_thread(
      "tasks",
      { context in
        guard let context else { return }
        Unmanaged<TaskPool>.fromOpaque(context).takeRetainedValue().work()
      }, pool.toOpaque())
    if status != 0 { pool.release() }
    return status == 0
  }

  private func work() {
    while true {
      state.withLock { $0.sleeping += 1 }
      wakes.wait()
      let job = state.withLock { state -> UnownedJob? in
        state.sleeping -= 1
        return state.jobs.isEmpty ? nil : state.jobs.removeFirst()
      }
      job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

/// A counter that threads wait on.
private final class Semaphore: @unchecked Sendable {
  // Unchecked: the semaphore is made to be used by several threads, and the pointer never changes.
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    semaphore = .allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func post() { sem_post(semaphore) }

  func wait() {
    while sem_wait(semaphore) != 0, errno == EINTR {}
  }
}
