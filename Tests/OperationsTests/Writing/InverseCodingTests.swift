import Operations
import Testing

@Suite("What takes a write back, kept as JSON")
struct InverseCodingTests {
  /// Texts that a sloppy coder would change.
  static let texts = [
    "", "plain", "e\u{301}", "\u{E9}", "a\u{0}b", "\"\\\n\t\u{1F}\u{7F}", "\u{2028}\u{FEFF}x",
    "👩‍👩‍👧\u{FE0F}", "\u{202E}evil", "{\"a\":1}", "null",
  ]

  /// The value as it is after it was written into a file and read again.
  static func reread(_ json: JSONValue) throws -> JSONValue {
    try JSONValue(parsing: json.serializedBytes())
  }

  @Test("Edits of metadata keep every byte", arguments: texts)
  func changes(_ text: String) throws {
    let changes = MetadataChangeSet(
      userID: text, base: Metadata([MetadataItem("e\u{301}", text), MetadataItem("\u{E9}", "2")]),
      edits: [
        .set(key: "k" + text, value: text), .delete(key: text),
        .rename(key: text, to: "\u{E9}", value: text),
      ], undoes: JournalID(number: .max))
    let inverse = Inverse.changes(changes)
    let again = try Inverse(json: try Self.reread(inverse.json))
    #expect(again == inverse && again.json == inverse.json)
    var other = changes
    other.undoes = nil
    #expect(try Inverse(json: try Self.reread(Inverse.changes(other).json)) == .changes(other))
  }

  @Test("What is filled in keeps every byte", arguments: texts)
  func values(_ text: String) throws {
    var values = FieldValues()
    values["user"] = .text(text)
    values["flag"] = .flag(false)
    values["none"] = .list([])
    values["list"] = .list([text, "a,b", text])
    // A key that is there twice is refused where it is checked, not lost before.
    values["items"] = .items([MetadataItem(text, "1"), MetadataItem(text, text)])
    values["empty"] = .items([])
    let again = try FieldValues(json: try Self.reread(values.json))
    #expect(again == values && again.names == values.names)
  }

  @Test("Fields of a record keep every byte, their order and what isn't known", arguments: texts)
  func fields(_ text: String) throws {
    var known = RecordFields(items: Metadata([MetadataItem(text, text), MetadataItem("z", "")]))
    known[.nickname] = .text(text)
    known[.profileURL] = .text("")
    known[.priority] = .text("LOW")
    known[.relatedChannels] = .list([text, ""])
    known[.item("nickname")] = .text("late")
    for fields in [known, RecordFields(), RecordFields(items: [:])] {
      let again = try RecordFields(json: try Self.reread(fields.json))
      #expect(again == fields && again.json == fields.json)
      #expect(again.knows(.item("no such")) == fields.knows(.item("no such")))
    }
  }

  @Test(
    "What is no inverse is a fault that says where",
    arguments: [
      ("[]", "undo"), ("{}", "undo.operation"), (#"{"operation":"x"}"#, "undo.values"),
      (#"{"changes":{"user":"u","base":{}}}"#, "undo.changes.edits"),
      (#"{"changes":{"user":"u","base":{},"edits":[{}]}}"#, "undo.changes.edits[].delete"),
      (#"{"operation":"x","values":{"a":1}}"#, "undo.values.a"),
      (#"{"operation":"x","values":{"a":{"items":[["k"]]}}}"#, "undo.values.a.items[]"),
      (#"{"operation":"x","values":{},"base":{"allItems":true}}"#, "undo.base.fields"),
      (
        #"{"operation":"x","values":{},"base":{"allItems":true,"fields":[{"field":"y"}]}}"#,
        "undo.base.fields[].field"
      ),
    ])
  func faults(_ text: String, _ path: String) throws {
    let json = try JSONValue(parsing: text)
    #expect(
      performing: { _ = try Inverse(json: json) },
      throws: { ($0 as? DecodingFault)?.path == path })
  }

  @Test("An operation of another version can't be made")
  func otherVersion() throws {
    let json: JSONValue = [
      "operation": "user.eat", "values": [:], "base": RecordFields().json, "left": nil,
    ]
    guard case .operation(let filled) = try Inverse(json: json) else {
      Issue.record("no operation")
      return
    }
    #expect(
      throws: WriteError.notPossible("this version knows no operation user.eat")
    ) { try filled.operation() }
  }

  @Test("What breaks a rule by now is not made")
  func violation() throws {
    let json: JSONValue = [
      "operation": "ticket.transfer", "values": ["ticket": "7"], "base": RecordFields().json,
      "left": nil,
    ]
    guard case .operation(let filled) = try Inverse(json: json) else {
      Issue.record("no operation")
      return
    }
    #expect(
      performing: { _ = try filled.operation() },
      throws: { error in
        if case .violations(let found)? = error as? WriteError { !found.isEmpty } else { false }
      })
  }
}
