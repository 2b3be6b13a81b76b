import NIOCore
import NIOPosix
import Sandbox

/// A connection that sends bytes as they are and keeps what comes back as it is.
enum RawConnection {
  /// Sends text to a local port and answers what comes until the other side closes.
  static func exchange(
    _ text: String, port: Int, host: String = "127.0.0.1"
  ) async throws -> String {
    let channel = try await connect(port, host: host)
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: text))
      var answer = ""
      for try await part in inbound {
        answer += String(buffer: part)
      }
      return answer
    }
  }

  /// Opens a connection to a local port.
  static func connect(
    _ port: Int, host: String = "127.0.0.1"
  ) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
    try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel(wrappingChannelSynchronously: channel)
        }
      }
  }
}

extension RunningSandbox {
  /// A request as text on the wire, asking for the connection to be closed after the answer.
  func wire(_ method: String, _ target: String, _ body: String = "") -> String {
    """
    \(method) \(target) HTTP/1.1\r
    Host: 127.0.0.1:\(port)\r
    Api-Token: \(address.chatToken)\r
    Connection: close\r
    Content-Length: \(body.utf8.count)\r
    \r
    \(body)
    """
  }
}
