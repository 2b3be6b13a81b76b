import Foundation

/// The requests that reached a relay, and what became of them.
final class RelayLog: @unchecked Sendable {
  // Unchecked: everything is under the condition's lock.

  /// One request.
  struct Entry: Sendable {
    let number: Int
    let method: String
    let path: String
    let body: [UInt8]
    /// Whether it came after the restart.
    let isLate: Bool
    /// When it was here.
    let arrived: ContinuousClock.Instant
    /// The intent in the journal when it came, and which of its requests it is.
    var intent: JournalLook.Place?
    /// The answer's status; nil while there is none.
    var status: Int?
    /// Whether the server is done with it, with an answer or without.
    var isOver = false
    /// When the answer was here.
    var answered: ContinuousClock.Instant?
    /// When it was handed to the client.
    var delivered: ContinuousClock.Instant?

    var isWrite: Bool { method != "GET" }

    /// What went wrong with it; nil where nothing did.
    var fault: String? {
      if let status {
        if status == 429 { return "refused for now" }
        let isSlow = answered.map { $0 - arrived > .milliseconds(1_900) } ?? false
        return isSlow ? "delayed" : nil
      }
      return isOver ? "no answer" : nil
    }
  }

  private let condition = NSCondition()
  private var all: [Entry] = []
  private var isLate = false

  /// Whether only reading is expected now.
  var isAfterRestart: Bool { condition.withLock { isLate } }

  /// All requests so far, in the order of their arrival.
  var entries: [Entry] { condition.withLock { all } }

  /// From now on requests count as coming after the restart, when nothing may be written.
  func restart() { condition.withLock { isLate = true } }

  /// From now on somebody writes again.
  func goOn() { condition.withLock { isLate = false } }

  /// Notes a request.
  ///
  /// What a connection from before the restart brings was sent before, however late it is read.
  func add(_ message: RelayedMessage, intent: JournalLook.Place?, isNew: Bool) -> Int {
    condition.withLock {
      all.append(
        Entry(
          number: all.count, method: message.method, path: message.path, body: message.body,
          isLate: isLate && isNew, arrived: .now, intent: intent))
      return all.count - 1
    }
  }

  /// Notes more about a request.
  func change(_ number: Int, _ body: (inout Entry) -> Void) {
    condition.withLock {
      body(&all[number])
      condition.broadcast()
    }
  }

  /// Waits until the server is done with every write; false when that takes too long.
  func waitUntilOver() -> Bool {
    let limit = Date().addingTimeInterval(20)
    return condition.withLock {
      while all.contains(where: { $0.isWrite && !$0.isOver }) {
        guard condition.wait(until: limit) else { return false }
      }
      return true
    }
  }
}
