import NIOCore
import Sandbox
import Testing

/// Requests that are broken as HTTP, or that hold something hostile.
@Suite struct BrokenRequestTests {
  /// A request that isn't HTTP is answered with a bare 400, and its connection closed.
  ///
  /// That holds for a method which HTTP's own parser doesn't know as well, such as BREW: the server
  /// library refuses it before the sandbox sees it. Methods it knows, such as PROPFIND, are 400930.
  @Test(
    "What isn't HTTP ends its connection with 400 and changes nothing, beside a client that goes on",
    arguments: [
      "\u{0}\u{1}garbage\r\n\r\n", "\u{16}\u{3}\u{1}\u{0}\u{5}\u{1}\u{0}\u{0}\u{1}\u{3}",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "get /v3/users HTTP/1.1\r\n\r\n", "BREW /v3/users HTTP/1.1\r\n\r\n",
      "B@D /v3/users HTTP/1.1\r\n\r\n",
      "GET /v3/users/a\u{0}b HTTP/1.1\r\n\r\n", "GET /v3/users/a b HTTP/1.1\r\n\r\n",
      "GET /v3/users HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n",
      "GET /v3/users HTTP/1.1\r\nX-A: b\r\n c\r\n\r\n",
      "POST /v3/users HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
      "POST /v3/users HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n",
      "POST /v3/users HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
      "POST /v3/users HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET /v3/users HTTP/1.1\r\nX-Big: \(String(repeating: "x", count: 100_000))\r\n\r\n",
      "GET /v3/users?nickname=\(String(repeating: "x", count: 200_000)) HTTP/1.1\r\n\r\n",
      "GET /v3/users HTTP/1.1\r\n\(String(repeating: "X-A: b\r\n", count: 2000))\r\n",
    ])
  func notHTTP(text: String) async throws {
    try await withSandbox { sandbox in
      let answer = try await sandbox.besideAnother {
        try await RawConnection.answer(to: Array(text.utf8), port: sandbox.port)
      }
      // A client that sends on while it is refused may see a reset instead.
      #expect(answer.hasPrefix("HTTP/1.1 400 ") || answer.isEmpty, "\(answer.prefix(300))")
      #expect(try await sandbox.send("GET", "/users").status == 200)
    }
  }

  @Test(
    "Bodies with broken chunks change nothing",
    arguments: ["zz\r\n", "fffffffffffffffff\r\n", "-1\r\n", "\r\n", "5\r\n{}x"])
  func chunks(chunk: String) async throws {
    try await withSandbox({ $0.requestLimit = .milliseconds(300) }) { sandbox in
      let body = #"{"user_id":"a","nickname":"","profile_url":""}"#
      let request = sandbox.wire("POST", "/v3/users", "")
        .replacing("Content-Length: 0", with: "Transfer-Encoding: chunked")
      let answer = try await sandbox.besideAnother {
        try await RawConnection.answer(to: Array((request + chunk + body).utf8), port: sandbox.port)
      }
      #expect(!answer.contains("HTTP/1.1 200"))
      #expect(try await sandbox.send("GET", "/users/a").code == 400201)
    }
  }

  @Test("Half a body that would do as a whole one changes nothing", arguments: [false, true])
  func half(isChunked: Bool) async throws {
    try await withSandbox { sandbox in
      let body = #"{"user_id":"a","nickname":"","profile_url":""}"#
      let length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: 500"
      let start = sandbox.wire("POST", "/v3/users", "")
        .replacing("Content-Length: 0", with: length)
      let chunk = isChunked ? "\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n" : body
      let channel = try await RawConnection.connect(sandbox.port)
      try await channel.executeThenClose { inbound, outbound in
        try await outbound.write(ByteBuffer(string: start + chunk))
        try await channel.channel.close(mode: .output)
        var answer = ""
        for try await part in inbound { answer += String(buffer: part) }
        #expect(!answer.contains("HTTP/1.1 200"), "\(answer)")
      }
      #expect(try await sandbox.send("GET", "/users/a").code == 400201)
    }
  }

