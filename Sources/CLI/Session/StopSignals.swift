import Dispatch
import Glibc
import Synchronization

/// Ends work when the process is asked to stop.
enum StopSignals {
  /// Runs work and cancels it at the first SIGINT or SIGTERM, which then don't end the process.
  ///
  /// - Parameters:
  ///   - first: Called at the first one, on another thread.
  ///   - atOnce: Called at the second one, on another thread: whoever asks twice has waited long
  ///     enough. The default ends the process with 130.
  ///   - work: What is done.
  /// - Throws: What the work throws.
  static func run<Failure: Error>(
    first: @escaping @Sendable () -> Void = {},
    atOnce: @escaping @Sendable () -> Void = {
      CommandLineTool.endProcess(with: CommandStatus.interrupted.rawValue)
    },
    _ work: @escaping @Sendable () async throws(Failure) -> Void
  ) async throws(Failure) {
    let task = Task { () async -> Result<Void, Failure> in
      do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
    }
    let heard = HeardSignals()
    // Ignored first: the default action would come before the source hears of the signal.
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard heard.another() else { return atOnce() }
        task.cancel()
        first()
      }
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

  private final class HeardSignals: Sendable {
    private let isStopping = Mutex(false)

    /// Notes a signal; true for the first one.
    func another() -> Bool {
      isStopping.withLock { isStopping in
        defer { isStopping = true }
        return !isStopping
      }
    }
  }
}
