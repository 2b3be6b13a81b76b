extension SendbirdClient {
  /// Sends a request and returns the answer's JSON.
  ///
  /// The answer is as it came: it can hold a user's access token. Read it into a model.
  /// - Parameters:
  ///   - request: the request.
  ///   - maySendAgain: asked right before the request is sent once more; the answer before is final
  ///     where it says no. The default is yes.
  /// - Returns: the answer's JSON.
  /// - Throws: `APIError`. After `unknownOutcome` the request may have been carried out; after every
  ///   other error of a write it was not.
  package func send(
    _ request: APIRequest, maySendAgain: @Sendable () async -> Bool = { true }
  ) async throws(APIError) -> JSONValue {
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
      request: request, base: endpoint.base, tokenOrigin: endpoint.tokenOrigin,
      secrets: connection.secrets)
    var retries = 0
    var last: Result<WireAnswer, TransportFailure>?
    while true {
      do throws(CancellationError) {
        if Task.isCancelled { throw CancellationError() }
        try await pacer(of: request.service)?.waitForTurn()
      } catch {
        throw judge.cancelledBeforeSending(retries: retries)
      }
      if let last, await !maySendAgain() {
        return try judge.value(of: last, retries: retries - 1)
      }
      let result = await attempt(wire, of: request, number: retries + 1)
      guard let pause = policy.wait(after: result, isRead: request.isRead, retries: retries)
      else { return try judge.value(of: result, retries: retries) }
      retries += 1
      last = result
      onRetry?(
        RetryNotice(
          service: request.service, method: request.method, attempt: retries,
          limit: RetryPolicy.limit, wait: pause.wait, reason: pause.reason))
      guard pause.wait > .zero else { continue }
      do {
        try await pauser.pause(for: pause.wait)
      } catch {
        // Whatever was refused or answered 429 before was not carried out.
        throw judge.cancelledBeforeSending(retries: retries)
      }
    }
  }

  /// Sends a request and reads its answer into a model.
  func read<Model>(
    _ request: APIRequest, _ decode: (JSONValue) throws(DecodingFault) -> Model
  ) async throws(APIError) -> Model {
    let json = try await send(request)
    do throws(DecodingFault) {
      return try decode(json)
    } catch {
      // The service said 2xx, but not what became of a write.
      var failure = APIError(request.isRead ? .malformedAnswer : .unknownOutcome, request)
      failure.detail = error.description
      failure.answer = AnswerExcerpt(json.serializedBytes(), masking: connection.secrets)
      throw failure
    }
  }

  private func attempt(
    _ wire: WireRequest, of request: APIRequest, number: Int
  ) async -> Result<WireAnswer, TransportFailure> {
    let start = ContinuousClock.now
    let result: Result<WireAnswer, TransportFailure>
    do throws(TransportFailure) {
      result = .success(try await transport.send(wire))
    } catch {
      result = .failure(error)
    }
    onExchange?(Exchange(request, attempt: number, result, after: ContinuousClock.now - start))
    return result
  }
}

extension SendbirdClient {
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
