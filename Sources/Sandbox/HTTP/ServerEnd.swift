import NIOCore
import Synchronization

/// Ends a server in the order that loses no connection.
///
/// A connection that comes in while the server's task is already cancelled is dropped by it without
/// having been closed, which NIO answers with a trap. So the listening socket is closed first, and the
/// task is cancelled once it has taken everything that came before.
final class ServerEnd: Sendable {
  private struct State {
    var listener: (any Channel)?
    var serving: Task<Void, any Error>?
  }

  private let state = Mutex(State())

  /// Notes the socket that listens.
  func listens(_ listener: any Channel) {
    let serving = state.withLock { state in
      state.listener = listener
      return state.serving
    }
    if let serving { Self.end(listener, serving) }
  }

  /// Ends the server as soon as it listens, or now.
  func stop(_ serving: Task<Void, any Error>) {
    let listener = state.withLock { state in
      state.serving = serving
      return state.listener
    }
    if let listener { Self.end(listener, serving) }
  }

  private static func end(_ listener: any Channel, _ serving: Task<Void, any Error>) {
    let loop = listener.eventLoop
    listener.close().whenComplete { _ in
      // The server's task runs on this loop too: what it has to take is in the queue before this.
      loop.execute { loop.execute { serving.cancel() } }
    }
  }
}
