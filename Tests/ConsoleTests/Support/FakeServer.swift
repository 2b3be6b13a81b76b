import Operations
import Testing
import Widgets

/// Answers every request with one body.
struct FixedAnswer: Transport {
  let body: JSONValue

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    WireAnswer(status: 200, headers: [], body: body.serializedBytes())
  }
}

/// Never waits: no test asks for a wait.
struct NoPause: Pauser {
  func pause(for duration: Duration) async throws(CancellationError) {
    Issue.record("nobody should wait \(duration)")
  }
}

/// Answers the list with the sample users, once for each request it is asked.
struct ListingServer: Transport {
  let requests = Locked<[String]>([])

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    requests.withLock { $0.append(request.url) }
    let users = (try? Fixtures.users().map(\.raw)) ?? []
    let page = JSONValue.object([
      JSONMember("users", .array(users)), JSONMember("next", .string("")),
    ])
    return WireAnswer(status: 200, headers: [], body: page.serializedBytes())
  }
}

/// Never answers; ends when it is cancelled.
struct SilentServer: Transport {
  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    let (stream, continuation) = AsyncStream<Never>.makeStream()
    defer { continuation.finish() }
    for await _ in stream {}
    throw TransportFailure(.cancelled, mayHaveBeenSent: false)
  }
}

extension Fixtures {
  /// A client over a fake server.
  static func client(_ transport: any Transport) throws -> SendbirdClient {
    SendbirdClient(
      connection: try Connection(
        applicationID: "APP", chatURL: "http://127.0.0.1:1/v3",
        chatToken: Connection.Token(Secret("token"), from: "a test")),
      transport: transport, pauser: NoPause())
  }
}
