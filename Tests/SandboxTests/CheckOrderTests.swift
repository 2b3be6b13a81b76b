import Sandbox
import Testing

@Suite struct CheckOrderTests {
  private static let long = String(repeating: "x", count: 191)

  @Test("1.6: a request with every fault is refused for one after the other, in the order written")
  func order() async throws {
    try await withSandbox { sandbox async throws in
      try await sandbox.makeUser("a", metadata: #"{"1":"","2":"","3":"","4":"","5":""}"#)
      // Each request mends what the one before was refused for.
      for (method, path, token, body, code) in [
        ("PATCH", "/users/b/metadata", "wrong", "{", 400930),
        ("POST", "/users/b/metadata", "wrong", "{", 400401),
        ("POST", "/users/b/metadata", nil, "{", 400403),
        ("PUT", "/users/b/metadata", nil, #"{"upsert":1}"#, 400105),
        ("PUT", "/users/b/metadata", nil, #"{"upsert":1,"metadata":{"":""}}"#, 400104),
        ("PUT", "/users/b/metadata", nil, #"{"upsert":true,"metadata":{"":""}}"#, 400151),
        (
          "PUT", "/users/b/metadata", nil, #"{"upsert":true,"metadata":{"k":"\#(Self.long)"}}"#,
          400110
        ),
        ("PUT", "/users/b/metadata", nil, #"{"upsert":true,"metadata":{"6":""}}"#, 400201),
        ("PUT", "/users/a/metadata", nil, #"{"upsert":true,"metadata":{"6":""}}"#, 400203),
        ("POST", "/users/a/metadata", nil, #"{"metadata":{"1":"","6":""}}"#, 400202),
      ] as [(String, String, String?, String, Int)] {
        let reply = try await sandbox.send(method, path, body, token: token)
        #expect(reply.status == 400)
        #expect(reply.code == code, "\(method) \(path) \(body): \(reply.text)")
        #expect(reply.json.names == ["error", "code", "message"])
        #expect(reply.json["error"] == .bool(true))
        #expect(reply.json["message"]?.text?.isEmpty == false)
      }
      let metadata = try await sandbox.send("GET", "/users/a/metadata")
      #expect(metadata.text == #"{"1":"","2":"","3":"","4":"","5":""}"#, "nothing has changed")
    }
  }

  @Test("1.6: the rate limit comes before the path, and before the token")
  func limitFirst() async throws {
    try await withSandbox({ $0.rateLimit = RateLimit(reads: 1, writes: 1) }) { sandbox in
      let replies = try await sandbox.atOnce(30) {
        try await sandbox.send("GET", "/nothing", token: "wrong")
      }
      #expect(Set(replies.map(\.code)) == [400930, 500910])
    }
  }

  @Test(
    "1.6: types come before ranges and values, whichever field they are of",
    arguments: [
      ("GET", "/group_channels/c/messages?message_ts=-1&next_limit=-1&prev_limit=x", "", 400101),
      ("GET", "/group_channels/c/messages?message_ts=-1&next_limit=x", "", 400101),
      ("GET", "/group_channels/c/messages?message_ts=-1&reverse=x", "", 400104),
      ("GET", "/users/a/my_group_channels?limit=0&show_empty=x", "", 400104),
      ("GET", "/users/\(long)?super_mode=x&include_unread_count=x", "", 400104),
      ("POST", "/group_channels", #"{"users":[{}],"user_ids":1}"#, 400105),
      ("POST", "/group_channels", #"{"users":[{"user_id":1},{}],"channel_url":1}"#, 400105),
      ("POST", "/group_channels", #"{"users":[{"user_id":""}],"name":1}"#, 400100),
      ("POST", "/group_channels", #"{"users":{}}"#, 400102),
      ("POST", "/group_channels", #"{"users":[1]}"#, 400103),
      ("POST", "/users", #"{"user_id":"","nickname":"","profile_url":1}"#, 400100),
      ("PUT", "/users/\(long)", #"{"is_active":1}"#, 400104),
    ])
  func typesFirst(method: String, path: String, body: String, code: Int) async throws {
    try await withSandbox { sandbox async throws in
      let reply = try await sandbox.send(method, path, body)
      #expect(reply.code == code, "\(reply.text)")
    }
  }

  @Test(
    "5.3: Desk looks at the path, the token, the body and the record in this order",
    arguments: [
      ("PATCH", "/tickets/x/close", "wrong", "{", 404, "not_found"),
      ("PUT", "/tickets/9/close", "wrong", "{", 405, "method_not_allowed"),
      ("PATCH", "/tickets/9/close", "wrong", "{", 403, "authentication_failed"),
      ("PATCH", "/tickets/9/close", nil, "{", 400, "parse_error"),
      ("PATCH", "/tickets/9/close", nil, #"{"closeComment":1}"#, 400, "invalid"),
      ("PATCH", "/tickets/9/close", nil, "{}", 404, "not_found"),
      ("PATCH", "/tickets/5201/reopen", nil, "{}", 400, "invalid_state"),
    ] as [(String, String, String?, String, Int, String)])
  func desk(
    method: String, path: String, token: String?, body: String, status: Int, code: String
  ) async throws {
    try await withSandbox { sandbox async throws in
      _ = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      let headers = [("SENDBIRDDESKAPITOKEN", token ?? sandbox.address.deskToken)]
      let reply = try await sandbox.desk(method, path, body, headers: headers)
      #expect(reply.status == status)
      #expect(reply.deskCode == code, "\(reply.text)")
      #expect(reply.json.names == ["code", "detail"])
    }
  }

  @Test("An answer to HEAD has no body, so that the next one on the connection is whole")
  func head() async throws {
    try await withSandbox { sandbox async throws in
      let head = sandbox.wire("HEAD", "/v3/users").replacing("Connection: close\r\n", with: "")
      let answer = try await RawConnection.exchange(
        head + sandbox.wire("GET", "/v3/users"), port: sandbox.port)
      let parts = answer.split(separator: "\r\n\r\n", omittingEmptySubsequences: false)
      #expect(parts.count == 3)
      #expect(parts[0].hasPrefix("HTTP/1.1 400") && parts[1].hasPrefix("HTTP/1.1 200"))
      #expect(parts[2] == #"{"users":[],"next":""}"#)
    }
  }
}
