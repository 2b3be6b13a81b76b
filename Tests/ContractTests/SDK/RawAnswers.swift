import NIOCore
import NIOPosix
import SendbirdAPI

/// The answers that come over a connection, one after another.
struct RawAnswers {
  /// One answer.
  struct Answer {
    let status: Int64
    let body: [UInt8]
  }

  /// The connection ended, or what came is no answer.
  struct Unreadable: Error {
    let bytes: [UInt8]
  }

  typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private var parts: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private var bytes: [UInt8] = []

  init(_ parts: NIOAsyncChannelInboundStream<ByteBuffer>) {
    self.parts = parts.makeAsyncIterator()
  }

  /// Opens a connection to a local port.
  static func connect(_ port: Int) async throws -> Connection {
    try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Reads the next answer, which must say how long it is.
  mutating func next() async throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let head = bytes.firstRange(of: end) {
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).split(
          separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first,
          let code = Int64(status), let length = Self.length(lines.dropFirst())
        else { throw Unreadable(bytes: bytes) }
        if bytes.count >= head.upperBound + length {
          defer { bytes.removeFirst(head.upperBound + length) }
          return Answer(
            status: code, body: Array(bytes[head.upperBound..<head.upperBound + length]))
        }
      }
      guard let part = try await parts.next(isolation: #isolation) else {
        throw Unreadable(bytes: bytes)
      }
      bytes += part.readableBytesView
    }
  }

  private static func length(_ headers: some Sequence<Substring>) -> Int? {
    for header in headers {
      let parts = header.split(separator: ": ", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-length" { return Int(parts[1]) }
    }
    return nil
  }
}
