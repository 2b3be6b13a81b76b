import Operations
import Testing

@Suite("Three-way merge of metadata")
struct MetadataMergeTests {
  /// One key in the base, on the server and as edited, and what becomes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let base: String?
    let server: String?
    let mine: MetadataEdit?
    let outcome: Outcome

    enum Outcome: Equatable, Sendable { case nothing, follows, conflict, step(ReviewMark) }

    var testDescription: String {
      "\(base ?? "-") -> \(server ?? "-"), mine \(String(describing: mine)): \(outcome)"
    }
  }

  static let set = MetadataEdit.set(key: "k", value: "mine")
  static let delete = MetadataEdit.delete(key: "k")
  static let cases: [Case] = [
    Case(base: "a", server: "a", mine: nil, outcome: .nothing),
    Case(base: "a", server: "b", mine: nil, outcome: .follows),
    Case(base: "a", server: nil, mine: nil, outcome: .follows),
    Case(base: nil, server: "b", mine: nil, outcome: .follows),
    Case(base: "a", server: "a", mine: set, outcome: .step(.changed)),
    Case(base: nil, server: nil, mine: set, outcome: .step(.added)),
    Case(base: "a", server: "a", mine: delete, outcome: .step(.deleted)),
    // Both sides did the same: nothing is sent.
    Case(base: "a", server: "mine", mine: set, outcome: .nothing),
    Case(base: nil, server: "mine", mine: set, outcome: .nothing),
    Case(base: "a", server: nil, mine: delete, outcome: .nothing),
    // Both sides did something else.
    Case(base: "a", server: "b", mine: set, outcome: .conflict),
    Case(base: nil, server: "b", mine: set, outcome: .conflict),
    Case(base: "a", server: nil, mine: set, outcome: .conflict),
    Case(base: "a", server: "b", mine: delete, outcome: .conflict),
    // Set to what the base has is no edit, also when the server has moved on.
    Case(base: "mine", server: "b", mine: set, outcome: .follows),
    Case(base: "mine", server: "mine", mine: set, outcome: .nothing),
    // Deleting what never was there is no edit either.
    Case(base: nil, server: "b", mine: delete, outcome: .follows),
    // Canonically equivalent values are two values.
    Case(base: "e\u{301}", server: "\u{E9}", mine: set, outcome: .conflict),
    Case(base: "e\u{301}", server: "\u{E9}", mine: nil, outcome: .follows),
    Case(
      base: "\u{E9}", server: "\u{E9}", mine: .set(key: "k", value: "e\u{301}"),
      outcome: .step(.changed)),
  ]

  static func metadata(_ value: String?) -> Metadata {
    Metadata(
      value.map { [MetadataItem("other", "x"), MetadataItem("k", $0)] } ?? [
        MetadataItem("other", "x")
      ])
  }

  @Test("One key", arguments: cases)
  func oneKey(_ row: Case) {
    let changes = MetadataChangeSet(
      userID: "u", base: Self.metadata(row.base), edits: row.mine.map { [$0] } ?? [])
    let server = Self.metadata(row.server)
    let merge = changes.merged(onto: server)
    let wanted = row.mine?.written?.value
    switch row.outcome {
    case .nothing, .follows:
      #expect(merge.steps.isEmpty && merge.conflicts.isEmpty)
      #expect(merge.result == server)
    case .conflict:
      #expect(
        merge.conflicts == [
          FieldConflict(key: "k", base: row.base, server: row.server, mine: wanted)
        ])
      #expect(merge.steps.isEmpty)
      #expect(merge.result == server)
    case .step(let mark):
      #expect(merge.conflicts.isEmpty)
      #expect(
        merge.steps == [
          ReviewRow(mark: mark, key: "k", before: row.server, after: wanted)
        ])
      #expect(merge.result == Self.metadata(wanted))
    }
    #expect(merge.serverChanges.map(\.key) == (row.outcome == .follows ? ["k"] : []))
  }

  @Test("A rename is one row and keeps the other items in place")
  func rename() {
    var changes = MetadataChangeSet(userID: "u", base: ["a": "1", "b": "2"])
    changes.rename("a", to: "c", value: "1")
    let merge = changes.merged(onto: ["a": "1", "b": "2"])
    #expect(
      merge.steps == [
        ReviewRow(mark: .renamed, key: "c", renamedFrom: "a", before: "1", after: "1")
      ])
    #expect(merge.result == ["b": "2", "c": "1"])
  }

  @Test("A rename whose item is gone on the server only adds")
  func renameOfGoneItem() {
    let changes = MetadataChangeSet(
      userID: "u", base: ["a": "1"], edits: [.rename(key: "a", to: "c", value: "1")])
    let merge = changes.merged(onto: [:])
    #expect(merge.conflicts.isEmpty)
    #expect(merge.steps == [ReviewRow(mark: .added, key: "c", before: nil, after: "1")])
  }

  @Test("A rename whose item has changed on the server is a conflict that says where it goes")
  func renameOfChangedItem() {
    let changes = MetadataChangeSet(
      userID: "u", base: ["a": "1"], edits: [.rename(key: "a", to: "c", value: "1")])
    #expect(
      changes.merged(onto: ["a": "2"]).conflicts == [
        FieldConflict(key: "a", base: "1", server: "2", mine: nil, renamedTo: "c")
      ])
  }

  @Test("Two keys can be swapped, with changes only")
  func swap() {
    let changes = MetadataChangeSet(
      userID: "u", base: ["a": "1", "b": "2"],
      edits: [.rename(key: "a", to: "b", value: "1"), .rename(key: "b", to: "a", value: "2")])
    #expect(changes.violations().isEmpty)
    let merge = changes.merged(onto: ["a": "1", "b": "2"])
    #expect(merge.steps.map(\.mark) == [.changed, .changed])
    #expect(merge.result == ["a": "2", "b": "1"])
  }

  @Test("A sixth item because the server has grown is a violation of the merge")
  func grownServer() {
    let base: Metadata = ["a": "1", "b": "2", "c": "3", "d": "4"]
    var changes = MetadataChangeSet(userID: "u", base: base)
    changes.set("mine", to: "x")
    #expect(changes.violations().isEmpty)
    var server = base
    server.set("theirs", "y")
    let violations = changes.merged(onto: server).violations
    #expect(violations.map(\.rule) == [.tooManyItems])
    // Only adding is refused, not changing.
    var harmless = MetadataChangeSet(userID: "u", base: base)
    harmless.set("a", to: "x")
    server.set("sixth", "z")
    #expect(harmless.merged(onto: server).violations.isEmpty)
  }

  static let decisions: [(FieldDecision, Metadata)] = [
    (.mine, ["k": "mine"]), (.server, ["k": "theirs"]), (.value("both"), ["k": "both"]),
    (.value("theirs"), ["k": "theirs"]),
  ]

  @Test("Deciding a conflict", arguments: decisions)
  func decide(_ decision: FieldDecision, _ result: Metadata) throws {
    var changes = MetadataChangeSet(userID: "u", base: ["k": "old"])
    changes.set("k", to: "mine")
    let server: Metadata = ["k": "theirs"]
    let conflict = try #require(changes.merged(onto: server).conflicts.first)
    changes.decide(conflict, decision)
    let merge = changes.merged(onto: server)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.result == result)
    // If the server moves on once more, the person is asked once more, unless nothing is staged.
    let later = changes.merged(onto: ["k": "again"])
    #expect(later.conflicts.isEmpty == changes.isEmpty)
  }

  @Test("Keeping the server's item drops a rename as a whole")
  func decideRename() throws {
    var changes = MetadataChangeSet(
      userID: "u", base: ["a": "1"], edits: [.rename(key: "a", to: "c", value: "1")])
    let conflict = try #require(changes.merged(onto: ["a": "2"]).conflicts.first)
    changes.decide(conflict, .server)
    #expect(changes.isEmpty)
  }
}
