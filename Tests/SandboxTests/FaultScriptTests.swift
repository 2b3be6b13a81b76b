import Sandbox
import Testing

/// Faults as scripts: exactly the Nth request of a method, whoever sends it and when.
@Suite struct FaultScriptTests {
  private func faults(_ texts: String...) throws -> [Fault] {
    try texts.map { text throws(SandboxError) in try Fault(parsing: text) }
  }

  @Test("the third PUT loses its answer: it is carried out, and no other is hit")
  func thirdPut() async throws {
    let faults = try faults("lost-answer@PUT:3")
    try await withSandbox({ $0.faults = faults }) { sandbox async throws in
      try await sandbox.makeUser("a")
      var lost: [Int] = []
      for number in 1...6 {
        let body = #"{"nickname":"n\#(number)"}"#
        let reply = try? await sandbox.send("PUT", "/users/a", body)
        if reply == nil { lost.append(number) }
        let user = try await sandbox.send("GET", "/users/a")
        #expect(user.json["nickname"] == .text("n\(number)"), "changed, answered or not")
      }
      #expect(lost == [3])
    }
  }

  @Test("several scripts at once each hit theirs; of two for one request the first counts")
  func several() async throws {
    let faults = try faults(
      "status503@GET:2", "status500@POST:1", "status429@GET:4", "status500@GET:4",
      "garbage@DELETE:2", "status503@PATCH:1")
    try await withSandbox({ $0.faults = faults }) { sandbox async throws in
      var statuses: [Int] = []
      for _ in 1...5 { statuses.append(try await sandbox.send("GET", "/users").status) }
      #expect(statuses == [200, 503, 200, 429, 200])
      let create = #"{"user_id":"a","nickname":"","profile_url":""}"#
      #expect(try await sandbox.send("POST", "/users", create).status == 500)
      #expect(try await sandbox.send("POST", "/users", create).status == 200)
      #expect(try await sandbox.send("DELETE", "/users/a/metadata").text == "{}")
      #expect(try await sandbox.send("DELETE", "/users/a").text.hasPrefix("<html>"))
      #expect(try await sandbox.send("GET", "/users/a").code == 400201, "garbage, but done")
      #expect(try await sandbox.desk("PATCH", "/tickets/1/close").status == 503, "Desk counts too")
      #expect(try await sandbox.desk("PATCH", "/tickets/1/close").status == 404)
    }
  }

  @Test(
    "requests are counted exactly over connections, whatever becomes of them",
    arguments: ["GET", "PUT", "DELETE"])
  func counted(method: String) async throws {
    // Refused requests count as well: no such path.
    let faults = try faults("status503@\(method):7", "status500@\(method):40")
    try await withSandbox({ $0.faults = faults }) { sandbox async throws in
      let replies = try await sandbox.atOnce(60) { try await sandbox.send(method, "/nothing") }
      #expect(replies.filter { $0.status == 503 }.count == 1)
      #expect(replies.filter { $0.status == 500 }.count == 1)
      #expect(replies.filter { $0.code == 400930 }.count == 58)
    }
  }

  @Test("a lost answer hits writes only, and ends the connection after the change")
  func lostAnswers() async throws {
    let faults = try faults("lost-answer:1")
    try await withSandbox({ $0.faults = faults }) { sandbox async throws in
      for method in ["GET", "HEAD", "OPTIONS"] {
        let answer = try await RawConnection.exchange(
          sandbox.wire(method, "/v3/users"), port: sandbox.port)
        #expect(answer.hasPrefix("HTTP/1.1 "), "\(method)")
      }
      for (method, path, body) in [
        ("POST", "/v3/users", #"{"user_id":"a","nickname":"","profile_url":""}"#),
        ("PUT", "/v3/users/a", #"{"nickname":"changed"}"#),
      ] {
        let request = sandbox.wire(method, path, body)
          .replacing("Connection: close\r\n", with: "")
        #expect(try await RawConnection.exchange(request, port: sandbox.port).isEmpty)
      }
      #expect(try await sandbox.send("GET", "/users/a").json["nickname"] == .text("changed"))
      let delete = sandbox.wire("DELETE", "/v3/users/a")
      #expect(try await RawConnection.exchange(delete, port: sandbox.port).isEmpty)
      #expect(try await sandbox.send("GET", "/users/a").code == 400201)
    }
  }

  @Test("probability 1 hits all, 0 none, and each kind has its own luck")
  func probabilities() async throws {
    let always = try faults("status500:0", "status503:1", "status429:1")
    try await withSandbox({ $0.faults = always }) { sandbox async throws in
      for _ in 1...5 { #expect(try await sandbox.send("GET", "/users").status == 503) }
    }
    let both = try faults("status500:0.3", "status503:0.3")
    try await withSandbox({ $0.faults = both }) { sandbox async throws in
      var counts: [Int: Int] = [:]
      for _ in 1...200 { counts[try await sandbox.send("GET", "/users").status, default: 0] += 1 }
      #expect((30...90).contains(counts[500] ?? 0), "\(counts)")
      #expect((15...75).contains(counts[503] ?? 0), "what the first left over: \(counts)")
      #expect((60...140).contains(counts[200] ?? 0), "\(counts)")
    }
  }

  @Test(
    "a fault that is none is refused with the option, what was given, and what is allowed",
    arguments: [
      ("delay", "--fault 'delay': expected KIND:PROBABILITY or KIND@METHOD:N"),
      (
        "slow:1",
        "--fault 'slow:1': KIND must be one of delay, reset, hang, status429, status500, status503, truncate, garbage, lost-answer"
      ),
      ("delay:2", "--fault 'delay:2': PROBABILITY must be from 0 to 1"),
      (
        "reset@HEAD:1", "--fault 'reset@HEAD:1': METHOD must be GET, POST, PUT, PATCH or DELETE"
      ),
      ("reset@PUT:0", "--fault 'reset@PUT:0': N must be a whole number from 1 on"),
      (
        "lost-answer@GET:1",
        "--fault 'lost-answer@GET:1': lost-answer hits writes only, and GET reads"
      ),
    ])
  func refusals(text: String, message: String) {
    let error = #expect(throws: SandboxError.self) { try Fault(parsing: text) }
    #expect(error == .badValue(message))
  }

  @Test("a rate limit that is none is refused the same way")
  func badLimit() {
    let error = #expect(throws: SandboxError.self) { try RateLimit(parsing: "0:5") }
    #expect(
      error
        == .badValue("--rate-limit '0:5': expected GET or GET:WRITE, requests a second from 1 on"))
  }
}
