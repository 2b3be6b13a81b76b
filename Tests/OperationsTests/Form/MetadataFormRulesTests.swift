import Operations
import Samples
import Testing

@Suite("What a metadata form says while somebody types")
struct MetadataFormRulesTests {
  static let base: Metadata = ["plan": "gold", "lang": "et"]

  static func rows(_ added: MetadataFormRow...) -> [MetadataFormRow] {
    base.map { MetadataFormRow(storedKey: $0.key, key: $0.key, value: $0.value) } + added
  }

  static func row(_ key: String, _ value: String = "v") -> MetadataFormRow {
    MetadataFormRow(storedKey: nil, key: key, value: value)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let row: MetadataFormRow
    let messages: [String]
    var isWarning = false
    var testDescription: String { messages.first ?? "nothing" }
  }

  static let cases: [Case] = [
    Case(row: row("fine"), messages: []),
    Case(row: row(""), messages: ["metadata key: empty; it must not be"]),
    Case(
      row: row("cs,note"),
      messages: ["metadata key \"cs,note\": it has a comma; keys can't have one"]),
    Case(
      row: row(String(repeating: "k", count: 129)),
      messages: [
        "metadata key \"\(String(repeating: "k", count: 60))…\": 129 characters, "
          + "but at most 128 characters are allowed"
      ]),
    Case(
      row: row("k", String(repeating: "v", count: 191)),
      messages: [
        "value of metadata key \"k\": 191 characters, but at most 190 characters are allowed"
      ]),
    Case(
      row: row("k", String(repeating: "\u{E9}", count: 100)),
      messages: [
        "value of metadata key \"k\": 200 bytes; Sendbird may count bytes and allow 190 only"
      ], isWarning: true),
    Case(
      row: row("plan"),
      messages: ["metadata key \"plan\": it is there twice; each key can be there once"]),
    Case(
      row: row("Plan"), messages: ["key is nearly the same as \"plan\""], isWarning: true),
    Case(
      row: row(" k"), messages: ["key begins or ends with white space"], isWarning: true),
    Case(
      row: row("k", "v\u{A0}"), messages: ["value begins or ends with white space"],
      isWarning: true),
    Case(
      row: row("k", "a\u{200B}b\u{202E}c\u{7}"), messages: ["value has 3 invisible characters"],
      isWarning: true),
    Case(row: row("k\u{FEFF}"), messages: ["key has 1 invisible character"], isWarning: true),
    // The joiners of a family are part of the picture, in a value.
    Case(row: row("k", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"), messages: []),
    Case(
      row: row("\u{1F468}\u{200D}\u{1F469}"), messages: ["key has 1 invisible character"],
      isWarning: true),
  ]

  @Test("An added row", arguments: cases)
  func added(_ row: Case) {
    let rows = Self.rows(row.row)
    let findings = MetadataFormRules.findings(in: rows, base: Self.base)
    #expect(findings.map(\.message) == row.messages)
    #expect(findings.allSatisfy { $0.row == 2 })
    #expect(findings.allSatisfy { $0.isWarning == row.isWarning })
  }

  @Test("Rows that are not edited are left alone")
  func untouched() {
    let base: Metadata = ["a,b": " x", "Plan": "1", "plan": "2"]
    let rows = base.map { MetadataFormRow(storedKey: $0.key, key: $0.key, value: $0.value) }
    #expect(MetadataFormRules.findings(in: rows, base: base).isEmpty)
  }

  @Test("A sixth item is said once, on the last added row, and not of a rename")
  func sixth() {
    let base = Metadata((1...5).map { MetadataItem("k\($0)", "") })
    var rows = base.map { MetadataFormRow(storedKey: $0.key, key: $0.key, value: $0.value) }
    rows[0].key = "renamed"
    #expect(MetadataFormRules.findings(in: rows, base: base).isEmpty)
    rows += [Self.row("a"), Self.row("b")]
    let findings = MetadataFormRules.findings(in: rows, base: base)
    #expect(findings.map(\.row) == [6])
    #expect(findings.map(\.message) == ["metadata: 7 items, but at most 5 are allowed"])
    #expect(MetadataFormRules.count(rows) == 7)
    rows[1].isDeleted = true
    rows[2].isDeleted = true
    #expect(MetadataFormRules.findings(in: rows, base: base).isEmpty)
  }

  @Test("A key of a deleted row is free, one of a renamed row too")
  func freeKeys() {
    var rows = Self.rows(Self.row("plan"), Self.row("lang"))
    rows[0].isDeleted = true
    rows[1].key = "locale"
    #expect(MetadataFormRules.findings(in: rows, base: Self.base).isEmpty)
  }

  @Test("A key that is known elsewhere by another case is hinted at")
  func knownKeys() {
    let rows = Self.rows(Self.row("CRM"))
    let findings = MetadataFormRules.findings(in: rows, base: Self.base, knownKeys: ["crm"])
    #expect(findings.map(\.kind) == [.hint(.similarKey("crm"))])
  }

  @Test("The form and the change set refuse the same rows", arguments: UInt64(0)..<8)
  func agreement(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = SplitMix64.keys + ["", "a,b", "..", String(repeating: "k", count: 129)]
    var refused = 0
    for _ in 0..<250 {
      let base = random.metadata()
      var rows = base.map { item in
        var row = MetadataFormRow(storedKey: item.key, key: item.key, value: item.value)
        if random.chance(30) { row.key = random.pick(keys) }
        if random.chance(20) {
          row.value = random.chance(20) ? String(repeating: "v", count: 191) : "n"
        }
        row.isDeleted = random.chance(15)
        return row
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        rows.append(Self.row(random.pick(keys), "x"))
      }
      let inForm = MetadataFormRules.findings(in: rows, base: base).contains { !$0.isWarning }
      let changes = MetadataChangeSet(userID: "u", base: base, rows: rows)
      let inChanges = changes.violations().contains { !$0.isWarning }
      #expect(inForm == inChanges, "\(rows)")
      refused += inForm ? 1 : 0
    }
    #expect(refused > 25 && refused < 225)
  }
}
