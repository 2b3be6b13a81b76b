import Sandbox
import Testing

@Suite struct DeskCommonTests {
  @Test("5.1: the token header in any case; wrong, missing and Chat tokens are 403")
  func token() async throws {
    try await withSandbox { sandbox async throws in
      let token = sandbox.address.deskToken
      for name in ["SENDBIRDDESKAPITOKEN", "sendbirddeskapitoken", "SendbirdDeskApiToken"] {
        #expect(try await sandbox.desk("GET", "/groups", headers: [(name, token)]).status == 200)
      }
      for headers in [
        [], [("SENDBIRDDESKAPITOKEN", "")], [("SENDBIRDDESKAPITOKEN", token + "0")],
        [("SENDBIRDDESKAPITOKEN", sandbox.address.chatToken)], [("Api-Token", token)],
      ] {
        let reply = try await sandbox.desk("GET", "/groups", headers: headers)
        #expect(reply.status == 403)
        #expect(
          reply.text == #"{"code":"authentication_failed","detail":"Invalid Desk API token."}"#)
        #expect(reply.headers["Content-Type"] == ["application/json"])
      }
    }
  }

  @Test("5.1: every path with and without a slash at its end")
  func trailingSlash() async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let ticket = try await sandbox.makeTicket(customer)
      for path in [
        "/customers", "/customers/\(customer)", "/tickets", "/tickets/\(ticket.id)", "/agents",
        "/agents/12", "/groups", "/groups/1",
      ] {
        let plain = try await sandbox.desk("GET", path)
        #expect(plain.status == 200)
        #expect(try await sandbox.desk("GET", path + "/").text == plain.text)
        #expect(try await sandbox.desk("GET", path + "//").status == 404)
      }
      for (method, path, body) in [
        ("PATCH", "/customers/\(customer)/custom_fields/", #"{"customFields":"{}"}"#),
        ("PATCH", "/tickets/\(ticket.id)/custom_fields/", #"{"customFields":"{}"}"#),
        ("PATCH", "/tickets/\(ticket.id)/", #"{"priority":"LOW"}"#),
        ("PATCH", "/tickets/\(ticket.id)/close/", ""),
        ("PATCH", "/tickets/\(ticket.id)/reopen/", ""),
        (
          "POST", "/tickets/transfer_to_group/",
          #"{"tickets":[\#(ticket.id)],"groupKey":"tier-2"}"#
        ),
      ] {
        #expect(try await sandbox.desk(method, path, body).status == 200, "\(path)")
      }
    }
  }

  @Test(
    "5.3 and 7 (29, 30): what there is not is 404, before the token is looked at",
    arguments: [
      "", "/", "/nothing", "/customers/x", "/customers/-1", "/customers/1x", "/customers/%20",
      "/customers/99999999999999999999", "/customers/1/nothing", "/Customers", "/customers%2F1",
      "/customer_fields", "/ticket_fields", "/fields", "/tickets/count", "/tickets/merge",
      "/tickets/1/comments", "/tickets/1/tags", "/tags", "/tickets/1/transfer_to_agent",
      "/tickets/1/messages", "/agent_groups", "/tickets/1/close/x",
    ])
  func notFound(path: String) async throws {
    try await withSandbox { sandbox async throws in
      for method in ["GET", "POST", "PATCH"] {
        let reply = try await sandbox.desk(method, path, headers: [])
        #expect(reply.status == 404, "\(method)")
        #expect(reply.deskCode == "not_found")
        #expect(reply.json.names == ["code", "detail"])
      }
    }
  }

  @Test(
    "5.3: a method that a path hasn't is 405 and says which it has, before the token",
    arguments: [
      ("DELETE", "/customers/4101", "GET"), ("PUT", "/customers", "GET, POST"),
      ("DELETE", "/tickets", "GET, POST"), ("PUT", "/tickets/5201", "GET, PATCH"),
      ("GET", "/tickets/transfer_to_group", "POST"), ("POST", "/tickets/1/close", "PATCH"),
      ("GET", "/customers/1/custom_fields", "PATCH"), ("POST", "/groups", "GET"),
      ("OPTIONS", "/agents", "GET"),
    ])
  func method(method: String, path: String, allowed: String) async throws {
    try await withSandbox { sandbox async throws in
      let reply = try await sandbox.desk(method, path, headers: [])
      #expect(reply.status == 405)
      #expect(reply.deskCode == "method_not_allowed")
      #expect(reply.headers["Allow"] == [allowed])
    }
  }

  @Test(
    "5.3: a body that isn't JSON is parse_error, after the token; JSON that is no object is invalid",
    arguments: [
      ("", "parse_error"), ("{", "parse_error"), ("not json", "parse_error"),
      (#"{"sendbirdId":"a"}x"#, "parse_error"),
      (#"{"sendbirdId":"a","sendbirdId":"b"}"#, "parse_error"),
      ("[]", "invalid"), (#""text""#, "invalid"), ("null", "invalid"),
    ])
  func notJSON(body: String, code: String) async throws {
    try await withSandbox { sandbox async throws in
      let reply = try await sandbox.desk("POST", "/customers", body)
      #expect(reply.status == 400)
      #expect(reply.deskCode == code)
      #expect(try await sandbox.desk("POST", "/customers", body, headers: []).status == 403)
    }
  }

  @Test("5.2: pages by limit and offset; next and previous are complete URLs that can be fetched")
  func paging() async throws {
    try await withSandbox { sandbox async throws in
      var ids: [Int] = []
      for number in 1...5 { ids.append(try await sandbox.makeCustomer("user \(number)")) }
      var seen: [Int] = []
      var path = "/customers?offset=0&extra=a%20b%26c&limit=2"
      for (round, offsets) in [(nil, 2), (0, 4), (2, nil)].enumerated()
        as EnumeratedSequence<
          [(Int?, Int?)]
        >
      {
        let page = try await sandbox.desk("GET", path)
        #expect(page.json["count"] == .integer(5), "round \(round)")
        seen += page.results.map(\.id)
        func url(_ offset: Int?) -> JSONFact {
          offset.map {
            .text("\(sandbox.address.deskURL)/customers?limit=2&offset=\($0)&extra=a%20b%26c")
          } ?? .null
        }
        #expect(page.json["next"] == url(offsets.1))
        #expect(page.json["previous"] == url(offsets.0))
        path = String(page.json["next"]?.text?.dropFirst(sandbox.address.deskURL.count) ?? "")
      }
      #expect(seen == ids.reversed())
      let beyond = try await sandbox.desk("GET", "/customers?limit=3&offset=9")
      #expect(beyond.results.isEmpty && beyond.json["next"] == .null)
      #expect(try await sandbox.desk("GET", "/customers?limit=500").results.count == 5)
    }
  }

  @Test(
    "5.2: what pages can't be",
    arguments: [
      "limit=0", "limit=501", "limit=-1", "limit=abc", "limit=", "limit=1.5",
      "limit=99999999999999999999", "offset=-1", "offset=x", "offset=", "limit=1&offset=%zz",
    ], ["customers", "tickets", "agents", "groups"])
  func badPage(query: String, list: String) async throws {
    try await withSandbox { sandbox async throws in
      let path = "/platform/v1/\(list)?\(query)"
      let request = sandbox.wire("GET", path)
        .replacing("Api-Token:", with: "SENDBIRDDESKAPITOKEN:")
        .replacing(sandbox.address.chatToken, with: sandbox.address.deskToken)
      let reply = try await RawConnection.exchange(request, port: sandbox.port)
      #expect(reply.hasPrefix("HTTP/1.1 400"))
      #expect(reply.contains(#"{"code":"invalid","#))
    }
  }

  @Test("5.2: an offset beyond all numbers is an empty page")
  func hugeOffset() async throws {
    try await withSandbox { sandbox async throws in
      for list in ["customers", "tickets", "tickets?q=x&", "agents", "groups"] {
        let mark = list.contains("?") ? "" : "?"
        for offset in ["9223372036854775807", "99999999999999999999"] {
          let reply = try await sandbox.desk("GET", "/\(list)\(mark)offset=\(offset)")
          #expect(reply.status == 200)
          #expect(reply.results.isEmpty && reply.json["next"] == .null)
        }
      }
    }
  }

  @Test("A body of more than 1 MiB, and a Host that isn't loopback, are refused in Desk's words")
  func border() async throws {
    try await withSandbox { sandbox async throws in
      let large = try await sandbox.desk(
        "POST", "/customers", #"{"x":"\#(String(repeating: "x", count: 1 << 20))"}"#)
      #expect(large.status == 413)
      #expect(large.deskCode == "invalid")
      let foreign = try await RawConnection.exchange(
        sandbox.wire("GET", "/platform/v1/groups")
          .replacing("Host: 127.0.0.1:\(sandbox.port)", with: "Host: evil.example"),
        port: sandbox.port)
      #expect(foreign.contains(#"{"code":"invalid","detail":"The Host header"#))
    }
  }
}
