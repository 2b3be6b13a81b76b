import FoundationEssentials
import GRDB
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers one request after another, faults and limits first.
struct RequestHandler: Sendable {
  /// The largest body that is read, in bytes.
  static let largestBody = 1 << 20
  /// How long a delayed request waits.
  static let delay: Duration = .seconds(2)

  private let store: Store
  private let dice: FaultDice
  private let limiter: RateLimiter?
  private let latency: Duration
  private let takesAnyHost: Bool

  init(_ configuration: SandboxConfiguration, _ store: Store) {
    self.store = store
    dice = FaultDice(configuration.faults, seed: configuration.seed)
    limiter = configuration.rateLimit.map(RateLimiter.init)
    latency = configuration.latency
    takesAnyHost = !configuration.isLoopbackOnly
  }

  /// Answers a request, or throws to end its connection.
  ///
  /// `@concurrent` as Hummingbird's own functions are: the writer isn't sendable.
  @concurrent
  func handle(_ request: Request, _ writer: consuming ResponseWriter) async throws {
    let method = request.method.rawValue
    let fault = dice.fault(for: method)
    let wait = fault == .delay ? latency + Self.delay : latency
    if wait > .zero { try await Task.sleep(for: wait) }
    if fault == .reset { throw ConnectionEnded() }
    if fault == .hang { try await hang(request) }

    let now = Int64(Date().timeIntervalSince1970 * 1000)
    var verdict = limiter?.take(method: method, at: now)
    if fault == .status429 { verdict = verdict?.refused }
    let result: Result<[UInt8], ChatError> =
      switch fault {
      case .status429: .failure(.rateLimited)
      case .status500: .failure(.internalError)
      case .status503: .failure(.unavailable)
      case _ where verdict?.accepted == false: .failure(.rateLimited)
      default: try await answer(request, method, at: now)
      }
    try await write(Answer(result, verdict), spoiltBy: fault, writer)
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
    _ request: Request, _ method: String, at now: Int64
  ) async throws -> Result<[UInt8], ChatError> {
    do {
      guard takesAnyHost || LoopbackHost.matchesHeader(request.head.authority ?? "localhost") else {
        throw ChatError.foreignHost
      }
      guard let target = RequestTarget(request.head.path ?? "") else { throw ChatError.invalidURL }
      guard let endpoint = ChatEndpoint(method: method, segments: target.segments) else {
        throw ChatError.noEndpoint
      }
      guard Self.token(of: request)?.hasSameBytes(as: store.identity.chatToken) == true else {
        throw ChatError.tokenRefused
      }
      let body = endpoint.takesBody ? try await Self.body(of: request) : []
      let call = try endpoint.call(target.query, body)
      let context = ChatContext(now: now, pages: store.pages)
      return .success(try await perform(call, context))
    } catch let refusal as ChatError {
      return .failure(refusal)
    } catch is DatabaseError where !Task.isCancelled {
      // A full disk, a locked or damaged file: nothing was changed.
      return .failure(.internalError)
    }
  }

  private func perform(
    _ call: some ChatCall, _ context: ChatContext
  ) async throws -> [UInt8] {
    if type(of: call).isWrite {
      try await store.database.write { try call.answer(in: $0, context) }
    } else {
      try await store.database.read { try call.answer(in: $0, context) }
    }
  }

  private static func token(of request: Request) -> String? {
    HTTPField.Name("Api-Token").flatMap { request.headers[$0] }
  }

  private static func body(of request: Request) async throws -> [UInt8] {
    do {
      return Array(try await request.body.collect(upTo: largestBody).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw ChatError.bodyTooLarge
    }
  }
}

/// Thrown to close a connection without (the rest of) an answer.
struct ConnectionEnded: Error {}
