import FoundationEssentials
import GRDB
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers one request after another, faults and limits first.
struct RequestHandler: Sendable {
  /// The largest body that is read, in bytes.
  static let largestBody = 1 << 20
  /// A body of more bytes takes noticeable time to read.
  private static let largeBody = 64 << 10
  /// How long a delayed request waits.
  static let delay: Duration = .seconds(2)

  private let store: Store
  private let dice: FaultDice
  private let limiter: RateLimiter?
  private let colleague: Colleague?
  private let latency: Duration
  private let takesAnyHost: Bool
  private let autoAssigns: Bool
  private let budget: BodyBudget

  init(_ configuration: SandboxConfiguration, _ store: Store) {
    self.store = store
    dice = FaultDice(configuration.faults, seed: configuration.seed)
    limiter = configuration.rateLimit.map(RateLimiter.init)
    colleague = configuration.conflicts ? Colleague(seed: configuration.seed) : nil
    latency = configuration.latency
    takesAnyHost = !configuration.isLoopbackOnly
    autoAssigns = configuration.autoAssigns
    budget = BodyBudget(configuration.bodyMemory)
  }

  /// Answers a request, or throws to end its connection.
  ///
  /// `@concurrent` as Hummingbird's own functions are: the writer isn't sendable.
  @concurrent
  func handle(
    _ request: Request, _ writer: consuming ResponseWriter, _ connection: ConnectionPhases
  ) async throws {
    connection.enter(.working)
    let method = request.method.rawValue
    let fault = dice.fault(for: method)
    let wait = fault == .delay ? latency + Self.delay : latency
    if wait > .zero { try await Task.sleep(for: wait) }
    if fault == .reset { throw ConnectionEnded() }
    if fault == .hang { try await hang(request) }

    let now = Int64(Date().timeIntervalSince1970 * 1000)
    var verdict = limiter?.take(method: method, at: now)
    if fault == .status429 { verdict = verdict?.refused }
    let service = Services.serving(request.head.path ?? "")
    if Self.awaitsLeave(request) {
      try await writer.writeInformationalHead(HTTPResponse(status: .continue))
    }
    var isWhole = !Self.hasBody(request)
    var answer =
      switch fault {
      case .status429: Answer(service.refusal(.rateLimited))
      case .status500: Answer(service.refusal(.internalError))
      case .status503: Answer(service.refusal(.unavailable))
      case _ where verdict?.accepted == false: Answer(service.refusal(.rateLimited))
      default: try await self.answer(request, method, of: service, at: now, connection, &isWhole)
      }
    answer.add(verdict)
    if request.method == .head { answer.dropBody() }
    connection.enter(.answering)
    try await write(answer, spoiltBy: fault, writer)
    // The rest of a body nobody wanted has to come in time; and a client that asked for the end and
    // then doesn't close its side is not waited for.
    let isOver = request.headers[.connection] == "close"
    connection.enter(isWhole && !isOver ? .quiet : .receiving)
  }

  /// Holds the connection without an answer until the client or the sandbox ends it.
  private func hang(_ request: Request) async throws {
    try await request.body.consumeWithCancellationOnInboundClose { body in
      for try await _ in body {}
      try await Task.sleep(for: .seconds(365 * 86_400))
    }
    throw ConnectionEnded()
  }

  private func answer(
    _ request: Request, _ method: String, of service: any Service, at now: Int64,
    _ connection: ConnectionPhases, _ isWhole: inout Bool
  ) async throws -> Answer {
    do {
      guard let host = request.head.authority, !host.isEmpty else {
        throw service.refusal(.missingHost)
      }
      guard takesAnyHost || LoopbackHost.matchesHeader(host) else {
        throw service.refusal(.foreignHost)
      }
      guard let target = RequestTarget(request.head.path ?? "") else {
        throw service.refusal(.unreadableURL)
      }
      let endpoint = try service.endpoint(method: method, segments: target.segments)
      let token = HTTPField.Name(service.tokenHeader).flatMap { request.headers[$0] }
      guard token?.hasSameBytes(as: service.token(of: store.identity)) == true else {
        throw service.refusal(.tokenRefused)
      }
      var body: [UInt8] = []
      let share = BodyShare(of: budget)
      if endpoint.takesBody {
        connection.enter(.receiving)
        body = try await Self.body(of: request, service, share)
        connection.enter(.working)
        isWhole = true
      }
      let call =
        body.count > Self.largeBody
        ? try await Self.callElsewhere(endpoint, target.query, body)
        : try endpoint.call(target.query, body)
      let context = CallContext(
        now: now, pages: store.pages, host: host, autoAssigns: autoAssigns)
      return Answer(type(of: call).status, try await perform(call, context))
    } catch let refusal as any WireError {
      return Answer(refusal)
    } catch is DatabaseError where !Task.isCancelled {
      // A full disk, a locked or damaged file: nothing was changed.
      return Answer(service.refusal(.internalError))
    }
  }

  private func perform(_ call: some Call, _ context: CallContext) async throws -> [UInt8] {
    if let colleague, type(of: call).isWrite || call is any RecordRead {
      try await store.write { try colleague.answer(call, in: $0, context) }
    } else if type(of: call).isWrite {
      try await store.write { try call.answer(in: $0, context) }
    } else {
      try await store.read { try call.answer(in: $0, context) }
    }
  }

  /// Reads a large body on another thread than the loop's, where everybody else would have to wait.
  private static func callElsewhere(
    _ endpoint: any Endpoint, _ query: Query, _ body: [UInt8]
  ) async throws -> any Call {
    try await withTaskExecutorPreference(globalConcurrentExecutor) {
      try await concurrently { try endpoint.call(query, body) }
    }
  }

  @concurrent
  private static func concurrently<Value: Sendable>(
    _ work: @Sendable () throws -> Value
  ) async throws -> Value {
    try work()
  }

  private static func body(
    of request: Request, _ service: any Service, _ share: BodyShare
  ) async throws -> [UInt8] {
    let length = Self.length(of: request)
    if let length, length > largestBody { throw service.refusal(.bodyTooLarge) }
    var body: [UInt8] = []
    body.reserveCapacity(length ?? 0)
    for try await part in request.body {
      let size = body.count + part.readableBytes
      guard size <= largestBody else { throw service.refusal(.bodyTooLarge) }
      guard share.grow(to: size) else { throw service.refusal(.unavailable) }
      body.append(contentsOf: part.readableBytesView)
    }
    // A connection that ends early ends the body early, and half a body may look like a whole one.
    guard length == nil || length == body.count else { throw ConnectionEnded() }
    return body
  }

  private static func hasBody(_ request: Request) -> Bool {
    request.headers[.transferEncoding] != nil || length(of: request) ?? 0 > 0
  }

  private static func length(of request: Request) -> Int? {
    request.headers[.contentLength].flatMap { Int($0) }
  }

  /// Whether the client waits for leave to send the body; it gets none for one that is too large.
  private static func awaitsLeave(_ request: Request) -> Bool {
    request.headers[.expect]?.lowercased() == "100-continue"
      && length(of: request).map { $0 <= largestBody } ?? true
  }
}

/// Thrown to close a connection without (the rest of) an answer.
struct ConnectionEnded: Error {}
