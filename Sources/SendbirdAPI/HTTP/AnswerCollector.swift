import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Collects one answer up to a limit and remembers how far the request got.
///
/// Everything happens on one event loop: its delegate calls, and reading what it knows afterwards.
final class AnswerCollector: HTTPClientResponseDelegate {
  /// The answer is larger than allowed.
  struct TooLarge: Error {}

  private struct State {
    var isSent = false
    var head: HTTPResponseHead?
    var body: [UInt8] = []
  }

  private let limit: Int
  private let loop: any EventLoop
  private let state: NIOLoopBoundBox<State>

  init(limit: Int, on loop: any EventLoop) {
    self.limit = limit
    self.loop = loop
    state = .makeBoxSendingValue(State(), eventLoop: loop)
  }

  func didSendRequestHead(task: HTTPClient.Task<WireAnswer>, _ head: HTTPRequestHead) {
    state.value.isSent = true
  }

  func didReceiveHead(
    task: HTTPClient.Task<WireAnswer>, _ head: HTTPResponseHead
  ) -> EventLoopFuture<Void> {
    state.value.isSent = true
    state.value.head = head
    // Compressed bodies are shorter than what they unpack to: the parts are counted as well.
    let announced = head.headers.first(name: "Content-Length").flatMap(Int.init) ?? 0
    guard announced <= limit else { return loop.makeFailedFuture(TooLarge()) }
    return loop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(
    task: HTTPClient.Task<WireAnswer>, _ buffer: ByteBuffer
  ) -> EventLoopFuture<Void> {
    guard state.value.body.count + buffer.readableBytes <= limit else {
      return loop.makeFailedFuture(TooLarge())
    }
    state.value.body.append(contentsOf: buffer.readableBytesView)
    return loop.makeSucceededVoidFuture()
  }

  func didFinishRequest(task: HTTPClient.Task<WireAnswer>) throws -> WireAnswer {
    // AsyncHTTPClient finishes a request only after a head.
    guard let head = state.value.head else { throw HTTPClientError.remoteConnectionClosed }
    return WireAnswer(
      status: Int(head.status.code), headers: head.headers.map { ($0.name, $0.value) },
      body: state.value.body)
  }

  /// A failure of a kind that this transport decided itself.
  func failure(_ kind: TransportFailure.Kind, detail: String = "") -> TransportFailure {
    let state = state.value
    return TransportFailure(
      kind, mayHaveBeenSent: state.isSent, status: state.head.map { Int($0.status.code) },
      partialBody: Array(state.body.prefix(AnswerExcerpt.keptBytes)), detail: detail)
  }

  /// What an error of the libraries below means, by what had happened when it came.
  func failure(_ error: any Error) -> TransportFailure {
    let (kind, detail) = WireFault.kind(
      of: error, isSent: state.value.isSent, hasHead: state.value.head != nil)
    return failure(kind, detail: detail)
  }
}
