import CTerminal

/// Wakes the terminal's thread from any other thread.
package final class Waker: Sendable {
  /// The event descriptor that the loop waits on.
  let descriptor: Int32

  /// Creates a waker; without descriptors left it never wakes anybody, and `isOpen` is false.
  package init() { descriptor = ct_wake_open() }

  deinit { if descriptor >= 0 { ct_wake_close(descriptor) } }

  /// Whether the system gave a descriptor.
  var isOpen: Bool { descriptor >= 0 }

  /// Wakes the loop; it calls the program's `pump` once, however often it was woken.
  package func wake() { if isOpen { ct_wake(descriptor) } }
}
