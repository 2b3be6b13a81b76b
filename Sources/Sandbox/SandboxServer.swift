import Glibc
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// A local Sendbird: the Chat and Desk APIs over HTTP on a database of its own.
///
/// The `sandbox` command and the console without a profile both run this one.
///
/// ```swift
/// let sandbox = SandboxServer(SandboxConfiguration())
/// try await sandbox.run { address in print(address.jsonLine) }
/// ```
package struct SandboxServer: Sendable {
  private let configuration: SandboxConfiguration

  /// Makes a sandbox; nothing happens before ``run(onReady:)``.
  package init(_ configuration: SandboxConfiguration) {
    self.configuration = configuration
  }

  /// Opens the database, listens, and serves until the task is cancelled.
  ///
  /// It then ends all connections and returns. `onReady` is called once, as soon as requests are
  /// answered, and may send some itself.
  ///
  /// - Throws: ``SandboxError`` when the database can't be used or the address not be listened on.
  package func run(
    onReady: @escaping @Sendable (SandboxAddress) async -> Void
  ) async throws {
    do {
      let connections = try configuration.connectionLimit ?? ConnectionLimit.ofThisProcess()
      let store = try await Store.open(configuration)
      defer { store.close() }
      // A loop of its own, not NIO's shared ones: they have one thread per core, how many can be set
      // only once in a process, and they are never given back.
      let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1)
      let result: Result<Void, any Error>
      do {
        // A request stays on the loop's thread but for its visit to the database: each change of
        // threads costs more than most requests do.
        result = try await withTaskExecutorPreference(LoopExecutor(loop.next())) {
          .success(try await serve(store, on: loop, atMost: connections, onReady))
        }
      } catch {
        result = .failure(error)
      }
      try await loop.shutdownGracefully()
      try result.get()
    } catch  where Task.isCancelled {
      // Being cancelled is how a sandbox ends.
    }
  }

  private func serve(
    _ store: Store, on loop: MultiThreadedEventLoopGroup, atMost connections: Int,
    _ onReady: @escaping @Sendable (SandboxAddress) async -> Void
  ) async throws {
    let (ports, running) = AsyncStream<Int>.makeStream()
    let server = server(store, on: loop, atMost: connections) { running.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { running.finish() }
        do {
          try await server.run()
        } catch {
          throw cannotListen(error)
        }
      }
      // Not from within the server: it answers nobody before its own callback returns.
      if let port = await ports.first(where: { _ in true }) {
        await onReady(
          SandboxAddress(identity: store.identity, host: configuration.host, port: port))
      }
      try await tasks.waitForAll()
    }
  }

  /// Hummingbird's server without its application, which wakes up every second for a date header.
  private func server(
    _ store: Store, on loop: MultiThreadedEventLoopGroup, atMost connections: Int,
    _ onRunning: @escaping @Sendable (Int) -> Void
  ) -> Server<WatchedChannel> {
    // Standard output and error belong to whoever runs the sandbox, often a screen.
    let silence = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
    return Server(
      childChannelSetup: WatchedChannel(
        RequestHandler(configuration, store), on: loop.next(), atMost: connections,
        limit: TimeAmount(configuration.requestLimit)),
      configuration: ServerConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        // A burst is accepted before the first of it can end another connection; without
        // descriptors left, none would be accepted ever again.
        availableConnectionsDelegate: .maximum(
          connections + ConnectionLimit.burst, logger: silence)),
      onServerRunning: { onRunning($0.localAddress?.port ?? 0) },
      eventLoopGroup: loop,
      logger: silence)
  }

  private func cannotListen(_ error: any Error) -> SandboxError {
    // NIO's own descriptions name its types and functions, and differ from version to version.
    let reason =
      switch error {
      case let error as IOError: String(cString: strerror(error.errnoCode))
      case let error as SocketAddressError.UnknownHost: error.errorDescription
      case is SocketAddressError: "Name or service not known"
      default: "\(error)"
      }
    return SandboxError(
      .cannotListen, "cannot listen on \(configuration.host):\(configuration.port): \(reason)")
  }
}
