import Operations
import Testing

@testable import CLI

/// Formats (product.md 2).
@Suite struct PrinterTests {
  static let user = """
    {"user_id":"u","nickname":"A\\nB","access_token":"5ec7e7","created_at":1767312400,
     "last_seen_at":-1,"is_online":false,"is_active":true,"has_ever_logged_in":false,
     "metadata":{"b":"2","a":"x=y"},"new_field":{"deep":[1,"two"]},"nothing":null,"empty":[]}
    """

  static func user(_ id: String = "u") throws -> User {
    var json = try JSONValue(parsing: Array(user.utf8))
    guard case .object(var members) = json else { return try User(json: json) }
    members[0].value = .string(id)
    json = .object(members)
    return try User(json: json)
  }

  private func printed(_ outcome: Outcome, _ format: OutputFormat) throws -> Recorder {
    let recorder = Recorder()
    let context = recorder.context()
    let talk = Talk(context, format: format)
    try OutcomePrinter(context: context, format: format, talk: talk).print(outcome)
    talk.release()
    return recorder
  }

  @Test("a record's table has every field, times as times, the token masked")
  func table() throws {
    let recorder = try printed(Outcome(.user(Self.user()), notes: ["look\nhere"]), .table)
    #expect(
      recorder.out == """
        user_id             u
        nickname            A^JB
        access_token        ••••
        created_at          2026-01-02T00:06:40Z
        last_seen_at        never
        is_online           false
        is_active           true
        has_ever_logged_in  false
        metadata.b          2
        metadata.a          x=y
        new_field.deep      1, two
        nothing
        empty

        """)
    #expect(recorder.talk == "note: look^Jhere\n")
  }

  @Test("JSON is the record as it was answered, with the token")
  func json() throws {
    let recorder = try printed(Outcome(.user(Self.user())), .json)
    #expect(
      try JSONValue(parsing: Array(recorder.out.utf8)) == JSONValue(parsing: Array(Self.user.utf8)))
    #expect(recorder.out.hasSuffix("}\n"))
    let items = try printed(Outcome(.metadata(["b": "2", "a": ""])), .json)
    #expect(items.out == "{\n  \"b\": \"2\",\n  \"a\": \"\"\n}\n")
  }

  @Test("data points are one line each, escaped where they are texts")
  func dataPoints() throws {
    let points = [
      DataPoint("nickname", .text("a\\b\nc\rd\te=f")),
      DataPoint("accessToken", .secret(Secret("5ec7e7"))),
      DataPoint("isActive", .flag(true)),
      DataPoint("createdAt", .time(Timestamp(milliseconds: 1_767_312_400_120))),
      DataPoint("lastSeenAt", .lastSeen(.never)), DataPoint("project", .number(77)),
      DataPoint("metadata", .metadata(["q\"": "\n"])),
      DataPoint("relatedChannelUrls", .list(["a", "b"])),
      DataPoint("missing", .absent),
    ]
    let recorder = try printed(Outcome(.nothing, dataPoints: points), .dataPoints)
    #expect(
      recorder.out == #"""
        nickname=a\\b\nc\rd\te=f
        accessToken=5ec7e7
        isActive=true
        createdAt=2026-01-02T00:06:40.120Z
        lastSeenAt=
        project=77
        metadata={"q\"":"\n"}
        relatedChannelUrls=a,b
        missing=

        """#)
    #expect(try printed(Outcome(.nothing), .dataPoints).writes == 0)
  }

  @Test("what did not stick is said after the record was printed")
  func notStuck() throws {
    let recorder = Recorder()
    let context = recorder.context()
    let printer = OutcomePrinter(
      context: context, format: .table, talk: Talk(context, format: .table))
    #expect(throws: CommandFailure.self) {
      try printer.print(Outcome(.metadata(["a": "1"]), notStuck: ["b"]))
    }
    #expect(recorder.out == "a  1\n")
  }

  @Test("what was said before is not said again")
  func said() throws {
    let recorder = Recorder()
    let context = recorder.context()
    let printer = OutcomePrinter(
      context: context, format: .table, talk: Talk(context, format: .table), said: ["too long"])
    try printer.print(Outcome(.nothing, notes: ["too long", "found"]))
    #expect(recorder.talk == "note: found\n")
  }

  @Test("with JSON the talk waits for a good end", arguments: [OutputFormat.json, .table])
  func heldTalk(format: OutputFormat) {
    let recorder = Recorder()
    let talk = Talk(recorder.context(), format: format)
    talk.say("rate limited")
    #expect(recorder.talk.isEmpty == (format == .json))
    talk.release()
    talk.release()
    #expect(recorder.talk == "rate limited\n")
    let watched = Recorder()
    let live = Talk(watched.context(terminals: .init(error: true)), format: format)
    live.say("rate limited")
    #expect(watched.talk == "rate limited\n")
  }

  @Test("a list is written page by page, and is the same text as at once")
  func pages() throws {
    let users = try (1...5).map { try Self.user("u\($0)") }
    func text(_ format: OutputFormat, pages: [[User]]) throws -> Recorder {
      let recorder = Recorder()
      let context = recorder.context()
      let printer = OutcomePrinter(
        context: context, format: format, talk: Talk(context, format: format))
      let list = ListPrinter<User>(printer)
      for page in pages { try list.page(page) }
      try list.end()
      #expect(list.count == pages.joined().count)
      return recorder
    }
    for format in [OutputFormat.table, .json, .jsonl] {
      let streamed = try text(format, pages: [Array(users[..<2]), Array(users[2..<4]), [users[4]]])
      #expect(try text(format, pages: [users]).out == streamed.out)
      #expect(streamed.writes >= 3)
    }
    let array = try text(.json, pages: [users])
    let records = try JSONValue(parsing: Array(array.out.utf8))
    #expect(
      records
        == .array(
          try users.map { _ in try JSONValue(parsing: Array(Self.user.utf8)) }.enumerated().map {
            guard case .object(var members) = $1 else { return $1 }
            members[0].value = .string("u\($0 + 1)")
            return .object(members)
          }))
    #expect(try text(.json, pages: []).out == "[]\n")
    #expect(try text(.json, pages: [[]]).out == "[]\n")
    #expect(try text(.jsonl, pages: [users]).out.split(separator: "\n").count == 5)
    #expect(try text(.dataPoints, pages: [users]).writes == 0)
  }

  @Test("the first page decides the widths; nothing is cut off")
  func widths() throws {
    var table = ListTable<User>(text: TableText(picture: .test))
    let first = table.page([try Self.user("ä")])
    let second = table.page([try Self.user("a-very-long-user-id")])
    #expect(first.hasPrefix("user_id  nickname  is_active"))
    #expect(first.contains("\nä       A^JB"))
    #expect(second.hasPrefix("a-very-long-user-id  A^JB"))
    #expect(first.contains("b=2, a=x=y\n"))
    #expect(!second.contains("user_id"))
  }
}
