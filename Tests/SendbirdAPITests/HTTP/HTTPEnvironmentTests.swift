import SendbirdAPI
import Testing

@Suite struct HTTPEnvironmentTests {
  private func failure(
    _ environment: [String: String], _ url: String = "https://api-x.sendbird.com.invalid/v3"
  ) async throws -> TransportFailure {
    try await HTTPFixture.withTransport(HTTPFixture.options(environment)) {
      try await HTTPFixture.failure($0, HTTPFixture.request(url))
    }
  }

  /// The proxy sees the host, not the token: that comes after TLS.
  @Test(arguments: ["HTTPS_PROXY", "https_proxy"])
  func asksTheProxyToConnect(_ name: String) async throws {
    try await TestServer.run({ _ in
      .sendAndClose("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    }) { proxy in
      let failure = try await failure([name: "http://us%40er:pa%3Ass@127.0.0.1:\(proxy.port)/"])
      #expect(failure.kind == .notConnected)
      #expect(!failure.mayHaveBeenSent)
      #expect(proxy.requests.map(\.line) == ["CONNECT api-x.sendbird.com.invalid:443"])
      let headers = try #require(proxy.requests.first?.headers)
      #expect(headers["proxy-authorization"] == "Basic dXNAZXI6cGE6c3M=")
      #expect(!headers.values.contains(Fixture.chatToken))
    }
  }

  @Test(arguments: [
    "*", "sendbird.com.invalid", ".sendbird.com.invalid", "*.sendbird.com.invalid",
    "x, api-x.SENDBIRD.com.invalid",
  ])
  func reachesExceptionsWithoutTheProxy(_ exceptions: String) async throws {
    try await TestServer.run({ _ in .reset }) { proxy in
      let failure = try await failure([
        "HTTPS_PROXY": "127.0.0.1:\(proxy.port)", "NO_PROXY": exceptions,
      ])
      #expect(!failure.mayHaveBeenSent)
      #expect(proxy.requests.isEmpty)
    }
  }

  @Test func anExceptionIsNotASuffixOfAName() async throws {
    try await TestServer.run({ _ in .sendAndClose("HTTP/1.1 502 X\r\nContent-Length: 0\r\n\r\n") })
    {
      proxy in
      _ = try await failure([
        "HTTPS_PROXY": "127.0.0.1:\(proxy.port)", "no_proxy": "bird.com.invalid,other",
      ])
      #expect(proxy.requests.count == 1)
    }
  }

  @Test func reachesLoopbackWithoutTheProxy() async throws {
    try await TestServer.run({ _ in .reset }) { proxy in
      try await TestServer.run({ _ in .send(TestServer.answer()) }) { server in
        let options = HTTPFixture.options(["HTTPS_PROXY": "127.0.0.1:\(proxy.port)"])
        try await HTTPFixture.withTransport(options) {
          let answer = try await $0.send(HTTPFixture.request(server.url()))
          #expect(answer.status == 200)
        }
      }
      #expect(proxy.requests.isEmpty)
    }
  }

  @Test(arguments: [
    "https://proxy:1", "socks5://proxy:1", "http://", "a b", "http://p/x", "p:99999",
  ])
  func refusesAProxyItCannotUse(_ proxy: String) async throws {
    let failure = try await failure(["HTTPS_PROXY": proxy])
    #expect(failure.kind == .unusable)
    #expect(failure.detail.contains("HTTPS_PROXY"))
  }

  @Test func refusesAMissingFileOfTrustRoots() async throws {
    let failure = try await failure(["SSL_CERT_FILE": "/nonexistent/roots.pem"])
    #expect(failure.kind == .unusable)
    #expect(failure.detail.contains("SSL_CERT_FILE"))
  }
}
