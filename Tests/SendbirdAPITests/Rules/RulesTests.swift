import SendbirdAPI
import Testing

@Suite struct RulesTests {
  private func text(_ count: Int, _ scalar: Character = "x") -> String {
    String(repeating: scalar, count: count)
  }

  @Test(
    arguments: [
      (1, []), (80, []), (81, [.tooLong]), (0, [.empty]),
    ] as [(Int, [Violation.Rule])])
  func checksTheLengthOfAUserID(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.userID(text(count)).map(\.rule) == rules)
  }

  @Test(arguments: [".", ".."])
  func refusesDotsInAnAddress(_ text: String) {
    #expect(Rules.userID(text).map(\.rule) == [.dots])
    #expect(Rules.metadataKeyInPath(text).map(\.rule) == [.dots])
    #expect(Rules.metadataKey(text).isEmpty)
    #expect(Rules.userID("...").isEmpty)
  }

  @Test(arguments: [(0, 0), (80, 0), (81, 1)])
  func checksTheLengthOfANickname(_ count: Int, _ violations: Int) {
    #expect(Rules.nickname(text(count)).count == violations)
  }

  @Test(
    arguments: [(9, []), (2048, []), (2049, [.tooLong])] as [(Int, [Violation.Rule])])
  func checksTheLengthOfAProfileURL(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.profileURL("https://" + text(count - 8)).map(\.rule) == rules)
  }

  @Test(
    arguments: [
      (0, [.empty]), (1, []), (128, []), (129, [.tooLong]),
    ] as [(Int, [Violation.Rule])])
  func checksTheLengthOfAKey(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.metadataKey(text(count)).map(\.rule) == rules)
  }

  @Test func refusesACommaInAKey() {
    #expect(Rules.metadataKey("a,b").map(\.rule) == [.comma])
    #expect(Rules.metadataKey(",").errors.count == 1)
  }

  @Test(
    arguments: [
      (0, []), (190, []), (191, [.tooLong]),
    ] as [(Int, [Violation.Rule])])
  func checksTheLengthOfAValue(_ count: Int, _ rules: [Violation.Rule]) {
    #expect(Rules.metadataValue(text(count)).map(\.rule) == rules)
  }

  /// Contract 2.1: limit by scalars, warn by bytes.
  @Test func warnsWhenOnlyTheBytesAreTooMany() {
    #expect(Rules.metadataValue(text(95, "ä")).isEmpty)
    let value = Rules.metadataValue(text(96, "ä"), of: "k")
    #expect(value.map(\.rule) == [.tooManyBytes])
    #expect(value.map(\.isWarning) == [true])
    #expect(value.errors.isEmpty)
    #expect(Rules.metadataKey(text(128, "中")).map(\.rule) == [.tooManyBytes])
    #expect(Rules.metadataValue(text(191, "ä")).map(\.rule) == [.tooLong])
  }

  @Test func countsScalarsNotCharacters() {
    // A family is one character of seven scalars.
    let family = "👨‍👩‍👧‍👦"
    #expect(Rules.nickname(text(11) + family + text(62)).map(\.rule) == [.tooManyBytes])
    #expect(Rules.nickname(text(12) + family + text(62)).map(\.rule) == [.tooLong])
  }

  @Test func countsItems() {
    func items(_ count: Int) -> [MetadataItem] { (0..<count).map { MetadataItem("k\($0)", "") } }
    #expect(Rules.metadata(items(5)).isEmpty)
    #expect(Rules.metadata(items(6)).map(\.rule) == [.tooManyItems])
    #expect(Rules.metadataCount(5).isEmpty)
    #expect(Rules.metadataCount(6).map(\.given) == ["6 items"])
  }

  @Test func findsARepeatedKeyOnce() {
    let items = ["a", "b", "a", "a"].map { MetadataItem($0, "") }
    let violations = Rules.metadata(items)
    #expect(violations.map(\.rule) == [.duplicate])
    #expect(violations.map(\.key) == ["a"])
    #expect(Rules.metadata([MetadataItem("\u{E9}", ""), MetadataItem("e\u{301}", "")]).isEmpty)
  }

  @Test func reportsEveryItem() {
    let violations = Rules.metadata([
      MetadataItem("", "x"), MetadataItem("a,b", text(191)), MetadataItem("c", text(96, "ä")),
    ])
    #expect(violations.map(\.rule) == [.empty, .comma, .tooLong, .tooManyBytes])
    #expect(violations.errors.count == 3)
    #expect(violations.warnings.map(\.key) == ["c"])
  }

  @Test(arguments: [(0, 1), (1, 0), (100, 0), (101, 1), (-1, 1)])
  func checksThePageSize(_ limit: Int, _ violations: Int) {
    #expect(Rules.pageLimit(limit).count == violations)
  }

  @Test func checksAFilter() {
    let ids = (0..<251).map(String.init)
    #expect(Rules.filter(UserFilter(ids: Array(ids.prefix(250))), limit: 1).isEmpty)
    #expect(
      Rules.filter(UserFilter(ids: ids), limit: 0).map(\.rule) == [.outOfRange, .tooManyItems])
    #expect(Rules.filter(UserFilter(ids: ["a", ""]), limit: 1).map(\.rule) == [.empty])
    let metadata = UserFilter.MetadataCondition(key: "", values: ["x"])
    #expect(Rules.filter(UserFilter(metadata: metadata), limit: 1).map(\.rule) == [.empty])
  }

  @Test func checksANewUserAndChanges() {
    let user = NewUser(
      id: "", nickname: text(81), profileURL: text(2049), metadata: ["a,b": "x"])
    #expect(
      Rules.newUser(user).map(\.field) == [
        "user_id", "nickname", "profile_url", "profile_url", "metadata.key",
      ])
    let changes = UserChanges(
      nickname: text(81), profileURL: text(2049), preferredLanguages: ["a", "b", "c", "d", "e"])
    #expect(Rules.changes(changes).map(\.rule) == [.tooLong, .tooLong, .notURL, .tooManyItems])
    #expect(Rules.changes(UserChanges()).isEmpty)
  }

  @Test(arguments: [
    (
      Rules.nickname(String(repeating: "x", count: 81)),
      "nickname: 81 characters, but at most 80 characters are allowed"
    ),
    (Rules.userID(""), "user id: empty; it must not be"),
    (Rules.metadataKey("a,b"), "metadata key \"a,b\": it has a comma; keys can't have one"),
    (
      Rules.metadataValue(String(repeating: "ä", count: 96), of: "plan"),
      "value of metadata key \"plan\": 192 bytes; Sendbird may count bytes and allow 190 only"
    ),
    (Rules.metadataCount(6), "metadata: 6 items, but at most 5 are allowed"),
    (Rules.pageLimit(0), "limit: 0, but 1 to 100 are allowed"),
    (Rules.userID(".."), "user id: ..; it can't stand in an address"),
  ])
  func saysWhatWasGivenAndWhatIsAllowed(_ violations: [Violation], _ message: String) {
    #expect(violations.map(\.message) == [message])
  }
}
