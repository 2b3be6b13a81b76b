import Sandbox
import Testing

@Suite struct TicketTests {
  @Test("6.4: the example, and its channel in the Chat API as in 4.1 and 4.4")
  func example() async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      #expect(customer == 4101)
      _ = try await sandbox.send(
        "POST", "/group_channels",
        #"{"user_ids":[],"name":"Orders","channel_url":"sendbird_group_channel_1_ab12"}"#)
      let made = try await sandbox.desk(
        "POST", "/tickets",
        #"""
        {"channelName": "Refund for order 118", "customerId": 4101, "groupKey": "billing",
         "priority": "HIGH", "customFields": "{\"order\": \"118\"}",
         "relatedChannelUrls": "sendbird_group_channel_1_ab12"}
        """#)
      #expect(made.status == 201)
      var example = try JSONFact(
        #"""
        {"id": 5201, "project": 77, "channelName": "Refund for order 118",
         "channelUrl": 0, "createdAt": 0, "issuedAt": 0, "closedAt": 0,
         "status2": "INITIALIZED", "status": "INITIALIZED",
         "closeStatus": "NOT_CLOSED", "closeComment": null, "closeMessage": null,
         "priority": "HIGH",
         "customer": {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD",
          "project": 77, "createdAt": 0, "displayName": "Maria Kask", "photoThumbnailUrl": "",
          "customFields": []},
         "group": {"id": 3, "key": "billing", "name": "Billing"}, "recentAssignment": null,
         "customFields": [{"id": 21, "key": "order", "value": "118"}],
         "relatedChannels": "[{\"name\":\"Orders\",\"channel_url\":\"sendbird_group_channel_1_ab12\"}]",
         "info": null, "messageCount": 0, "lastMessage": null,
         "durationTime": null, "pendingTime": null, "conversationTime": null}
        """#)
      #expect(made.json.settled(JSONFact.deskChances) == example)
      #expect(made.json["issuedAt"] == .null && made.json["closedAt"] == .null)
      #expect(try await sandbox.desk("GET", "/tickets/5201").text == made.text)
      let url = try #require(made.json["channelUrl"]?.text)
      #expect(url.hasPrefix("sendbird_desk_"))
      let channels = try await sandbox.send(
        "GET", "/users/maria.k/my_group_channels?show_empty=true&limit=100")
      example = try JSONFact(
        """
        [{"channel_url": "\(url)", "name": "Refund for order 118",
          "custom_type": "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE", "member_count": 1,
          "joined_member_count": 1, "unread_message_count": 0, "last_message": null,
          "created_at": 0, "is_distinct": false, "data": "", "cover_url": ""}]
        """)
      #expect(channels.json["channels"]?.settled() == example)
      let channel = try await sandbox.send("GET", "/group_channels/\(url)?show_member=true")
      #expect(channel.json["members"]?.list?.map { $0["user_id"] } == [.text("maria.k")])
    }
  }

  @Test("6.4: without the optional fields: group default, MEDIUM, nothing else")
  func defaults() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      #expect(ticket["group"]?["key"] == .text("default"))
      #expect(ticket["priority"] == .text("MEDIUM"))
      #expect(ticket["customFields"] == .list([]))
      #expect(ticket["relatedChannels"] == .text("[]"))
    }
  }

  @Test(
    "6.4: what create refuses, with the field's name in it",
    arguments: [
      (#"{"customerId":4101}"#, "channelName"), (#"{"channelName":"x"}"#, "customerId"),
      (#"{"channelName":1,"customerId":4101}"#, "channelName"),
      (#"{"channelName":"","customerId":4101}"#, "channelName"),
      (
        #"{"channelName":"\#(String(repeating: "x", count: 101))","customerId":4101}"#,
        "channelName"
      ),
      (#"{"channelName":"x","customerId":"4101"}"#, "customerId"),
      (#"{"channelName":"x","customerId":4101.5}"#, "customerId"),
      (#"{"channelName":"x","customerId":9}"#, "customerId"),
      (#"{"channelName":"x","customerId":4101,"groupKey":"nobody"}"#, "groupKey"),
      (#"{"channelName":"x","customerId":4101,"groupKey":""}"#, "groupKey"),
      (#"{"channelName":"x","customerId":4101,"groupKey":null}"#, "groupKey"),
      (#"{"channelName":"x","customerId":4101,"priority":"high"}"#, "priority"),
      (#"{"channelName":"x","customerId":4101,"priority":""}"#, "priority"),
      (#"{"channelName":"x","customerId":4101,"customFields":{}}"#, "customFields"),
      (#"{"channelName":"x","customerId":4101,"customFields":"{\"a,b\":\"\"}"}"#, "customFields"),
      (
        #"{"channelName":"x","customerId":4101,"relatedChannelUrls":["a"]}"#, "relatedChannelUrls"
      ),
      (
        #"{"channelName":"x","customerId":4101,"relatedChannelUrls":"a,b,c,d"}"#,
        "relatedChannelUrls"
      ),
      (
        #"{"channelName":"x","customerId":4101,"relatedChannelUrls":"a,,c"}"#,
        "relatedChannelUrls"
      ),
    ])
  func refusals(body: String, field: String) async throws {
    try await withSandbox { sandbox async throws in
      _ = try await sandbox.makeCustomer("maria.k")
      let reply = try await sandbox.desk("POST", "/tickets", body)
      #expect(reply.status == 400)
      #expect(reply.deskCode == "invalid")
      #expect(reply.json["detail"]?.text?.contains(field) == true, "\(reply.text)")
      #expect(try await sandbox.desk("GET", "/tickets").json["count"] == .integer(0))
      let channels = try await sandbox.send(
        "GET", "/users/maria.k/my_group_channels?show_empty=true")
      #expect(channels.json["channels"] == .list([]), "nor is there a channel")
    }
  }

  @Test("5.3: required before types before lengths before existence")
  func order() async throws {
    try await withSandbox { sandbox async throws in
      for (body, field) in [
        (#"{"customerId":"x"}"#, "channelName"),
        (#"{"channelName":"","customerId":"x"}"#, "customerId"),
        (#"{"channelName":"","customerId":9,"groupKey":"nobody"}"#, "channelName"),
        (#"{"channelName":"x","customerId":9,"priority":"nothing"}"#, "priority"),
      ] {
        let reply = try await sandbox.desk("POST", "/tickets", body)
        #expect(reply.json["detail"]?.text?.hasPrefix(field) == true, "\(reply.text)")
      }
    }
  }

  @Test(
    "6.4: a title of 100 characters, three related channels, hostile words, unregistered fields")
  func accepted() async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let title = String(repeating: "😀", count: 100)
      let long = try await sandbox.makeTicket(
        customer, title,
        #", "relatedChannelUrls": "a,b,c", "customFields": "{\"tier\":\"A\",\"note\":\"n\"}""#)
      #expect(long["channelName"] == .text(title))
      #expect(long.fields == ["note=n"], "tier is a customer field")
      let related = try JSONFact(long["relatedChannels"]?.text ?? "")
      #expect(related.list?.map { $0["channel_url"]?.text } == ["a", "b", "c"])
      #expect(related.list?.map { $0["name"]?.text } == ["", "", ""])
      let hostile = try await sandbox.makeTicket(customer, #"\u001b[31m \"q\" \u0000\n\u202e"#)
      #expect(hostile["channelName"] == .text("\u{1B}[31m \"q\" \u{0}\n\u{202E}"))
    }
  }

  @Test("6.5: a ticket that isn't there is not_found, whatever is asked of it")
  func unknown() async throws {
    try await withSandbox { sandbox async throws in
      for (method, path, body) in [
        ("GET", "", ""), ("PATCH", "", #"{"priority":"LOW"}"#), ("PATCH", "/close", ""),
        ("PATCH", "/custom_fields", #"{"customFields":"{}"}"#), ("PATCH", "/reopen", "{}"),
        ("PATCH", "/cancel", ""),
      ] {
        let reply = try await sandbox.desk(method, "/tickets/9" + path, body)
        #expect(reply.status == 404)
        #expect(reply.text == #"{"code":"not_found","detail":"No ticket with id 9."}"#)
      }
    }
  }
}
