import Operations
import Testing

@Suite("Staging metadata edits")
struct MetadataChangeSetTests {
  static let base: Metadata = ["a": "1", "b": "2"]

  @Test("Edits of one row replace each other, and going back takes them away")
  func replacing() {
    var changes = MetadataChangeSet(userID: "u", base: Self.base)
    changes.set("a", to: "x")
    changes.set("a", to: "y")
    #expect(changes.edits == [.set(key: "a", value: "y")])
    changes.set("a", to: "1")
    #expect(changes.edits.isEmpty)
    changes.delete("a")
    changes.set("a", to: "z")
    #expect(changes.edits == [.set(key: "a", value: "z")])
    changes.restore("a")
    #expect(changes.isEmpty)
  }

  @Test("A renamed row is edited under its new key")
  func renamed() {
    var changes = MetadataChangeSet(userID: "u", base: Self.base)
    changes.rename("a", to: "c", value: "1")
    changes.set("c", to: "9")
    #expect(changes.edits == [.rename(key: "a", to: "c", value: "9")])
    changes.rename("c", to: "d", value: "9")
    #expect(changes.edits == [.rename(key: "a", to: "d", value: "9")])
    changes.rename("d", to: "a", value: "1")
    #expect(changes.edits.isEmpty)
    changes.rename("a", to: "c", value: "1")
    changes.delete("c")
    #expect(changes.edits == [.delete(key: "a")])
  }

  @Test("An added row has no trace once it is deleted, and can be renamed")
  func added() {
    var changes = MetadataChangeSet(userID: "u", base: Self.base)
    changes.set("new", to: "1")
    changes.rename("new", to: "newer", value: "2")
    #expect(changes.edits == [.set(key: "newer", value: "2")])
    changes.delete("newer")
    #expect(changes.edits.isEmpty)
  }

  @Test("A key that a rename has left is free for a new item")
  func freedKey() {
    var changes = MetadataChangeSet(userID: "u", base: Self.base)
    changes.rename("a", to: "c", value: "1")
    changes.set("a", to: "new")
    #expect(changes.violations().isEmpty)
    #expect(changes.result == ["a": "new", "b": "2", "c": "1"])
    changes.set("a", to: "newer")
    #expect(changes.result == ["a": "newer", "b": "2", "c": "1"])
  }

  @Test("Equality is by bytes")
  func equality() {
    let composed = MetadataEdit.set(key: "\u{E9}", value: "x")
    let decomposed = MetadataEdit.set(key: "e\u{301}", value: "x")
    #expect(composed != decomposed)
    #expect(
      MetadataChangeSet(userID: "u", base: [:], edits: [composed])
        != MetadataChangeSet(userID: "u", base: [:], edits: [decomposed]))
    #expect(
      MetadataChangeSet(userID: "\u{E9}", base: [:])
        != MetadataChangeSet(userID: "e\u{301}", base: [:]))
  }

  static let brokenRules: [(MetadataEdit, [Violation.Rule])] = [
    (.set(key: "a,b", value: ""), [.comma]),
    (.set(key: "", value: ""), [.empty]),
    (.set(key: String(repeating: "k", count: 129), value: ""), [.tooLong]),
    (.set(key: String(repeating: "\u{E9}", count: 128), value: ""), [.tooManyBytes]),
    (.set(key: "k", value: String(repeating: "v", count: 191)), [.tooLong]),
    (.set(key: "k", value: String(repeating: "v", count: 190)), []),
    (.rename(key: "a", to: "b", value: "1"), [.duplicate]),
    (.rename(key: "a", to: "b,", value: "1"), [.comma]),
    (.delete(key: ""), [.empty]),
    (.delete(key: ".."), [.dots]),
    (.delete(key: "a,b"), []),
  ]

  @Test("What breaks a rule", arguments: brokenRules)
  func rules(_ edit: MetadataEdit, _ rules: [Violation.Rule]) {
    let changes = MetadataChangeSet(userID: "u", base: Self.base, edits: [edit])
    #expect(changes.violations().map(\.rule) == rules)
  }

  @Test("A key written twice is named once")
  func twice() {
    let changes = MetadataChangeSet(
      userID: "u", base: [:],
      edits: [.set(key: "k", value: "1"), .set(key: "k", value: "2"), .set(key: "k", value: "3")])
    #expect(changes.violations().map(\.rule) == [.duplicate])
    #expect(changes.violations().first?.key == "k")
  }

  @Test("The same two keys by canonical equivalence are no repetition")
  func lookalikes() {
    let changes = MetadataChangeSet(
      userID: "u", base: ["\u{E9}": "1"], edits: [.set(key: "e\u{301}", value: "2")])
    #expect(changes.violations().isEmpty)
    #expect(changes.result.count == 2)
  }

  @Test("A sixth item and a bad user id are violations, an untouched bad item is none")
  func wholeSet() {
    let full = Metadata((1...5).map { MetadataItem("k\($0)", "") })
    var changes = MetadataChangeSet(userID: "", base: full)
    changes.set("k6", to: "")
    #expect(changes.violations().map(\.rule) == [.empty, .tooManyItems])
    let odd: Metadata = ["a,b": String(repeating: "v", count: 500), "c": "1"]
    var harmless = MetadataChangeSet(userID: "u", base: odd)
    harmless.set("c", to: "2")
    #expect(harmless.violations().isEmpty)
  }

  @Test("A form's rows and the edits they amount to are two views of the same")
  func rows() {
    let rows = [
      MetadataFormRow(storedKey: "a", key: "a", value: "9"),
      MetadataFormRow(storedKey: "b", key: "c", value: "2"),
      MetadataFormRow(storedKey: nil, key: "n", value: "new"),
    ]
    let changes = MetadataChangeSet(userID: "u", base: Self.base, rows: rows)
    #expect(
      changes.edits == [
        .set(key: "a", value: "9"), .rename(key: "b", to: "c", value: "2"),
        .set(key: "n", value: "new"),
      ])
    #expect(changes.rows == rows)
  }

  @Test("An added row with a stored key is a repetition, not a change of the stored item")
  func addedTwin() {
    let rows = [
      MetadataFormRow(storedKey: "a", key: "a", value: "1"),
      MetadataFormRow(storedKey: nil, key: "a", value: "other"),
    ]
    let changes = MetadataChangeSet(userID: "u", base: Self.base, rows: rows)
    #expect(changes.violations().map(\.rule) == [.duplicate])
  }
}
