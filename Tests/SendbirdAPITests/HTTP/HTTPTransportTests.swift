import SendbirdAPI
import Testing

/// The transport against a real server on loopback.
@Suite struct HTTPTransportTests {
  @Test func sendsWhatTheContractSays() async throws {
    try await TestServer.run({ _ in .send(TestServer.answer()) }) { server in
      try await HTTPFixture.withTransport { transport in
        let client = SendbirdClient(
          connection: try Fixture.connection(chatURL: server.url("/v3")), transport: transport)
        _ = try await client.updateMetadata(of: "a/b+c%d,e@f ä😀", ["k": "ä"])
        _ = try await client.metadata(of: "u", keys: ["a", "b c"])
      }
      let requests = server.requests
      try #require(requests.count == 2)
      #expect(
        requests[0].line
          == "PUT /v3/users/a%2Fb%2Bc%25d%2Ce%40f%20%C3%A4%F0%9F%98%80/metadata")
      #expect(requests[0].headers["api-token"] == Fixture.chatToken)
      #expect(requests[0].headers["content-type"] == "application/json; charset=utf8")
      #expect(requests[0].headers["host"] == "127.0.0.1:\(server.port)")
      #expect(requests[0].body == #"{"metadata":{"k":"ä"},"upsert":true}"#)
      #expect(requests[1].line == "GET /v3/users/u/metadata?keys=a,b%20c")
      #expect(requests[1].headers["content-type"] == nil)
      #expect(requests[1].body.isEmpty)
      // Kept alive: both on one connection.
      #expect(requests.map(\.connection) == [0, 0])
    }
  }

  @Test(arguments: APIRequest.Method.allCases)
  func carriesEveryMethod(_ method: APIRequest.Method) async throws {
    try await TestServer.run({ _ in
      .send(TestServer.answer("{\"a\": 1}", status: "418 X", headers: ["X-Y: z"]))
    }) { server in
      try await HTTPFixture.withTransport { transport in
        let body = method == .get || method == .delete ? nil : "{}"
        let answer = try await transport.send(
          HTTPFixture.request(server.url(), method, body: body))
        #expect(answer.status == 418)
        #expect(answer.header("x-y") == "z")
        #expect(answer.body == Array("{\"a\": 1}".utf8))
      }
      #expect(server.requests.map(\.line) == ["\(method.rawValue) /v3/x"])
    }
  }

  @Test func reachesAnIPv6Address() async throws {
    try await TestServer.run(host: "::1", { _ in .send(TestServer.answer()) }) { server in
      try await HTTPFixture.withTransport { transport in
        let answer = try await transport.send(
          HTTPFixture.request("http://[::1]:\(server.port)/v3"))
        #expect(answer.status == 200)
      }
    }
  }

  /// The token must not go anywhere but to the configured host.
  @Test(arguments: ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
  func followsNoRedirect(_ status: String) async throws {
    try await TestServer.run({ _ in .send(TestServer.answer()) }) { other in
      try await TestServer.run({ _ in
        .send(TestServer.answer("", status: status, headers: ["Location: \(other.url("/steal"))"]))
      }) { server in
        try await HTTPFixture.withTransport { transport in
          let client = SendbirdClient(
            connection: try Fixture.connection(chatURL: server.url("/v3")), transport: transport)
          let error = try await Fixture.error { try await client.user("u") }
          #expect(error.code == .redirected)
          #expect(error.redirectTarget == other.url("/steal"))
        }
      }
      #expect(other.requests.isEmpty)
    }
  }

  /// The server closes a kept-alive connection just as the next request comes.
  @Test func aReadSurvivesAClosedKeptAliveConnection() async throws {
    let answered = Locked(0)
    try await TestServer.run({ request in
      let count = answered.change { count in
        count += 1
        return count
      }
      return count == 2 ? .sendAndClose("") : .send(TestServer.answer(#"{"user_id": "u"}"#))
    }) { server in
      try await HTTPFixture.withTransport { transport in
        let notices = Locked<[RetryNotice]>([])
        let client = SendbirdClient(
          connection: try Fixture.connection(chatURL: server.url("/v3")), transport: transport
        ) { notice in notices.change { $0.append(notice) } }
        _ = try await client.user("u")
        _ = try await client.user("u")
        #expect(notices.value.map(\.wait) == [.zero])
        #expect(notices.value.map(\.reason) == [.connection(.closed)])
      }
      #expect(server.requests.map(\.connection) == [0, 0, 1])
    }
  }

  /// The same for a write: nobody knows whether it was carried out, so it is not sent again.
  @Test func aWriteOnAClosedKeptAliveConnectionIsUnknown() async throws {
    let answered = Locked(0)
    try await TestServer.run({ request in
      let count = answered.change { count in
        count += 1
        return count
      }
      return count == 2 ? .sendAndClose("") : .send(TestServer.answer())
    }) { server in
      try await HTTPFixture.withTransport { transport in
        let client = SendbirdClient(
          connection: try Fixture.connection(chatURL: server.url("/v3")), transport: transport)
        try await client.deleteUser("u")
        #expect(
          try await Fixture.error { try await client.deleteUser("u") }.code == .unknownOutcome)
      }
      #expect(server.requests.count == 2)
    }
  }

  @Test func unpacksGzip() async throws {
    try await TestServer.run({ _ in .sendBytes(GzipAnswer.small) }) { server in
      try await HTTPFixture.withTransport { transport in
        let answer = try await transport.send(HTTPFixture.request(server.url()))
        #expect(answer.body == Array(#"{"packed":true}"#.utf8))
      }
      #expect(server.requests.first?.headers["accept-encoding"] == "gzip, deflate")
    }
  }

  @Test func canBeShutDownAtAnyTime() async throws {
    let unused = HTTPTransport(options: HTTPFixture.options())
    await unused.shutdown()
    await unused.shutdown()
    let failure = try await HTTPFixture.failure(unused, HTTPFixture.request("http://127.0.0.1:1"))
    #expect(failure.kind == .unusable)
    #expect(!failure.mayHaveBeenSent)
  }

  /// A client that is released without being shut down would trap.
  @Test func canBeForgotten() async throws {
    try await TestServer.run({ _ in .send(TestServer.answer()) }) { server in
      let transport = HTTPTransport(options: HTTPFixture.options())
      let answer = try await transport.send(HTTPFixture.request(server.url()))
      #expect(answer.status == 200)
    }
  }

  @Test func pausesAsLongAsAsked() async throws {
    try await HTTPFixture.withTransport { transport in
      let clock = ContinuousClock()
      let start = clock.now
      try await transport.pause(for: .milliseconds(20))
      #expect(clock.now - start >= .milliseconds(20))
    }
  }

  @Test func aPauseCanBeCancelled() async throws {
    try await HTTPFixture.withTransport { transport in
      let (started, continuation) = AsyncStream<Void>.makeStream()
      let task = Task {
        continuation.yield()
        try await transport.pause(for: .seconds(3600))
      }
      for await _ in started { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}
