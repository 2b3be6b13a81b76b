import NIOCore
import Sandbox
import Testing

@Suite struct LargeBodyTests {
  /// How the length of a body is told.
  enum Length: CaseIterable {
    case said, chunked
  }

  /// A service, its path and the words of its refusal.
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let refusal: String
    let length: Length

    var testDescription: String { "\(path) \(length)" }
  }

  static let cases = Length.allCases.flatMap { length in
    [
      Case(
        path: "/v3/users",
        refusal:
          #"{"error":true,"code":400110,"message":"The request body must be at most 1 MiB."}"#,
        length: length),
      Case(
        path: "/platform/v1/tickets",
        refusal: #"{"code":"invalid","detail":"The body must be at most 1 MiB."}"#, length: length),
    ]
  }

  @Test(
    "A body of more than 1 MiB is 413 in the service's words, and its connection goes on",
    arguments: cases)
  func refused(example: Case) async throws {
    try await withSandbox { sandbox in
      let body = String(repeating: "x", count: 1 << 20 + 1)
      let isDesk = example.path.hasPrefix("/platform")
      var head = sandbox.wire("POST", example.path)
        .replacing("Connection: close\r\n", with: "")
        .replacing(
          "Content-Length: 0",
          with: example.length == .said
            ? "Content-Length: \(body.utf8.count)" : "Transfer-Encoding: chunked")
      if isDesk {
        head = head.replacing("Api-Token", with: "SENDBIRDDESKAPITOKEN")
          .replacing(sandbox.address.chatToken, with: sandbox.address.deskToken)
      }
      let whole =
        example.length == .said
        ? body : "\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n0\r\n\r\n"
      let request = head + whole + sandbox.wire("GET", "/v3/users/nobody")
      let answer = try await sandbox.besideAnother {
        try await RawConnection.answer(to: Array(request.utf8), port: sandbox.port)
      }
      #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
      #expect(answer.contains(example.refusal), "\(answer)")
      #expect(answer.contains("400201"), "the next request of the connection: \(answer)")
    }
  }

  @Test("A body that never ends is refused at once, and its connection closed in time")
  func endless() async throws {
    try await withSandbox({ $0.requestLimit = .milliseconds(300) }) { sandbox in
      let head = sandbox.wire("POST", "/v3/users")
        .replacing("Connection: close\r\n", with: "")
        .replacing("Content-Length: 0", with: "Content-Length: 100000000000")
      let channel = try await RawConnection.connect(sandbox.port)
      let answer = try await sandbox.besideAnother {
        try await channel.executeThenClose { inbound, outbound in
          try await outbound.write(ByteBuffer(string: head))
          let writer = Task {
            let piece = ByteBuffer(repeating: 0x78, count: 1 << 16)
            while (try? await outbound.write(piece)) != nil {}
          }
          var answer = ""
          do {
            for try await part in inbound { answer += String(buffer: part) }
          } catch {
            // The sandbox closed while bytes were on their way.
          }
          await writer.value
          return answer
        }
      }
      #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
    }
  }

  @Test("A client that asks for leave to send gets it, unless the body is too large")
  func leave() async throws {
    try await withSandbox { sandbox in
      let body = #"{"user_id":"a","nickname":"","profile_url":""}"#
      func head(_ length: Int) -> String {
        sandbox.wire("POST", "/v3/users").replacing(
          "Content-Length: 0", with: "Expect: 100-continue\r\nContent-Length: \(length)")
      }
      let channel = try await RawConnection.connect(sandbox.port)
      try await channel.executeThenClose { inbound, outbound in
        var parts = inbound.makeAsyncIterator()
        try await outbound.write(ByteBuffer(string: head(body.utf8.count)))
        let leave = try await parts.next().map { String(buffer: $0) }
        #expect(leave == "HTTP/1.1 100 Continue\r\n\r\n")
        try await outbound.write(ByteBuffer(string: body))
        let answer = try await parts.next().map { String(buffer: $0) } ?? ""
        #expect(answer.hasPrefix("HTTP/1.1 200 "))
      }
      let other = try await RawConnection.connect(sandbox.port)
      try await other.executeThenClose { inbound, outbound in
        var parts = inbound.makeAsyncIterator()
        try await outbound.write(ByteBuffer(string: head(2 << 20)))
        let answer = try await parts.next().map { String(buffer: $0) } ?? ""
        #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
      }
    }
  }

  @Test(
    "Bodies that are too much together are 503, those of ordinary size are not",
    arguments: Length.allCases)
  func together(length: Length) async throws {
    try await withSandbox({ $0.bodyMemory = 200_000 }) { sandbox in
      let size = 150_000
      let whole =
        #"{"user_id":"a","nickname":"","profile_url":"","x":"\#(String(repeating: "x", count: size))"}"#
      let head = sandbox.wire("POST", "/v3/users").replacing(
        "Content-Length: 0",
        with: length == .said
          ? "Content-Length: \(whole.utf8.count)" : "Transfer-Encoding: chunked")
      let part = String(whole.dropLast(2))
      let start = length == .said ? part : "\(String(part.utf8.count, radix: 16))\r\n\(part)\r\n"
      let deadline = ContinuousClock.now + .seconds(60)
      func upsert() async throws -> Reply {
        try await sandbox.send("PUT", "/users/bystander", whole)
      }
      try await sandbox.makeUser("bystander")
      #expect(try await upsert().status == 200)
      var reply = try await upsert()
      while reply.status == 200, ContinuousClock.now < deadline {
        let channel = try await RawConnection.connect(sandbox.port)
        reply = try await channel.executeThenClose { inbound, outbound in
          try await outbound.write(ByteBuffer(string: head + start))
          // Either it holds what it has sent, or it came beside one that did and is refused itself.
          let isRefused = Shared(false)
          let reader = Task {
            for try await _ in inbound { isRefused.value = true }
          }
          defer { reader.cancel() }
          var reply = try await upsert()
          while reply.status == 200, !isRefused.value, ContinuousClock.now < deadline {
            reply = try await upsert()
          }
          if reply.status == 503 {
            #expect(try await sandbox.send("PUT", "/users/bystander", "{}").status == 200)
          }
          return reply
        }
      }
      #expect(reply.status == 503 && reply.json["error"] == .bool(true), "\(reply.text)")
      // The sandbox sees the end a little later.
      while reply.status == 503, ContinuousClock.now < deadline { reply = try await upsert() }
      #expect(reply.status == 200)
    }
  }
}
