/// Sendbird, as the rest of the program talks to it.
///
/// Every request takes one road: read-only gate, rules, pace, send, retries, judgement. A value type;
/// the transport below it keeps the connections.
package struct SendbirdClient: Sendable {
  /// The application it talks to.
  package let connection: Connection
  /// Whether writes are refused before anything is sent.
  package let isReadOnly: Bool

  let transport: any Transport
  let pauser: any Pauser
  let policy: RetryPolicy
  let deskPacer: RequestPacer?
  let chatPacer: RequestPacer?
  private(set) var onRetry: (@Sendable (RetryNotice) -> Void)?
  private(set) var onExchange: (@Sendable (Exchange) -> Void)?

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - connection: the application it talks to.
  ///   - transport: what carries the requests.
  ///   - pauser: what waits between attempts.
  ///   - policy: when to try again.
  ///   - isReadOnly: whether writes are refused before anything is sent.
  ///   - deskPacer: how often requests to Desk may start; nil doesn't limit them.
  ///   - chatPacer: how often requests to Chat may start; nil doesn't limit them.
  ///   - onRetry: called before each wait.
  ///   - onExchange: called after each attempt.
  package init(
    connection: Connection, transport: any Transport, pauser: any Pauser,
    policy: RetryPolicy = RetryPolicy(), isReadOnly: Bool = false,
    deskPacer: RequestPacer? = nil, chatPacer: RequestPacer? = nil,
    onRetry: (@Sendable (RetryNotice) -> Void)? = nil,
    onExchange: (@Sendable (Exchange) -> Void)? = nil
  ) {
    self.connection = connection
    self.transport = transport
    self.pauser = pauser
    self.policy = policy
    self.isReadOnly = isReadOnly
    self.deskPacer = deskPacer
    self.chatPacer = chatPacer
    self.onRetry = onRetry
    self.onExchange = onExchange
  }

  /// Makes a client on a transport that can also wait, such as `HTTPTransport`.
  ///
  /// - Parameters:
  ///   - connection: the application it talks to.
  ///   - transport: what carries the requests, and waits.
  ///   - isReadOnly: whether writes are refused before anything is sent.
  ///   - deskPacer: how often requests to Desk may start. The default is 5 a second for this client
  ///     and its copies (contract 5.4).
  ///   - chatPacer: how often requests to Chat may start. The default doesn't limit them.
  ///   - onRetry: called before each wait.
  ///   - onExchange: called after each attempt.
  package init(
    connection: Connection, transport: any Transport & Pauser, isReadOnly: Bool = false,
    deskPacer: RequestPacer? = nil, chatPacer: RequestPacer? = nil,
    onRetry: (@Sendable (RetryNotice) -> Void)? = nil,
    onExchange: (@Sendable (Exchange) -> Void)? = nil
  ) {
    self.init(
      connection: connection, transport: transport, pauser: transport, isReadOnly: isReadOnly,
      deskPacer: deskPacer
        ?? RequestPacer(perSecond: Limits.deskRequestsPerSecond, pauser: transport),
      chatPacer: chatPacer, onRetry: onRetry, onExchange: onExchange)
  }

  /// The same client, at the same pace, with another listener for retries.
  package func reportingRetries(
    to onRetry: (@Sendable (RetryNotice) -> Void)?
  ) -> SendbirdClient {
    var client = self
    client.onRetry = onRetry
    return client
  }

  /// The same client, at the same pace, with another listener for exchanges.
  package func reportingExchanges(
    to onExchange: (@Sendable (Exchange) -> Void)?
  ) -> SendbirdClient {
    var client = self
    client.onExchange = onExchange
    return client
  }

  /// The same client, at the same pace, with one more listener for exchanges.
  package func alsoReportingExchanges(
    to listener: @escaping @Sendable (Exchange) -> Void
  ) -> SendbirdClient {
    guard let first = onExchange else { return reportingExchanges(to: listener) }
    return reportingExchanges { exchange in
      first(exchange)
      listener(exchange)
    }
  }

  func pacer(of service: Service) -> RequestPacer? {
    switch service {
    case .chat: chatPacer
    case .desk: deskPacer
    }
  }
}
