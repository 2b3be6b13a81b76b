import SendbirdAPI
import Testing

/// The rules of contract 6.1, and the bytes of every field that is counted.
@Suite struct CustomFieldRulesTests {
  private func text(_ count: Int, _ scalar: Character = "x") -> String {
    String(repeating: scalar, count: count)
  }

  private func items(_ count: Int) -> [MetadataItem] {
    (0..<count).map { MetadataItem("k\($0)", "") }
  }

  @Test(
    arguments: [
      (0, [.empty]), (1, []), (20, []), (21, [.tooLong]),
    ] as [(Int, [Violation.Rule])])
  func checksAKey(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.customFieldKey(text(count)).map(\.rule) == rules)
  }

  @Test(
    arguments: [
      (0, []), (1, []), (190, []), (191, [.tooLong]),
    ] as [(Int, [Violation.Rule])])
  func checksAValue(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.customFieldValue(text(count)).map(\.rule) == rules)
  }

  @Test func refusesACommaInAKey() {
    #expect(Rules.customFieldKey(",").map(\.rule) == [.comma])
    #expect(Rules.customFieldKey(text(20) + ",").map(\.rule) == [.tooLong, .comma])
    #expect(Rules.customFieldKey("a，b").isEmpty)
    #expect(Rules.customFieldValue("a,b").isEmpty)
  }

  @Test(
    arguments: [(0, []), (20, []), (21, [.tooManyItems])] as [(Int, [Violation.Rule])])
  func countsItems(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.customFields(items(count)).map(\.rule) == rules)
    #expect(Rules.customFieldCount(count).map(\.rule) == rules)
  }

  @Test func findsARepeatedKeyByBytes() {
    #expect(
      Rules.customFields(items(2) + items(2)).map(\.rule) == [.duplicate, .duplicate])
    let both = [MetadataItem("\u{E9}", ""), MetadataItem("e\u{301}", "")]
    #expect(Rules.customFields(both).isEmpty)
    #expect(Rules.metadata(both).isEmpty)
    #expect(Rules.customFields(both + [both[1]]).map(\.key) == ["e\u{301}"])
    // Twice is one item, however often it is there.
    #expect(Rules.customFields(items(20) + items(1)).map(\.rule) == [.duplicate])
  }

  /// Each emoji is one character of four bytes: 190 fit, and the bytes are only warned about.
  @Test func lets190EmojiThroughWithAWarning() {
    for violations in [
      Rules.customFieldValue(text(190, "😀"), of: "k"), Rules.metadataValue(text(190, "😀"), of: "k"),
    ] {
      #expect(violations.map(\.rule) == [.tooManyBytes])
      #expect(violations.map(\.given) == ["760 bytes"])
      #expect(violations.errors.isEmpty)
    }
    #expect(Rules.customFieldValue(text(191, "😀")).map(\.rule) == [.tooLong])
    #expect(Rules.customFieldValue(text(47, "😀")).isEmpty)
    #expect(Rules.customFieldValue(text(48, "😀")).map(\.rule) == [.tooManyBytes])
  }

  @Test func countsCombiningMarks() {
    let marked = String(repeating: "e\u{301}", count: 95)
    #expect(Rules.customFieldValue(marked).map(\.rule) == [.tooManyBytes])
    #expect(Rules.customFieldValue(marked + "\u{301}").map(\.rule) == [.tooLong])
    #expect(Rules.customFieldKey("e" + text(19, "\u{301}")).map(\.rule) == [.tooManyBytes])
    #expect(Rules.customFieldKey("e" + text(20, "\u{301}")).map(\.rule) == [.tooLong])
  }

  struct Counted: Sendable {
    let limit: Int
    let rule: @Sendable (String) -> [Violation]

    init(_ limit: Int, _ rule: @escaping @Sendable (String) -> [Violation]) {
      self.limit = limit
      self.rule = rule
    }
  }

  /// Every counted text warns where only its bytes are too many.
  @Test(arguments: [
    Counted(Limits.userID) { Rules.userID($0) },
    Counted(Limits.nickname) { Rules.nickname($0) },
    Counted(Limits.metadataKey) { Rules.metadataKey($0) },
    Counted(Limits.metadataValue) { Rules.metadataValue($0) },
    Counted(Limits.customFieldKey) { Rules.customFieldKey($0) },
    Counted(Limits.customFieldValue) { Rules.customFieldValue($0) },
    Counted(Limits.ticketTitle) { Rules.ticketTitle($0) },
    Counted(Limits.profileURL) { Rules.profileURL("http://" + $0.dropLast(7)) },
  ])
  func warnsAboutBytes(_ counted: Counted) {
    let (limit, rule) = (counted.limit, counted.rule)
    #expect(rule(text(limit)).isEmpty)
    #expect(rule(text(limit, "ä")).map(\.rule) == [.tooManyBytes])
    #expect(rule(text(limit, "ä")).errors.isEmpty)
    #expect(rule(text(limit + 1)).map(\.rule) == [.tooLong])
    #expect(rule(text(limit + 1, "ä")).map(\.rule) == [.tooLong])
  }

  @Test(arguments: [
    (Rules.customFieldKey("a,b"), "custom field key \"a,b\": it has a comma; keys can't have one"),
    (Rules.customFieldKey(""), "custom field key: empty; it must not be"),
    (
      Rules.customFieldKey(String(repeating: "k", count: 61)),
      "custom field key \"\(String(repeating: "k", count: 60))…\": 61 characters, "
        + "but at most 20 characters are allowed"
    ),
    (
      Rules.customFieldValue(String(repeating: "ä", count: 96), of: "tier"),
      "value of custom field \"tier\": 192 bytes; Sendbird may count bytes and allow 190 only"
    ),
    (Rules.customFieldCount(21), "custom fields: 21 items, but at most 20 are allowed"),
    (
      Rules.customFields([MetadataItem("k", ""), MetadataItem("k", "")]),
      "custom field key \"k\": it is there twice; each key can be there once"
    ),
  ])
  func saysWhatWasGivenAndWhatIsAllowed(_ violations: [Violation], _ message: String) {
    #expect(violations.map(\.message) == [message])
  }
}
