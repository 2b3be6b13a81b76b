import Samples
import SendbirdAPI
import Testing

@Suite struct JSONWriterTests {
  @Test func escapesWhatMustBeEscapedOnly() {
    let text = "\"\\/\n\r\t\u{1}\u{1F}\u{7F}ä😀\u{2028}"
    #expect(
      JSONValue.string(text).serialized()
        == #""\"\\/\n\r\t\u0001\u001f"# + "\u{7F}ä😀\u{2028}\"")
  }

  @Test func writesPrettyText() {
    let json: JSONValue = ["a": [1, [], [:]], "b": ["c": nil]]
    #expect(
      json.serialized(pretty: true) == """
        {
          "a": [
            1,
            [],
            {}
          ],
          "b": {
            "c": null
          }
        }
        """)
  }

  /// Writing and reading again gives the same value, byte for byte.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsBackWhatItWrote(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Self.value(depth: 0, &random)
    #expect(try JSONValue(parsing: value.serializedBytes()) == value)
    #expect(try JSONValue(parsing: value.serializedBytes(pretty: true)) == value)
  }

  /// No prefix of a text in brackets is a text, and none of them traps.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func refusesEveryPrefix(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = JSONValue.array([Self.value(depth: 1, &random)]).serializedBytes()
    for count in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSONValue(parsing: bytes.prefix(count)) }
    }
  }

  static func value(depth: Int, _ random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(String(Int64.random(in: .min ... .max, using: &random)))
    case 3: return .string(text(&random))
    case 4:
      return .array(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(depth: depth + 1, &random) })
    default:
      var members: [JSONMember] = []
      for _ in 0..<Int.random(in: 0..<25, using: &random) {
        let name = text(&random)
        if members.contains(where: { $0.name.hasSameBytes(as: name) }) { continue }
        members.append(JSONMember(name, value(depth: depth + 3, &random)))
      }
      return .object(members)
    }
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "e", "\u{301}", "\u{E9}", "\"", "\\", "/", "\n", "\u{0}", "\u{7F}", "\u{202E}", "😀",
    "\u{10FFFF}", "\u{FFFD}", "\u{200D}", "中", ",", "%",
  ]

  static func text(_ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &random) {
      text.append(scalars.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }
}
