import NIOCore
import NIOPosix
import Sandbox
import Testing

@Suite struct EndTests {
  @Test("It ends in good order while connections keep coming in")
  func whileConnecting() async throws {
    for _ in 1...15 {
      let server = SandboxServer(Self.configuration)
      let (addresses, ready) = AsyncStream<SandboxAddress>.makeStream()
      let running = Task { try await server.run { ready.yield($0) } }
      let sandbox = RunningSandbox(address: try #require(await addresses.first { _ in true }))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<6 {
          group.addTask {
            // Until nobody listens any more.
            while let channel = try? await ClientBootstrap(
              group: MultiThreadedEventLoopGroup.singleton
            ).connect(host: "127.0.0.1", port: sandbox.port).get() {
              channel.close(promise: nil)
            }
          }
        }
        #expect(try await sandbox.send("GET", "/users").status == 200)
        running.cancel()
        try await running.value
        try await group.waitForAll()
      }
    }
  }

  @Test("Cancelled before it listens, it ends too")
  func beforeListening() async throws {
    for _ in 1...10 {
      let server = SandboxServer(Self.configuration)
      let running = Task { try await server.run { _ in } }
      running.cancel()
      try await running.value
    }
  }

  private static var configuration: SandboxConfiguration {
    var configuration = SandboxConfiguration()
    configuration.users = 0
    return configuration
  }
}
