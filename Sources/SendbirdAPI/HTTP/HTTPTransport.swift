import NIOCore

/// Carries requests over HTTP/1.1 with AsyncHTTPClient.
///
/// Making one costs nothing: threads, connections and trust roots come with the first request. It
/// logs nothing and follows no redirect, so a token reaches the configured host only. A second after
/// the last request is over, no timer is left that would wake a thread before the idle connection
/// is given up.
package actor HTTPTransport: Transport, Pauser {
  /// What can be set.
  package struct Options: Sendable {
    /// How long a connection may take, TLS included.
    ///
    /// The default is 5 s.
    package var connectTimeout: Duration = .seconds(5)
    /// How long the whole answer may take, from the start of the request to the body's last byte.
    ///
    /// The default is 15 s.
    package var answerTimeout: Duration = .seconds(15)
    /// The largest body, also after unpacking, in bytes.
    ///
    /// The default is 8 MiB.
    package var maximumBody = 8 << 20
    /// How long an unused connection is kept.
    ///
    /// The default is 45 s, less than the minute after which load balancers usually give up theirs:
    /// a write on a connection that the other side is closing has an unknown outcome.
    package var idleTimeout: Duration = .seconds(45)
    /// Proxy and trust roots.
    ///
    /// The default is what the process's environment says.
    package var environment: HTTPEnvironment?

    /// Makes the default options.
    package init() {}
  }

  private enum State {
    case asleep
    case running(HTTPEngine)
    case shutDown
  }

  private let options: Options
  private var state = State.asleep

  /// Makes a transport; nothing is started yet.
  package init(options: Options = Options()) {
    self.options = options
  }

  package func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    if Task.isCancelled { throw TransportFailure(.cancelled, mayHaveBeenSent: false) }
    return try await engine().send(request)
  }

  package func pause(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    // Between two attempts there is an engine. Without one, nothing here can wait: the next attempt
    // fails with the reason.
    guard let engine = try? engine() else { return }
    try await engine.pause(for: duration)
  }

  /// Closes all connections; requests under way fail.
  ///
  /// Afterwards every request fails with `TransportFailure.Kind.unusable`.
  package func shutdown() async {
    guard case .running(let engine) = state else {
      state = .shutDown
      return
    }
    state = .shutDown
    await engine.shutdown()
  }

  private func engine() throws(TransportFailure) -> HTTPEngine {
    switch state {
    case .running(let engine):
      return engine
    case .asleep:
      let engine = try HTTPEngine(options: options)
      state = .running(engine)
      return engine
    case .shutDown:
      throw TransportFailure(.unusable, mayHaveBeenSent: false, detail: "already shut down")
    }
  }
}

extension TimeAmount {
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .seconds(seconds) + .nanoseconds(attoseconds / 1_000_000_000)
  }
}
