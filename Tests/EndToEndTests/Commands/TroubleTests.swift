import Foundation
import Testing

/// Lost answers, limits and refusals: the exit codes of product.md 3 and the table of section 6.
@Suite struct TroubleTests {
  @Test("a lost answer is resolved by reading back: done")
  func lostAnswer() async throws {
    let bench = try await CommandBench(["--fault", "lost-answer@PUT:1"])
    try await bench.sandbox.create("u", nickname: "old")
    let output = try await bench.run("user", "update", "u", "--nickname", "new", "--output", "json")
    expect(output, status: 0)
    #expect(output.err.contains("lost") && output.object?["nickname"] as? String == "new")
    #expect(try await bench.sandbox.user("u")?["nickname"] as? String == "new")
  }

  @Test(
    "half an answer, garbage, 500 or a broken connection to a write is read back: not done, or done",
    arguments: [("reset", 75), ("status500", 75), ("truncate", 0), ("garbage", 0)])
  func readBack(kind: String, status: Int) async throws {
    let bench = try await CommandBench(["--fault", "\(kind)@PUT:1"])
    try await bench.sandbox.create("u", nickname: "U")
    let output = try await bench.run("metadata", "update", "u", "k=v")
    expect(output, status: Int32(status))
    #expect(try await bench.sandbox.metadata("u") == (status == 0 ? ["k": "v"] : [:]))
  }

  @Test("what can't be read back is unknown")
  func unknown() async throws {
    let bench = try await CommandBench(["--fault", "lost-answer@PUT:1", "--fault", "garbage@GET:2"])
    try await bench.sandbox.create("u", nickname: "U")
    let output = try await bench.run("user", "update", "u", "--nickname", "new", "--output", "json")
    expectRefused(output, status: 76)
    #expect(output.error?["kind"] as? String == "unknown")
  }

  @Test(
    "a ticket is never created twice, whatever becomes of the answer",
    arguments: [("lost-answer", 0), ("truncate", 0), ("garbage", 0), ("reset", 75)])
  func ticketOnce(kind: String, status: Int) async throws {
    // The first two POSTs make the user and the customer.
    let (bench, customer) = try await TicketCommandTests.prepared(["--fault", "\(kind)@POST:3"])
    let output = try await bench.run(
      "ticket", "create", "--customer", "\(customer)", "--title", "Only once", "--output",
      "data-points")
    expect(output, status: Int32(status))
    let tickets = try await bench.sandbox.tickets(of: "maria.k")
    #expect(tickets.count == (status == 0 ? 1 : 0))
    if status == 0 {
      #expect(output.lines.first == "ticketId=\(tickets.first?["id"] ?? "")")
      #expect(output.err.contains("lost"))
    }
  }

  @Test("a ticket whose first message was refused is reported with its id")
  func messageRefused() async throws {
    let (bench, customer) = try await TicketCommandTests.prepared()
    _ = try await bench.sandbox.send(
      "PUT", "/users/maria.k", ["is_active": false, "leave_all_when_deactivated": false])
    let output = try await bench.run(
      "ticket", "create", "--customer", "\(customer)", "--title", "T", "--first-message", "Hi",
      "--output", "data-points")
    expect(output, status: 3)
    let tickets = try await bench.sandbox.tickets(of: "maria.k")
    #expect(tickets.count == 1)
    #expect(output.lines.first == "ticketId=\(tickets.first?["id"] ?? "")")
    #expect(output.err.contains("400300") || output.err.contains("deactivated"))
  }

