import Operations
import Workspace

/// One try of a profile: its tokens, and a cheap read of each service with them.
struct ProfileCheck: Sendable {
  /// What was found out about one service.
  struct Finding: Sendable {
    let service: Service
    /// What happened, in words; nil when the profile doesn't have the service.
    let words: String?
    /// Why it can't be used, if it can't.
    let failure: CommandFailure?

    /// The finding as a row for people.
    var row: RecordRow {
      RecordRow(name: service.rawValue, value: words ?? "not configured")
    }

    /// The finding for scripts: null when the profile doesn't have the service.
    var record: JSONValue {
      guard let words else { return .null }
      return .object([
        JSONMember("ok", .bool(failure == nil)),
        JSONMember("kind", failure.map { .string($0.kind) } ?? .null),
        JSONMember("message", .string(words)),
      ])
    }
  }

  let profile: ProfileDefinition
  let tokens: TokenReader
  /// Where waits are said.
  let talk: Talk
  /// Where exchanges are noted.
  let log: ExchangeLog

  /// Tries both services.
  ///
  /// - Returns: what was found, Chat first.
  func run() async -> [Finding] {
    var findings: [Finding] = []
    for service in Service.allCases { findings.append(await finding(of: service)) }
    return findings
  }

  private func finding(of service: Service) async -> Finding {
    let token: Connection.Token
    do throws(ProfileError) {
      guard let found = try await tokens.token(for: service, of: profile) else {
        return Finding(service: service, words: nil, failure: nil)
      }
      token = found
    } catch {
      return Finding(
        service: service, words: error.description, failure: .configuration(error.description))
    }
    do throws(CommandFailure) {
      let address = try await read(service, with: token)
      return Finding(
        service: service, words: "ok: \(address) takes the token from \(token.origin)",
        failure: nil)
    } catch {
      return Finding(
        service: service, words: error.messages.joined(separator: "; "), failure: error)
    }
  }

  /// Reads one record of a service and gives the service's address.
  private func read(
    _ service: Service, with token: Connection.Token
  ) async throws(CommandFailure) -> String {
    let connection: Connection
    do throws(ConnectionError) {
      // A connection needs a Chat token; Chat is not asked when this is about Desk.
      connection = try Connection(
        applicationID: profile.applicationID, chatURL: profile.chatURL, deskURL: profile.deskURL,
        chatToken: token, deskToken: service == .desk ? token : nil)
    } catch {
      throw .configuration("\(profile.origin): \(error)")
    }
    let transport = HTTPTransport()
    let client = SendbirdClient(connection: connection, transport: transport, isReadOnly: true) {
      talk.say($0.waitWords)
    }.reportingExchanges(to: log.listener)
    let result: Result<Void, APIError>
    do throws(APIError) {
      switch service {
      case .chat: _ = try await client.users(limit: 1)
      case .desk: _ = try await client.customers(limit: 1)
      }
      result = .success(())
    } catch {
      result = .failure(error)
    }
    await transport.shutdown()
    do throws(APIError) {
      try result.get()
    } catch {
      throw CommandFailure(error)
    }
    return connection.endpoint(of: service)?.base.text ?? ""
  }
}
