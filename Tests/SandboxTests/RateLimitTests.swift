import FoundationEssentials
import Sandbox
import Testing

@Suite struct RateLimitTests {
  @Test("1.5: over the limit is 429 with 500910 and all headers, first of all checks")
  func limited() async throws {
    try await withSandbox({ $0.rateLimit = RateLimit(reads: 1000, writes: 1) }) { sandbox in
      // Many at once: however slow the machine is, two of them meet in one second.
      let replies = try await sandbox.atOnce(30) {
        try await sandbox.send("DELETE", "/nothing", token: "wrong")
      }
      let refused = try #require(replies.first { $0.status == 429 })
      #expect(refused.text == #"{"error":true,"code":500910,"message":"Too many requests."}"#)
      #expect(refused.headers["X-RateLimit-Limit"] == ["1;w=1"])
      #expect(refused.headers["X-RateLimit-Remaining"] == ["0"])
      #expect(refused.headers["X-RateLimit-RetryAfter"] == ["1"])
      #expect(refused.headers["Retry-After"] == ["1"])
      let reset = try #require(refused.headers["X-RateLimit-Reset"].first.flatMap { Int($0) })
      #expect(abs(Double(reset) - Date().timeIntervalSince1970) < 5)
      #expect(Set(replies.map(\.code)) == [400930, 500910])
    }
  }

  @Test("1.5: with a limit three headers come with every answer; methods are counted apart")
  func headers() async throws {
    try await withSandbox({ $0.rateLimit = RateLimit(reads: 1000, writes: 500) }) { sandbox in
      for (method, path, limit) in [
        ("GET", "/users", "1000;w=1"), ("GET", "/users/nobody", "1000;w=1"),
        ("DELETE", "/users/nobody", "500;w=1"), ("PUT", "/nothing", "500;w=1"),
      ] {
        let reply = try await sandbox.send(method, path)
        #expect(reply.headers["X-RateLimit-Limit"] == [limit])
        #expect(reply.headers["X-RateLimit-Remaining"].count == 1)
        #expect(reply.headers["X-RateLimit-Reset"].count == 1)
        #expect(reply.headers["X-RateLimit-RetryAfter"].isEmpty)
        #expect(reply.headers["Retry-After"].isEmpty)
      }
    }
  }

  @Test("Without a limit there are no rate headers")
  func none() async throws {
    try await withSandbox { sandbox in
      let reply = try await sandbox.send("GET", "/users")
      #expect(!reply.headers.all.contains { $0.name.lowercased().hasPrefix("x-ratelimit") })
    }
  }

  @Test("A status429 fault under a limit has the limit's headers")
  func fault() async throws {
    try await withSandbox({
      $0.rateLimit = RateLimit(reads: 50, writes: 50)
      $0.faults = [Fault(.status429, .probability(1))]
    }) { sandbox in
      let reply = try await sandbox.send("GET", "/users")
      #expect(reply.status == 429)
      #expect(reply.headers["X-RateLimit-Limit"] == ["50;w=1"])
      #expect(reply.headers["X-RateLimit-RetryAfter"] == ["1"])
    }
  }
}
