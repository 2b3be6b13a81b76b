import Operations
import Workspace

/// What a command has while it talks to Sendbird.
struct Session: Sendable {
  /// What operations take.
  let road: WriteRoad
  /// Why Desk can't be asked about earlier writes although one is on it; nil if it can.
  let deskTrouble: String?
  private let transport: HTTPTransport
  private let source: ProfileSource

  /// What Desk is for.
  enum Desk: Sendable {
    case unused
    /// Earlier writes are looked for on it, but nothing fails without.
    case wanted
    case needed
  }

  /// Reads the tokens, or starts the sandbox, and makes the client; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - choice: The application.
  ///   - desk: Whether Desk will be asked.
  ///   - journal: Gives where the profile's writes are recorded.
  ///   - log: Where exchanges are noted.
  ///   - talk: Where waits are said.
  /// - Returns: The session, to be closed.
  /// - Throws: 78 if a token can't be had, 130 if that is interrupted.
  static func open(
    _ choice: ProfileChoice, desk: Desk, journal: (Profile) -> any Journal, log: ExchangeLog,
    talk: Talk
  ) async throws(CommandFailure) -> Session {
    let source = ProfileSource(choice)
    let (profile, trouble): (Profile, String?)
    do throws(CommandFailure) {
      (profile, trouble) = try await Self.profile(source, desk)
    } catch {
      await source.stop()
      throw error
    }
    let transport = HTTPTransport()
    let client = profile.client(
      on: transport, onRetry: { talk.say($0.waitWords) }, onExchange: log.listener)
    return Session(
      road: WriteRoad(client: client, journal: journal(profile)), deskTrouble: trouble,
      transport: transport, source: source)
  }

  private static func profile(
    _ source: ProfileSource, _ desk: Desk
  ) async throws(CommandFailure) -> (Profile, deskTrouble: String?) {
    guard desk == .wanted else {
      return (try await source.profile(needsDesk: desk == .needed), nil)
    }
    do throws(CommandFailure) {
      let profile = try await source.profile(needsDesk: true)
      return (profile, profile.connection.desk == nil ? "this profile has no Desk token" : nil)
    } catch {
      if error.status == .interrupted { throw error }
      let profile = try await source.profile(needsDesk: false)
      return (profile, "its token can't be had: \(error.messages.joined(separator: "; "))")
    }
  }

  /// Closes connections and ends the sandbox.
  func close() async {
    await transport.shutdown()
    await source.stop()
  }
}

extension RetryNotice {
  /// What a person reads while it waits, such as `rate limited: waiting 1 s before reading again (1 of 3)`.
  var waitWords: String {
    let why =
      switch reason {
      case .rateLimited: "rate limited"
      case .serverTrouble(let status): "HTTP \(status)"
      case .connection(let kind): TransportFailure(kind, mayHaveBeenSent: false).words
      }
    let tenths = Int((seconds * 10).rounded())
    let time = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    let next = method == .get ? "reading" : "sending"
    return "\(why): waiting \(time) s before \(next) again (\(attempt) of \(limit))"
  }
}
