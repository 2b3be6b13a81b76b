import SendbirdAPI
import Testing

/// The rules that answers are held to can fail, as the SDK does; `Tests/Conformance` measures it.
@Suite struct SDKModelTests {
  @Test(
    "8: a user the SDK doesn't take",
    arguments: [
      (#"{}"#, "the answer has no user_id"),
      (#"{"user_id": null}"#, "the answer.user_id is null"),
      (#"{"user_id": "u", "access_token": null}"#, "the answer.access_token is null"),
      (#"{"user_id": "u", "created_at": "1767225600"}"#, "the answer.created_at is a string"),
      (#"{"user_id": "u", "created_at": 1.5}"#, "the answer.created_at is a number"),
      (#"{"user_id": "u", "metadata": {"k": true}}"#, "the answer.metadata.k is a boolean"),
      (#"{"user_id": "u", "discovery_keys": [1]}"#, "the answer.discovery_keys[0] is a number"),
      (#"[]"#, "the answer is a list"),
    ])
  func refusedUser(text: String, complaint: String) throws {
    #expect(try SDKType.object(.user).complaints(JSONValue(parsing: text)) == [complaint])
  }

  @Test(
    "8: a user the SDK takes",
    arguments: [
      #"{"user_id": "u"}"#, #"{"user_id": "u", "new": null}"#,
      #"{"user_id": "u", "nickname": null, "metadata": null, "state": null}"#,
    ])
  func acceptedUser(text: String) throws {
    #expect(try SDKType.object(.user).complaints(JSONValue(parsing: text)) == [])
  }

  @Test("8: a next that is null or missing, a delete without an object, a channel without a name")
  func refusedOthers() throws {
    func complaints(_ type: SDKType, _ text: String) throws -> [String] {
      type.complaints(try JSONValue(parsing: text))
    }
    #expect(
      try complaints(.object(.users), #"{"users": [], "next": null}"#) == [
        "the answer.next is null"
      ])
    #expect(
      try complaints(.object(.channels), #"{"channels": []}"#) == ["the answer has no next"])
    #expect(
      try complaints(.object(.channel), #"{"channel_url": "c", "name": null}"#) == [
        "the answer.name is null"
      ])
    #expect(
      try complaints(.object(.channel), #"{"channel_url": "c", "last_message": null}"#) == [])
    #expect(try complaints(.nothing, "null") == ["the answer is null"])
    #expect(try complaints(.nothing, #"{"ok": true}"#) == ["the answer is an object"])
  }
}
