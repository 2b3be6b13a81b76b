import Foundation
import FoundationNetworking

/// A sandbox that programs reach through a relay, and a home folder of theirs with its journal.
struct RelayedSandbox: Sendable {
  let sandbox: SandboxProcess
  let relay: RequestRelay
  let journal: JournalLook
  /// What leads a program there.
  let environment: [String: String]

  /// Starts a sandbox and a relay before it; the moments of each request are told.
  init(
    _ arguments: [String],
    onMoment: @escaping @Sendable (RequestRelay.Moment, RelayLog.Entry) -> Void = { _, _ in }
  ) async throws {
    sandbox = try await SandboxProcess(arguments)
    let home = try Homes.next()
    let journal = JournalLook(home: home)
    self.journal = journal
    let port = URL(string: sandbox.chatURL)?.port ?? 0
    guard let relay = RequestRelay(to: UInt16(port), look: journal.place(of:), onMoment: onMoment)
    else { throw URLError(.cannotConnectToHost) }
    self.relay = relay
    environment = sandbox.fullEnvironment.mapValues {
      $0.replacingOccurrences(of: "127.0.0.1:\(port)", with: "127.0.0.1:\(relay.port)")
    }.merging(["HOME": home, "LANG": "C.UTF-8"]) { $1 }
  }

  /// Runs a command.
  func run(_ arguments: String...) async throws -> Binary.Output {
    try await Binary.run(arguments, environment: environment)
  }

  /// The requests that change something, such as `PUT /v3/users/u`, in the order they came.
  var writes: [String] {
    relay.log.entries.filter(\.isWrite).map { "\($0.method) \($0.path)" }
  }

  /// The tickets of a user that have a title.
  func tickets(of user: String, titled title: String) async throws -> Int {
    try await sandbox.tickets(of: user).count { $0["channelName"] as? String == title }
  }
}
