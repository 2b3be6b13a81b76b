import Synchronization

/// A value behind a lock.
///
/// One wrapper, so that the lock can be exchanged in one place where ThreadSanitizer reports
/// `Mutex` falsely.
final class Locked<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { mutex = Mutex(value) }

  func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    mutex.withLock { body(&$0) }
  }
}
