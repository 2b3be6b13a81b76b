import Glibc
import NIOCore
import NIOPosix
import Sandbox
import Testing

@Suite(.timeLimit(.minutes(2))) struct SlowRequestTests {
  /// Starts of requests that stay unfinished.
  static let starts = [
    "G", "GET /v3/us", "GET /v3/users HTTP/1.1\r\nHost: 127",
    "POST /v3/users HTTP/1.1\r\nHost: 127.0.0.1\r\nApi-Token: TOKEN\r\nContent-Length: 50\r\n\r\n",
    "POST /v3/users HTTP/1.1\r\nHost: 127.0.0.1\r\nApi-Token: TOKEN\r\nContent-Length: 50\r\n\r\n{",
    "POST /v3/users HTTP/1.1\r\nHost: 127.0.0.1\r\nApi-Token: TOKEN\r\n"
      + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
    "GET /v3/users HTTP/1.1\r\nHost: 127.0.0.1\r\nApi-Token: TOKEN\r\nContent-Length: 50\r\n\r\n",
  ]

  @Test(
    "A request that is never finished ends its connection in time, beside a client that goes on",
    arguments: starts)
  func unfinished(start: String) async throws {
    try await withSandbox({ $0.requestLimit = .milliseconds(300) }) { sandbox in
      let request = start.replacing("TOKEN", with: sandbox.address.chatToken)
      _ = try await sandbox.besideAnother {
        try await RawConnection.answer(to: Array(request.utf8), port: sandbox.port)
      }
    }
  }

  @Test(
    "A request that comes one byte at a time has as long as any other", arguments: [false, true])
  func drip(isBody: Bool) async throws {
    try await withSandbox({ $0.requestLimit = .milliseconds(300) }) { sandbox in
      let head = sandbox.wire("POST", "/v3/users", String(repeating: "x", count: 100_000))
      let channel = try await RawConnection.connect(sandbox.port)
      let sent = try await sandbox.besideAnother {
        try await channel.executeThenClose { inbound, outbound in
          let (whole, drops) = isBody ? (head.utf8.count - 100_000, 100_000) : (0, head.utf8.count)
          try await outbound.write(ByteBuffer(bytes: head.utf8.prefix(whole)))
          let reader = Task { for try await _ in inbound {} }
          var sent = 0
          // Another request between two bytes paces them.
          for byte in head.utf8.dropFirst(whole) {
            guard (try? await outbound.write(ByteBuffer(bytes: [byte]))) != nil else { break }
            #expect(try await sandbox.send("GET", "/users/nobody").code == 400201)
            sent += 1
          }
          _ = await reader.result
          return (sent, drops)
        }
      }
      #expect(sent.0 < sent.1)
      #expect(try await sandbox.send("GET", "/users").status == 200)
    }
  }

  @Test("A quiet connection and one whose request is worked on stay open")
  func quiet() async throws {
    try await withSandbox({
      $0.requestLimit = .milliseconds(200)
      $0.faults = [Fault(.hang, .request(method: "DELETE", number: 1))]
    }) { sandbox in
      let request = sandbox.wire("GET", "/v3/users").replacing("Connection: close\r\n", with: "")
      let quiet = try await RawConnection.connect(sandbox.port)
      let hanging = try await RawConnection.connect(sandbox.port)
      try await quiet.executeThenClose { inbound, outbound in
        var parts = inbound.makeAsyncIterator()
        try await hanging.executeThenClose { _, hangingOutbound in
          try await outbound.write(ByteBuffer(string: request))
          #expect(try await parts.next() != nil)
          try await hangingOutbound.write(ByteBuffer(string: sandbox.wire("DELETE", "/v3/users/a")))
          // Three unfinished requests one after another take three times the limit.
          for _ in 1...3 {
            _ = try await RawConnection.answer(to: Array("GET".utf8), port: sandbox.port)
          }
          #expect(hanging.channel.isActive)
          try await outbound.write(ByteBuffer(string: request))
          let answer = try await parts.next().map { String(buffer: $0) } ?? ""
          #expect(answer.hasPrefix("HTTP/1.1 200 "))
        }
      }
    }
  }

  @Test("A client that asks and never takes the answers loses its connection")
  func untaken() async throws {
    try await withSandbox({
      $0.users = 100
      $0.requestLimit = .milliseconds(300)
    }) { sandbox in
      let request = sandbox.wire("GET", "/v3/users?limit=100&active_mode=all")
        .replacing("Connection: close\r\n", with: "")
      let channel = try await RawConnection.connect(sandbox.port)
      try await sandbox.besideAnother {
        try await channel.executeThenClose { _, outbound in
          // Nobody reads here; what doesn't fit into the sockets has to wait for a reader.
          while (try? await outbound.write(ByteBuffer(string: request))) != nil {}
        }
      }
    }
  }

  @Test("More connections than there may be end those that have been quiet for longest")
  func many() async throws {
    try await withSandbox({ $0.connectionLimit = 20 }) { sandbox in
      let request = sandbox.wire("GET", "/v3/users").replacing("Connection: close\r\n", with: "")
      let first = try await RawConnection.connect(sandbox.port)
      try await first.executeThenClose { inbound, outbound in
        var parts = inbound.makeAsyncIterator()
        try await outbound.write(ByteBuffer(string: request))
        #expect(try await parts.next() != nil)
        // Each has its own answer, so that all have come in before the next one does.
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<200 {
            let idle = try await RawConnection.connect(sandbox.port)
            group.addTask {
              try await idle.executeThenClose { inbound, outbound in
                do {
                  for try await _ in inbound {}
                } catch {
                  // Ended by the sandbox, or by this test.
                }
              }
            }
            #expect(try await sandbox.send("GET", "/users").status == 200)
          }
          // The first one was quiet for longest once, and is gone.
          #expect(try await parts.next() == nil)
          group.cancelAll()
        }
      }
    }
  }

  @Test("A burst of connections ends all but the last ones, and another client is answered")
  func burst() async throws {
    try await withSandbox({ $0.connectionLimit = 20 }) { sandbox in
      let connections = try await withThrowingTaskGroup(of: (any Channel).self) { group in
        for _ in 0..<200 {
          group.addTask {
            try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
              .connect(host: "127.0.0.1", port: sandbox.port).get()
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for _ in 1...3 {
        #expect(try await sandbox.send("GET", "/users").status == 200)
      }
      // Which ones have to go depends on the order in which they came.
      let (ends, ended) = AsyncStream<Void>.makeStream()
      for connection in connections {
        connection.closeFuture.whenComplete { _ in ended.yield() }
      }
      var count = 0
      for await _ in ends {
        count += 1
        if count == connections.count - 20 { break }
      }
      for connection in connections { try? await connection.close() }
    }
  }

  @Test(
    "The start of a request behind a whole one has as long as any other",
    arguments: ["G", "GET /v3/users HTTP/1.1\r\nHost: 127"], ["", #"{"nickname":"b"}"#])
  func pipelined(start: String, body: String) async throws {
    try await withSandbox({ $0.requestLimit = .milliseconds(300) }) { sandbox in
      try await sandbox.makeUser("a")
      let whole = sandbox.wire(body.isEmpty ? "GET" : "PUT", "/v3/users/a", body)
        .replacing("Connection: close\r\n", with: "")
      for requests in [whole + start, whole + whole + start] {
        let answer = try await RawConnection.answer(to: Array(requests.utf8), port: sandbox.port)
        #expect(answer.contains("HTTP/1.1 200 "))
      }
    }
  }

  @Test("With too few descriptors a sandbox doesn't start, and says so")
  func descriptors() async throws {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 24, rlim_max: 24)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
      let error = await #expect(throws: SandboxError.self) {
        try await withSandbox { _ in }
      }
      #expect(error?.description.contains("may open only 24 files") == true)
    }
  }
}
