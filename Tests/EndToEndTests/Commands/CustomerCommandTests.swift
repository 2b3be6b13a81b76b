import Foundation
import Testing

/// `customer …` of product.md 2, seen from outside.
@Suite struct CustomerCommandTests {
  @Test("customer create finds or creates, and says which it was")
  func create() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("maria/k ä", nickname: "Maria")
    let create = ["customer", "create", "--user", "maria/k ä", "--output", "data-points"]
    let made = try await bench.run(create)
    expect(made, status: 0)
    #expect(made.err.contains("created"))
    let id = try #require(made.lines.first?.split(separator: "=").last.flatMap { Int($0) })
    #expect(made.out == "customerId=\(id)\n")
    let stored = try await bench.sandbox.desk("GET", "/customers/\(id)").object
    #expect(stored["sendbirdId"] as? String == "maria/k ä")

    let found = try await bench.run(create)
    expect(found, status: 0)
    #expect(found.err.contains("found") && found.out == made.out)
    let all = try await bench.sandbox.desk("GET", "/customers").object
    #expect(all["count"] as? Int == 1)
    expectRefused(
      try await bench.run("customer", "create", "--user", "nobody"), status: 1, naming: "sendbirdId"
    )
  }

  @Test("customer get takes an id or a user")
  func get() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "Uma")
    let id = try await bench.sandbox.createCustomer("u")
    _ = try await bench.sandbox.desk(
      "PATCH", "/customers/\(id)/custom_fields",
      ["customFields": #"{"tier": "A", "city": "Tartu"}"#])
    let byID = try await bench.run("customer", "get", "\(id)", "--output", "json")
    let byUser = try await bench.run("customer", "get", "--user", "u", "--output", "json")
    expectDone(byID)
    expectDone(byUser, byID.out)
    let stored = try await bench.sandbox.desk("GET", "/customers/\(id)").object
    #expect(NSDictionary(dictionary: byID.object ?? [:]) == NSDictionary(dictionary: stored))

    let points = try await bench.run("customer", "get", "\(id)", "--output", "data-points")
    expectDone(points)
    #expect(
      points.lines.map { $0.prefix { $0 != "=" } } == [
        "sendbirdId", "channelType", "project", "createdAt", "displayName", "customFields",
      ])
    #expect(points.lines.contains("sendbirdId=u") && points.lines.contains("displayName=Uma"))
    #expect(points.lines.contains("channelType=SENDBIRD"))
    #expect(points.lines.contains(#"customFields={"tier":"A","city":"Tartu"}"#))
    let createdAt = try #require(stored["createdAt"] as? String)
    #expect(points.lines.contains { $0.hasPrefix("createdAt=\(createdAt.prefix(19))") })

    let table = try await bench.run("customer", "get", "\(id)")
    expectDone(table)
    #expect(table.lines.contains { $0.contains("tier") && $0.hasSuffix("A") })
    expectRefused(try await bench.run("customer", "get", "99999"), status: 1, naming: "99999")
    expectRefused(
      try await bench.run("customer", "get", "--user", "nobody"), status: 1, naming: "nobody")
    expectRefused(try await bench.run("customer", "get"), status: 64, naming: "--user")
    expectRefused(try await bench.run("customer", "get", "1", "--user", "u"), status: 64)
    expectRefused(try await bench.run("customer", "get", "one"), status: 65, naming: "one")
  }

  @Test("customer list pages, and filters by user")
  func list() async throws {
    let bench = try await CommandBench()
    for number in 0..<12 {
      try await bench.sandbox.create("u\(number)", nickname: "")
      _ = try await bench.sandbox.createCustomer("u\(number)")
    }
    let all = try await bench.run("customer", "list", "--all", "--output", "jsonl")
    expectDone(all)
    #expect(all.lines.count == 12)
    let some = try await bench.run("customer", "list", "--limit", "5", "--output", "json")
    expect(some, status: 0)
    #expect(some.objects?.count == 5 && some.err.contains("more"))
    let one = try await bench.run("customer", "list", "--user", "u7", "--output", "json")
    expectDone(one)
    #expect(one.objects?.first?["sendbirdId"] as? String == "u7" && one.objects?.count == 1)
    let table = try await bench.run("customer", "list")
    expectDone(table)
    #expect(table.lines.count == 13)
  }

  @Test("customer update-fields writes the given keys only, and names what did not stick")
  func updateFields() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    let id = try await bench.sandbox.createCustomer("u")
    let first = try await bench.run(
      "customer", "update-fields", "\(id)", "tier=A", "--json", #"{"city": "Pär\"nu"}"#, "--output",
      "json")
    expectDone(first)
    #expect(try await bench.sandbox.customerFields(id) == ["tier": "A", "city": "Pär\"nu"])
    #expect(SandboxProcess.fields(first.object ?? [:]) == ["tier": "A", "city": "Pär\"nu"])
    expectDone(try await bench.run("customer", "update-fields", "--user", "u", "tier=B=C"))
    #expect(try await bench.sandbox.customerFields(id) == ["tier": "B=C", "city": "Pär\"nu"])

    let dropped = try await bench.run(
      "customer", "update-fields", "\(id)", "tier=D", "unheard=1", "of=2", "--output", "json")
    expect(dropped, status: 3)
    #expect(dropped.err.contains("unheard") && dropped.err.contains("of"))
    #expect(!dropped.err.contains("tier"))
    #expect(try await bench.sandbox.customerFields(id)["tier"] == "D")
    // The record is printed as it is afterwards, although not all of it stuck.
    #expect(SandboxProcess.fields(dropped.object ?? [:])["tier"] == "D")
  }

  @Test(
    "fields that break a rule are refused before anything is sent",
    arguments: [
      (["k=\(String(repeating: "x", count: 191))"], ["\"k\"", "191", "190"]),
      (["\(String(repeating: "k", count: 21))=1"], ["21", "20"]),
      (["a,b=1"], ["a,b", "comma"]), (["=1"], ["empty"]), (["a=1", "a=2"], ["\"a\"", "twice"]),
      ((1...21).map { "k\($0)=v" }, ["21", "20"]), (["--json", "[]"], ["object"]),
    ])
  func refused(items: [String], words: [String]) async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    let id = try await bench.sandbox.createCustomer("u")
    let output = try await bench.run(["customer", "update-fields", "\(id)"] + items)
    expectRefused(output, status: 65)
    for word in words { #expect(output.err.contains(word), "\(word) in \(output.err)") }
    #expect(try await bench.sandbox.customerFields(id).isEmpty)
  }
}
