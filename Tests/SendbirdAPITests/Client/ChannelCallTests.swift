import SendbirdAPI
import Testing

/// The channel calls with the answers of contract 4.
@Suite struct ChannelCallTests {
  private func client(_ body: String, status: Int = 200) throws -> SendbirdClient {
    try Fixture.client(FakeTransport([.answer(status, body)]))
  }

  @Test func readsChannels() async throws {
    let page = try await client(ChannelExamples.channels).channels(ofUser: "maria.k")
    #expect(page.channels.map(\.channelURL) == ["sendbird_desk_7f3a"])
    let channel = try await client(ChannelExamples.channel).channel("sendbird_desk_7f3a")
    #expect(channel.members?.map(\.id) == ["maria.k"])
  }

  @Test func countsWhatIsUnread() async throws {
    #expect(
      try await client(#"{"unread_count": 3}"#).unreadMessages(ofUser: "maria.k") == 3)
    #expect(
      try await client(#"{"unread_count": 1}"#).unreadChannels(ofUser: "maria.k") == 1)
    for body in ["{}", #"{"unread_count": null}"#, #"{"unread_count": "3"}"#, "[]"] {
      let error = try await Fixture.error {
        try await client(body).unreadMessages(ofUser: "maria.k")
      }
      #expect(error.code == .malformedAnswer)
    }
  }

  @Test func readsMessages() async throws {
    let messages = try await client(ChannelExamples.messages).messages(
      in: "sendbird_desk_7f3a", before: Timestamp(milliseconds: 1_767_399_999_999), limit: 20)
    #expect(messages.map(\.id) == [900_000_017])
    let error = try await Fixture.error {
      try await client("{}").messages(in: "c", before: Timestamp(milliseconds: 1), limit: 1)
    }
    #expect(error.detail == "answer.messages should be a list, but is missing")
  }

  /// Some plans have no message history (contract 4.4).
  @Test func tellsWhatThePlanDoesNotAllow() async throws {
    let error = try await Fixture.error {
      try await Fixture.client(FakeTransport([.refusal(400_108)])).messages(
        in: "c", before: Timestamp(milliseconds: 1), limit: 1)
    }
    #expect(error.code == .notPermitted)
  }

  @Test func speaksAsTheCustomer() async throws {
    let message = try await client(ChannelExamples.sent).sendMessage(
      "Hello, my refund is late.", as: "maria.k", in: "sendbird_desk_7f3a")
    #expect(message.id == 900_000_017)
    #expect(message.senderID == "maria.k")
  }
}
