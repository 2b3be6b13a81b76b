import SendbirdAPI
import Testing

/// The rules of contract 4.3 and 6 at their edges.
@Suite struct TicketRulesTests {
  private func text(_ count: Int, _ scalar: Character = "x") -> String {
    String(repeating: scalar, count: count)
  }

  @Test(
    arguments: [
      (0, [.empty]), (1, []), (100, []), (101, [.tooLong]),
    ] as [(Int, [Violation.Rule])])
  func checksATitle(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.ticketTitle(text(count)).map(\.rule) == rules)
    // A combining mark is a scalar of its own.
    let marked = String(repeating: "e\u{301}", count: count)
    let isTooLong = 2 * count > 100
    #expect(Rules.ticketTitle(marked).errors.contains { $0.rule == .tooLong } == isTooLong)
  }

  @Test func warnsAboutTheBytesOfATitle() {
    #expect(Rules.ticketTitle(text(25, "😀")).isEmpty)
    #expect(Rules.ticketTitle(text(26, "😀")).map(\.rule) == [.tooManyBytes])
    #expect(Rules.ticketTitle(text(100, "😀")).errors.isEmpty)
    #expect(Rules.ticketTitle(text(101, "😀")).map(\.rule) == [.tooLong])
  }

  @Test(arguments: ["default", "tier-2", "a_b", "0", "-", "_", "billing-team_2"])
  func acceptsAGroupKey(_ key: String) {
    #expect(Rules.groupKey(key).isEmpty)
  }

  @Test(arguments: ["Billing", "a b", "ä", "a\u{301}", "a,b", "a/b", "a.b", " a", "a\n", "é", "ａ"])
  func refusesAGroupKey(_ key: String) {
    #expect(Rules.groupKey(key).map(\.rule) == [.pattern])
  }

  @Test func refusesAnEmptyGroupKey() {
    #expect(Rules.groupKey("").map(\.rule) == [.empty])
  }

  @Test func checksPriorityAndStatus() {
    for priority in TicketPriority.allCases {
      #expect(Rules.ticketPriority(priority.rawValue).isEmpty)
    }
    for status in TicketStatus.known { #expect(Rules.ticketStatus(status.rawValue).isEmpty) }
    for text in ["high", "HIGHEST", " HIGH", "UNASSIGNED"] {
      #expect(Rules.ticketPriority(text).map(\.rule) == [.notAllowed])
      #expect(Rules.ticketStatus(text).map(\.rule) == [.notAllowed])
    }
    #expect(Rules.ticketPriority("").map(\.rule) == [.empty])
    #expect(Rules.ticketStatus("").map(\.rule) == [.empty])
  }

  @Test(
    arguments: [
      ([], []), (["a", "b", "c"], []), (["a", "b", "c", "d"], [.tooManyItems]), ([""], [.empty]),
      (["a", "a"], [.duplicate]), (["a", "a", "a", "b"], [.duplicate, .tooManyItems]),
      (["a,b"], [.comma]), (["", ""], [.empty, .duplicate]), (["\u{E9}", "e\u{301}"], []),
      (["https://x/?a=b c"], []),
    ] as [([String], [Violation.Rule])])
  func checksRelatedChannels(_ urls: [String], _ rules: [Violation.Rule]) {
    #expect(Rules.relatedChannels(urls).map(\.rule) == rules)
  }

  @Test(
    arguments: [
      (0, [.empty]), (1, []), (5000, []), (5001, [.tooLong]),
    ] as [(Int, [Violation.Rule])])
  func checksAMessage(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.messageText(text(count)).map(\.rule) == rules)
    #expect(Rules.messageText(text(count, "😀")).map(\.rule) == rules)
  }

  @Test(arguments: ["1", "5201", "007", "9223372036854775807"])
  func acceptsAnID(_ text: String) {
    #expect(Rules.deskID(text, field: Rules.ticketIDField).isEmpty)
  }

  @Test(arguments: [
    "0", "000", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "maria.k", "9223372036854775808", "١",
    "1\n",
  ])
  func refusesAnID(_ text: String) {
    #expect(Rules.deskID(text, field: Rules.ticketIDField).map(\.rule) == [.notNumber])
  }

  @Test func checksPages() {
    #expect(Rules.deskPage(limit: 1, offset: 0).isEmpty)
    #expect(Rules.deskPage(limit: 500, offset: .max).isEmpty)
    #expect(Rules.deskPage(limit: 501, offset: -1).map(\.field) == ["limit", "offset"])
    #expect(Rules.messageLimit(1).isEmpty && Rules.messageLimit(200).isEmpty)
    #expect(Rules.messageLimit(0).map(\.rule) == [.outOfRange])
    #expect(Rules.messageLimit(201).map(\.rule) == [.outOfRange])
  }

  @Test(arguments: [
    (
      Rules.ticketPriority("HIGHEST"),
      "priority: \"HIGHEST\"; it must be LOW, MEDIUM, HIGH or URGENT"
    ),
    (
      Rules.ticketStatus("OPEN"),
      "status: \"OPEN\"; it must be INITIALIZED, PROACTIVE, PENDING, ACTIVE, IDLE, "
        + "WORK_IN_PROGRESS or CLOSED"
    ),
    (Rules.ticketTitle(""), "title: empty; it must not be"),
    (
      Rules.ticketTitle(String(repeating: "x", count: 101)),
      "title: 101 characters, but at most 100 characters are allowed"
    ),
    (
      Rules.groupKey("Tier 2"),
      "group key: \"Tier 2\"; it can have lower-case letters, digits, - and _ only"
    ),
    (
      Rules.groupKey(String(repeating: "X", count: 200)),
      "group key: \"\(String(repeating: "X", count: 60))…\"; it can have lower-case letters, "
        + "digits, - and _ only"
    ),
    (
      Rules.relatedChannels(["a", "b", "c", "d"]),
      "related channels: 4 channels, but at most 3 are allowed"
    ),
    (
      Rules.relatedChannels(["a,b"]),
      "related channel \"a,b\": it has a comma; channel URLs can't have one here"
    ),
    (
      Rules.relatedChannels(["a", "a"]),
      "related channel \"a\": it is there twice; each channel can be there once"
    ),
    (Rules.relatedChannels([""]), "related channels: empty; it must not be"),
    (
      Rules.deskID("maria.k", field: Rules.customerIDField),
      "customer id: \"maria.k\"; it must be a whole number above 0"
    ),
    (
      Rules.deskID(0, field: Rules.ticketIDField),
      "ticket id: \"0\"; it must be a whole number above 0"
    ),
    (Rules.deskPage(limit: 0, offset: 0), "limit: 0, but 1 to 500 are allowed"),
    (Rules.deskPage(limit: 1, offset: -2), "offset: -2, but 0 and more are allowed"),
    (Rules.messageText(""), "message: empty; it must not be"),
  ])
  func saysWhatWasGivenAndWhatIsAllowed(_ violations: [Violation], _ message: String) {
    #expect(violations.map(\.message) == [message])
  }
}
