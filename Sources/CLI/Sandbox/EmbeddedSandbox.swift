import Operations
import Sandbox
import Synchronization
package import Workspace

/// The sandbox in this process: it starts when somebody first wants to reach it, which is after the
/// first frame, and its profile comes when it accepts connections.
package final class EmbeddedSandbox: Sendable {
  private struct State {
    var outcome: Result<Profile, StartError>?
    var waiters: [CheckedContinuation<Result<Profile, StartError>, Never>] = []
    var server: Task<Void, Never>?
  }

  /// Why it did not start.
  package struct StartError: Error, CustomStringConvertible {
    /// One sentence for people.
    package let description: String
  }

  /// The name of its profile, in the journal too.
  static let profileName = "sandbox"
  /// Why nothing that this machine remembers is about it, in words.
  static let newnessWords = "every start with --sandbox is a new application"

  private let state = Mutex(State())
  private let isReadOnly: Bool

  /// Makes a sandbox in memory; nothing happens before `profile()`.
  ///
  /// - Parameter isReadOnly: Whether writes to it are refused.
  package init(isReadOnly: Bool) {
    self.isReadOnly = isReadOnly
  }

  /// The way to reach it, as soon as it accepts connections.
  package func profile() async throws(StartError) -> Profile {
    let outcome = await withCheckedContinuation { continuation in
      let known = state.withLock { state -> Result<Profile, StartError>? in
        if state.outcome == nil { state.waiters.append(continuation) }
        if state.server == nil { state.server = start() }
        return state.outcome
      }
      if let known { continuation.resume(returning: known) }
    }
    return try outcome.get()
  }

  /// Ends it and waits until its connections are closed.
  package func stop() async {
    let server = state.withLock { $0.server }
    server?.cancel()
    await server?.value
  }

  private func start() -> Task<Void, Never> {
    Task {
      do {
        try await SandboxServer(SandboxConfiguration()).run { self.settle(self.profile(at: $0)) }
        self.settle(.failure(StartError(description: "the sandbox has ended")))
      } catch {
        self.settle(.failure(StartError(description: "the sandbox could not start: \(error)")))
      }
    }
  }

  private func settle(_ outcome: Result<Profile, StartError>) {
    let waiters = state.withLock { state in
      if state.outcome == nil { state.outcome = outcome }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(returning: outcome) }
  }

  private func profile(at address: SandboxAddress) -> Result<Profile, StartError> {
    do throws(ConnectionError) {
      let connection = try Connection(
        applicationID: address.applicationID, chatURL: address.chatURL, deskURL: address.deskURL,
        chatToken: Connection.Token(Secret(address.chatToken), from: "the sandbox"),
        deskToken: Connection.Token(Secret(address.deskToken), from: "the sandbox"))
      return .success(
        Profile(
          name: Self.profileName, environment: .sandbox, connection: connection,
          isReadOnly: isReadOnly))
    } catch {
      return .failure(StartError(description: "the sandbox's address can't be used: \(error)"))
    }
  }
}
