import Console
import Operations
import Testing
import Widgets

/// What the forms of operations say while somebody types, and what keeps them from being reviewed.
@Suite struct FormRulesTests {
  /// One mistake in one field of one operation's form.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let operation: String
    let field: OperationField
    /// The text to type; for keys with values, in the key.
    let text: String
    /// The value of a key.
    var value = ""
    /// What has to be on screen while it is typed.
    let words: String

    var testDescription: String { "\(operation).\(field.name): \(words)" }
  }

  /// Every write that has a generated form; metadata has one of its own.
  static let writes = OperationRegistry.all.filter {
    $0.risk != .read && !$0.id.hasPrefix("metadata.")
  }

  /// A mistake of every kind that each field of each write can have.
  static let mistakes: [Mistake] = writes.flatMap {
    descriptor -> [Mistake] in
    OperationForm(OperationRegistry.fillable(descriptor.id) ?? CreateUser.self, about: .many)
      .fields.filter { !$0.isLocal }
      .flatMap { mistakes(in: $0.field, of: descriptor.id) }
  }

  private static func mistakes(in field: OperationField, of id: String) -> [Mistake] {
    func mistake(_ text: String, _ words: String, value: String = "") -> Mistake {
      Mistake(operation: id, field: field, text: text, value: value, words: words)
    }
    func long(_ limit: Int) -> String { String(repeating: "x", count: limit + 1) }
    switch field.kind {
    case .text:
      var found = field.limit.map { [mistake(long($0), "\($0 + 1) characters, but at most \($0)")] }
      if field.name == "profileURL" {
        found?.append(mistake("no address", allowed(Rules.profileURL("no address"))))
      }
      return found ?? []
    case .word: return [mistake("UPPER case", allowed(Rules.groupKey("UPPER case")))]
    case .deskID, .number:
      return ["abc", "0", "-5"].map { mistake($0, allowed(Rules.deskID($0, field: "id"))) }
    case .list:
      let many = (0...(field.limit ?? 0)).map { "c\($0)" }.joined(separator: ",")
      return [mistake("a,a", "it is there twice")]
        + (field.limit.map { [mistake(many, "but at most \($0)")] } ?? [])
    case .items(let key, let value):
      return [
        mistake("a,b", "it has a comma", value: "x"),
        mistake(long(key), "\(key + 1) characters, but at most \(key)", value: "x"),
        mistake("k", "\(value + 1) characters, but at most \(value)", value: long(value)),
        mistake("", "empty; it must not be", value: "x"),
      ]
    case .flag, .choice, .condition: return []
    }
  }

  /// The beginning of what a rule allows: what is given stands in the field as well.
  private static func allowed(_ violations: [Violation]) -> String {
    String(violations.first?.allowed.prefix(24) ?? "nothing is wrong")
  }

  /// A form with nothing filled in and EDIT in the field.
  private static func form(_ id: String, in name: String) throws -> TestConsole {
    var console = try TestConsole.loaded(users: [], next: nil)
    _ = console.open(id)
    let form = try #require(console.state.operationForm)
    let place = try #require(
      form.stops.firstIndex { form.fields[$0.field].field.name == name })
    if form.mode == .edit { console.press("escape") }
    console.press("g")
    for _ in 0..<place { console.press("j") }
    #expect(console.state.operationForm?.field?.field.name == name)
    return console
  }

  @Test(
    "each mistake is said while it is typed, and blocks the review on its field",
    arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    var console = try Self.form(mistake.operation, in: mistake.field.name)
    if case .items = mistake.field.kind {
      console.press("a")
      console.paste(mistake.text)
      console.press("tab")
      console.paste(mistake.value)
    } else {
      console.press("enter", "ctrl-u")
      console.paste(mistake.text)
    }
    #expect(console.state.context == .operationField)
    // Behind text of any length the finding stands on a line of its own.
    #expect(console.shows(mistake.words))
    console.press("ctrl-s")
    #expect(console.state.review == nil && console.work.allSatisfy(Self.isNoReview))
    #expect(console.state.status.level == .error)
    #expect(console.state.context == .operation)
    let form = try #require(console.state.operationForm)
    let blamed = form.findings.filter { !$0.isWarning }.compactMap(\.field)
    #expect(blamed.contains { form.fields[$0].field.name == mistake.field.name })
    #expect(form.stop.map { blamed.contains($0.field) } == true, "an error is selected")
  }

  private static func isNoReview(_ work: Work) -> Bool {
    if case .preview = work { false } else { true }
  }

  /// The fields of each write that have to be filled in.
  ///
  /// Forms that send only what differs say instead that nothing does.
  static let required: [(String, String)] = writes.flatMap { descriptor in
    ["user.update", "ticket.update", "customer.update-fields"].contains(descriptor.id)
      ? [] : descriptor.fields.filter(\.isRequired).map { (descriptor.id, $0.name) }
  }

  @Test("what is missing is named at the review, and selected", arguments: required)
  func missing(_ id: String, _ name: String) throws {
    var console = try Self.form(id, in: name)
    console.press("ctrl-s")
    #expect(console.state.review == nil)
    let form = try #require(console.state.operationForm)
    let blamed = form.findings.filter { !$0.isWarning }.compactMap(\.field)
    #expect(blamed.contains { form.fields[$0].field.name == name }, "\(id) \(name)")
    #expect(form.stop.map { blamed.contains($0.field) } == true)
    #expect(console.state.status.level == .error)
  }

  @Test(
    "a text that is as long as allowed breaks nothing, one more character does, and its counter says so"
  )
  func counter() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type(String(repeating: "é", count: 100))
    #expect(console.shows("100/100"))
    #expect(console.state.operationForm?.findings.contains { !$0.isWarning } == false)
    console.type("é")
    #expect(console.shows("101/100"))
    #expect(console.shows("101 characters, but at most 100"))
    console.press("backspace")
    #expect(!console.shows("but at most 100"))
  }

  // MARK: Custom fields

  private static func fields(_ count: Int) async throws -> (Office, TestConsole) {
    let office = Office()
    await office.server.change(customer: 88_213) { record in
      record.fields = Metadata((1...count).map { MetadataItem("k\($0)", "v") })
    }
    var console = try Office.console()
    console.press("enter", "]")
    try await office.rest(&console)
    console.press("e")
    #expect(console.state.operationForm?.fields.first?.rows?.count == count)
    return (office, console)
  }

  @Test("a 21st field is refused while it is typed, also where 20 are stored already")
  func twenty() async throws {
    var (office, console) = try await Self.fields(20)
    console.press("a")
    console.type("one-more")
    #expect(console.shows("21 items, but at most 20"))
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review == nil)
    #expect(console.state.operationForm?.row?.key.text == "one-more")
    (office, console) = try await Self.fields(19)
    console.press("a")
    console.type("one-more")
    #expect(!console.shows("but at most 20"))
  }

  @Test("a key that is there already is refused instead of replacing the stored value")
  func there() async throws {
    var (office, console) = try await Self.fields(3)
    console.press("a")
    console.type("k2")
    #expect(console.shows("it is there already; change its value there"))
    console.press("tab")
    console.type("new")
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review == nil && console.state.status.level == .error)
  }

  @Test("blanks at the ends, what can't be seen and nearly the same key are warned of, not refused")
  func hints() async throws {
    var (office, console) = try await Self.fields(3)
    console.press("a")
    console.type("K2")
    #expect(console.shows("key is nearly the same as \"k2\""))
    console.press("tab")
    console.type("a ")
    #expect(console.shows("value begins or ends with white space"))
    console.paste("\u{200B}b")
    #expect(console.shows("value has 1 invisible character"))
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review != nil, "a warning blocks nothing")
  }

  @Test("a key that no customer here has is warned of, once its field was left")
  func unregistered() async throws {
    var (office, console) = try await Self.fields(3)
    console.press("a")
    console.type("colour")
    #expect(!console.shows("not seen on customers here"))
    console.press("tab")
    #expect(console.shows("not seen on customers here: only a registered key is saved"))
    console.type("red")
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review != nil, "Desk decides, not the console")
  }
}