  @Test(
    "what Sendbird doesn't know is named as it was asked for, beside Sendbird's own code",
    arguments: [
      (["user", "get", "no/body ä"], #"user "no/body ä" is not known here"#),
      (["user", "update", "nobody", "--nickname", "N"], #"user "nobody" is not known here"#),
      (["metadata", "get", "nobody"], #"user "nobody" is not known here"#),
      (["metadata", "update", "nobody", "a=b"], #"user "nobody" is not known here"#),
      (["customer", "get", "99999"], "customer 99999 is not known here"),
      (["customer", "get", "--user", "nobody"], #"no customer for user "nobody""#),
      (["ticket", "get", "99999"], "ticket 99999 is not known here"),
      (["ticket", "close", "99999"], "ticket 99999 is not known here"),
    ])
  func unknownRecord(arguments: [String], words: String) async throws {
    let bench = try await CommandBench()
    expectRefused(try await bench.run(arguments), status: 1, naming: words)
    let json = try await bench.run(arguments + ["--output", "json"])
    #expect((json.error?["message"] as? String)?.contains(words) == true, "\(json.err)")
    if arguments[0] == "user" { #expect(json.error?["code"] as? Int == 400_201) }
  }

  @Test("a customer is never created twice either")
  func customerOnce() async throws {
    let bench = try await CommandBench(["--fault", "lost-answer@POST:2"])
    try await bench.sandbox.create("u", nickname: "U")
    let output = try await bench.run("customer", "create", "--user", "u", "--output", "data-points")
    expect(output, status: 0)
    let stored = try await bench.sandbox.desk("GET", "/customers?sendbird_id=u").object
    #expect(stored["count"] as? Int == 1)
    let id = (stored["results"] as? [[String: Any]])?.first?["id"] as? Int
    #expect(output.out == "customerId=\(id ?? 0)\n")
  }

  @Test("over the limit it waits as told, says so, and goes on")
  func rateLimited() async throws {
    let bench = try await CommandBench(["--fault", "status429@GET:1"])
    try await bench.sandbox.create("u", nickname: "U")
    let output = try await bench.run("user", "get", "u")
    expect(output, status: 0)
    #expect(output.err.contains("waiting 1 s"), "\(output.err)")
  }

  @Test("refused tokens are 77 and say which token and where from, never the token")
  func tokens() async throws {
    let bench = try await CommandBench()
    let chat = try await bench.run(
      "user", "get", "u", environment: ["SENDBIRD_API_TOKEN": "wrong-4711"])
    expectRefused(chat, status: 77, naming: "Chat token refused", "SENDBIRD_API_TOKEN")
    let desk = try await bench.run(
      "customer", "list", environment: ["SENDBIRD_DESK_API_TOKEN": "wrong-4711"])
    expectRefused(desk, status: 77, naming: "Desk token refused", "SENDBIRD_DESK_API_TOKEN")
    #expect(!(chat.err + desk.err).contains("wrong-4711"))
    let noDesk = try await bench.run(
      "customer", "list", environment: ["SENDBIRD_DESK_API_TOKEN": ""])
    expectRefused(noDesk, status: 78, naming: "Desk")
  }

  @Test("nobody there is 69, a plain address beyond this machine 78")
  func addresses() async throws {
    let bench = try await CommandBench()
    let nobody = try await bench.run(
      "user", "update", "u", "--nickname", "n",
      environment: ["SENDBIRD_CHAT_URL": "http://127.0.0.1:1/v3"])
    expectRefused(nobody, status: 69, naming: "could not reach")
    let plain = try await bench.run(
      "user", "get", "u", environment: ["SENDBIRD_CHAT_URL": "http://api.example.com/v3"])
    expectRefused(plain, status: 78, naming: "SENDBIRD_CHAT_URL", "loopback")
    let none = try await Binary.run(["user", "get", "u"], environment: ["HOME": "/nonexistent"])
    expectRefused(none, status: 78, naming: "--sandbox")
  }

  @Test("an address without its path is told where nothing is found below it")
  func pathless() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    let host = String(bench.sandbox.chatURL.dropLast("/v3".count))
    let bare = ["SENDBIRD_CHAT_URL": host + "/", "SENDBIRD_DESK_URL": host]
    let chat = "\(host) has no path, while Sendbird's own address ends in /v3"
    let desk = "\(host) has no path, while Sendbird's own address ends in /platform/v1"
    for arguments in [
      ["user", "get", "u"], ["metadata", "update", "u", "a=b"], ["user", "list"],
    ] {
      expectRefused(
        try await bench.run(arguments, environment: bare), status: 1, naming: "400930", chat)
    }
    for arguments in [["ticket", "get", "1"], ["customer", "list"]] {
      expectRefused(try await bench.run(arguments, environment: bare), status: 1, naming: desk)
    }
    let check = try await bench.run("profile", "check", environment: bare)
    expect(check, status: 1)
    #expect(check.out.contains(chat) && check.out.contains(desk), "\(check.out)")
    // With a path it is the record that isn't there, or another path that is wrong.
    let gone = try await bench.run("user", "get", "nobody")
    #expect(gone.status == 1 && !gone.err.contains("no path"), "\(gone.err)")
    let other = try await bench.run(
      "user", "get", "u", environment: ["SENDBIRD_CHAT_URL": "\(host)/v9"])
    #expect(other.status == 1 && !other.err.contains("no path,"), "\(other.err)")
  }

  @Test("an interrupt before a write was sent is 130", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) async throws {
    let listener = try SilentListener()
    let output = try await Binary.run(
      ["user", "update", "u", "--nickname", "n"],
      environment: [
        "HOME": "/nonexistent", "SENDBIRD_APPLICATION_ID": "A", "SENDBIRD_API_TOKEN": "t",
        "SENDBIRD_CHAT_URL": "http://127.0.0.1:\(listener.port)/v3",
      ],
      onStart: { process in listener.onRequest { kill(process, signal) } })
    expectRefused(output, status: 130)
  }
}

/// A server that takes a request and never answers.
private final class SilentListener: Sendable {
  private let descriptor: Int32
  let port: UInt16

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }

  /// Calls `body` when the first bytes of a request are there; the connection stays open.
  func onRequest(_ body: @escaping @Sendable () -> Void) {
    let descriptor = descriptor
    DispatchQueue.global().async {
      let connection = accept(descriptor, nil, nil)
      var byte: UInt8 = 0
      _ = read(connection, &byte, 1)
      body()
    }
  }
}
