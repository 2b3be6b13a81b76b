import Synchronization

/// A value behind a lock.
///
/// One wrapper, so that the lock can be exchanged in one place where ThreadSanitizer reports
/// `Mutex` falsely.
package final class Locked<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  /// Puts a value behind a lock.
  package init(_ value: Value) { mutex = Mutex(value) }

  /// Runs `body` alone with the value.
  package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    mutex.withLock { body(&$0) }
  }
}
