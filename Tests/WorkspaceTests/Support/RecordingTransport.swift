import Foundation
import Operations
import SendbirdAPI
import Synchronization
import Workspace

/// A Sendbird with one user's metadata that notes what arrives, and can look around at that moment.
final class RecordingTransport: Transport, Pauser {
  private struct State {
    var items: Metadata
    var writes: [String] = []
  }

  private let state: Mutex<State>
  /// Called when a request that changes something arrives, before it is carried out.
  private let onWrite: @Sendable () -> Void

  init(_ items: Metadata, onWrite: @escaping @Sendable () -> Void = {}) {
    state = Mutex(State(items: items))
    self.onWrite = onWrite
  }

  /// The requests that change something, in order.
  var writes: [String] { state.withLock { $0.writes } }

  var items: Metadata { state.withLock { $0.items } }

  func client() throws -> SendbirdClient {
    let connection = try Connection(
      applicationID: "A1", chatURL: "http://127.0.0.1:1/v3",
      deskURL: "http://127.0.0.1:1/platform/v1",
      chatToken: Connection.Token(Secret("chat-token-of-the-test"), from: "the test"))
    return SendbirdClient(connection: connection, transport: self, pauser: self)
  }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    if request.method != .get {
      onWrite()
      state.withLock { state in
        state.writes.append("\(request.method.rawValue) \(request.url)")
        if let body = request.body, let json = try? JSONValue(parsing: body),
          let items = json["metadata"].flatMap({ try? Metadata(json: $0) })
        {
          for item in items { state.items.set(item.key, item.value) }
        }
      }
    }
    let body: JSONValue =
      request.url.hasSuffix("/metadata")
      ? items.json : ["user_id": "maria.k", "nickname": "Maria", "access_token": Self.accessToken]
    return WireAnswer(status: 200, body: body.serializedBytes())
  }

  func pause(for duration: Duration) async throws(CancellationError) {}

  /// What Sendbird issues for the user, in every answer about it.
  static let accessToken: JSONValue = "a11ce5a11ce5a11ce5a11ce5a11ce5a11ce5a11c"
}

/// A journal in a folder of its own, and a road that uses it.
struct JournalBench {
  static let owner = SessionOwner(profile: "acme", applicationID: "A1")

  let folder: TemporaryFolder
  let workspace: WorkspaceDatabase
  let journal: WorkspaceJournal

  init(_ folder: TemporaryFolder? = nil, pageLimit: Int? = nil) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    workspace = WorkspaceDatabase(folder: folder.path, pageLimit: pageLimit)
    journal = WorkspaceJournal(workspace, owner: Self.owner)
  }

  /// The journal's file.
  var file: String { "\(folder.path)/\(WorkspaceDatabase.fileName)" }

  static func intent(
    _ subject: String = "maria.k", operation: String = "metadata.update", at: Int64 = 1_000
  ) -> JournalIntent {
    JournalIntent(
      operation: operation, subject: subject,
      requests: [.updateMetadata(of: subject, ["plan": "gold"])], before: ["plan": "free"],
      after: ["plan": "gold"], at: Timestamp(milliseconds: at))
  }

  static func outcome(_ results: [RequestResult] = [.done], undo: Bool = false) -> JournalOutcome {
    var changes = MetadataChangeSet(userID: "maria.k", base: ["plan": "gold"])
    changes.set("plan", to: "free")
    return JournalOutcome(
      requests: results, after: .some(["plan": "gold"]), undo: undo ? .changes(changes) : nil,
      at: Timestamp(milliseconds: 2_000))
  }

  /// Records whole writes.
  func fill(_ count: Int, undo: Bool = false) async throws {
    for number in 0..<count {
      let id = try await journal.recordIntent(Self.intent("user-\(number)"))
      try await journal.recordRequest(id, at: 0, .done)
      try await journal.recordOutcome(id, Self.outcome(undo: undo))
    }
  }
}
