import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Connections of which each has a ``ConnectionWatch``, and of which there are only so many.
///
/// When one too many comes, the connection that has been quiet for longest ends, or else the one
/// whose request has been coming in for longest; if all are being worked on, the new one does. So
/// clients that keep connections open without using them don't keep others out.
struct WatchedChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let handler: RequestHandler
  private let watches: NIOLoopBoundBox<Watches>
  private let limit: TimeAmount

  /// Connections on a loop, at most so many, whose clients have so long for a request.
  init(_ handler: RequestHandler, on loop: any EventLoop, atMost count: Int, limit: TimeAmount) {
    self.handler = handler
    self.limit = limit
    watches = .makeBoxSendingValue(Watches(limit: count), eventLoop: loop)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    let watches = watches
    return channel.eventLoop.assumeIsolated().submit {
      let watch = ConnectionWatch(channel, limit: limit)
      try channel.pipeline.syncOperations.addHandler(watch)
      watches.value.add(watch)
      channel.closeFuture.whenComplete { _ in watches.value.remove(channel) }
    }.flatMap {
      HTTP1Channel { _, _, _ in }.setup(channel: channel, logger: logger)
    }.flatMapThrowing { value in
      // A server that ends drops what comes in at that moment, and an open channel that nobody
      // holds is a trap. Held until it is closed, it is closed with its loop at the latest.
      channel.closeFuture.whenComplete { _ in withExtendedLifetime(value) {} }
      // One that had to make way at once is closed already.
      guard let watch = watches.value[channel] else { return value }
      let pipeline = channel.pipeline.syncOperations
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      try pipeline.addHandler(RequestNormalizer(watch), position: .after(decoder))
      return value
    }
  }

  func handle(value: Value, logger: Logger) async {
    let handler = handler
    let phases = ConnectionPhases(channel: value.channel, watches: watches)
    await HTTP1Channel { request, writer, _ in
      try await handler.handle(request, writer, phases)
    }.handle(value: value, logger: logger)
  }
}

/// Tells a connection's watch what its request is at.
struct ConnectionPhases: Sendable {
  private let channel: any Channel
  private let watches: NIOLoopBoundBox<Watches>

  init(channel: any Channel, watches: NIOLoopBoundBox<Watches>) {
    self.channel = channel
    self.watches = watches
  }

  /// Notes it at once if this is the loop's thread, where requests are handled, and soon if not.
  func enter(_ phase: ConnectionWatch.Phase) {
    if channel.eventLoop.inEventLoop {
      watches.value[channel]?.enter(phase)
    } else {
      channel.eventLoop.execute { watches.value[channel]?.enter(phase) }
    }
  }
}

/// The watches of all open connections.
final class Watches {
  private var watches: [ObjectIdentifier: ConnectionWatch] = [:]
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  subscript(channel: any Channel) -> ConnectionWatch? { watches[ObjectIdentifier(channel)] }

  func add(_ watch: ConnectionWatch) {
    watches[ObjectIdentifier(watch.channel)] = watch
    guard watches.count > limit else { return }
    let idle = watches.values.filter { $0 !== watch && $0.phase <= .receiving }
    let longest = idle.min { ($0.phase, $0.since) < ($1.phase, $1.since) }
    let leaving = (longest ?? watch).channel
    // A channel says that it is closed only after this turn of the loop; the next connection of a
    // burst must not find it here.
    remove(leaving)
    leaving.close(promise: nil)
  }

  func remove(_ channel: any Channel) {
    watches[ObjectIdentifier(channel)] = nil
  }
}
