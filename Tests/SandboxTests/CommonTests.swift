import Sandbox
import Testing

@Suite struct CommonTests {
  @Test("1.1: the token header in any case, wrong or missing tokens are 400401")
  func token() async throws {
    try await withSandbox { sandbox in
      let token = sandbox.address.chatToken
      for name in ["Api-Token", "api-token", "API-TOKEN"] {
        #expect(try await sandbox.send("GET", "/users", headers: [(name, token)]).status == 200)
      }
      for headers in [
        [], [("Api-Token", "")], [("Api-Token", token + "0")],
        [("Api-Token", token.uppercased())], [("Api-Token", sandbox.address.deskToken)],
        [("Authorization", token)],
      ] {
        let reply = try await sandbox.send("GET", "/users", headers: headers)
        #expect(reply.status == 400)
        #expect(reply.code == 400401)
      }
    }
  }

  @Test(
    "1.1: a body with or without a charset in either spelling; ignored on GET and DELETE",
    arguments: [
      "application/json", "application/json; charset=utf8", "application/json; charset=utf-8",
      "application/json;charset=UTF-8", "",
    ])
  func contentType(type: String) async throws {
    try await withSandbox { sandbox in
      let headers =
        [("Api-Token", sandbox.address.chatToken)] + (type.isEmpty ? [] : [("Content-Type", type)])
      let body = #"{"user_id":"a","nickname":"\u00e9\ud83d\ude00","profile_url":""}"#
      let reply = try await sandbox.send("POST", "/users", body, headers: headers)
      #expect(reply.json["nickname"] == .text("é😀"))
      #expect(try await sandbox.send("GET", "/users/a", "not json", headers: headers).status == 200)
      #expect(try await sandbox.send("DELETE", "/users/a", "[", headers: headers).text == "{}")
    }
  }

  @Test(
    "1.6: no such path or method is 400930, before the token is looked at",
    arguments: [
      ("GET", "/"), ("GET", "/nothing"), ("GET", "/users/"), ("GET", "/users//metadata"),
      ("GET", "//users"), ("PATCH", "/users/a"), ("POST", "/users/a"), ("DELETE", "/users"),
      ("PUT", "/users"), ("GET", "/users/a/nothing"), ("GET", "/users/a/metadata/k/x"),
      ("POST", "/users/a/metadata/k"), ("POST", "/users/a/my_group_channels"),
      ("GET", "/group_channels/c/messages/"), ("DELETE", "/group_channels"), ("OPTIONS", "/users"),
      ("GET", "/users%2Fa"), ("GET", "/Users"),
    ])
  func noEndpoint(method: String, path: String) async throws {
    try await withSandbox { sandbox in
      let reply = try await sandbox.send(method, path, token: "wrong")
      #expect(reply.status == 400)
      #expect(reply.code == 400930)
    }
  }

  @Test(
    "1.6: a body that isn't a JSON object is 400403, after the token",
    arguments: [
      "", "{", "not json", "[]", "\"text\"", #"{"user_id":"a""#, #"{"a":1}x"#, #"{'a':1}"#,
      #"{"a":01}"#, #"{"a":1.}"#, #"{"a":"\ud800"}"#, #"{"a":"\x"}"#, "{\"a\":\"\n\"}",
      #"{"a":nul}"#,
      #"{"a":1,}"#, #"{"a":1,"a":2}"#,
      #"{"a":\#(String(repeating: "[", count: 300))\#(String(repeating: "]", count: 300))}"#,
    ])
  func notJSON(body: String) async throws {
    try await withSandbox { sandbox async throws in
      #expect(try await sandbox.send("POST", "/users", body).code == 400403)
      #expect(try await sandbox.send("POST", "/users", body, token: "wrong").code == 400401)
    }
  }

  @Test(
    "1.2: a path is split on literal slashes and decoded once",
    arguments: [
      "a/b", "a%2Fb", "a%252Fb", "a+b", "a b", "a@b.c", "é", "한국", "a?b", "a#b", "...", "-_~",
    ])
  func paths(id: String) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser(id)
      let reply = try await sandbox.send("GET", "/users/\(encoded(id))")
      #expect(reply.json["user_id"] == .text(id))
      #expect(try await sandbox.send("GET", "/users/\(encoded(id))/metadata").text == "{}")
    }
  }

  @Test("1.2: in a path + is a plus sign, and a broken escape names nothing")
  func plus() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a+b")
      let reply = try await RawConnection.exchange(
        sandbox.wire("GET", "/v3/users/a+b"), port: sandbox.port)
      #expect(reply.contains(#""user_id":"a+b""#))
      for target in ["/v3/users/%zz", "/v3/users/%", "/v3/users/%ff", "/v3/users?nickname=%zz"] {
        let broken = try await RawConnection.exchange(
          sandbox.wire("GET", target), port: sandbox.port)
        #expect(broken.contains("400404"), "\(broken)")
      }
    }
  }

  @Test("1.6: an id of 81 characters is 400305 wherever it is looked up")
  func longID() async throws {
    try await withSandbox { sandbox async throws in
      let id = String(repeating: "x", count: 81)
      #expect(try await sandbox.send("GET", "/users/\(id)").code == 400305)
      #expect(try await sandbox.send("DELETE", "/users/\(id)/metadata").code == 400305)
    }
  }

  @Test("A body of more than 1 MiB is refused, one of 1 MiB read")
  func bodyLimit() async throws {
    try await withSandbox { sandbox in
      func body(_ size: Int) -> String {
        let rest = #"{"user_id":"a","nickname":"","profile_url":"","padding":""}"#
        return rest.dropLast(2) + String(repeating: "x", count: size - rest.utf8.count) + #""}"#
      }
      let large = try await sandbox.send("POST", "/users", body(1 << 20 + 1))
      #expect(large.status == 413)
      #expect(large.json["error"] == .bool(true))
      #expect(try await sandbox.send("POST", "/users", body(1 << 20)).status == 200)
    }
  }

  @Test(
    "A Host header that isn't loopback is refused",
    arguments: [
      ("evil.example", false), ("127.0.0.1.evil.example", false), ("localhost.evil:80", false),
      ("127.0.0.1:x", false), ("[::2]", false), ("10.0.0.1", false), ("127.0.0.999", false),
      ("localhost", true), ("LOCALHOST:80", true), ("127.0.0.1", true), ("[::1]:8080", true),
      ("127.9.9.9:1", true),
    ])
  func host(name: String, isAccepted: Bool) async throws {
    try await withSandbox { sandbox in
      let request = sandbox.wire("GET", "/v3/users")
        .replacing("Host: 127.0.0.1:\(sandbox.port)", with: "Host: \(name)")
      let reply = try await RawConnection.exchange(request, port: sandbox.port)
      #expect(reply.contains(#"{"users":[],"next":""}"#) == isAccepted, "\(reply)")
      #expect(reply.contains("400404") != isAccepted, "\(reply)")
    }
  }

  @Test("Several requests in one packet are answered in order")
  func pipelining() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", nickname: "first")
      let one = sandbox.wire("GET", "/v3/users/a").replacing("Connection: close\r\n", with: "")
      let reply = try await RawConnection.exchange(
        one + sandbox.wire("GET", "/v3/users/b"), port: sandbox.port)
      let first = try #require(reply.firstRange(of: "first"))
      let second = try #require(reply.firstRange(of: "400201"))
      #expect(first.lowerBound < second.lowerBound)
    }
  }
}
