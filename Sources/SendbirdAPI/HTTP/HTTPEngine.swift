import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// What `HTTPTransport` starts with its first request: the clients, on one thread.
final class HTTPEngine: Sendable {
  /// One thread for every transport of the process, started by the first request.
  ///
  /// It is not NIO's singleton, which has a thread per core, and it never ends: AsyncHTTPClient reads
  /// trust roots and asks for names on other threads, and what they find must still find this loop
  /// when a transport was shut down meanwhile. A loop without work costs nothing.
  private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  private struct DeadlinePassed: Error {}
  private struct TaskCancelled: Error {}

  private let options: HTTPTransport.Options
  private let loop: any EventLoop
  private let direct: HTTPClient
  /// The client through the proxy, if there is one.
  private let proxied: HTTPClient?
  private let proxy: HTTPProxy?

  init(options: HTTPTransport.Options) throws(TransportFailure) {
    let environment = options.environment ?? .process
    let proxy = try environment.proxy()
    var configuration = try Self.configuration(options, environment)
    self.options = options
    self.proxy = proxy
    loop = Self.group.any()
    direct = HTTPClient(eventLoopGroupProvider: .shared(Self.group), configuration: configuration)
    if let proxy {
      configuration.proxy = proxy.configuration
      proxied = HTTPClient(
        eventLoopGroupProvider: .shared(Self.group), configuration: configuration)
    } else {
      proxied = nil
    }
  }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    let httpRequest: HTTPClient.Request
    do {
      httpRequest = try Self.httpRequest(request)
    } catch {
      throw TransportFailure(
        .unusable, mayHaveBeenSent: false, detail: "the address is not valid")
    }
    let collector = AnswerCollector(limit: options.maximumBody, on: loop)
    let client = proxy?.applies(to: httpRequest) == true ? proxied ?? direct : direct
    // The group has one loop, so the connection is on it too. Asking for that (`delegateAndChannel`)
    // would make it an extra connection, which is closed after one request.
    let exchange = client.execute(
      request: httpRequest, delegate: collector, eventLoop: .delegate(on: loop))
    // AsyncHTTPClient's own timeouts end with the head; this one covers the body too. It is a task
    // of the event loop, because a cancelled `Task.sleep` leaves a timer that still wakes a thread.
    let deadline = loop.scheduleTask(in: TimeAmount(options.answerTimeout)) {
      exchange.fail(reason: DeadlinePassed())
    }
    let loop = loop
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        exchange.futureResult.whenComplete { result in
          deadline.cancel()
          Self.disarmTimer(of: loop)
          continuation.resume(returning: result.mapError { Self.failure($0, collector) })
        }
      }
    } onCancel: {
      exchange.fail(reason: TaskCancelled())
    }
    return try result.get()
  }

  func pause(for duration: Duration) async throws(CancellationError) {
    let loop = loop
    let timer = loop.scheduleTask(in: TimeAmount(duration)) {}
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        timer.futureResult.whenComplete { result in
          Self.disarmTimer(of: loop)
          continuation.resume(returning: result.mapError { _ in CancellationError() })
        }
      }
    } onCancel: {
      timer.cancel()
    }
    try result.get()
  }

  func shutdown() async {
    // Failing to close cleanly leaves nothing that could still be done.
    try? await direct.shutdown()
    try? await proxied?.shutdown()
  }

  deinit {
    // A client that is released without this traps. After `shutdown` it does nothing.
    direct.shutdown { _ in }
    proxied?.shutdown { _ in }
  }
}

extension HTTPEngine {
  /// Keeps cancelled timeouts from waking the thread when they would have been due.
  ///
  /// NIO leaves its timer as it is when a task is cancelled and only ever sets it earlier. So the
  /// connect timeout of a request that took 20 ms would wake the thread after 5 s, for nothing. An
  /// empty task shortly after makes it wake once, at once, and set the timer anew: to the end of the
  /// idle connection.
  private static func disarmTimer(of loop: any EventLoop) {
    loop.scheduleTask(in: .seconds(1)) {}
  }

  private static func configuration(
    _ options: HTTPTransport.Options, _ environment: HTTPEnvironment
  ) throws(TransportFailure) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout = HTTPClient.Configuration.Timeout(
      connect: TimeAmount(options.connectTimeout))
    configuration.connectionPool.idleTimeout = TimeAmount(options.idleTimeout)
    // With it, a refused connection is reported after the whole connect timeout only.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 16
    configuration.decompression = .enabled(limit: .size(options.maximumBody))
    // HTTP/2 here has no PING: a dead connection would be noticed by the answer's timeout only.
    configuration.httpVersion = .http1Only
    var tls = TLSConfiguration.makeClientConfiguration()
    if let file = try environment.readableCertificateFile() {
      tls.additionalTrustRoots = [.file(file)]
    }
    configuration.tlsConfiguration = tls
    return configuration
  }

  private static func httpRequest(_ request: WireRequest) throws -> HTTPClient.Request {
    var headers = HTTPHeaders([
      ("Accept", "application/json"),
      ("Accept-Encoding", "gzip, deflate"),
      ("User-Agent", "sendbird-console"),
      (request.tokenHeader, request.token.reveal()),
    ])
    if request.body != nil { headers.add(name: "Content-Type", value: WireRequest.contentType) }
    return try HTTPClient.Request(
      url: request.url, method: HTTPMethod(rawValue: request.method.rawValue), headers: headers,
      body: request.body.map { .bytes($0) })
  }

  /// Runs on the event loop, where the collector lives.
  private static func failure(_ error: any Error, _ collector: AnswerCollector) -> TransportFailure
  {
    switch error {
    case is DeadlinePassed: collector.failure(.timeout)
    case is TaskCancelled: collector.failure(.cancelled)
    default: collector.failure(error)
    }
  }
}
