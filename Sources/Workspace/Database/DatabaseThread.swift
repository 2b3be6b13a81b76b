import Glibc
import Synchronization

/// The thread that SQLite's calls run on, one after the other.
///
/// They block, on the disk or on another process's lock, so they have no place on a thread of the
/// tasks' pool. It starts with the first call and wakes for nothing but the next one.
final class DatabaseThread: SerialExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isStarted = false
    var hasEnded = false
  }

  /// What the thread holds on to: not the executor, whose end is to end the thread.
  private final class Jobs: @unchecked Sendable {
    // Unchecked: the semaphore is made to be used by several threads, and the pointer never changes.
    private let semaphore: UnsafeMutablePointer<sem_t>
    let state = Mutex(State())

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

  private let jobs = Jobs()

  deinit {
    jobs.state.withLock { $0.hasEnded = true }
    jobs.post()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let unowned = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    let needsThread = jobs.state.withLock { state -> Bool in
      state.jobs.append(unowned)
      defer { state.isStarted = true }
      return !state.isStarted
    }
    if needsThread, !startThread(executor) {
      // The system gives no thread; then this one does it, which is late and not lost.
      let orphans = jobs.state.withLock { state -> [UnownedJob] in
        state.isStarted = false
        defer { state.jobs = [] }
        return state.jobs
      }
      for orphan in orphans { orphan.runSynchronously(on: executor) }
      return
    }
    jobs.post()
  }

  private func startThread(_ executor: UnownedSerialExecutor) -> Bool {
    let work = Work(jobs: jobs, executor: executor)
    let context = Unmanaged.passRetained(work)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private final class Work {
    let jobs: Jobs
    let executor: UnownedSerialExecutor

    init(jobs: Jobs, executor: UnownedSerialExecutor) {
      self.jobs = jobs
      self.executor = executor
    }

    func run() {
      while true {
        jobs.wait()
        let job = jobs.state.withLock { state -> UnownedJob? in
          state.jobs.isEmpty ? nil : state.jobs.removeFirst()
        }
        if let job {
          job.runSynchronously(on: executor)
        } else if jobs.state.withLock({ $0.hasEnded }) {
          return
        }
      }
    }
  }
}
