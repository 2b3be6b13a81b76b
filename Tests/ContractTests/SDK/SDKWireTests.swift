import SendbirdAPI
import Testing

/// Every call of Sendbird's Python SDK, byte for byte as it came over the wire, gets an answer that
/// the SDK takes (contract 8).
///
/// What was sent is in `wire.jsonl`; `Tests/Conformance/run.py --record` writes it anew.
@Suite struct SDKWireTests {
  @Test("8: create_a_user gets a user")
  func createAUser() async throws {
    try await SDKReplay(call: "create_a_user", type: .object(.user)).run()
  }

  @Test("8: view_a_user gets a user")
  func viewAUser() async throws {
    try await SDKReplay(call: "view_a_user", type: .object(.user)).run()
  }

  @Test("8: list_users gets users and always a next")
  func listUsers() async throws {
    try await SDKReplay(call: "list_users", type: .object(.users)).run()
  }

  @Test("8: update_a_user gets a user")
  func updateAUser() async throws {
    try await SDKReplay(call: "update_a_user", type: .object(.user)).run()
  }

  @Test("8: delete_a_user gets an object without members")
  func deleteAUser() async throws {
    try await SDKReplay(call: "delete_a_user", type: .nothing, isExact: true).run()
  }

  @Test("8: create_user_metadata gets the bare map")
  func createUserMetadata() async throws {
    try await SDKReplay(call: "create_user_metadata", type: .map(.text), isExact: true).run()
  }

  @Test("8: update_user_metadata gets the bare map")
  func updateUserMetadata() async throws {
    try await SDKReplay(call: "update_user_metadata", type: .map(.text), isExact: true).run()
  }

  @Test("8: update_specific_user_metadata gets the bare map")
  func updateSpecificUserMetadata() async throws {
    try await SDKReplay(
      call: "update_specific_user_metadata", type: .map(.text), isExact: true
    ).run()
  }

  @Test("8: view_specific_user_metadata gets the bare map")
  func viewSpecificUserMetadata() async throws {
    try await SDKReplay(
      call: "view_specific_user_metadata", type: .map(.text), isExact: true
    ).run()
  }

  @Test("8: delete_specific_user_metadata gets an object without members")
  func deleteSpecificUserMetadata() async throws {
    try await SDKReplay(
      call: "delete_specific_user_metadata", type: .nothing, isExact: true
    ).run()
  }

  @Test("8: delete_user_all_metadata gets an object without members")
  func deleteUserAllMetadata() async throws {
    try await SDKReplay(call: "delete_user_all_metadata", type: .nothing, isExact: true).run()
  }

  @Test("8: list_my_group_channels gets channels and always a next")
  func listMyGroupChannels() async throws {
    try await SDKReplay(call: "list_my_group_channels", type: .object(.channels)).run()
  }

  @Test("8: view_number_of_unread_messages gets a number")
  func viewNumberOfUnreadMessages() async throws {
    try await SDKReplay(call: "view_number_of_unread_messages", type: .object(.unread)).run()
  }

  @Test("8: view_number_of_channels_with_unread_messages gets a number")
  func viewNumberOfChannelsWithUnreadMessages() async throws {
    try await SDKReplay(
      call: "view_number_of_channels_with_unread_messages", type: .object(.unread)
    ).run()
  }

  @Test("8: create_a_group_channel gets a channel")
  func createAGroupChannel() async throws {
    try await SDKReplay(call: "create_a_group_channel", type: .object(.channel)).run()
  }

  @Test("8: get_a_group_channel gets a channel")
  func getAGroupChannel() async throws {
    try await SDKReplay(call: "get_a_group_channel", type: .object(.channel)).run()
  }

  @Test("8: delete_a_group_channel gets an object without members")
  func deleteAGroupChannel() async throws {
    try await SDKReplay(call: "delete_a_group_channel", type: .nothing, isExact: true).run()
  }

  @Test("8: send_a_message gets a message")
  func sendAMessage() async throws {
    try await SDKReplay(call: "send_a_message", type: .object(.message)).run()
  }

  @Test("8: list_messages gets messages")
  func listMessages() async throws {
    try await SDKReplay(call: "list_messages", type: .object(.messages)).run()
  }

  @Test("8: nothing was recorded that isn't replayed")
  func complete() throws {
    #expect(
      try SDKTraffic.calls() == [
        "create_a_user", "view_a_user", "list_users", "update_a_user", "delete_a_user",
        "create_user_metadata", "update_user_metadata", "update_specific_user_metadata",
        "view_specific_user_metadata", "delete_specific_user_metadata", "delete_user_all_metadata",
        "list_my_group_channels", "view_number_of_unread_messages",
        "view_number_of_channels_with_unread_messages", "create_a_group_channel",
        "get_a_group_channel", "delete_a_group_channel", "send_a_message", "list_messages",
      ])
  }
}
