import Sandbox
import Testing

@Suite struct CustomerTests {
  private let path = "/customers/4101/custom_fields"

  @Test("6.1: the examples, one after the other")
  func examples() async throws {
    try await withSandbox { sandbox async throws in
      try await sandbox.makeUser("maria.k")
      let made = try await sandbox.desk("POST", "/customers", #"{"sendbirdId": "maria.k"}"#)
      #expect(made.status == 201)
      func example(_ fields: String) throws -> JSONFact {
        try JSONFact(
          """
          {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
           "createdAt": 0, "displayName": "Maria Kask", "photoThumbnailUrl": "",
           "customFields": [\(fields)]}
          """)
      }
      #expect(made.json.settled(JSONFact.deskChances) == (try example("")))
      _ = try await sandbox.desk("PATCH", path, #"{"customFields": "{\"tier\": \"A\"}"}"#)
      let read = try await sandbox.desk("GET", "/customers/4101")
      #expect(
        read.json.settled(JSONFact.deskChances)
          == (try example(#"{"id": 9, "key": "tier", "value": "A"}"#)))
      let changed = try await sandbox.desk(
        "PATCH", path, #"{"customFields": "{\"tier\": \"B\", \"city\": \"Tartu\"}"}"#)
      #expect(changed.status == 200)
      #expect(
        changed.json.settled(JSONFact.deskChances)
          == (try example(
            #"{"id": 9, "key": "tier", "value": "B"}, {"id": 10, "key": "city", "value": "Tartu"}"#
          )))
      let list = try await sandbox.desk("GET", "/customers?sendbird_id=maria.k&limit=1")
      #expect(
        list.json
          == .object([
            "count": .integer(1), "next": .null, "previous": .null,
            "results": .list([changed.json]),
          ]))
      let none = try await sandbox.desk("GET", "/customers?sendbird_id=Maria.K")
      #expect(none.text == #"{"count":0,"next":null,"previous":null,"results":[]}"#)
    }
  }

  @Test(
    "6.1: what create refuses, with the field's name in it",
    arguments: [
      ("{}", "invalid"), (#"{"sendbirdId":1}"#, "invalid"), (#"{"sendbirdId":null}"#, "invalid"),
      (#"{"sendbirdId":""}"#, "invalid"), (#"{"sendbirdId":"nobody"}"#, "invalid"),
      (#"{"sendbirdId":"\#(String(repeating: "x", count: 81))"}"#, "invalid"),
      (#"{"sendbirdId":"maria.k"}"#, "already_exists"),
    ])
  func createRefusals(body: String, code: String) async throws {
    try await withSandbox { sandbox async throws in
      _ = try await sandbox.makeCustomer("maria.k")
      let reply = try await sandbox.desk("POST", "/customers", body)
      #expect(reply.status == 400)
      #expect(reply.deskCode == code)
      #expect(reply.json["detail"]?.text?.contains("sendbirdId") == true)
      #expect(try await sandbox.desk("GET", "/customers").json["count"] == .integer(1))
    }
  }

  @Test("6.1: unknown customers are not_found")
  func unknown() async throws {
    try await withSandbox { sandbox async throws in
      for (method, path) in [("GET", "/customers/9"), ("PATCH", "/customers/9/custom_fields")] {
        let reply = try await sandbox.desk(method, path, #"{"customFields":"{}"}"#)
        #expect(reply.status == 404)
        #expect(reply.text == #"{"code":"not_found","detail":"No customer with id 9."}"#)
      }
    }
  }

  @Test(
    "6.1: unregistered keys are dropped with 200, the others stick in the order of first storage")
  func unregistered() async throws {
    try await withSandbox { sandbox async throws in
      _ = try await sandbox.makeCustomer("maria.k")
      for (fields, expected) in [
        (#"{\"nobody knows\": \"x\", \"city\": \"Tartu\"}"#, ["city=Tartu"]),
        (#"{\"Tier\": \"x\", \"order\": \"1\"}"#, ["city=Tartu"]),
        (#"{\"tier\": \"A\", \"city\": \"\"}"#, ["city=", "tier=A"]),
        (#"{\"\": \"x\"}"#, ["city=", "tier=A"]),
        (#"{}"#, ["city=", "tier=A"]),
      ] {
        let reply = try await sandbox.desk("PATCH", path, #"{"customFields":"\#(fields)"}"#)
        #expect(reply.status == 200)
        #expect(reply.json.fields == expected, "\(fields)")
      }
    }
  }

  @Test(
    "6.1: custom fields that are refused, for customers and tickets, and change nothing",
    arguments: [
      #"{}"#, #"{"customFields":{"tier":"B"}}"#, #"{"customFields":null}"#,
      #"{"customFields":""}"#, #"{"customFields":"tier"}"#, #"{"customFields":"[]"}"#,
      #"{"customFields":"{\"zzz\":null,\"note\":[]}"}"#, #"{"customFields":"{\"note\":1}"}"#,
      #"{"customFields":"{\"note\":null}"}"#,
      #"{"customFields":"{\"note\":true}"}"#, #"{"customFields":"{\"note\":[\"a\"]}"}"#,
      #"{"customFields":"{\"note\":\"B\",\"note\":\"C\"}"}"#,
      #"{"customFields":"{\"note\":\"B\",\"a,b\":\"C\"}"}"#,
      #"{"customFields":"{\"note\":\"B\",\"\#(String(repeating: "k", count: 21))\":\"C\"}"}"#,
      #"{"customFields":"{\"note\":\"\#(String(repeating: "v", count: 191))\"}"}"#,
    ])
  func fieldRefusals(body: String) async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let ticket = try await sandbox.makeTicket(
        customer, "Title", #", "customFields": "{\"note\": \"A\"}""#)
      _ = try await sandbox.desk("PATCH", path, #"{"customFields":"{\"note\":\"A\"}"}"#)
      for record in ["/customers/\(customer)", "/tickets/\(ticket.id)"] {
        let reply = try await sandbox.desk("PATCH", record + "/custom_fields", body)
        #expect(reply.status == 400)
        #expect(reply.deskCode == "invalid")
        #expect(reply.json["detail"]?.text?.contains("customFields") == true)
        #expect(try await sandbox.desk("GET", record).json.fields == ["note=A"])
      }
    }
  }

  @Test("6.1: keys of 20 and values of 190 characters are taken, counted as Unicode scalars")
  func lengths() async throws {
    let key = String(repeating: "ä", count: 20)
    let value = String(repeating: "😀", count: 190)
    try await withSandbox({ $0.customerFields = [key] }) { sandbox async throws in
      _ = try await sandbox.makeCustomer("maria.k")
      let reply = try await sandbox.desk(
        "PATCH", path, #"{"customFields":"{\"\#(key)\":\"\#(value)\"}"}"#)
      #expect(reply.json.fields == ["\(key)=\(value)"])
    }
  }

  @Test("6.1: 20 items in one request and in one record, not one more")
  func count() async throws {
    let keys = (1...25).map { "key \($0)" }
    func body(_ range: ClosedRange<Int>) -> String {
      let members = range.map { #"\"key \#($0)\": \"v\""# }.joined(separator: ",")
      return #"{"customFields":"{\#(members)}"}"#
    }
    try await withSandbox({ $0.customerFields = keys }) { sandbox async throws in
      _ = try await sandbox.makeCustomer("maria.k")
      #expect(try await sandbox.desk("PATCH", path, body(1...21)).deskCode == "invalid")
      #expect(try await sandbox.desk("PATCH", path, body(1...19)).json.fields.count == 19)
      #expect(try await sandbox.desk("PATCH", path, body(19...21)).deskCode == "invalid")
      #expect(try await sandbox.desk("GET", "/customers/4101").json.fields.count == 19)
      #expect(try await sandbox.desk("PATCH", path, body(19...20)).json.fields.count == 20)
      #expect(try await sandbox.desk("PATCH", path, body(1...20)).status == 200)
      // Unregistered ones are dropped and don't count.
      let dropped = try await sandbox.desk("PATCH", path, body(26...40))
      #expect(dropped.status == 200 && dropped.json.fields.count == 20)
    }
  }

  @Test("6.1: two requests at once never give a customer more than 20 fields")
  func race() async throws {
    let keys = (1...40).map { "k\($0)" }
    try await withSandbox({ $0.customerFields = keys }) { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let accepted = try await withThrowingTaskGroup(of: Int.self) { group in
        for key in keys {
          group.addTask {
            try await sandbox.desk(
              "PATCH", "/customers/\(customer)/custom_fields",
              #"{"customFields":"{\"\#(key)\":\"v\"}"}"#
            ).status
          }
        }
        return try await group.reduce(0) { $0 + ($1 == 200 ? 1 : 0) }
      }
      #expect(accepted == 20)
      #expect(try await sandbox.desk("GET", "/customers/4101").json.fields.count == 20)
    }
  }

  @Test("6.1: displayName is the Chat nickname; 2.7: without the user, customer and tickets stay")
  func user() async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let ticket = try await sandbox.makeTicket(customer)
      _ = try await sandbox.send(
        "PUT", "/users/maria.k", #"{"nickname":"Maria Tamm","profile_url":"https://x.example/1"}"#)
      let renamed = try await sandbox.desk("GET", "/customers/\(customer)")
      #expect(renamed.json["displayName"] == .text("Maria Tamm"))
      #expect(renamed.json["photoThumbnailUrl"] == .text("https://x.example/1"))
      let before = try await sandbox.ticket(ticket)
      #expect(try await sandbox.send("DELETE", "/users/maria.k").text == "{}")
      #expect(try await sandbox.desk("GET", "/customers/\(customer)").text == renamed.text)
      #expect(try await sandbox.ticket(ticket) == before)
      let list = try await sandbox.desk("GET", "/tickets?sendbird_id=maria.k")
      #expect(list.results == [before])
      #expect(
        try await sandbox.desk("POST", "/customers", #"{"sendbirdId":"maria.k"}"#).deskCode
          == "invalid")
      let later = try await sandbox.makeTicket(customer, "Later")
      #expect(later["customer"]?["displayName"] == .text("Maria Tamm"))
      _ = try await sandbox.makeUser("maria.k", nickname: "Another Maria")
      let again = try await sandbox.desk("GET", "/customers/\(customer)")
      #expect(again.json["displayName"] == .text("Another Maria"))
    }
  }
}
