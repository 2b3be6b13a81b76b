import SendbirdAPI
import Testing

@Suite struct MetadataTests {
  @Test func keepsOrderAndPlace() {
    var metadata: Metadata = ["plan": "gold", "lang": "et", "city": "Tartu"]
    metadata.set("lang", "en")
    metadata.set("new", "")
    #expect(metadata.map(\.key) == ["plan", "lang", "city", "new"])
    #expect(metadata[key: "lang"] == "en")
    #expect(metadata[key: "new"]?.isEmpty == true)
    #expect(metadata.remove("plan") == "gold")
    #expect(metadata.remove("plan") == nil)
    #expect(metadata.map(\.key) == ["lang", "city", "new"])
    #expect(metadata[0] == MetadataItem("lang", "en"))
  }

  /// `[String: String]` would lose one of the two.
  @Test func keepsCanonicallyEquivalentKeysApart() throws {
    var metadata = try Metadata(
      json: JSONValue(parsing: "{\"caf\u{E9}\": \"one\", \"cafe\u{301}\": \"two\"}"))
    #expect(metadata.count == 2)
    #expect(metadata[key: "caf\u{E9}"] == "one")
    #expect(metadata[key: "cafe\u{301}"] == "two")
    metadata.set("cafe\u{301}", "three")
    #expect(metadata.json.serialized() == "{\"caf\u{E9}\":\"one\",\"cafe\u{301}\":\"three\"}")
    metadata.remove("caf\u{E9}")
    #expect(metadata.count == 1)
  }

  @Test func comparesValuesByBytes() {
    #expect(MetadataItem("k", "\u{E9}") != MetadataItem("k", "e\u{301}"))
    #expect(["k": "\u{E9}"] as Metadata != ["k": "e\u{301}"])
    #expect(["a": "1", "b": "2"] as Metadata != ["b": "2", "a": "1"])
  }

  @Test func leavesOutNullItems() throws {
    #expect(try Metadata(json: ["a": nil, "b": "x"]) == ["b": "x"])
  }

  @Test(arguments: [[1], "x", ["k": 5], ["k": ["x"]], ["k": true]] as [JSONValue])
  func refusesWhatIsNotAMapOfStrings(_ json: JSONValue) {
    #expect(throws: DecodingFault.self) { try Metadata(json: json) }
  }

  @Test func faultsHoldNoKey() throws {
    let fault = try #require(throws: DecodingFault.self) { try Metadata(json: ["phone": 5]) }
    #expect(fault.description == "metadata.* should be a string, but is a number")
  }

  @Test func byteKeysCompareAndHashByBytes() {
    let keys: Set = [ByteKey("\u{E9}"), ByteKey("e\u{301}"), ByteKey("\u{E9}")]
    #expect(keys.count == 2)
    #expect(ByteKey("e\u{301}") < ByteKey("\u{E9}"))
    #expect(!(ByteKey("a") < ByteKey("a")))
  }
}