  @Test("Garbage after a request doesn't harm the request, and ends the connection")
  func pipelined() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", nickname: "first")
      let request = sandbox.wire("GET", "/v3/users/a")
        .replacing("Connection: close\r\n", with: "")
      let answer = try await RawConnection.answer(
        to: Array(request.utf8) + [0, 0xFF] + Array(" junk\r\n\r\n".utf8), port: sandbox.port)
      #expect(answer.contains("first") && answer.contains("HTTP/1.1 400 "), "\(answer)")
    }
  }

  @Test(
    "1.6: bodies that are no JSON object, or an evil one, are 400403",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000),
      #"{"nickname":"\ud800"}"#, #"{"nickname":"a","nickname":"b"}"#, "\u{FEFF}{}", "{\"a\":01}",
      "{\"a\":1e}", "nul", "", "{}{}", #"{"nickname":"a\#u{0}b"}"#,
    ])
  func json(body: String) async throws {
    try await withSandbox { sandbox in
      let reply = try await sandbox.besideAnother {
        try await sandbox.send("POST", "/users", body)
      }
      #expect(reply.status == 400 && reply.code == 400403, "\(reply.text.prefix(300))")
    }
  }

  @Test("1.6, 5.3: bytes that aren't UTF-8 in a body are refused in the words of either service")
  func bytes() async throws {
    try await withSandbox { sandbox in
      let start = sandbox.wire("POST", "/v3/users", "0123456789").utf8.dropLast(10)
      let body: [UInt8] = Array("{\"a\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8)
      let chat = try await RawConnection.answer(to: start + body, port: sandbox.port)
      #expect(chat.contains("400403"), "\(chat)")
      let desk = sandbox.wire("POST", "/platform/v1/tickets", "0123456789")
        .replacing("Api-Token", with: "SENDBIRDDESKAPITOKEN")
        .replacing(sandbox.address.chatToken, with: sandbox.address.deskToken)
      let reply = try await RawConnection.answer(
        to: desk.utf8.dropLast(10) + body, port: sandbox.port)
      #expect(reply.hasPrefix("HTTP/1.1 400 ") && reply.contains(#""detail":"#), "\(reply)")
    }
  }

  @Test("2.1: a number beyond every type is its JSON text as metadata, and no time")
  func numbers() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"k":1e999}"#)
      #expect(try await sandbox.send("GET", "/users/a/metadata").text == #"{"k":"1e999"}"#)
    }
  }

  @Test(
    "1.6: a time is a whole number however it is written, and one beyond 64 bits is out of range",
    arguments: [
      ("1767312000000", nil), ("1767312000000.0", nil), ("1767312e6", nil), ("0", nil),
      ("-0.0", nil), ("1767312000000000.00e-3", nil), ("9223372036854775807", nil),
      ("0e99999999999999999999", nil), ("0.00", nil),
      ("9223372036854775808", 400113), ("99999999999999999999", 400113), ("1e999", 400113),
      ("1e99999999999999999999", 400113), ("1.5", 400111), ("1e-99999999999999999999", 400111),
      ("15e-1", 400111), ("-1", 400106), ("-0.1", 400106), ("-99999999999999999999", 400106),
      ("\"1\"", 400101), ("null", 400101),
    ] as [(String, Int?)])
  func times(number: String, code: Int?) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a")
      _ = try await sandbox.send(
        "POST", "/group_channels", #"{"user_ids":["a"],"channel_url":"c"}"#)
      let user = try await sandbox.send("PUT", "/users/a", #"{"last_seen_at":\#(number)}"#)
      #expect(user.code == code, "\(user.text)")
      let message = try await sandbox.send(
        "POST", "/group_channels/c/messages",
        #"{"message_type":"MESG","user_id":"a","message":"x","created_at":\#(number)}"#)
      #expect(message.code == code, "\(message.text)")
    }
  }

  @Test("A query as long as a URL may be is read")
  func longQuery() async throws {
    try await withSandbox { sandbox in
      let answer = try await RawConnection.exchange(
        sandbox.wire("GET", "/v3/users?nickname=\(String(repeating: "x", count: 70_000))"),
        port: sandbox.port)
      #expect(answer.contains(#"{"users":[],"next":""}"#))
    }
  }
}
