import Dispatch
import Glibc

/// Ends work when the process is asked to stop.
enum StopSignals {
  /// Runs work and cancels it at the first SIGINT or SIGTERM, which then don't end the process.
  static func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await work() }
    // Ignored first: the default action would come before the source hears of the signal.
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { task.cancel() }
      source.activate()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
