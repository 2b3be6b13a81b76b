import Foundation
import Testing

/// `user …` of product.md 2, seen from outside: the binary's streams and exit code, and the sandbox's state.
@Suite struct UserCommandTests {
  @Test("user create makes the user with everything given and yields its id")
  func create() async throws {
    let bench = try await CommandBench()
    let made = try await bench.run(
      "user", "create", "maria.k", "--nickname", "Maria Kask", "--profile-url",
      "https://img.example.com/m.png", "--metadata", "plan=gold", "--metadata", "note=a=b",
      "--issue-access-token", "--output", "data-points")
    expectDone(made, "userId=maria.k\n")
    let user = try #require(try await bench.sandbox.user("maria.k"))
    #expect(user["nickname"] as? String == "Maria Kask")
    #expect(user["profile_url"] as? String == "https://img.example.com/m.png")
    #expect((user["access_token"] as? String)?.count == 40)
    #expect(user["metadata"] as? [String: String] == ["plan": "gold", "note": "a=b"])

    let again = try await bench.run("user", "create", "maria.k", "--nickname", "Other")
    expectRefused(again, status: 1, naming: "400202")
    #expect(try await bench.sandbox.user("maria.k")?["nickname"] as? String == "Maria Kask")
  }

  @Test("user get shows the record as a table, as JSON and as data points")
  func get() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("maria.k", nickname: "Maria", metadata: ["plan": "go\nld"])
    let table = try await bench.run("user", "get", "maria.k")
    expectDone(table)
    #expect(table.lines.contains { $0.contains("user_id") && $0.hasSuffix("maria.k") })
    #expect(table.lines.contains { $0.contains("plan") && $0.contains("go^Jld") })

