import Dispatch

/// Runs an actor on a thread of its own, so that its waiting stops nobody else's task.
final class PTYExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "virtual-terminal")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
