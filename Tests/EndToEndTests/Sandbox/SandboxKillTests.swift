import Foundation
import PTY
import Testing

/// A sandbox on a file, killed while many clients write.
@Suite struct SandboxKillTests {
  private static let clients = 12

  @Test(
    "Killed at any moment, it has every write it answered for, and goes on where it was",
    .timeLimit(.minutes(2)))
  func killed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("sandbox.sqlite")
    let known = Acknowledged()
    // Counted in writes that were answered; the failure names them.
    let moments = (0..<5).map { _ in Int.random(in: 30...400) }
    let first = try await KillableSandbox(path, ["--users", "30"])
    let identity = ["application_id", "chat_token", "desk_token"].map { first.line[$0] }
    let page = try await first.chat("GET", "/users?limit=10&active_mode=all")
    let next = try #require(page.object["next"] as? String)
    let second = try await first.chat(
      "GET", "/users?limit=10&active_mode=all&token=\(Self.encoded(next))")
    let ids = Self.userIDs(second)
    #expect(ids.count == 10)
    try await Self.prepare(first)
    #expect(try await first.stop().status == 0)

    for (round, moment) in moments.enumerated() {
      let sandbox = try await KillableSandbox(path)
      #expect(["application_id", "chat_token", "desk_token"].map { sandbox.line[$0] } == identity)
      let target = known.facts.count + moment
      await withTaskGroup(of: Void.self) { group in
        for client in 0..<Self.clients {
          group.addTask {
            await Self.write(to: sandbox, "r\(round)c\(client)", known) {
              if $0 >= target { sandbox.kill() }
            }
          }
        }
      }
      #expect(try await sandbox.waitForEnd().status == 128 + 9)
      #expect(DatabaseLook.column("PRAGMA integrity_check", in: path) == ["ok"], "\(moments)")
      #expect(DatabaseLook.column("PRAGMA journal_mode", in: path) == ["wal"])
      let again = try await KillableSandbox(path)
      try await Self.check(again, known.facts, "killed after \(moments), round \(round)")
      #expect(
        Self.userIDs(
          try await again.chat("GET", "/users?limit=10&active_mode=all&token=\(Self.encoded(next))")
        )
          == ids, "a page token from before")
      #expect(try await again.stop().status == 0)
    }
  }

  /// Makes what the clients share: a customer for tickets, and a channel for messages.
  private static func prepare(_ sandbox: KillableSandbox) async throws {
    let user = try await sandbox.chat(
      "POST", "/users", #"{"user_id":"shared","nickname":"Shared","profile_url":""}"#)
    #expect(user.status == 200)
    let customer = try await sandbox.desk("POST", "/customers", #"{"sendbirdId":"shared"}"#)
    #expect(customer.status == 201)
    let channel = try await sandbox.chat(
      "POST", "/group_channels", #"{"user_ids":["shared"],"channel_url":"shared","name":"S"}"#)
    #expect(channel.status == 200, "\(channel.object)")
  }

  /// Writes one thing after another until the sandbox is gone.
  private static func write(
    to sandbox: KillableSandbox, _ name: String, _ known: Acknowledged,
    _ onCount: @Sendable (Int) -> Void
  ) async {
    do {
      let customers = try await sandbox.desk("GET", "/customers?sendbird_id=shared")
      let customer = (customers.object["results"] as? [[String: Any]])?.first?["id"] as? Int ?? 0
      for number in 0... {
        let user = "\(name).\(number / 10)"
        if number % 10 == 0 {
          let made = try await sandbox.chat(
            "POST", "/users",
            #"{"user_id":"\#(user)","nickname":"","profile_url":"","metadata":{"n":"\#(number)"}}"#)
          #expect(made.status == 200, "\(made.object)")
          onCount(known.keep(user: user, number))
        }
        let written = try await sandbox.chat(
          "PUT", "/users/\(user)/metadata", #"{"metadata":{"n":"\#(number)"},"upsert":true}"#)
        #expect(written.status == 200, "\(written.object)")
        onCount(known.keep(user: user, number))
        guard number % 5 == 0 else { continue }
        let title = "\(name) ticket \(number)"
        let ticket = try await sandbox.desk(
          "POST", "/tickets", #"{"channelName":"\#(title)","customerId":\#(customer)}"#)
        let id = ticket.object["id"] as? Int ?? 0
        #expect(ticket.status == 201)
        onCount(known.keep(ticket: id, title))
        let sent = try await sandbox.chat(
          "POST", "/group_channels/shared/messages",
          #"{"message_type":"MESG","user_id":"shared","message":"\#(title)"}"#)
        let message = sent.object["message_id"] as? Int ?? 0
        #expect(sent.status == 200, "\(sent.object)")
        onCount(known.keep(message: message))
      }
    } catch {
      // The sandbox is gone; what was not answered may or may not be kept.
    }
  }

  /// Reads back everything that was acknowledged.
  private static func check(
    _ sandbox: KillableSandbox, _ known: Acknowledged.Facts, _ moment: String
  ) async throws {
    for (user, number) in known.users {
      let answer = try await sandbox.chat("GET", "/users/\(user)/metadata")
      let kept = (answer.object["n"] as? String).flatMap { Int($0) }
      // The write that was under way may have been kept without an answer.
      #expect(
        kept == number || kept == number + 1, "\(user): \(answer.object), not \(number), \(moment)")
    }
    for (id, title) in known.tickets {
      let answer = try await sandbox.desk("GET", "/tickets/\(id)")
      #expect(answer.object["channelName"] as? String == title, "\(moment)")
    }
    let sent = try await sandbox.chat(
      "POST", "/group_channels/shared/messages",
      #"{"message_type":"MESG","user_id":"shared","message":"later"}"#)
    #expect(sent.object["message_id"] as? Int ?? 0 > known.message, "\(moment)")
  }

  private static func userIDs(_ answer: KillableSandbox.Answer) -> [String] {
    (answer.object["users"] as? [[String: Any]])?.compactMap { $0["user_id"] as? String } ?? []
  }

  private static func encoded(_ token: String) -> String {
    token.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
  }
}
