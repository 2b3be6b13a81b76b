/// Waiting that ends, whatever is waited for.
enum Patience {
  /// Runs `body` and waits for its end, but not longer; true when it ended in time.
  ///
  /// A group of tasks would wait for its last one, so these are tasks of their own.
  @discardableResult
  static func wait(seconds: Int, _ body: @escaping @Sendable () async -> Void) async -> Bool {
    let (ends, first) = AsyncStream<Bool>.makeStream()
    let work = Task {
      await body()
      first.yield(true)
    }
    let limit = Task {
      try? await Task.sleep(for: .seconds(seconds))
      first.yield(false)
    }
    let isDone = await ends.first { _ in true } ?? false
    work.cancel()
    limit.cancel()
    return isDone
  }
}
