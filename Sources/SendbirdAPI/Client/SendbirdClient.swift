/// Sendbird, as the rest of the program talks to it.
///
/// Every request takes one road: read-only gate, rules, send, retries, judgement. A value type; the
/// transport below it keeps the connections.
package struct SendbirdClient: Sendable {
  /// The application it talks to.
  package let connection: Connection
  /// Whether writes are refused before anything is sent.
  package let isReadOnly: Bool

  let transport: any Transport
  let sleeper: any Sleeper
  let policy: RetryPolicy
  let onRetry: (@Sendable (RetryNotice) -> Void)?

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - connection: the application it talks to.
  ///   - transport: what carries the requests.
  ///   - sleeper: what waits between attempts.
  ///   - policy: when to try again.
  ///   - isReadOnly: whether writes are refused before anything is sent.
  ///   - onRetry: called before each wait.
  package init(
    connection: Connection, transport: any Transport, sleeper: any Sleeper,
    policy: RetryPolicy = RetryPolicy(), isReadOnly: Bool = false,
    onRetry: (@Sendable (RetryNotice) -> Void)? = nil
  ) {
    self.connection = connection
    self.transport = transport
    self.sleeper = sleeper
    self.policy = policy
    self.isReadOnly = isReadOnly
    self.onRetry = onRetry
  }

  /// Makes a client on a transport that can also wait, such as `HTTPTransport`.
  package init(
    connection: Connection, transport: any Transport & Sleeper, isReadOnly: Bool = false,
    onRetry: (@Sendable (RetryNotice) -> Void)? = nil
  ) {
    self.init(
      connection: connection, transport: transport, sleeper: transport, isReadOnly: isReadOnly,
      onRetry: onRetry)
  }

  /// The same client with another listener for retries.
  package func reportingRetries(
    to onRetry: (@Sendable (RetryNotice) -> Void)?
  ) -> SendbirdClient {
    SendbirdClient(
      connection: connection, transport: transport, sleeper: sleeper, policy: policy,
      isReadOnly: isReadOnly, onRetry: onRetry)
  }

  /// Sends a request and returns the answer's JSON.
  ///
  /// The answer is as it came: it can hold a user's access token. Read it into a model.
  /// - Throws: `APIError`. After `unknownOutcome` the request may have been carried out; after every
  ///   other error of a write it was not.
  package func send(_ request: APIRequest) async throws(APIError) -> JSONValue {
    guard request.isRead || !isReadOnly else { throw APIError(.readOnly, request) }
    try check(Self.unaddressable(request), request)
    guard let endpoint = connection.endpoint(of: request.service) else {
      throw APIError(.notConfigured, request)
    }
    let wire = WireRequest(
      method: request.method, url: endpoint.base.text + request.target,
      tokenHeader: request.service.tokenHeader, token: endpoint.token,
      body: request.body?.serializedBytes())
    let judge = AnswerJudge(
      request: request, tokenOrigin: endpoint.tokenOrigin, secrets: connection.secrets)
    var retries = 0
    while true {
      if Task.isCancelled { throw judge.cancelledBeforeSending(retries: retries) }
      let result = await attempt(wire)
      guard let pause = policy.wait(after: result, isRead: request.isRead, retries: retries)
      else { return try judge.value(of: result, retries: retries) }
      retries += 1
      onRetry?(
        RetryNotice(
          service: request.service, method: request.method, attempt: retries,
          limit: RetryPolicy.limit, wait: pause.wait, reason: pause.reason))
      guard pause.wait > .zero else { continue }
      do {
        try await sleeper.sleep(for: pause.wait)
      } catch {
        // Whatever was refused or answered 429 before was not carried out.
        throw judge.cancelledBeforeSending(retries: retries)
      }
    }
  }

  private func attempt(_ request: WireRequest) async -> Result<WireAnswer, TransportFailure> {
    do throws(TransportFailure) {
      return .success(try await transport.send(request))
    } catch {
      return .failure(error)
    }
  }

  /// Throws if any of the violations forbids sending.
  func check(_ violations: [Violation], _ request: APIRequest) throws(APIError) {
    let errors = violations.errors
    guard !errors.isEmpty else { return }
    var error = APIError(.ruleBroken, request)
    error.violations = errors
    throw error
  }

  /// Finds path segments that would make the path mean something else.
  ///
  /// An empty key turns "delete one item" into "delete all", `..` into "delete the user".
  private static func unaddressable(_ request: APIRequest) -> [Violation] {
    request.path.enumerated().flatMap { index, segment in
      let field = field(at: index, in: request)
      return Rules.notEmpty(segment, field: field) + Rules.notDots(segment, field: field)
    }
  }

  /// What a segment of a path is called.
  private static func field(at index: Int, in request: APIRequest) -> String {
    switch (request.path.first, index) {
    case ("users", 1): Rules.userIDField
    case ("users", 3): Rules.metadataKeyField
    case ("group_channels", 1): Rules.channelURLField
    case ("customers", 1): Rules.customerIDField
    case ("tickets", 1): Rules.ticketIDField
    case ("agents", 1): Rules.agentIDField
    case ("groups", 1): Rules.groupIDField
    default: "path"
    }
  }
}
