import Glibc  // `linger` has members of its own module.
import NIOCore
import NIOPosix
import Testing

/// A tiny HTTP/1.1 server on loopback whose answers are raw bytes, so that it can misbehave.
final class TestServer: Sendable {
  /// What the server read of one request.
  struct Received: Sendable {
    /// Which connection it came on, from 0.
    let connection: Int
    /// Method and target, such as `GET /users`.
    let line: String
    /// The header lines in lower case, values unchanged.
    let headers: [String: String]
    let body: String
  }

  /// What the server does with a request.
  enum Reaction: Sendable {
    /// Sends these bytes and keeps the connection.
    case send(String)
    /// Sends these bytes and ends the connection.
    case sendAndClose(String)
    /// Sends these bytes, as they are.
    case sendBytes([UInt8])
    /// Sends these bytes over and over until the client has enough.
    case flood(String, head: String)
    /// Says nothing more and keeps the connection.
    case hang
    /// Ends the connection with a reset.
    case reset
  }

  private let channel: any Channel
  private let log: Locked<[Received]>
  /// The port it listens on.
  let port: Int

  private init(channel: any Channel, log: Locked<[Received]>) throws {
    self.channel = channel
    self.log = log
    port = try #require(channel.localAddress?.port)
  }

  /// The requests so far.
  var requests: [Received] { log.value }

  /// The address of a path on this server.
  func url(_ path: String = "/v3/x") -> String { "http://127.0.0.1:\(port)\(path)" }

  /// Runs a server for the time of a body; reactions are asked for per request.
  static func run<Result>(
    host: String = "127.0.0.1", _ react: @escaping @Sendable (Received) -> Reaction,
    _ body: (TestServer) async throws -> Result
  ) async throws -> Result {
    let log = Locked<[Received]>([])
    let connections = Locked(0)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: false)
      .childChannelInitializer { channel in
        let number = connections.change { count in
          count += 1
          return count - 1
        }
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            Handler(connection: number, log: log, react: react))
        }
      }
      .bind(host: host, port: 0).get()
    let server = try TestServer(channel: channel, log: log)
    let result: Result
    do {
      result = try await body(server)
    } catch {
      try? await channel.close()
      throw error
    }
    try? await channel.close()
    return result
  }

  /// A port on which nobody listens.
  static func freePort() async throws -> Int {
    try await run({ _ in .hang }, { $0.port })
  }
}

extension TestServer {
  /// A complete answer with a length.
  static func answer(
    _ body: String = "{}", status: String = "200 OK", headers: [String] = []
  ) -> String {
    let lines =
      ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers + ["", body]
    return lines.joined(separator: "\r\n")
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let connection: Int
    private let log: Locked<[Received]>
    private let react: @Sendable (Received) -> Reaction
    private var input = ""

    init(
      connection: Int, log: Locked<[Received]>, react: @escaping @Sendable (Received) -> Reaction
    ) {
      self.connection = connection
      self.log = log
      self.react = react
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      input += String(buffer: unwrapInboundIn(data))
      guard let request = takeRequest() else { return }
      log.change { $0.append(request) }
      switch react(request) {
      case .send(let text): write(Array(text.utf8), context)
      case .sendBytes(let bytes): write(bytes, context)
      case .sendAndClose(let text):
        write(Array(text.utf8), context)
        context.close(promise: nil)
      case .flood(let text, let head):
        write(Array(head.utf8), context)
        flood(text, context)
      case .hang: break
      case .reset:
        // Closing with a linger of nothing makes the kernel send a reset.
        let channel = context.channel
        (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
          .whenComplete { _ in channel.close(promise: nil) }
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }

    /// Goes on as long as writing succeeds, that is until the client closes.
    private func flood(_ text: String, _ context: ChannelHandlerContext) {
      let channel = context.channel
      let buffer = ByteBuffer(string: text)
      channel.writeAndFlush(buffer).whenSuccess { Self.flood(buffer, channel) }
    }

    private static func flood(_ buffer: ByteBuffer, _ channel: any Channel) {
      channel.writeAndFlush(buffer).whenSuccess { flood(buffer, channel) }
    }

    private func takeRequest() -> Received? {
      guard let end = input.firstRange(of: "\r\n\r\n") else { return nil }
      let lines = input[..<end.lowerBound].split(separator: "\r\n")
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        headers[parts[0].lowercased()] = String(parts.last?.drop { $0 == " " } ?? "")
      }
      let length = headers["content-length"].flatMap(Int.init) ?? 0
      let body = input[end.upperBound...]
      guard body.utf8.count >= length else { return nil }
      input = ""
      let line = lines.first.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      return Received(
        connection: connection, line: line ?? "", headers: headers, body: String(body))
    }
  }
}
