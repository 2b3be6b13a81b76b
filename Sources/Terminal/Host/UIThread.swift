import CTerminal

/// The thread that owns the terminal, and others that wait for the world outside of any task.
enum UIThread {
  private final class Box {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Starts the thread; false when the system refuses.
  static func start(_ name: String = "ui", _ body: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Box(body))
    let status = ct_thread(
      name,
      { context in
        guard let context else { return }
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
      }, box.toOpaque())
    if status != 0 { box.release() }
    return status == 0
  }
}
