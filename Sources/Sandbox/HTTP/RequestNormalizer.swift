import NIOCore
import NIOHTTP1

/// Gives a request in any spelling the one the rest of the server knows, and tells the connection's
/// watch where it ends.
///
/// What comes after it doesn't know the version of HTTP and compares `Connection` letter by letter.
final class RequestNormalizer: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let watch: ConnectionWatch

  init(_ watch: ConnectionWatch) {
    self.watch = watch
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(var head):
      let isOld = head.version.major < 1 || head.version.major == 1 && head.version.minor < 1
      if isOld || Self.asksForEnd(head.headers) {
        head.headers.replaceOrAdd(name: "Connection", value: "close")
      }
      // Only since 1.1 a client has to say whom it asks.
      if isOld, !head.headers.contains(name: "Host"), let host = Self.host(of: context.channel) {
        head.headers.add(name: "Host", value: host)
      }
      context.fireChannelRead(wrapInboundOut(.head(head)))
    case .body:
      context.fireChannelRead(data)
    case .end:
      watch.noteEnd()
      context.fireChannelRead(data)
    }
  }

  private static func asksForEnd(_ headers: HTTPHeaders) -> Bool {
    headers[canonicalForm: "Connection"].contains { $0.lowercased() == "close" }
  }

  /// The address and port a connection came to, as in a URL.
  private static func host(of channel: any Channel) -> String? {
    guard let address = channel.localAddress, let host = address.ipAddress, let port = address.port
    else { return nil }
    return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
