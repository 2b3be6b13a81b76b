import AsyncHTTPClient
import NIOCore
import Sandbox
import Testing

@Suite struct FaultTests {
  @Test(
    "A fault at the Nth request of a method hits that one and no other",
    arguments: ["GET", "POST"])
  func numbered(method: String) async throws {
    let fault = Fault(.status500, .request(method: method, number: 2))
    try await withSandbox({ $0.faults = [fault] }) { sandbox in
      var statuses: [[Int]] = [[], []]
      for number in 1...3 {
        statuses[0].append(try await sandbox.send("GET", "/users").status)
        statuses[1].append(try await sandbox.makeUserStatus("u\(number)"))
      }
      #expect(statuses[method == "GET" ? 0 : 1] == [200, 500, 200])
      #expect(statuses[method == "GET" ? 1 : 0] == [200, 200, 200])
    }
  }

  @Test(
    "1.6: refusals by fault change nothing",
    arguments: [
      (Fault.Kind.status429, 429, 500910 as Int?), (.status500, 500, 500901),
      (.status503, 503, nil),
    ])
  func refused(kind: Fault.Kind, status: Int, code: Int?) async throws {
    try await withSandbox({ $0.faults = [Fault(kind, .request(method: "POST", number: 1))] }) {
      sandbox in
      let reply = try await sandbox.send(
        "POST", "/users", #"{"user_id":"a","nickname":"","profile_url":""}"#)
      #expect(reply.status == status)
      #expect(reply.code == code)
      #expect(reply.json["error"] == .bool(true))
      #expect(reply.headers["X-RateLimit-Limit"].isEmpty, "no limit, no rate headers")
      #expect(reply.headers["Retry-After"].isEmpty)
      #expect(try await sandbox.send("GET", "/users/a").code == 400201)
    }
  }

  @Test(
    "reset, truncate and lost-answer on the wire: what arrives, and whether it was done",
    arguments: [(Fault.Kind.reset, false), (.truncate, true), (.lostAnswer, true)])
  func cut(kind: Fault.Kind, isDone: Bool) async throws {
    try await withSandbox({ $0.faults = [Fault(kind, .request(method: "POST", number: 1))] }) {
      sandbox in
      let body = #"{"user_id":"a","nickname":"","profile_url":""}"#
      let request = sandbox.wire("POST", "/v3/users", body)
        .replacing("Connection: close\r\n", with: "")
      let answer = try await RawConnection.exchange(request, port: sandbox.port)
      if kind == .truncate {
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
        #expect(parts.count == 2)
        let promised = try #require(
          parts[0].split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length: ") })
        let length = try #require(Int(promised.dropFirst(16)))
        #expect(parts[1].utf8.count == length / 2)
        #expect(answer.hasPrefix("HTTP/1.1 200"))
      } else {
        #expect(answer.isEmpty)
      }
      let there = try await sandbox.send("GET", "/users/a")
      #expect((there.status == 200) == isDone)
    }
  }

  @Test("lost-answer and other cuts by chance leave reads alone or not")
  func chance() async throws {
    try await withSandbox({ $0.faults = [Fault(.lostAnswer, .probability(1))] }) {
      sandbox async throws in
      #expect(try await sandbox.send("GET", "/users").status == 200)
      await #expect(throws: (any Error).self) { try await sandbox.makeUser("a") }
      #expect(try await sandbox.send("GET", "/users/a").status == 200)
    }
    try await withSandbox({ $0.faults = [Fault(.reset, .probability(0))] }) {
      sandbox async throws in
      for _ in 1...20 { #expect(try await sandbox.send("GET", "/users").status == 200) }
    }
  }

  @Test("garbage is answered with 200 after the change, and isn't JSON")
  func garbage() async throws {
    try await withSandbox({ $0.faults = [Fault(.garbage, .request(method: "POST", number: 1))] }) {
      sandbox in
      let reply = try await sandbox.send(
        "POST", "/users", #"{"user_id":"a","nickname":"","profile_url":""}"#)
      #expect(reply.status == 200)
      #expect(reply.json == .null)
      #expect(reply.text.hasPrefix("<html>"))
      #expect(try await sandbox.send("GET", "/users/a").status == 200)
    }
  }

  @Test(
    "A hanging request does nothing, keeps its connection, and holds up neither others nor the end")
  func hang() async throws {
    try await withSandbox({ $0.faults = [Fault(.hang, .request(method: "POST", number: 1))] }) {
      sandbox in
      let channel = try await RawConnection.connect(sandbox.port)
      try await channel.executeThenClose { inbound, outbound in
        let body = #"{"user_id":"a","nickname":"","profile_url":""}"#
        try await outbound.write(ByteBuffer(string: sandbox.wire("POST", "/v3/users", body)))
        for _ in 1...3 {
          #expect(try await sandbox.send("GET", "/users/a").code == 400201)
        }
        #expect(channel.channel.isActive)
      }
      let abandoned = try await RawConnection.connect(sandbox.port)
      // Left open: the sandbox has to end all the same.
      #expect(abandoned.channel.isActive)
      try await abandoned.executeThenClose { _, _ in }
    }
  }

  @Test("The sandbox ends at once with a request hanging and connections idle")
  func endWhileHanging() async throws {
    var configuration = SandboxConfiguration()
    configuration.users = 0
    configuration.faults = [Fault(.hang, .request(method: "GET", number: 2))]
    let server = SandboxServer(configuration)
    let (addresses, ready) = AsyncStream<SandboxAddress>.makeStream()
    let running = Task { try await server.run { ready.yield($0) } }
    let address = try #require(await addresses.first { _ in true })
    let sandbox = RunningSandbox(address: address)
    let request = sandbox.wire("GET", "/v3/users").replacing("Connection: close\r\n", with: "")
    let connection = try await RawConnection.connect(sandbox.port)
    try await connection.executeThenClose { inbound, outbound in
      // The second request of the packet hangs once the first is answered.
      try await outbound.write(ByteBuffer(string: request + request))
      var parts = inbound.makeAsyncIterator()
      var answer = ""
      while !answer.contains(#"{"users":[],"next":""}"#), let part = try await parts.next() {
        answer += String(buffer: part)
      }
      running.cancel()
      try await running.value
      while let part = try? await parts.next() { answer += String(buffer: part) }
      #expect(answer.components(of: "HTTP/1.1 200") == 1)
    }
  }

  @Test("delay and latency put an answer off without holding up others")
  func delay() async throws {
    // Every other POST is delayed, and one attempt on a busy machine may start its two requests far
    // apart.
    let delays = stride(from: 1, to: 12, by: 2).map {
      Fault(.delay, .request(method: "POST", number: $0))
    }
    try await withSandbox({ $0.faults = delays }) { sandbox async throws in
      var isHeldUp = true
      for attempt in 0..<delays.count where isHeldUp {
        let start = ContinuousClock.now
        async let slow = (sandbox.makeUserStatus("slow\(attempt)"), ContinuousClock.now)
        #expect(try await sandbox.send("GET", "/users").status == 200)
        let quick = ContinuousClock.now
        let (status, end) = try await slow
        #expect(status == 200 && end - start >= .seconds(2))
        _ = try await sandbox.makeUserStatus("between\(attempt)")
        isHeldUp = quick >= end
      }
      #expect(!isHeldUp)
    }
    try await withSandbox({ $0.latency = .milliseconds(120) }) { sandbox async throws in
      let start = ContinuousClock.now
      #expect(try await sandbox.send("GET", "/users").status == 200)
      #expect(ContinuousClock.now - start >= .milliseconds(120))
    }
  }

  @Test("The same seed gives the same luck")
  func luck() async throws {
    func statuses(_ seed: UInt64) async throws -> [Int] {
      try await withSandbox({
        $0.seed = seed
        $0.faults = [Fault(.status503, .probability(0.5))]
      }) { sandbox in
        var statuses: [Int] = []
        for _ in 0..<40 { statuses.append(try await sandbox.send("GET", "/users").status) }
        return statuses
      }
    }
    let first = try await statuses(7)
    #expect(first == (try await statuses(7)))
    #expect(first != (try await statuses(8)))
    #expect((5...35).contains(first.filter { $0 == 503 }.count))
  }
}

extension String {
  /// How often a text is in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

extension RunningSandbox {
  /// Makes a user and answers the HTTP status.
  fileprivate func makeUserStatus(_ id: String) async throws -> Int {
    try await send("POST", "/users", #"{"user_id":"\#(id)","nickname":"","profile_url":""}"#).status
  }
}
