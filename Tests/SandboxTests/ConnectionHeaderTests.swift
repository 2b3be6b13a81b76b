import Glibc
import Sandbox
import Testing

/// What HTTP lets a client say about its connection and whom it asks.
@Suite(.timeLimit(.minutes(2))) struct ConnectionHeaderTests {
  @Test(
    "A connection ends after the answer for a client that says so in any spelling, or that is old",
    arguments: [
      ("HTTP/1.1", "Connection: close\r\n"), ("HTTP/1.1", "Connection: Close\r\n"),
      ("HTTP/1.1", "connection: foo, CLOSE\r\n"),
      ("HTTP/1.1", "Connection: foo\r\nConnection: close\r\n"), ("HTTP/1.0", ""),
    ])
  func end(version: String, field: String) async throws {
    try await withSandbox { sandbox in
      let request = sandbox.wire("GET", "/v3/users")
        .replacing("Connection: close\r\n", with: field).replacing("HTTP/1.1", with: version)
      let answer = try await RawConnection.exchange(request, port: sandbox.port)
      #expect(answer.hasPrefix("HTTP/1.1 200 "), "\(answer)")
    }
  }

  @Test("1.6, 5.3: a request without Host is 400 in the words of either service")
  func noHost() async throws {
    try await withSandbox { sandbox in
      for host in ["", "Host:\r\n"] {
        let chat = sandbox.wire("GET", "/v3/users")
          .replacing("Host: 127.0.0.1:\(sandbox.port)\r\n", with: host)
        let reply = try await RawConnection.exchange(chat, port: sandbox.port)
        #expect(reply.hasPrefix("HTTP/1.1 400 ") && reply.contains("400404"), "\(reply)")
        let desk = chat.replacing("/v3/users", with: "/platform/v1/tickets")
        let refusal = try await RawConnection.exchange(desk, port: sandbox.port)
        #expect(refusal.hasPrefix("HTTP/1.1 400 "), "\(refusal)")
        #expect(refusal.contains(#""detail":"The Host header is required.""#), "\(refusal)")
      }
    }
  }

  @Test("5.2: complete URLs name the port also for a client too old to name a host")
  func oldClient() async throws {
    try await check(host: "127.0.0.1", name: "127.0.0.1")
  }

  @Test("5.2: an IPv6 address is in brackets in complete URLs", .enabled(if: hasIPv6))
  func brackets() async throws {
    try await check(host: "::1", name: "[::1]")
  }

  private static let hasIPv6 = access("/proc/net/if_inet6", R_OK) == 0

  private func check(host: String, name: String) async throws {
    try await withSandbox({
      $0.host = host
      $0.users = 50
    }) { sandbox in
      let request = sandbox.wire("GET", "/platform/v1/tickets?limit=1")
        .replacing("HTTP/1.1", with: "HTTP/1.0")
        .replacing("Host: 127.0.0.1:\(sandbox.port)\r\n", with: "")
        .replacing(
          "Api-Token: \(sandbox.address.chatToken)",
          with: "SENDBIRDDESKAPITOKEN: \(sandbox.address.deskToken)")
      let answer = try await RawConnection.exchange(request, port: sandbox.port, host: host)
      let next = #""next":"http://\#(name):\#(sandbox.port)/platform/v1/tickets?"#
      #expect(answer.contains(next), "\(answer)")
    }
  }
}
