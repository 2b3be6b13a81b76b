import Foundation
import Testing

/// `ticket …` of product.md 2, seen from outside.
@Suite struct TicketCommandTests {
  /// A bench with one user who is a customer, and the customer's id.
  static func prepared(_ arguments: [String] = []) async throws -> (CommandBench, customer: Int) {
    let bench = try await CommandBench(arguments)
    try await bench.sandbox.create("maria.k", nickname: "Maria")
    return (bench, try await bench.sandbox.createCustomer("maria.k"))
  }

  @Test("ticket create sends everything given and says that agents can't see it yet")
  func create() async throws {
    let (bench, customer) = try await Self.prepared()
    for url in ["orders-1", "orders-2"] {
      _ = try await bench.sandbox.send(
        "POST", "/group_channels", ["user_ids": ["maria.k"], "name": url, "channel_url": url])
    }
    let made = try await bench.run(
      "ticket", "create", "--customer", "\(customer)", "--title", "Refund for order 118", "--group",
      "billing", "--priority", "HIGH", "--field", "order=118", "--field", "channel=a=\"b\"",
      "--related", "orders-1", "--related", "orders-2", "--output", "data-points")
    expect(made, status: 0)
    #expect(
      made.lines.map { $0.prefix { $0 != "=" } } == [
        "ticketId", "channelUrl", "relatedChannelUrls",
      ])
    #expect(made.lines.last == "relatedChannelUrls=orders-1,orders-2")
    let id = try #require(made.lines.first.flatMap { Int($0.dropFirst("ticketId=".count)) })
    #expect(made.err.contains("agents") && made.err.contains("first-message \(id)"))
    let ticket = try await bench.sandbox.ticket(id)
    #expect(ticket["channelName"] as? String == "Refund for order 118")
    #expect((ticket["group"] as? [String: Any])?["key"] as? String == "billing")
    #expect(
      ticket["priority"] as? String == "HIGH" && ticket["status2"] as? String == "INITIALIZED")
    #expect(SandboxProcess.fields(ticket) == ["order": "118", "channel": "a=\"b\""])
    #expect(made.lines[1] == "channelUrl=\(ticket["channelUrl"] ?? "")")
    #expect((ticket["relatedChannels"] as? String)?.contains("orders-2") == true)
  }

  @Test("ticket create for a user makes the customer first, and can post the first message")
  func createForUser() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("new", nickname: "New")
    let create = [
      "ticket", "create", "--user", "new", "--title", "Hello", "--first-message", "Wörld 😀",
      "--output", "json",
    ]
    let plan = try await bench.run(create + ["--dry-run"])
    expectDone(plan)
    #expect(try await bench.sandbox.desk("GET", "/customers").object["count"] as? Int == 0)
    let steps = plan.objects?.compactMap { $0["method"] as? String }
    #expect(steps == ["GET", "POST", "POST", "POST"])

    let made = try await bench.run(create)
    expect(made, status: 0)
    let tickets = try await bench.sandbox.tickets(of: "new")
    #expect(tickets.count == 1)
    #expect(tickets.first?["id"] as? Int == made.object?["id"] as? Int)
    #expect(tickets.first?["status2"] as? String == "PENDING")
    #expect(tickets.first?["lastMessage"] as? String == "Wörld 😀")
    // The record printed is the one afterwards.
    #expect(made.object?["status2"] as? String == "PENDING")

    let again = try await bench.run("ticket", "create", "--user", "new", "--title", "Second")
    expect(again, status: 0)
    #expect(try await bench.sandbox.desk("GET", "/customers").object["count"] as? Int == 1)
  }

  @Test("what did not stick of a new ticket is named")
  func createNotStuck() async throws {
    let (bench, customer) = try await Self.prepared()
    let made = try await bench.run(
      "ticket", "create", "--customer", "\(customer)", "--title", "T", "--field", "order=1",
      "--field", "unheard=2", "--output", "json")
    expect(made, status: 3)
    #expect(made.err.contains("unheard") && !made.err.contains("order "))
    #expect(made.object?["id"] as? Int != nil)
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 1)
  }

  @Test("ticket get and list show tickets; the list filters by status, user and words")
  func reads() async throws {
    let (bench, customer) = try await Self.prepared()
    let first = try await bench.sandbox.createTicket(customer, "Refund for order 118")
    let second = try await bench.sandbox.createTicket(customer, "Login trouble")
    _ = try await bench.sandbox.desk("PATCH", "/tickets/\(second)/close", [:])
    let one = try await bench.run("ticket", "get", "\(first)", "--output", "json")
    expectDone(one)
    #expect(
      try await NSDictionary(dictionary: one.object ?? [:])
        == NSDictionary(dictionary: bench.sandbox.ticket(first)))
    let table = try await bench.run("ticket", "get", "\(first)")
    expectDone(table)
    #expect(table.out.contains("Refund for order 118") && table.out.contains("INITIALIZED"))
    expectRefused(try await bench.run("ticket", "get", "9999"), status: 1, naming: "9999")
    expectRefused(try await bench.run("ticket", "get", "x"), status: 65, naming: "x")

    func ids(_ arguments: String...) async throws -> [Int] {
      let output = try await bench.run(["ticket", "list", "--output", "jsonl"] + arguments)
      expect(output, status: 0)
      return output.lines.compactMap { line in
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["id"] as? Int
      }
    }
    #expect(try await ids() == [second, first])
    #expect(try await ids("--status", "CLOSED") == [second])
    #expect(try await ids("--status", "INITIALIZED", "--user", "maria.k") == [first])
    #expect(try await ids("--user", "somebody") == [])
    #expect(try await ids("--query", "refund") == [first])
    #expect(try await ids("--limit", "1") == [second])
    #expect(try await ids("--all").count == 2)
    expectRefused(
      try await bench.run("ticket", "list", "--status", "OPENED"), status: 65, naming: "OPENED",
      "PENDING")
  }

  @Test("ticket update changes priority, related channels and fields")
  func update() async throws {
    let (bench, customer) = try await Self.prepared()
    let id = try await bench.sandbox.createTicket(customer, "T")
    for url in ["c1", "c2"] {
      _ = try await bench.sandbox.send(
        "POST", "/group_channels", ["user_ids": ["maria.k"], "name": url, "channel_url": url])
    }
    let updated = try await bench.run(
      "ticket", "update", "\(id)", "--priority", "URGENT", "--related", "c1", "--related", "c2",
      "--field", "order=7", "--output", "json")
    expectDone(updated)
    var ticket = try await bench.sandbox.ticket(id)
    #expect(ticket["priority"] as? String == "URGENT")
    #expect((ticket["relatedChannels"] as? String)?.contains("c2") == true)
    #expect(SandboxProcess.fields(ticket) == ["order": "7"])
    #expect(NSDictionary(dictionary: updated.object ?? [:]) == NSDictionary(dictionary: ticket))
    expectDone(try await bench.run("ticket", "update", "\(id)", "--no-related"))
    ticket = try await bench.sandbox.ticket(id)
    #expect((ticket["relatedChannels"] as? String)?.contains("c1") != true)
    #expect(ticket["priority"] as? String == "URGENT")

    let dropped = try await bench.run("ticket", "update", "\(id)", "--field", "unheard=1")
    expect(dropped, status: 3)
    #expect(dropped.err.contains("unheard"))
    expectRefused(
      try await bench.run("ticket", "update", "\(id)"), status: 64, naming: "--priority")
    expectRefused(
      try await bench.run("ticket", "update", "\(id)", "--related", "c1", "--no-related"),
      status: 64)
  }

  @Test("the customer's first message makes a ticket visible")
  func firstMessage() async throws {
    let (bench, customer) = try await Self.prepared()
    let id = try await bench.sandbox.createTicket(customer, "T")
    let sent = try await bench.run("ticket", "first-message", "\(id)", "Hello, my refund is late.")
    expect(sent, status: 0)
    let ticket = try await bench.sandbox.ticket(id)
    #expect(ticket["status2"] as? String == "PENDING" && ticket["issuedAt"] is String)
    let channel = try #require(ticket["channelUrl"] as? String)
    let messages = try await bench.sandbox.send(
      "GET",
      "/group_channels/\(channel)/messages?message_ts=9999999999999&prev_limit=5&next_limit=0")
    let list = try #require(messages["messages"] as? [[String: Any]])
    #expect(list.count == 1 && list.first?["message"] as? String == "Hello, my refund is late.")
    #expect((list.first?["user"] as? [String: Any])?["user_id"] as? String == "maria.k")
    expectRefused(
      try await bench.run("ticket", "first-message", "\(id)", ""), status: 65, naming: "message")
  }

  @Test("cancel takes a ticket from its agent")
  func cancel() async throws {
    let (bench, customer) = try await Self.prepared(["--auto-assign"])
    let id = try await bench.sandbox.createTicket(customer, "T")
    expect(try await bench.run("ticket", "first-message", "\(id)", "Hi"), status: 0)
    #expect(try await bench.sandbox.ticket(id)["status2"] as? String == "ACTIVE")
    let cancelled = try await bench.run("ticket", "cancel", "\(id)", "--output", "json")
    expect(cancelled, status: 0)
    #expect(cancelled.object?["status2"] as? String == "PENDING")
  }

  @Test("close, reopen and transfer do what they say, and refuse what can't be")
  func life() async throws {
    // Without agents to route to: they may be the ones who had the ticket before.
    let (bench, customer) = try await Self.prepared()
    let id = try await bench.sandbox.createTicket(customer, "T")
    expectRefused(
      try await bench.run("ticket", "transfer", "\(id)", "--group", "billing"), status: 1,
      naming: "INITIALIZED")
    expect(try await bench.run("ticket", "first-message", "\(id)", "Hi"), status: 0)

    let moved = try await bench.run(
      "ticket", "transfer", "\(id)", "--group", "billing", "--output", "json")
    expect(moved, status: 0)
    let group = try await bench.sandbox.ticket(id)["group"] as? [String: Any]
    #expect(group?["key"] as? String == "billing")
    #expect((moved.object?["group"] as? [String: Any])?["key"] as? String == "billing")
    expectRefused(
      try await bench.run("ticket", "transfer", "\(id)", "--group", "Big Team"), status: 65,
      naming: "Big Team")
    expectRefused(
      try await bench.run("ticket", "transfer", "\(id)", "--group", "nowhere"), status: 1)

    expectRefused(try await bench.run("ticket", "reopen", "\(id)"), status: 1)
    let closed = try await bench.run(
      "ticket", "close", "\(id)", "--comment", "Refunded by \"finance\"", "--output", "json")
    expectDone(closed)
    #expect(closed.object?["status2"] as? String == "CLOSED")
    #expect(
      try await bench.sandbox.ticket(id)["closeComment"] as? String == "Refunded by \"finance\"")
    expectRefused(try await bench.run("ticket", "close", "\(id)"), status: 1)
    expectDone(try await bench.run("ticket", "reopen", "\(id)"))
    #expect(try await bench.sandbox.ticket(id)["closedAt"] is NSNull)
  }

  @Test(
    "values that break a rule are refused before anything is sent",
    arguments: [
      (["--title", ""], ["title", "empty"]),
      (["--title", String(repeating: "t", count: 101)], ["101", "100"]),
      (["--title", "T", "--group", "Billing Team"], ["Billing Team"]),
      (["--title", "T", "--priority", "high"], ["high", "URGENT"]),
      (
        ["--title", "T", "--related", "a", "--related", "b", "--related", "c", "--related", "d"],
        ["4", "3"]
      ),
      (["--title", "T", "--related", "a,b"], ["a,b", "comma"]),
      (["--title", "T", "--field", "a,b=1"], ["a,b", "comma"]),
      (["--title", "T", "--field", "\(String(repeating: "k", count: 21))=1"], ["21", "20"]),
      (["--title", "T", "--first-message", ""], ["message", "empty"]),
    ])
  func refused(options: [String], words: [String]) async throws {
    let (bench, customer) = try await Self.prepared()
    let output = try await bench.run(["ticket", "create", "--customer", "\(customer)"] + options)
    expectRefused(output, status: 65)
    for word in words { #expect(output.err.contains(word), "\(word) in \(output.err)") }
    #expect(try await bench.sandbox.tickets(of: "maria.k").isEmpty)
  }
}
