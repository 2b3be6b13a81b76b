import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Sandbox
import Testing

/// A sandbox under test and the requests sent to it.
struct RunningSandbox: Sendable {
  let address: SandboxAddress

  /// Sends a request with the right token; `path` follows `/v3`.
  func send(
    _ method: String, _ path: String, _ body: String? = nil, token: String? = nil
  ) async throws -> Reply {
    var request = HTTPClientRequest(url: address.chatURL + path)
    request.method = HTTPMethod(rawValue: method)
    request.headers.add(name: "Api-Token", value: token ?? address.chatToken)
    return try await execute(&request, body)
  }

  /// Sends a request with exactly these headers.
  func send(
    _ method: String, _ path: String, _ body: String? = nil, headers: [(String, String)]
  ) async throws -> Reply {
    var request = HTTPClientRequest(url: address.chatURL + path)
    request.method = HTTPMethod(rawValue: method)
    request.headers = HTTPHeaders(headers)
    return try await execute(&request, body)
  }

  /// Sends a request of the Desk API; `path` follows `/platform/v1`.
  func desk(
    _ method: String, _ path: String, _ body: String? = nil, headers: [(String, String)]? = nil
  ) async throws -> Reply {
    var request = HTTPClientRequest(url: address.deskURL + path)
    request.method = HTTPMethod(rawValue: method)
    request.headers = HTTPHeaders(headers ?? [("SENDBIRDDESKAPITOKEN", address.deskToken)])
    return try await execute(&request, body)
  }

  private func execute(
    _ request: inout HTTPClientRequest, _ body: String?
  ) async throws -> Reply {
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    let bytes = try await response.body.collect(upTo: 1 << 24)
    return Reply(
      status: Int(response.status.code),
      headers: Reply.Headers(all: response.headers.map { ($0.name, $0.value) }),
      text: String(buffer: bytes))
  }

  /// Makes a user with metadata given as JSON.
  @discardableResult
  func makeUser(
    _ id: String, nickname: String = "Maria Kask", metadata: String = "{}"
  ) async throws -> Reply {
    let reply = try await send(
      "POST", "/users",
      #"{"user_id":"\#(id)","nickname":"\#(nickname)","profile_url":"","metadata":\#(metadata)}"#)
    #expect(reply.status == 200, "\(reply.text)")
    return reply
  }

  /// Sends so many requests at once and answers what came back, in no order.
  func atOnce(
    _ count: Int, _ send: @escaping @Sendable () async throws -> Reply
  ) async throws -> [Reply] {
    try await withThrowingTaskGroup(of: Reply.self) { group in
      for _ in 0..<count {
        group.addTask { try await send() }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// The port the sandbox listens on.
  var port: Int {
    let end = address.chatURL.dropLast("/v3".count)
    return end.split(separator: ":").last.flatMap { Int($0) } ?? 0
  }
}

/// Runs a test against a sandbox of its own; without a word about them it has no sample users.
func withSandbox<Value: Sendable>(
  _ configure: (inout SandboxConfiguration) -> Void = { _ in },
  _ body: (RunningSandbox) async throws -> Value
) async throws -> Value {
  var configuration = SandboxConfiguration()
  configuration.users = 0
  configure(&configuration)
  let server = SandboxServer(configuration)
  let (addresses, ready) = AsyncStream<SandboxAddress>.makeStream()
  let running = Task {
    defer { ready.finish() }
    try await server.run { ready.yield($0) }
  }
  guard let address = await addresses.first(where: { _ in true }) else {
    try await running.value
    throw NeverReady()
  }
  do {
    let value = try await body(RunningSandbox(address: address))
    running.cancel()
    try await running.value
    return value
  } catch {
    running.cancel()
    try await running.value
    throw error
  }
}

/// The sandbox ended before it was ready, without an error.
struct NeverReady: Error {}
