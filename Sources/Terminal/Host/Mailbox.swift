/// The one way in for other threads: messages that wait until the terminal's thread takes them.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Locked<[Message]>([])
  private let waker: Waker?

  /// Creates an empty mailbox; without a waker it must be drained by hand, as tests do.
  package init(waker: Waker? = nil) { self.waker = waker }

  /// Adds a message; wakes the loop if the mailbox was empty.
  package func post(_ message: Message) {
    let wasEmpty = messages.withLock {
      $0.append(message)
      return $0.count == 1
    }
    if wasEmpty { waker?.wake() }
  }

  /// Takes all messages, oldest first.
  package func drain() -> [Message] {
    messages.withLock {
      let taken = $0
      $0 = []
      return taken
    }
  }
}
