import Foundation

/// What the sandbox holds of a run's user, read by plain HTTP beside the console.
struct ServerState: Sendable {
  let nickname: String?
  let metadata: [String: String]
  let customerFields: [String: String]
  let titles: [String]
  /// The texts in the channels of the tickets.
  let messages: [String]

  init(_ sandbox: SandboxProcess, user: String, customer: Int) async throws {
    nickname = try await sandbox.user(user)?["nickname"] as? String
    metadata = try await sandbox.metadata(user)
    customerFields = try await sandbox.customerFields(customer)
    let tickets = try await sandbox.tickets(of: user)
    titles = tickets.compactMap { $0["channelName"] as? String }
    var messages: [String] = []
    for channel in tickets.compactMap({ $0["channelUrl"] as? String }) {
      let answer = try await sandbox.send(
        "GET",
        "/group_channels/\(channel)/messages?message_ts=9999999999999&prev_limit=100&next_limit=0")
      messages += (answer["messages"] as? [[String: Any]] ?? [])
        .compactMap { $0["message"] as? String }
    }
    self.messages = messages
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
    if let title = body["channelName"] as? String { return titles.contains(title) }
    if let text = body["message"] as? String { return messages.contains(text) }
    if let text = body["customFields"] as? String,
      let items = JournalLook.object(Array(text.utf8)) as? [String: String]
    {
      return items.allSatisfy { customerFields[$0.key] == $0.value }
    }
    return false
  }

  /// What is there more than once although it was asked for once.
  var doubled: [String] {
    Dictionary(grouping: titles + messages) { $0 }.filter { $0.value.count > 1 }.map(\.key)
  }
}
