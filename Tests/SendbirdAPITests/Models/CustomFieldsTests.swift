import SendbirdAPI
import Testing

/// Contract 6.1: read as a list of objects, written as a text.
@Suite struct CustomFieldsTests {
  private func fields(_ text: String) throws -> CustomFields {
    try CustomFields(customFields: JSONValue(parsing: text))
  }

  @Test(
    arguments: [
      ("[]", [:]),
      (#"[{"id": 9, "key": "tier", "value": "A"}]"#, ["tier": "A"]),
      (#"[{"key": "b", "value": "2"}, {"key": "a", "value": "1"}]"#, ["b": "2", "a": "1"]),
      (
        #"[{"key": "a"}, {"key": "b", "value": null}, {"key": "c", "value": ""}]"#,
        ["a": "", "b": "", "c": ""]
      ),
      (#"[{"key": "n", "value": 17}, {"key": "f", "value": 1.50}]"#, ["n": "17", "f": "1.50"]),
      (#"[{"id": "x", "key": "k", "value": "v", "unknown": [1]}]"#, ["k": "v"]),
      (
        "[{\"key\": \"\u{E9}\", \"value\": \"1\"}, {\"key\": \"e\u{301}\", \"value\": \"2\"}]",
        ["\u{E9}": "1", "e\u{301}": "2"]
      ),
      // The later one counts, as it does for Desk, which keeps one value per key.
      (#"[{"key": "k", "value": "1"}, {"key": "k", "value": "2"}]"#, ["k": "2"]),
    ] as [(String, CustomFields)])
  func reads(_ text: String, _ expected: CustomFields) throws {
    #expect(try fields(text) == expected)
  }

  @Test(arguments: [
    ("{}", "customFields should be a list, but is an object"),
    (#""[]""#, "customFields should be a list, but is a string"),
    ("null", "customFields should be a list, but is null"),
    ("[5]", "customFields[0] should be an object, but is a number"),
    (#"[{"key": "k"}, {"value": "v"}]"#, "customFields[1].key should be a string, but is missing"),
    (#"[{"key": 5}]"#, "customFields[0].key should be a string, but is a number"),
    (
      #"[{"key": "phone", "value": ["+372"]}]"#,
      "customFields[0].value should be a string, but is a list"
    ),
    (
      #"[{"key": "phone", "value": true}]"#,
      "customFields[0].value should be a string, but is a boolean"
    ),
  ])
  func refuses(_ text: String, _ fault: String) throws {
    let error = try #require(throws: DecodingFault.self) { try fields(text) }
    #expect(error.description == fault)
  }

  @Test func writesOneText() {
    let fields: CustomFields = ["tier": "B", "quote\"": "a\nb", "empty": ""]
    #expect(fields.wireText == #"{"tier":"B","quote\"":"a\nb","empty":""}"#)
    #expect(CustomFields().wireText == "{}")
  }
}
