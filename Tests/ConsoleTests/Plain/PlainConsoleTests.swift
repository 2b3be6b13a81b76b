import Console
import Operations
import Testing
import Widgets
import Workspace

/// The plain console: questions, answers, and the same road as the screen (ux 17).
@Suite struct PlainConsoleTests {
  /// Lines from a test; what was written is kept.
  actor Script: PlainLines {
    private var answers: [String]
    private(set) var written: [String] = []

    init(_ answers: [String]) { self.answers = answers }

    func read() async -> String? { answers.isEmpty ? nil : answers.removeFirst() }

    func write(_ line: String) async { written.append(line) }
  }

  /// One user whose metadata can be written, and found by id.
  actor OneUser: Transport {
    private(set) var items: Metadata
    private(set) var methods: [APIRequest.Method] = []

    init(_ items: Metadata) { self.items = items }

    func change(_ key: String, to value: String) { items.set(key, value) }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
      methods.append(request.method)
      let path = request.url.split(separator: "?").first.map(String.init) ?? ""
      switch request.method {
      case .put:
        let body = (try? JSONValue(parsing: request.body ?? [])) ?? .null
        let sent = (try? Metadata(json: body["metadata"] ?? .null)) ?? Metadata()
        for item in sent { items.set(item.key, item.value) }
        return WireAnswer(status: 200, headers: [], body: sent.json.serializedBytes())
      case .delete:
        items.remove(path.split(separator: "/").last.map(String.init) ?? "")
        return WireAnswer(status: 200, headers: [], body: Array("{}".utf8))
      default: break
      }
      if path.hasSuffix("/metadata") {
        return WireAnswer(status: 200, headers: [], body: items.json.serializedBytes())
      }
      let user = (try? Fixtures.user("min-ah.lee", "Lee Min-ah", metadata: items).raw) ?? .null
      if path.hasSuffix("/min-ah.lee") {
        return WireAnswer(status: 200, headers: [], body: user.serializedBytes())
      }
      let page = JSONValue.object([
        JSONMember("users", .array([user])), JSONMember("next", .string("")),
      ])
      return WireAnswer(status: 200, headers: [], body: page.serializedBytes())
    }
  }

  private static func run(
    _ answers: [String], on server: any Transport, isReadOnly: Bool = false,
    isFirstRun: Bool = false
  ) async throws -> [String] {
    let client = try Fixtures.client(server)
    let script = Script(answers)
    let journal = MemoryJournal()
    var console = PlainConsole(
      badge: ProfileBadge(
        name: "acme-live", environment: .prod, applicationID: "APP", isReadOnly: isReadOnly),
      isFirstRun: isFirstRun, source: { () async throws(ClientUnavailable) in client },
      journals: { _ in journal }, clock: { Fixtures.now }, lines: script)
    try await console.run()
    return await script.written
  }

  @Test("finds, edits with review, and undoes; every question is numbered and one line")
  func editAndUndo() async throws {
    let server = OneUser(["plan": "trial", "locale": "ko-KR"])
    let lines = try await Self.run(
      [
        "min-ah.lee", "edit", "plan=pro=2", "note=has = and blanks ", "", "yes", "undo", "yes",
        "", "quit",
      ], on: server)
    #expect(await server.items == ["plan": "trial", "locale": "ko-KR"])
    #expect(lines.contains("  * plan: trial -> pro=2"))
    #expect(lines.contains("  + note: (none) -> has = and blanks "))
    #expect(lines.contains { $0.contains("PUT /users/min-ah.lee/metadata") })
    #expect(lines.contains("saved"))
    #expect(lines.contains("  * plan: pro=2 -> trial"))
    #expect(lines.contains("undone"))
    #expect(lines.last == "bye")
    let questions = lines.filter { $0.first?.isNumber == true }
    #expect(questions.count == 10)
    for (index, question) in questions.enumerated() {
      #expect(question.hasPrefix("\(index + 1). "), "\(question)")
    }
    #expect(lines.allSatisfy { !$0.contains("\n") })
  }

  @Test("the whole dialogue of a change")
  func dialogue() async throws {
    let lines = try await Self.run(
      ["?", "min-ah.lee", "1", "edit", "plan=pro", "-locale", "", "no", "-", "", "", "quit"],
      on: OneUser(["plan": "trial", "locale": "ko-KR"]), isFirstRun: true)
    try expectGolden(lines.joined(separator: "\n") + "\n", "plain-change")
  }

  @Test("the end of the answers sends nothing that was not confirmed")
  func endOfAnswers() async throws {
    let server = OneUser(["plan": "trial"])
    for count in 0...4 {
      let answers = Array(["min-ah.lee", "edit", "plan=pro", "", "yes"].prefix(count))
      let lines = try await Self.run(answers, on: server)
      #expect(lines.last == "bye")
    }
    #expect(await server.items == ["plan": "trial"])
    #expect(await server.methods.allSatisfy { $0 == .get })
  }

  @Test("the rules are the screen's, in the same words, and stage nothing")
  func rules() async throws {
    let server = OneUser(["a": "1", "b": "2", "c": "3", "d": "4", "e": "5"])
    let long = String(repeating: "x", count: 191)
    let lines = try await Self.run(
      ["min-ah.lee", "edit", "plan=\(long)", "f=6", "-nothing", "words", "", "", "quit"], on: server
    )
    let violation = try #require(Rules.metadataValue(long, of: "plan").errors.first)
    #expect(lines.contains("error: \(violation.message)"))
    #expect(lines.contains { $0.hasPrefix("error:") && $0.contains("6") })
    #expect(lines.contains("error: there is no item nothing"))
    #expect(lines.contains("error: it must be key=value or -key"))
    #expect(lines.contains("nothing is staged"))
    #expect(await server.methods.allSatisfy { $0 == .get })
  }

  @Test("a key that was changed on both sides is decided by the person")
  func conflict() async throws {
    for (decision, plan) in [("mine", "pro"), ("server", "enterprise")] {
      let server = OneUser(["plan": "trial"])
      let client = try Fixtures.client(server)
      let script = Meddler(
        ["min-ah.lee", "edit", "plan=pro", "", decision, "yes", "", "", "quit"], at: 4
      ) {
        await server.change("plan", to: "enterprise")
      }
      let journal = MemoryJournal()
      var console = PlainConsole(
        badge: ProfileBadge(
          name: "x", environment: .dev, applicationID: "APP", isReadOnly: false),
        isFirstRun: false, source: { () async throws(ClientUnavailable) in client },
        journals: { _ in journal }, clock: { Fixtures.now }, lines: script)
      try await console.run()
      #expect(await server.items[key: "plan"] == plan)
      #expect(
        await script.written.contains(
          "plan was changed on both sides: was trial, is now enterprise, yours pro"))
    }
  }

  /// Changes something behind the person's back before an answer is given.
  actor Meddler: PlainLines {
    private var answers: [String]
    private let number: Int
    private let meddle: @Sendable () async -> Void
    private var given = 0
    private(set) var written: [String] = []

    init(_ answers: [String], at number: Int, meddle: @escaping @Sendable () async -> Void) {
      self.answers = answers
      self.number = number
      self.meddle = meddle
    }

    func read() async -> String? {
      given += 1
      if given == number { await meddle() }
      return answers.isEmpty ? nil : answers.removeFirst()
    }

    func write(_ line: String) async { written.append(line) }
  }

  @Test("a read-only profile says so before anything is typed in")
  func readOnly() async throws {
    let server = OneUser(["plan": "trial"])
    let lines = try await Self.run(
      ["min-ah.lee", "edit", "new ticket", "other", "user.update", "", "quit"], on: server,
      isReadOnly: true)
    #expect(lines.contains("edit metadata: read-only: --read-only was given"))
    #expect(lines.contains("new ticket: read-only: --read-only was given"))
    #expect(lines.contains("Update user: read-only: --read-only was given"))
    #expect(await server.methods.allSatisfy { $0 == .get })
  }

  @Test("what loses something for good wants the id typed")
  func destructive() async throws {
    let server = OneUser(["plan": "trial"])
    let lines = try await Self.run(
      ["min-ah.lee", "other", "user.delete", "yes", "", "quit"], on: server)
    #expect(lines.contains { $0.contains("Type min-ah.lee to do this on acme-live [PROD]") })
    #expect(lines.contains("nothing was sent"))
    #expect(await server.methods.allSatisfy { $0 == .get })
  }

  @Test("a required field that is left empty is asked for again")
  func required() async throws {
    let lines = try await Self.run(
      ["min-ah.lee", "other", "user.deactivate", "", "keep", "no", "", "quit"],
      on: OneUser(["plan": "trial"]))
    #expect(lines.count { $0.contains("Group channels (one of leave, keep; required)") } == 2)
    #expect(lines.contains("review: Deactivate user on min-ah.lee"))
  }

  @Test("hostile text is cleaned, whichever field it stands in")
  func hostile() async throws {
    let server = FixedAnswer(
      body: .object([
        JSONMember(
          "users",
          .array([
            try Fixtures.user("evil\u{202E}", "\u{1B}[31mred\u{7}", metadata: ["k": "\u{9B}x"]).raw
          ])),
        JSONMember("next", .string("")),
      ]))
    let lines = try await Self.run(["nick:evil", "quit"], on: server)
    #expect(lines.contains { $0.contains("evil<U+202E>") })
    for scalar in lines.joined().unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
    }
  }

  @Test("a search without a hit says what to do")
  func nothingFound() async throws {
    let empty = FixedAnswer(
      body: .object([JSONMember("users", .array([])), JSONMember("next", .string(""))]))
    let lines = try await Self.run(["nick:zzz", "meta:", "quit"], on: empty)
    #expect(
      lines.contains(
        "No nickname starts with 'zzz' on acme-live; capital and small letters differ."))
    #expect(lines.contains { $0.hasPrefix("meta: needs a key and a value") })
  }
}
