import Dispatch
import Glibc

/// Ends work when the process is asked to stop.
enum StopSignals {
  /// Runs work and cancels it at the first SIGINT or SIGTERM, which then don't end the process.
  static func run<Failure: Error>(
    _ work: @escaping @Sendable () async throws(Failure) -> Void
  ) async throws(Failure) {
    let task = Task { () async -> Result<Void, Failure> in
      do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
    }
    // Ignored first: the default action would come before the source hears of the signal.
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { task.cancel() }
      source.activate()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    return try result.get()
  }
}
