import SendbirdAPI
import Testing

@Suite struct JSONReaderTests {
  /// One scalar and two: canonically equivalent, different bytes.
  static let composed = "\u{E9}"
  static let decomposed = "e\u{301}"

  @Test func readsEveryKindOfValue() throws {
    let json = try JSONValue(
      parsing: #" {"a":[1,-0.5e+3,true,false,null],"b":{"c":"x"},"":""} "#)
    #expect(
      json == [
        "a": [1, .number("-0.5e+3"), true, false, nil], "b": ["c": "x"], "": "",
      ])
  }

  @Test func keepsTheOrderOfMembers() throws {
    let json = try JSONValue(parsing: #"{"z":1,"a":2,"m":3}"#)
    #expect(json.object?.map(\.name) == ["z", "a", "m"])
    #expect(json.serialized() == #"{"z":1,"a":2,"m":3}"#)
  }

  @Test func keepsCanonicallyEquivalentNamesApart() throws {
    let json = try JSONValue(
      parsing: #"{"\#(Self.composed)":"one","\#(Self.decomposed)":"two"}"#)
    #expect(json.object?.count == 2)
    #expect(json[Self.composed] == "one")
    #expect(json[Self.decomposed] == "two")
  }

  @Test(arguments: [
    "12345678901234567890123", "0.1000000000000000055511151231257827", "1e400", "-0",
  ])
  func keepsNumbersExactly(_ text: String) throws {
    #expect(try JSONValue(parsing: text) == .number(text))
    #expect(try JSONValue(parsing: text).serialized() == text)
  }

  @Test func readsIntegersThatFit() {
    #expect(JSONValue.number("9223372036854775807").int == .max)
    #expect(JSONValue.number("9223372036854775808").int == nil)
    #expect(JSONValue.number("1.0").int == nil)
    #expect(JSONValue.string("1").int == nil)
  }

  @Test(arguments: [
    (#""\u00e9""#, "\u{E9}"), (#""\uD83D\uDE00""#, "\u{1F600}"), (#""\ud83d\ude00""#, "\u{1F600}"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""a\u0000b""#, "a\u{0}b"),
  ])
  func readsEscapes(_ text: String, _ expected: String) throws {
    let string = try #require(try JSONValue(parsing: text).string)
    #expect(string.hasSameBytes(as: expected))
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd), (" ", .unexpectedEnd), ("{", .unexpectedEnd), ("[1,", .unexpectedEnd),
      (#"{"a""#, .unexpectedEnd), (#""abc"#, .unexpectedEnd), ("tru", .unexpectedEnd),
      ("-", .unexpectedEnd), ("1.", .unexpectedEnd), ("1e", .unexpectedEnd),
      ("[1,]", .unexpectedByte), ("{,}", .unexpectedByte), (#"{"a":1,}"#, .unexpectedByte),
      ("{a:1}", .unexpectedByte), ("'a'", .unexpectedByte), ("nul1", .unexpectedByte),
      ("[1 2]", .unexpectedByte), (#"{"a" 1}"#, .unexpectedByte), ("+1", .unexpectedByte),
      ("NaN", .unexpectedByte), ("// x", .unexpectedByte), ("\u{FEFF}{}", .unexpectedByte),
      ("<html>", .unexpectedByte), ("01", .invalidNumber), ("-01", .invalidNumber),
      (".5", .unexpectedByte), ("1.e3", .invalidNumber), ("1e+x", .invalidNumber),
      ("{} {}", .trailingContent), ("1 1", .trailingContent), ("nullnull", .trailingContent),
      ("\"a\nb\"", .controlCharacter), ("\"\\n\u{1}\"", .controlCharacter),
      (#""\x""#, .invalidEscape), (#""\u12g4""#, .invalidEscape),
      (#""\ud800""#, .loneSurrogate), (#""\udc00""#, .loneSurrogate),
      (#""\ud800\u0041""#, .loneSurrogate), (#""\ud800\n""#, .loneSurrogate),
      (#"{"a":1,"a":1}"#, .duplicateName), (#"{"a":1,"\u0061":2}"#, .duplicateName),
    ] as [(String, JSONError.Reason)])
  func refuses(_ text: String, _ reason: JSONError.Reason) {
    #expect { try JSONValue(parsing: text) } throws: { ($0 as? JSONError)?.reason == reason }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func refusesBytesThatAreNotUTF8(_ bytes: [UInt8]) {
    #expect { try JSONValue(parsing: bytes) } throws: {
      ($0 as? JSONError)?.reason == .invalidUTF8
    }
  }

  @Test func findsADuplicateAmongManyNames() {
    let members = (0..<100).map { #""k\#($0)":\#($0)"# }.joined(separator: ",")
    #expect(throws: Never.self) { try JSONValue(parsing: "{\(members)}") }
    #expect { try JSONValue(parsing: "{\(members),\"k3\":0}") } throws: {
      ($0 as? JSONError)?.reason == .duplicateName
    }
  }

  @Test func boundsTheDepth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONValue(parsing: nested(JSONValue.maximumDepth)) }
    #expect {
      try JSONValue(parsing: nested(100_000))
    } throws: {
      ($0 as? JSONError)?.reason == .tooDeep(limit: 128)
    }
  }

  @Test func namesThePlaceOfAFault() throws {
    let text = "{\n  \"a\": 1,\n  \"b\": x\n}"
    let error = try #require(throws: JSONError.self) { try JSONValue(parsing: text) }
    let position = error.position(in: text.utf8)
    #expect(position.line == 3)
    #expect(position.column == 8)
    #expect(error.description == "not JSON: a character that doesn't belong there (at byte 19)")
  }
}
