import Foundation
import FoundationNetworking

/// What the sandbox holds of a run's user, read by plain HTTP beside the console.
struct ServerState: Sendable {
  let nickname: String?
  let profileURL: String?
  let metadata: [String: String]
  let customerFields: [String: String]
  let ticketFields: [String: String]
  let titles: [String]
  /// The texts in the channels of the tickets.
  let messages: [String]

  init(_ run: KillRun) async throws {
    let sandbox = run.sandbox
    let user = try await sandbox.user(KillRun.userID)
    nickname = user?["nickname"] as? String
    profileURL = user?["profile_url"] as? String
    // A refusal is not an empty record.
    let items = try await sandbox.send("GET", "/users/\(KillRun.userID)/metadata")
    let customer = try await sandbox.desk("GET", "/customers/\(run.customer)").object
    guard let items = items as? [String: String], customer["id"] != nil else {
      throw URLError(.badServerResponse)
    }
    metadata = items
    customerFields = SandboxProcess.fields(customer)
    ticketFields = SandboxProcess.fields(try await sandbox.ticket(run.ticket))
    let tickets = try await sandbox.tickets(of: KillRun.userID)
    titles = tickets.compactMap { $0["channelName"] as? String }
    var messages: [String] = []
    for channel in tickets.compactMap({ $0["channelUrl"] as? String }) {
      let answer = try await sandbox.send(
        "GET",
        "/group_channels/\(channel)/messages?message_ts=9999999999999&prev_limit=100&next_limit=0")
      guard let found = answer["messages"] as? [[String: Any]] else {
        throw URLError(.badServerResponse)
      }
      messages += found.compactMap { $0["message"] as? String }
    }
    guard nickname != nil, titles.contains(KillRun.title), ticketFields["order"] != nil else {
      throw URLError(.badServerResponse)
    }
    self.messages = messages
  }

  /// Every text that is there.
  var texts: [String] {
    [nickname, profileURL].compactMap { $0 } + Array(metadata.values)
      + Array(customerFields.values) + Array(ticketFields.values) + titles + messages
  }

  /// Whether the state is as a write wanted it.
  func shows(_ method: String, _ path: String, _ body: [String: Any]) -> Bool {
    if method == "DELETE" {
      return path.split(separator: "/").last.map { metadata[String($0)] == nil } ?? false
    }
    if let items = body["metadata"] as? [String: String] {
      return items.allSatisfy { metadata[$0.key] == $0.value }
    }
    if let name = body["nickname"] as? String { return nickname == name }
    if let address = body["profile_url"] as? String { return profileURL == address }
    if let title = body["channelName"] as? String { return titles.contains(title) }
    if let text = body["message"] as? String { return messages.contains(text) }
    if let text = body["customFields"] as? String,
      let items = JournalLook.object(Array(text.utf8)) as? [String: String]
    {
      let fields = path.contains("/tickets/") ? ticketFields : customerFields
      return items.allSatisfy { fields[$0.key] == $0.value }
    }
    return false
  }

  /// What is there more than once although it was asked for once.
  var doubled: [String] {
    Dictionary(grouping: titles + messages) { $0 }.filter { $0.value.count > 1 }.map(\.key)
  }
}
