import Operations
import Testing

/// The merge that metadata, custom fields, users and tickets share, one field at a time.
@Suite("Three-way merge of named fields")
struct FieldMergeTests {
  /// One field in the base, on the server and as edited, and what becomes of it.
  struct Case: Sendable {
    let base: FieldContent?
    let server: FieldContent?
    let mine: FieldContent?
    let outcome: Outcome

    enum Outcome: Sendable { case nothing, follows, written, conflict }
  }

  /// Of these records nothing can be removed, so that none and empty are the same.
  static let cases: [Case] = [
    Case(base: "a", server: "a", mine: "m", outcome: .written),
    Case(base: "a", server: "b", mine: "m", outcome: .conflict),
    Case(base: "a", server: "m", mine: "m", outcome: .nothing),
    Case(base: "a", server: "b", mine: "a", outcome: .follows),
    Case(base: "a", server: "a", mine: "a", outcome: .nothing),
    Case(base: "", server: nil, mine: "m", outcome: .written),
    Case(base: nil, server: "", mine: "m", outcome: .written),
    Case(base: nil, server: "b", mine: "m", outcome: .conflict),
    Case(base: "a", server: nil, mine: "m", outcome: .conflict),
    Case(base: "a", server: nil, mine: "", outcome: .nothing),
    Case(base: "a", server: "", mine: "", outcome: .nothing),
    Case(base: "e\u{301}", server: "\u{E9}", mine: "m", outcome: .conflict),
    Case(base: "e\u{301}", server: "e\u{301}", mine: "\u{E9}", outcome: .written),
    Case(base: .list(["a", "b"]), server: .list(["b", "a"]), mine: .list([]), outcome: .written),
    Case(base: .list(["a"]), server: .list(["a", "b"]), mine: .list(["c"]), outcome: .conflict),
    Case(
      base: .list(["a"]), server: .list(["c", "b"]), mine: .list(["b", "c"]), outcome: .nothing),
  ]

  static func fields(_ content: FieldContent?) -> RecordFields {
    var fields = RecordFields(items: ["other": "x"])
    fields[.item("k")] = content
    return fields
  }

  @Test("One field", arguments: cases)
  func oneField(_ row: Case) {
    let merge = FieldMerge(
      [FieldEdit(.item("k"), row.mine)], base: Self.fields(row.base),
      server: Self.fields(row.server), absentIsEmpty: true)
    #expect(merge.live.map(\.content) == (row.outcome == .written ? [row.mine] : []))
    #expect(merge.conflicts.map(\.mine) == (row.outcome == .conflict ? [row.mine] : []))
    #expect(merge.serverChanges.map(\.name) == (row.outcome == .follows ? [.item("k")] : []))
  }

  @Test("None and empty are two things where an item can be removed")
  func removable() {
    let merge = FieldMerge(
      [FieldEdit(.item("k"), "")], base: Self.fields(nil), server: Self.fields(nil))
    #expect(merge.live.count == 1)
    let deleted = FieldMerge(
      [FieldEdit(.item("k"), nil)], base: Self.fields("a"), server: Self.fields(""))
    #expect(deleted.conflicts.count == 1)
  }

  @Test("What nobody looked at can't be in conflict, and what isn't told can't be compared")
  func unknown() {
    let edits = [FieldEdit(.priority, "LOW"), FieldEdit(.item("k"), "m")]
    let unseen = FieldMerge(
      edits, base: RecordFields(), server: Self.fields("b"), absentIsEmpty: true)
    #expect(unseen.live == edits && unseen.conflicts.isEmpty && unseen.serverChanges.isEmpty)
    let untold = FieldMerge(
      edits, base: Self.fields("a"), server: RecordFields(), absentIsEmpty: true)
    #expect(untold.live == edits && untold.conflicts.isEmpty && untold.serverChanges.isEmpty)
  }

  @Test("A custom field called like another field is not that field")
  func names() {
    var base = RecordFields(items: ["Priority": "a"])
    base[.priority] = "LOW"
    var server = base
    server[.item("Priority")] = "b"
    let merge = FieldMerge([FieldEdit(.priority, "HIGH")], base: base, server: server)
    #expect(merge.live.count == 1 && merge.serverChanges.map(\.name) == [.item("Priority")])
  }

  @Test(
    "A typed decision is of the field's kind",
    arguments: [
      (FieldContent.text("x"), FieldContent.text(" a, b ,,")),
      (.list(["x"]), .list(["a", "b"])),
    ])
  func typed(server: FieldContent, wanted: FieldContent) {
    var base = RecordFields()
    base[.relatedChannels] = .list(["old"])
    var now = RecordFields()
    now[.relatedChannels] = server
    let merge = FieldMerge([FieldEdit(.relatedChannels, "mine")], base: base, server: now)
    #expect(merge.conflicts.first?.decision(typed: " a, b ,,") == .value(wanted))
  }
}
