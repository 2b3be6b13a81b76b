import SendbirdAPI
import Testing

/// A transport that answers from a script, and a pauser that waits for nothing.
///
/// A request beyond the script is an issue of the test.
final class FakeTransport: Transport, Pauser {
  typealias Step = Result<WireAnswer, TransportFailure>

  private let steps: Locked<[Step]>
  private let sent = Locked<[WireRequest]>([])
  private let slept = Locked<[Duration]>([])
  /// Called instead of waiting, for instance to cancel.
  private let onSleep: @Sendable () -> Void

  init(_ steps: [Step] = [], onSleep: @escaping @Sendable () -> Void = {}) {
    self.steps = Locked(steps)
    self.onSleep = onSleep
  }

  /// What was sent so far.
  var requests: [WireRequest] { sent.value }
  /// The waits so far.
  var waits: [Duration] { slept.value }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    sent.change { $0.append(request) }
    let step = steps.change { $0.isEmpty ? nil : $0.removeFirst() }
    guard let step else {
      Issue.record("unexpected request: \(request.method) \(request.url)")
      throw TransportFailure(.unusable, mayHaveBeenSent: false)
    }
    return try step.get()
  }

  func pause(for duration: Duration) async throws(CancellationError) {
    slept.change { $0.append(duration) }
    onSleep()
    if Task.isCancelled { throw CancellationError() }
  }
}

extension Result where Success == WireAnswer, Failure == TransportFailure {
  /// An answer with a body.
  static func answer(
    _ status: Int, _ body: String = "{}", headers: [(String, String)] = []
  ) -> Self {
    .success(
      WireAnswer(
        status: status, headers: headers.map { (name: $0.0, value: $0.1) }, body: Array(body.utf8)))
  }

  /// No answer.
  static func fault(
    _ kind: TransportFailure.Kind, sent: Bool = true, status: Int? = nil, body: String = ""
  ) -> Self {
    .failure(
      TransportFailure(
        kind, mayHaveBeenSent: sent, status: status, partialBody: Array(body.utf8)))
  }

  /// Sendbird's error of a code.
  static func refusal(_ code: Int, status: Int = 400, _ message: String = "no") -> Self {
    .answer(status, #"{"error": true, "code": \#(code), "message": "\#(message)"}"#)
  }
}

/// What the tests talk to.
enum Fixture {
  static let chatToken = "5ec4e7c0ffee5ec4e7c0ffee5ec4e7c0ffee5ec4"

  static func connection(
    chatURL: String? = nil, deskURL: String? = nil, deskToken: String? = nil
  ) throws -> Connection {
    try Connection(
      applicationID: "7C4F0000-TEST", chatURL: chatURL, deskURL: deskURL,
      chatToken: Connection.Token(Secret(chatToken), from: "SENDBIRD_API_TOKEN"),
      deskToken: deskToken.map { Connection.Token(Secret($0), from: "SENDBIRD_DESK_API_TOKEN") })
  }

  /// A client over a script; jitter takes the whole wait, so that waits can be compared.
  static func client(
    _ transport: FakeTransport, isReadOnly: Bool = false,
    onRetry: (@Sendable (RetryNotice) -> Void)? = nil
  ) throws -> SendbirdClient {
    SendbirdClient(
      connection: try connection(), transport: transport, pauser: transport,
      policy: RetryPolicy(jitter: { $0 }), isReadOnly: isReadOnly, onRetry: onRetry)
  }

  /// The error of a call that must fail.
  static func error<T>(
    _ call: () async throws -> T, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> APIError {
    do {
      _ = try await call()
    } catch let error as APIError {
      return error
    }
    Issue.record("no error", sourceLocation: sourceLocation)
    throw ExpectedError()
  }

  private struct ExpectedError: Error {}
}
