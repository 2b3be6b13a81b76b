import Foundation
import Testing

/// Formats, streams and errors of product.md 2 and 3, whatever the command.
@Suite struct OutputTests {
  @Test(
    "formats that don't fit are wrong usage",
    arguments: [
      ["user", "get", "u", "--output", "xml"], ["user", "get", "u", "--output", "jsonl"],
      ["user", "get", "u", "--output", "curl"], ["user", "delete", "u", "--output", "curl"],
      ["user", "get"], ["user"], ["user", "eat", "u"], ["user", "get", "u", "extra"],
      ["user", "get", "u", "--nope"], ["ticket", "first-message", "1"], ["customer", "create"],
      ["ticket", "create", "--title", "T"], ["ticket", "create", "--customer", "1"],
      ["ticket", "transfer", "1"], ["metadata", "update", "u"],
      ["customer", "update-fields", "1"], ["customer", "update-fields"],
    ])
  func usage(arguments: [String]) async throws {
    let output = try await Binary.run(
      arguments, environment: ["HOME": "/nonexistent", "SENDBIRD_APPLICATION_ID": "A"])
    expect(output, status: 64)
    #expect(output.out == "" && !output.err.isEmpty)
    let json = try await Binary.run(
      arguments.contains("--output") ? arguments : arguments + ["--output", "json"],
      environment: ["HOME": "/nonexistent"])
    #expect(json.status == 64)
    if json.err.hasPrefix("{") || !arguments.contains("--output") {
      #expect(json.error?["kind"] as? String == "usage", "\(json.err)")
      #expect((json.error?["message"] as? String)?.isEmpty == false)
    }
  }

  @Test("with --output json an error is one object on standard error")
  func errors() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    func error(_ arguments: String..., status: Int32) async throws -> [String: Any] {
      let output = try await bench.run(arguments + ["--output", "json"])
      expectRefused(output, status: status)
      #expect(Set(output.error?.keys ?? [:].keys) == ["kind", "code", "message", "field"])
      return output.error ?? [:]
    }
    let missing = try await error("user", "get", "nobody", status: 1)
    #expect("\(missing["code"] ?? "")" == "400201" && missing["field"] is NSNull)
    let customer = try await error("customer", "get", "77", status: 1)
    #expect(customer["code"] as? String == "not_found")
    let long = try await error(
      "user", "update", "u", "--nickname", String(repeating: "n", count: 81), status: 65)
    #expect(long["field"] as? String == "nickname")
    #expect((long["message"] as? String)?.contains("81") == true)
    let unconfirmed = try await error("user", "delete", "u", status: 77)
    #expect((unconfirmed["message"] as? String)?.contains("--yes") == true)
  }

  @Test(
    "ids of every kind reach Sendbird as they are",
    arguments: [
      "a/b", "a+b", "100%", "a,b", "ä", "a b", "😀", "%2F", "a?b#c&d=e", "..x", "'\"$(x)", "-dash",
    ])
  func ids(id: String) async throws {
    let bench = try await CommandBench()
    let made = try await bench.run(
      "user", "create", "--nickname", "N", "--output", "data-points", "--", id)
    expectDone(made, "userId=\(id)\n")
    #expect(try await bench.sandbox.user(id)?["user_id"] as? String == id)
    expectDone(try await bench.run("metadata", "update", "--", id, "k=v"))
    #expect(try await bench.sandbox.metadata(id) == ["k": "v"])
    let got = try await bench.run("user", "get", "--output", "json", "--", id)
    #expect(got.object?["user_id"] as? String == id)
    expect(try await bench.run("customer", "create", "--user=\(id)"), status: 0)
    let customer = try await bench.run("customer", "get", "--user=\(id)", "--output", "json")
    #expect(customer.object?["sendbirdId"] as? String == id)
    expect(try await bench.run("user", "delete", "--yes", "--", id), status: 0)
    #expect(try await bench.sandbox.user(id) == nil)
  }

  @Test("a user list takes ids with commas in them, and blanks", arguments: ["a,b", "a b", "ä+%"])
  func listedID(id: String) async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create(id, nickname: "x,y")
    let output = try await bench.run("user", "list", "--nickname", "x,y", "--output", "json")
    #expect(output.objects?.map { $0["user_id"] as? String } == [id])
  }

  @Test("what strangers wrote can't reach the terminal as control sequences")
  func hostile() async throws {
    let bench = try await CommandBench()
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[31mred\u{202E}gnirts\r\nx\u{9B}2J"
    try await bench.sandbox.create("u", nickname: evil, metadata: ["k\u{1B}[1m": evil])
    let customer = try await bench.sandbox.createCustomer("u")
    _ = try await bench.sandbox.createTicket(customer, evil)
    for arguments in [
      ["user", "get", "u"], ["user", "list"], ["metadata", "get", "u"], ["customer", "list"],
      ["customer", "get", "\(customer)"], ["ticket", "list"],
    ] {
      let output = try await bench.run(arguments)
      expect(output, status: 0)
      let text = output.out + output.err
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.properties.generalCategory.isControl })
      #expect(text.contains("^["), "\(arguments)")
    }
    let json = try await bench.run("user", "get", "u", "--output", "json")
    #expect(json.object?["nickname"] as? String == evil)
    let refused = try await bench.run("user", "get", "no\u{1B}[31mbody")
    #expect(refused.status == 1 && !refused.err.contains("\u{1B}"))
    // Wrong usage repeats what was typed.
    let usage = try await bench.run("user", "get", "u", "x\nUsage: \u{1B}]0;evil\u{7}")
    #expect(usage.status == 64 && !usage.err.contains("\u{1B}"))
    // JSON says the same with escapes.
    let json8 = try await bench.run(
      "metadata", "update", "u", "a,\u{9B}2J\u{202E}=1", "--output", "json")
    #expect(json8.status == 65 && (json8.error?["message"] as? String)?.contains("\u{9B}") == true)
    #expect(!json8.err.contains("\u{9B}") && !json8.err.contains("\u{202E}"))
  }

  @Test("global options are taken before, between and after the command's words")
  func globals() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    let write = ["user", "update", "u", "--nickname", "N"]
    for place in 0...write.count where place != 4 {
      var arguments = write
      arguments.insert("--read-only", at: place)
      expectRefused(try await bench.run(arguments), status: 77, naming: "read-only")
    }
    #expect(try await bench.sandbox.user("u")?["nickname"] as? String == "U")
    let last = try await bench.run("--color", "never", "user", "--verbose", "get", "u")
    expect(last, status: 0)
    let log = try TemporaryFolder()
    let logged = try await bench.run("--log-file", log.path("log"), "user", "get", "u")
    expectDone(logged)
    let line = try #require(try log.read("log").split(separator: "\n").first)
    #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    let mode = try FileManager.default.attributesOfItem(atPath: log.path("log"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("--sandbox gives a command a Sendbird of its own")
  func ownSandbox() async throws {
    let output = try await Binary.run(
      ["--sandbox", "user", "list", "--limit", "3", "--output", "json"],
      environment: ["HOME": "/nonexistent"])
    expect(output, status: 0)
    #expect(output.objects?.count == 3)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isControl: Bool {
    [.control, .format, .lineSeparator, .paragraphSeparator].contains(self)
  }
}
