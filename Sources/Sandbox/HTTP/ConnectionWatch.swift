import NIOCore

/// Ends a connection whose client takes too long, and knows when it last did something.
///
/// It sees the bytes before anything makes sense of them, and is told by the handler of requests
/// what they led to. Only the connection's event loop touches it. A connection on which nothing is
/// under way may stay open for good.
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// What is under way on the connection.
  enum Phase: Int, Comparable {
    /// Nothing; the next byte starts a request.
    case quiet
    /// A request comes in, or what is left of one that was answered already.
    case receiving
    /// An answer goes out.
    case answering
    /// A request is worked on, which may take as long as it likes.
    case working

    static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
  }

  let channel: any Channel
  private(set) var phase = Phase.quiet
  /// When the phase began.
  private(set) var since = NIODeadline.now()
  private let limit: TimeAmount
  /// Whether the bytes so far end where a request does.
  private var isAtEnd = true
  private var timer: Scheduled<Void>?
  private var timerAt = NIODeadline.distantFuture

  /// Watches a channel whose client has so long to send a request, and as long to take the answer.
  init(_ channel: any Channel, limit: TimeAmount) {
    self.channel = channel
    self.limit = limit
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    isAtEnd = false
    if phase == .quiet { enter(.receiving) }
    // The last byte goes by itself: if it ends a request, nothing of another one waits behind that.
    if bytes.readableBytes > 1, let start = bytes.readSlice(length: bytes.readableBytes - 1) {
      context.fireChannelRead(wrapInboundOut(start))
      isAtEnd = false
    }
    context.fireChannelRead(wrapInboundOut(bytes))
  }

  /// Notes that the byte that goes by is the last one of a request.
  func noteEnd() {
    isAtEnd = true
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
    context.fireChannelInactive()
  }

  /// Notes what the connection's client or its request is at now.
  ///
  /// It isn't quiet with the start of another request there.
  func enter(_ phase: Phase) {
    self.phase = phase == .quiet && !isAtEnd ? .receiving : phase
    since = .now()
    guard let end, end < timerAt else { return }
    timer?.cancel()
    arm(end)
  }

  /// When the phase has to be over; nil for one that may last.
  private var end: NIODeadline? {
    switch phase {
    case .quiet, .working: nil
    case .receiving, .answering: since + limit
    }
  }

  /// One timer serves many requests: it moves on when it finds that the phase it was for is over.
  private func arm(_ time: NIODeadline) {
    timerAt = time
    timer = channel.eventLoop.assumeIsolated().scheduleTask(deadline: time) { self.fire() }
  }

  private func fire() {
    timer = nil
    timerAt = .distantFuture
    guard let end else { return }
    if end <= .now() { channel.close(promise: nil) } else { arm(end) }
  }
}
