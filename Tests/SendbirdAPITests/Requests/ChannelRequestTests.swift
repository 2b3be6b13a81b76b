import SendbirdAPI
import Testing

/// The requests of contract 4, as they go over the wire.
@Suite struct ChannelRequestTests {
  typealias Expectation = APIRequestTests.Expectation

  @Test(arguments: [
    Expectation(
      request: .channels(ofUser: "maria.k"),
      line: "GET /users/maria.k/my_group_channels"
        + "?show_empty=true&limit=100&order=latest_last_message"),
    Expectation(
      request: .channels(ofUser: "a/b +%,ä 😀", token: "a+/=", limit: 1),
      line: "GET /users/a%2Fb%20%2B%25%2C%C3%A4%20%F0%9F%98%80/my_group_channels"
        + "?show_empty=true&limit=1&order=latest_last_message&token=a%2B%2F%3D"),
    Expectation(
      request: .unreadMessages(ofUser: "maria.k"), line: "GET /users/maria.k/unread_message_count"),
    Expectation(
      request: .unreadChannels(ofUser: "maria.k"), line: "GET /users/maria.k/unread_channel_count"),
    Expectation(
      request: .channel("sendbird_desk_7f3a"),
      line: "GET /group_channels/sendbird_desk_7f3a?show_member=true"),
    Expectation(
      request: .channel("a/b", showsMembers: false), line: "GET /group_channels/a%2Fb"),
    Expectation(
      request: .messages(
        in: "sendbird_desk_7f3a", before: Timestamp(milliseconds: 1_767_399_999_999), limit: 20),
      line: "GET /group_channels/sendbird_desk_7f3a/messages"
        + "?message_ts=1767399999999&prev_limit=20&next_limit=0"),
    Expectation(
      request: .sendMessage(
        "Hello, my refund is late.", as: "maria.k", in: "sendbird_desk_7f3a"),
      line: "POST /group_channels/sendbird_desk_7f3a/messages",
      body: #"{"message_type":"MESG","user_id":"maria.k","message":"Hello, my refund is late."}"#),
    Expectation(
      request: .sendMessage("\"\n😀", as: "ä", in: "a b", dedupID: "d-1"),
      line: "POST /group_channels/a%20b/messages",
      body: #"{"message_type":"MESG","user_id":"ä","message":"\"\n😀","dedup_id":"d-1"}"#),
  ])
  func looksLikeTheContract(_ expected: Expectation) {
    #expect("\(expected.request)" == expected.line)
    #expect(expected.request.body?.serialized() == expected.body)
    #expect(expected.request.isRead == expected.line.hasPrefix("GET"))
    #expect(expected.request.service == .chat)
  }
}
