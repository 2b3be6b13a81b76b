package import Widgets

/// One part of what belongs to a user: not asked yet, under way, known, or why not.
///
/// What was known before stays while it is read again.
package struct Known<Value: Sendable>: Sendable {
  /// What is known; nil before the first answer.
  package private(set) var value: Value?
  /// Why the last read failed, in words; nil when it didn't.
  package private(set) var trouble: String?
  /// When the value was read; nil when it has to be read.
  package private(set) var readAt: WallTime?
  /// Whether an answer is awaited.
  package private(set) var isWaiting = false

  /// Creates a part that was never asked for.
  package init() {}

  /// Whether it has to be asked for.
  ///
  /// - Parameters:
  ///   - now: the moment.
  ///   - age: how old an answer may be, in milliseconds.
  /// - Returns: true when there is no answer young enough and none awaited.
  package func isDue(at now: WallTime, age: Int64) -> Bool {
    guard !isWaiting else { return false }
    guard let readAt else { return true }
    return now.milliseconds - readAt.milliseconds >= age
  }

  /// Notes that it was asked for.
  package mutating func wait() { isWaiting = true }

  /// Notes that no answer will come.
  package mutating func stopWaiting() { isWaiting = false }

  /// Makes it due.
  package mutating func expire() {
    readAt = nil
    trouble = nil
  }

  /// Takes an answer.
  package mutating func take(_ value: Value, at time: WallTime) {
    self.value = value
    readAt = time
    trouble = nil
    isWaiting = false
  }

  /// Takes the end of a read that failed; it is due again, what was known stays.
  package mutating func fail(_ words: String) {
    trouble = words
    readAt = nil
    isWaiting = false
  }
}
