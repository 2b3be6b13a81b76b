import Console
import Operations
import Testing
import Widgets

/// The small Chat and Desk behind a bad line: what it was told to do with a piece of work, it does.
struct MoodyServer: Transport {
  /// What becomes of every request of a piece of work.
  enum Mood: CaseIterable {
    /// It is answered.
    case well
    /// It is refused, and nothing is done.
    case refusing
    /// It is done, and the answer gets lost.
    case deaf
    /// Nobody is there.
    case away
    /// It is answered by something that isn't Sendbird.
    case babbling
    /// There were too many.
    case busy
  }

  let office: OfficeServer
  let mood: Mood

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    switch mood {
    case .well: return try await answer(request)
    case .refusing: return refusal(400)
    case .deaf:
      _ = try await answer(request)
      throw TransportFailure(.timeout, mayHaveBeenSent: true)
    case .away: throw TransportFailure(.refused, mayHaveBeenSent: false)
    case .babbling:
      return WireAnswer(status: 200, headers: [], body: Array("<html>\u{1B}[2J\u{FFFD}".utf8))
    case .busy: return refusal(429)
    }
  }

  /// The list of users, of which the small server knows nothing, or what that answers.
  private func answer(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    guard request.method == .get, request.url.contains("/v3/users?") else {
      return try await office.send(request)
    }
    let wanted =
      request.url.split(separator: "&").first { $0.contains("nickname_startswith=") }
      .flatMap { $0.split(separator: "=").last }.map { $0.lowercased() } ?? ""
    let users = (try? Fixtures.users()) ?? []
    let found = users.filter { $0.nickname?.lowercased().hasPrefix(wanted) ?? false }.map(\.raw)
    let isFirst = !request.url.contains("token=")
    let page = JSONValue.object([
      JSONMember("users", .array(found)), JSONMember("next", isFirst ? "token-2" : ""),
    ])
    return WireAnswer(status: 200, headers: [], body: page.serializedBytes())
  }

  private func refusal(_ status: Int) -> WireAnswer {
    WireAnswer(
      status: status,
      body: JSONValue.object([
        JSONMember("error", .bool(true)), JSONMember("code", .number("400201")),
        JSONMember("message", .string("the server is in a bad mood \u{202E}")),
      ]).serializedBytes())
  }

  /// Never waits, however long it is asked to.
  struct Hurry: Pauser {
    func pause(for duration: Duration) async throws(CancellationError) {}
  }

  /// A client over this server.
  func client() throws -> SendbirdClient {
    let token = Connection.Token(Secret("token"), from: "a test")
    return SendbirdClient(
      connection: try Connection(
        applicationID: "APP", chatURL: "http://127.0.0.1:1/v3",
        deskURL: "http://127.0.0.1:1/desk", chatToken: token, deskToken: token),
      transport: self, pauser: Hurry())
  }
}
