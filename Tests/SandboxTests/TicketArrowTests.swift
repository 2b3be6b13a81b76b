import Sandbox
import Testing

/// The arrows of contract 6.2, from every state there is.
@Suite struct TicketArrowTests {
  private static let states = [
    "INITIALIZED", "PROACTIVE", "PENDING", "ACTIVE", "IDLE", "WORK_IN_PROGRESS", "CLOSED",
  ]

  /// What a change asks for, and where it leads from each state; nil is `invalid_state`.
  private struct Arrow: Sendable {
    let name: String
    let from: Set<String>
    let to: String
    let change: @Sendable (Int) -> (method: String, path: String, body: String)
  }

  private static let arrows = [
    Arrow(name: "close", from: Set(states).subtracting(["CLOSED"]), to: "CLOSED") {
      ("PATCH", "/tickets/\($0)/close", "")
    },
    Arrow(name: "reopen", from: ["CLOSED"], to: "PENDING") {
      ("PATCH", "/tickets/\($0)/reopen", "")
    },
    Arrow(name: "cancel", from: ["ACTIVE", "IDLE", "WORK_IN_PROGRESS"], to: "PENDING") {
      ("PATCH", "/tickets/\($0)/cancel", "")
    },
    Arrow(
      name: "transfer", from: Set(states).subtracting(["INITIALIZED", "CLOSED"]), to: "PENDING"
    ) {
      (
        "POST", "/tickets/transfer_to_group",
        #"{"tickets":[\#($0)],"status":"PENDING","groupKey":"tier-2"}"#
      )
    },
    Arrow(
      name: "transfer to an agent", from: Set(states).subtracting(["INITIALIZED", "CLOSED"]),
      to: "ACTIVE"
    ) {
      (
        "POST", "/tickets/transfer_to_group",
        #"{"tickets":[\#($0)],"status":"ACTIVE","groupKey":"tier-2"}"#
      )
    },
  ]

  @Test("6.2, 6.6: each change leads where the arrows point, and is invalid_state from elsewhere")
  func arrows() async throws {
    try await withSandbox({ $0.users = 400 }) { sandbox async throws in
      for state in Self.states {
        var left = try await sandbox.desk("GET", "/tickets?status2=\(state)&limit=500").results
        for arrow in Self.arrows {
          let next = left.popLast()
          let before = try #require(next, "too few tickets are \(state)")
          let (method, path, body) = arrow.change(before.id)
          let reply = try await sandbox.desk(method, path, body)
          let after = try await sandbox.ticket(before)
          let name = "\(arrow.name) from \(state): \(reply.text)"
          guard arrow.from.contains(state) else {
            #expect(reply.status == 400 && reply.deskCode == "invalid_state", "\(name)")
            #expect(after == before, "\(name)")
            continue
          }
          #expect(reply.status == 200, "\(name)")
          #expect(after["status2"] == .text(arrow.to), "\(name)")
          if arrow.name.hasPrefix("transfer") {
            #expect(after["group"]?["key"] == .text("tier-2"), "\(name)")
          }
          switch arrow.to {
          case "PENDING": #expect(after["recentAssignment"] == .null, "\(name)")
          case "ACTIVE": #expect(after["recentAssignment"]?["agent"] != nil, "\(name)")
          default: #expect(after["closedAt"] != .null, "\(name)")
          }
        }
      }
    }
  }

  @Test("6.2: the customer's message moves a ticket on from three states, and from no other")
  func messages() async throws {
    try await withSandbox({ $0.users = 400 }) { sandbox async throws in
      for (state, next) in [
        ("INITIALIZED", "PENDING"), ("PROACTIVE", "PENDING"), ("PENDING", "PENDING"),
        ("ACTIVE", "ACTIVE"), ("IDLE", "ACTIVE"), ("WORK_IN_PROGRESS", "WORK_IN_PROGRESS"),
        ("CLOSED", "CLOSED"),
      ] {
        let found = try await sandbox.desk("GET", "/tickets?status2=\(state)&limit=1").results
        let before = try #require(found.first)
        let id = before["customer"]?["sendbirdId"]?.text ?? ""
        _ = try await sandbox.send("PUT", "/users/\(encoded(id))", #"{"is_active":true}"#)
        #expect(try await sandbox.write("Hello", as: id, in: before) == 200, "\(state)")
        let after = try await sandbox.ticket(before)
        #expect(after["status2"] == .text(next), "\(state)")
        #expect(after["issuedAt"] != .null && after["lastMessage"] == .text("Hello"))
        if before["issuedAt"] != .null { #expect(after["issuedAt"] == before["issuedAt"]) }
      }
    }
  }
}