    let json = try await bench.run("user", "get", "maria.k", "--output", "json")
    expectDone(json)
    let stored = try #require(try await bench.sandbox.user("maria.k"))
    #expect(try NSDictionary(dictionary: #require(json.object)) == NSDictionary(dictionary: stored))
    // Sendbird's order, not an alphabet's.
    let places = ["\"user_id\"", "\"nickname\"", "\"created_at\"", "\"metadata\"", "\"locale\""]
      .map { json.out.range(of: $0)?.lowerBound }
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted() && !places.contains(nil))

    let points = try await bench.run("user", "get", "maria.k", "--output", "data-points")
    expectDone(points)
    let created = try #require(stored["created_at"] as? Int)
    let time = Date(timeIntervalSince1970: TimeInterval(created)).formatted(.iso8601)
    #expect(
      points.lines == [
        "nickname=Maria", "accessToken=", "isActive=true", "createdAt=\(time)", "lastSeenAt=",
        "hasEverLoggedIn=false", #"metadata={"plan":"go\nld"}"#,
      ])
  }

  @Test("an access token is masked in the table, and whole where it is promised")
  func accessToken() async throws {
    let bench = try await CommandBench()
    _ = try await bench.sandbox.send(
      "POST", "/users",
      ["user_id": "u", "nickname": "", "profile_url": "", "issue_access_token": true])
    let token = try #require(try await bench.sandbox.user("u")?["access_token"] as? String)
    let table = try await bench.run("user", "get", "u")
    #expect(!table.out.contains(token) && table.out.contains("••••"))
    let json = try await bench.run("user", "get", "u", "--output", "json")
    #expect(json.object?["access_token"] as? String == token)
    let points = try await bench.run("user", "get", "u", "--output", "data-points")
    #expect(points.lines.contains("accessToken=\(token)"))
    let verbose = try await bench.run("user", "get", "u", "--verbose")
    #expect(verbose.status == 0 && !verbose.err.isEmpty && !verbose.err.contains(token))
  }

  @Test("user list filters, pages and says what is left")
  func list() async throws {
    let bench = try await CommandBench(["--users", "250"])
    try await bench.sandbox.create("mats", nickname: "Mats Lind", metadata: ["plan": "free"])
    try await bench.sandbox.create("mari", nickname: "Mari M\u{E4}gi-7", metadata: ["plan": "gold"])
    _ = try await bench.sandbox.send(
      "PUT", "/users/mats", ["is_active": false, "leave_all_when_deactivated": false])

    let first = try await bench.run("user", "list", "--output", "jsonl")
    expect(first, status: 0)
    #expect(first.lines.count == 100 && first.err.contains("more"))
    #expect(first.lines[0].contains("\"mari\"") && first.lines[1].contains("\"mats\""))

    let all = try await bench.run("user", "list", "--all", "--output", "json")
    expectDone(all)
    #expect(all.objects?.count == 252)
    let two = try await bench.run("user", "list", "--limit", "102", "--output", "json")
    #expect(two.objects?.count == 102)
    #expect(Set(all.objects?.compactMap { $0["user_id"] as? String } ?? []).count == 252)

    func ids(_ arguments: String...) async throws -> [String] {
      let output = try await bench.run(["user", "list", "--output", "json"] + arguments)
      expect(output, status: 0)
      return output.objects?.compactMap { $0["user_id"] as? String } ?? ["no array"]
    }
    #expect(try await ids("--nickname-prefix", "Mats L") == ["mats"])
    #expect(try await ids("--nickname", "Mari Mägi-7") == ["mari"])
    #expect(
      try await ids("--metadata", "plan=gold,silver", "--nickname", "Mari Mägi-7") == ["mari"])
    #expect(try await ids("--ids", "mats,mari,nobody") == ["mari", "mats"])
    #expect(try await ids("--ids", "mats,mari", "--active-mode", "activated") == ["mari"])
    #expect(try await ids("--ids", "mats,mari", "--active-mode", "deactivated") == ["mats"])
    let table = try await bench.run("user", "list", "--ids", "mats,mari")
    expectDone(table)
    #expect(table.lines.count == 3 && table.lines[1].hasPrefix("mari"))
    let empty = try await bench.run("user", "list", "--ids", "nobody", "--output", "json")
    #expect(empty.objects?.isEmpty == true)
  }

  @Test("an id that was asked for and isn't there is named on standard error")
  func missing() async throws {
    let bench = try await CommandBench()
    for id in ["a", "b", "c"] { try await bench.sandbox.create(id, nickname: id) }
    func note(_ arguments: String...) async throws -> String {
      let output = try await bench.run(["user", "list"] + arguments)
      expect(output, status: 0)
      return output.err
    }
    let list = try await bench.run("user", "list", "--ids", "a,nope,No Way\u{202E},nope")
    expect(list, status: 0)
    #expect(list.lines.count == 2 && list.lines[1].hasPrefix("a "))
    #expect(list.err == "note: no such users: \"nope\", \"No Way<U+202E>\"\n")
    let json = try await bench.run("user", "list", "--ids", "a,nope", "--output", "json")
    expect(json, status: 0)
    #expect(json.objects?.compactMap { $0["user_id"] as? String } == ["a"])
    #expect(json.err == "note: no such users: \"nope\"\n")
    #expect(try await note("--ids", "a,b,c") == "")
    #expect(try await note("--ids", "a,nope", "--limit", "1") == "note: no such users: \"nope\"\n")
    // What the limit cuts off was not looked for.
    let cut = try await note("--ids", "a,b,c,nope", "--limit", "2")
    #expect(cut.contains("there are more users") && !cut.contains("nope"), "\(cut)")
    #expect(try await note("--ids", "a,b,nope", "--all") == "note: no such users: \"nope\"\n")
    // With another condition the user may be there all the same.
    #expect(
      try await note("--ids", "a,b", "--nickname", "b")
        == "note: not found, or not meeting the other conditions: \"a\"\n")
  }

  @Test("a value without its option, and a user's id in the place of a customer's, are told")
  func mistaken() async throws {
    let bench = try await CommandBench()
    expectRefused(
      try await bench.run("user", "update", "u", "nickname=Gr"), status: 64,
      naming: #"unexpected argument "nickname=Gr"; did you mean "--nickname=Gr"?"#)
    for arguments in [
      ["customer", "update-fields", "grace", "tier=B"], ["customer", "get", "grace"],
      ["ticket", "create", "--customer", "grace", "--title", "T"],
    ] {
      expectRefused(
        try await bench.run(arguments), status: 65, naming: "whole number",
        "a user's id is given with --user")
    }
  }

  @Test("user update changes what is given and leaves the rest, metadata above all")
  func update() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "Old", metadata: ["plan": "gold"])
    let named = try await bench.run("user", "update", "u", "--nickname", "New", "--output", "json")
    expectDone(named)
    #expect(named.object?["nickname"] as? String == "New")
    let user = try #require(try await bench.sandbox.user("u"))
    #expect(user["nickname"] as? String == "New" && user["access_token"] as? String == "")
    #expect(user["metadata"] as? [String: String] == ["plan": "gold"])

    // Issuing a token revokes the old one: not without being confirmed.
    let unconfirmed = try await bench.run("user", "update", "u", "--issue-access-token")
    expectRefused(unconfirmed, status: 77, naming: "--yes")
    #expect(try await bench.sandbox.user("u")?["access_token"] as? String == "")
    let issued = try await bench.run(
      "user", "update", "u", "--issue-access-token", "--yes", "--output", "json")
    expectDone(issued)
    let token = try await bench.sandbox.user("u")?["access_token"] as? String
    #expect(token?.count == 40 && issued.object?["access_token"] as? String == token)
    expectRefused(
      try await bench.run("user", "update", "u"), status: 64, naming: "--nickname")
  }

  @Test("deactivating takes a choice about channels; leaving them is destructive")
  func activity() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    _ = try await bench.sandbox.send(
      "POST", "/group_channels", ["user_ids": ["u"], "name": "c", "channel_url": "c1"])
    func members() async throws -> Int? {
      try await bench.sandbox.send("GET", "/group_channels/c1")["member_count"] as? Int
    }
    expectRefused(
      try await bench.run("user", "deactivate", "u"), status: 64, naming: "--leave-channels",
      "--keep-channels")
    expectRefused(
      try await bench.run("user", "deactivate", "u", "--leave-channels", "--keep-channels"),
      status: 64)
    #expect(try await bench.sandbox.user("u")?["is_active"] as? Bool == true)

    let kept = try await bench.run("user", "deactivate", "u", "--keep-channels")
    expect(kept, status: 0)
    #expect(try await bench.sandbox.user("u")?["is_active"] as? Bool == false)
    #expect(try await members() == 1)
    let active = try await bench.run("user", "activate", "u", "--output", "json")
    expectDone(active)
    #expect(active.object?["is_active"] as? Bool == true)

    let left = ["user", "deactivate", "u", "--leave-channels"]
    expectRefused(try await bench.run(left), status: 77, naming: "--yes")
    #expect(try await members() == 1)
    expect(try await bench.run(left + ["--yes"]), status: 0)
    #expect(try await bench.sandbox.user("u")?["is_active"] as? Bool == false)
    #expect(try await members() == 0)
  }

  @Test("user delete asks for confirmation and prints an empty object")
  func delete() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    expectRefused(try await bench.run("user", "delete", "u"), status: 77, naming: "--yes")
    #expect(try await bench.sandbox.user("u") != nil)
    let deleted = try await bench.run("user", "delete", "u", "--yes", "--output", "json")
    expectDone(deleted)
    #expect(deleted.object?.isEmpty == true)
    #expect(try await bench.sandbox.user("u") == nil)
    expectRefused(
      try await bench.run("user", "delete", "u", "--yes"), status: 1, naming: "400201")
  }
}
