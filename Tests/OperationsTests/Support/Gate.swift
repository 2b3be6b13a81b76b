/// Where a write waits for its answer until its task is cancelled, and a test waits for the write.
actor Gate {
  /// Whether the write is carried out before it waits.
  nonisolated let appliesFirst: Bool
  private let arrivals = AsyncStream<Void>.makeStream()

  init(appliesFirst: Bool) {
    self.appliesFirst = appliesFirst
  }

  /// Called by the write: tells the test, then waits for the cancellation.
  func arrive() async {
    arrivals.continuation.finish()
    // A stream that nobody feeds ends only when the task that reads it is cancelled.
    let (never, feeder) = AsyncStream<Void>.makeStream()
    for await _ in never {}
    feeder.finish()
  }

  /// Called by the test: returns when the write waits.
  nonisolated func waitForArrival() async {
    for await _ in arrivals.stream {}
  }
}
