import Dispatch
import Glibc
import Synchronization

/// Ends work when the process is asked to stop.
package enum StopSignals {
  /// Runs work and cancels it at the first SIGINT or SIGTERM, which then don't end the process.
  ///
  /// - Parameters:
  ///   - first: Called at the first one, on another thread.
  ///   - atOnce: Called at the second one, on another thread: whoever asks twice has waited long
  ///     enough. The default ends the process with 130.
  ///   - work: What is done.
  /// - Throws: What the work throws.
  package static func run<Failure: Error>(
    first: @escaping @Sendable () -> Void = {},
    atOnce: @escaping @Sendable () -> Void = {
      CommandLineTool.endProcess(with: CommandStatus.interrupted.rawValue)
    },
    _ work: @escaping @Sendable () async throws(Failure) -> Void
  ) async throws(Failure) {
    let (registrations, registered) = AsyncStream<Void>.makeStream()
    let numbers = [SIGINT, SIGTERM]
    let task = Task { () async -> Result<Void, Failure> in
      // A signal that comes before its source is there would be lost, not late, so nothing begins
      // before: until then a signal does what it does to a process that hasn't started yet.
      for await _ in registrations.prefix(numbers.count) {}
      do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
    }
    let heard = HeardSignals()
    let sources = numbers.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard heard.another() else { return atOnce() }
        task.cancel()
        first()
      }
      // On Linux a source takes the place of the default action by itself.
      source.setRegistrationHandler { registered.yield() }
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
