import Sandbox
import Testing

/// Lists with several filters at once, against the same users filtered here.
@Suite struct UserFilterTests {
  private struct User: Sendable {
    let id: String
    let nickname: String
    let plan: String?
    let isActive: Bool
  }

  /// All users, newest first.
  private static func everyone(_ sandbox: RunningSandbox) async throws -> [User] {
    var users: [User] = []
    var token = ""
    repeat {
      let page = try await sandbox.send("GET", "/users?limit=100&active_mode=all\(token)")
      for user in page.json["users"]?.list ?? [] {
        users.append(
          User(
            id: user["user_id"]?.text ?? "", nickname: user["nickname"]?.text ?? "",
            plan: user["metadata"]?["plan"]?.text, isActive: user["is_active"]?.bool == true))
      }
      token = (page.next ?? "").isEmpty ? "" : "&token=\(encoded(page.next ?? ""))"
    } while !token.isEmpty
    return users
  }

  /// The ids of a filtered list, page after page.
  private static func listed(
    _ query: String, _ sandbox: RunningSandbox
  ) async throws -> [String] {
    var ids: [String] = []
    var token = ""
    repeat {
      let page = try await sandbox.send("GET", "/users?limit=7&active_mode=all&\(query)\(token)")
      #expect(page.status == 200, "\(query): \(page.text.prefix(200))")
      ids += page.userIDs
      token = (page.next ?? "").isEmpty ? "" : "&token=\(encoded(page.next ?? ""))"
    } while !token.isEmpty
    return ids
  }

  @Test("2.4: filters combine with AND and keep the order, whichever of them finds the users")
  func combined() async throws {
    // Enough for a prefix that many nicknames have.
    try await withSandbox({ $0.users = 3000 }) { sandbox in
      for number in 0..<30 {
        try await sandbox.makeUser(
          "own\(number)", nickname: number % 3 == 0 ? "Zz top" : "Zz \(number)",
          metadata: #"{"plan":"\#(number % 2 == 0 ? "gold" : "free")"}"#)
      }
      let users = try await Self.everyone(sandbox)
      #expect(users.count == 3030)
      let gold = "metadatakey=plan&metadatavalues_in=gold"
      let both = "metadatakey=plan&metadatavalues_in=gold,free,gold"
      let some = users.filter { $0.plan != nil }.prefix(40)
      let ids = some.map { encoded($0.id) }.joined(separator: ",")
      let name = try #require(users.first { $0.plan == "gold" && !$0.nickname.isEmpty }).nickname
      let cases: [(String, (User) -> Bool)] = [
        (gold, { $0.plan == "gold" }),
        (both, { $0.plan == "gold" || $0.plan == "free" }),
        ("\(gold)&nickname=Zz+top", { $0.plan == "gold" && $0.nickname == "Zz top" }),
        ("\(gold)&nickname=\(encoded(name))", { $0.plan == "gold" && $0.nickname == name }),
        (
          "\(both)&nickname_startswith=Zz",
          { ["gold", "free"].contains($0.plan) && $0.nickname.hasPrefix("Zz") }
        ),
        ("\(gold)&nickname_startswith=M", { $0.plan == "gold" && $0.nickname.utf8.first == 0x4D }),
        ("\(gold)&nickname_startswith=", { $0.plan == "gold" }),
        ("nickname_startswith=Zz+t", { $0.nickname == "Zz top" }),
        ("nickname_startswith=Zz&nickname=Zz+4", { $0.nickname == "Zz 4" }),
        ("metadatakey=plan&metadatavalues_in=none", { _ in false }),
      ]
      for (query, holds) in cases {
        #expect(try await Self.listed(query, sandbox) == users.filter(holds).map(\.id), "\(query)")
      }
      #expect(
        try await Self.listed("\(gold)&user_ids=\(ids)", sandbox)
          == some.filter { $0.plan == "gold" }.map(\.id))
    }
  }
}
