import Sandbox
import Testing

@Suite struct OptionTests {
  @Test(
    "Faults as they are written on the command line",
    arguments: [
      ("delay:0.5", Fault(.delay, .probability(0.5))), ("hang:1", Fault(.hang, .probability(1))),
      ("lost-answer:0", Fault(.lostAnswer, .probability(0))),
      ("status429@GET:3", Fault(.status429, .request(method: "GET", number: 3))),
      ("lost-answer@put:1", Fault(.lostAnswer, .request(method: "PUT", number: 1))),
    ])
  func faults(text: String, fault: Fault) throws {
    #expect(try Fault(parsing: text) == fault)
  }

  @Test(
    "Faults that are none",
    arguments: [
      "", "delay", "delay:", "delay:2", "delay:-0.1", "delay:nan", "delay:x", "slow:0.5",
      "reset@GET", "reset@GET:0", "reset@GET:x", "reset@HEAD:1", "reset@GET@PUT:1", "@GET:1",
      "lost-answer@GET:1", "status404:1",
    ])
  func badFaults(text: String) {
    let error = #expect(throws: SandboxError.self) { try Fault(parsing: text) }
    #expect(error?.code == .badValue)
    #expect(error?.description.contains("'\(text)'") == true)
  }

  @Test("Rate limits as they are written on the command line")
  func rateLimits() throws {
    #expect(try RateLimit(parsing: "10:5") == RateLimit(reads: 10, writes: 5))
    #expect(try RateLimit(parsing: "7") == RateLimit(reads: 7, writes: 7))
    for text in ["", "0", "5:0", "a", "1:2:3", "-1", "5:", ":5"] {
      let error = #expect(throws: SandboxError.self) { try RateLimit(parsing: text) }
      #expect(error?.code == .badValue)
    }
  }

  @Test(
    "6.1: keys of registered fields as they are written on the command line",
    arguments: [
      (["tier"], nil), (["tier", "Tier", "a b"], nil), ([String(repeating: "ä", count: 20)], nil),
      ([], nil), ([""], "--customer-field must not be empty"),
      (["a,b"], "--customer-field 'a,b' must not have a comma"),
      (["a", "b", "a"], "--customer-field 'a' is given twice"),
      (
        [String(repeating: "ä", count: 21)],
        "--customer-field '\(String(repeating: "ä", count: 21))' must be at most 20 characters, not 21"
      ),
    ] as [([String], String?)])
  func fieldKeys(keys: [String], refusal: String?) throws {
    do throws(SandboxError) {
      let checked = try SandboxConfiguration.fieldKeys(keys, of: "--customer-field")
      #expect(checked == keys && refusal == nil)
    } catch {
      #expect(error == .badValue(refusal ?? "none"))
    }
  }

  @Test("6.1, 6.4: the default keys keep the rules themselves")
  func defaultKeys() throws {
    for keys in [
      SandboxConfiguration.defaultCustomerFields, SandboxConfiguration.defaultTicketFields,
    ] {
      #expect(try SandboxConfiguration.fieldKeys(keys, of: "--x") == keys && keys.count > 5)
    }
  }

  @Test("The line of JSON has its five members in order, and the tokens 40 hexadecimal digits")
  func line() async throws {
    try await withSandbox { sandbox in
      let address = sandbox.address
      #expect(
        address.jsonLine == """
          {"application_id":"\(address.applicationID)",\
          "chat_url":"http://127.0.0.1:\(sandbox.port)/v3",\
          "desk_url":"http://127.0.0.1:\(sandbox.port)/platform/v1",\
          "chat_token":"\(address.chatToken)","desk_token":"\(address.deskToken)"}
          """)
      for token in [address.chatToken, address.deskToken] {
        #expect(token.count == 40 && token.allSatisfy { $0.isHexDigit && !$0.isUppercase })
      }
      let other = try await withSandbox { $0.address }
      #expect(other.applicationID != address.applicationID)
      #expect(other.chatToken != address.chatToken && other.deskToken != address.deskToken)
    }
  }

  @Test("A port in use is a clear error")
  func portInUse() async throws {
    try await withSandbox { sandbox in
      let error = await #expect(throws: SandboxError.self) {
        try await withSandbox({ $0.port = sandbox.port }) { _ in }
      }
      #expect(error?.code == .cannotListen)
      #expect(
        error?.description == "cannot listen on 127.0.0.1:\(sandbox.port): Address already in use")
    }
  }

  @Test(
    "Only loopback addresses are for this machine alone",
    arguments: [
      ("127.0.0.1", true), ("localhost", true), ("::1", true), ("0.0.0.0", false), ("::", false),
      ("192.168.1.2", false), ("example.com", false),
    ])
  func loopback(host: String, isLoopback: Bool) {
    var configuration = SandboxConfiguration()
    configuration.host = host
    #expect(configuration.isLoopbackOnly == isLoopback)
  }
}
