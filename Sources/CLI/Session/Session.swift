import Operations
import Workspace

/// What a command has while it talks to Sendbird.
struct Session: Sendable {
  /// What operations take.
  let road: WriteRoad
  private let transport: HTTPTransport
  private let sandbox: EmbeddedSandbox?

  /// Reads the tokens, or starts the sandbox, and makes the client; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - choice: The application.
  ///   - talk: Where waits are said.
  /// - Returns: The session, to be closed.
  /// - Throws: 78 if a token can't be had.
  static func open(
    _ choice: ProfileChoice, talk: Talk
  ) async throws(CommandFailure) -> Session {
    let profile: Profile
    var sandbox: EmbeddedSandbox?
    switch choice {
    case .profile(let chosen): profile = chosen
    case .sandbox(let isReadOnly):
      let embedded = EmbeddedSandbox(isReadOnly: isReadOnly)
      sandbox = embedded
      do throws(EmbeddedSandbox.StartError) {
        profile = try await embedded.profile()
      } catch {
        throw .configuration(error.description)
      }
    }
    let transport = HTTPTransport()
    let client = SendbirdClient(
      connection: profile.connection, transport: transport, isReadOnly: profile.isReadOnly
    ) { talk.say($0.waitWords) }
    return Session(
      road: WriteRoad(client: client, journal: MemoryJournal()), transport: transport,
      sandbox: sandbox)
  }

  /// Closes connections and ends the sandbox.
  func close() async {
    await transport.shutdown()
    await sandbox?.stop()
  }
}

extension RetryNotice {
  /// What a person reads while it waits, such as `rate limited: waiting 1 s (1 of 3)`.
  var waitWords: String {
    let why =
      switch reason {
      case .rateLimited: "rate limited"
      case .serverTrouble(let status): "HTTP \(status)"
      case .connection(let kind): TransportFailure(kind, mayHaveBeenSent: false).words
      }
    let tenths = Int((seconds * 10).rounded())
    let time = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(why): waiting \(time) s (\(attempt) of \(limit))"
  }
}
