import Sandbox
import SendbirdAPI

/// A client and a sandbox in this process, talking real HTTP over loopback.
struct Pair: Sendable {
  let client: SendbirdClient
  let address: SandboxAddress

  /// Runs `body` against a sandbox of its own and ends both.
  ///
  /// Requests of the method that `hangs` are given up soon.
  static func run(
    users: Int = 5, faults: [Fault] = [], rateLimit: RateLimit? = nil, readOnly: Bool = false,
    hangs: APIRequest.Method? = nil,
    _ body: @escaping @Sendable (Pair) async throws -> Void
  ) async throws {
    var configuration = SandboxConfiguration()
    configuration.users = users
    configuration.faults = faults
    configuration.rateLimit = rateLimit
    let transport = PatientTransport(hangs: hangs)
    let (addresses, ready) = AsyncStream<SandboxAddress>.makeStream()
    let server = SandboxServer(configuration)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { ready.finish() }
        try await server.run { ready.yield($0) }
      }
      if let address = await addresses.first(where: { _ in true }) {
        let client = SendbirdClient(
          connection: try connection(address), transport: transport, isReadOnly: readOnly)
        do {
          try await body(Pair(client: client, address: address))
        } catch {
          await transport.shutdown()
          group.cancelAll()
          throw error
        }
      }
      await transport.shutdown()
      group.cancelAll()
    }
  }

  private static func connection(_ address: SandboxAddress) throws -> Connection {
    try Connection(
      applicationID: address.applicationID, chatURL: address.chatURL, deskURL: address.deskURL,
      chatToken: Connection.Token(Secret(address.chatToken), from: "a test"))
  }
}
