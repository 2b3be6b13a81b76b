import Foundation
import Operations
import PTY
import Samples
import Testing

/// What commands print of records that were written by somebody who means harm (design 7).
@Suite struct HostileCommandTests {
  /// A Sendbird whose every text is a hostile one.
  private struct Place {
    let server: RecordingServer
    let home: String

    init(refusing words: String? = nil) throws {
      let records = HostileRecords(from: 0, users: HostileText.all.count)
      server = try RecordingServer { request in
        if let words {
          let error: JSONValue = [
            "error": true, "code": 400_201, "message": .string(words),
          ]
          return RecordingServer.Answer(400, error.serialized())
        }
        // Behind `/service`.
        let path = request.target.split(separator: "?")[0].split(separator: "/").dropFirst()
        return RecordingServer.Answer(
          200, records.answer(to: path.map(String.init)).serialized())
      }
      home = try Homes.next()
    }

    func run(_ arguments: [String]) async throws -> Binary.Output {
      let base = "http://127.0.0.1:\(server.port)"
      return try await Binary.run(
        arguments,
        environment: [
          "HOME": home, "LANG": "C.UTF-8", "SENDBIRD_APPLICATION_ID": "APP",
          "SENDBIRD_API_TOKEN": "c", "SENDBIRD_DESK_API_TOKEN": "d",
          "SENDBIRD_CHAT_URL": "\(base)/chat", "SENDBIRD_DESK_URL": "\(base)/desk",
        ])
    }
  }

  private static let reads = [
    ["user", "list", "--all"], ["user", "get", "u"], ["metadata", "get", "u"],
    ["customer", "list", "--all"], ["customer", "get", "7"], ["ticket", "list", "--all"],
    ["ticket", "get", "51004"],
  ]

  @Test("tables hold no byte that a terminal would carry out, and one line for each row")
  func tables() async throws {
    let place = try Place()
    for read in Self.reads {
      let end = try await place.run(read)
      expect(end, status: 0)
      expectHarmless(end.out, "\(read)")
      expectHarmless(end.err, "\(read)")
      #expect(end.lines.count > 1)
    }
    let users = try await place.run(["user", "list", "--all"])
    #expect(users.lines.count == HostileText.all.filter { !$0.text.isEmpty }.count + 1)
  }

  @Test("JSON is escaped where it could do harm, and says the same", arguments: ["json", "jsonl"])
  func json(format: String) async throws {
    let place = try Place()
    for read in Self.reads where format == "json" || read[1] == "list" {
      let end = try await place.run(read + ["--output", format])
      expect(end, status: 0)
      expectHarmless(end.out, "\(read)", isJSON: true)
    }
    let end = try await place.run(["user", "list", "--all", "--output", format])
    let records =
      format == "json"
      ? try JSONValue(parsing: Array(end.out.utf8)).array ?? []
      : try end.lines.map { try JSONValue(parsing: Array($0.utf8)) }
    let ids = records.compactMap { $0["user_id"]?.string }
    let wanted = HostileText.all.map(\.text).filter { !$0.isEmpty }
    #expect(ids.map { Array($0.utf8) } == wanted.map { Array($0.utf8) })
  }

  @Test("a plan is shown and copied without harm", arguments: ["table", "json", "curl"])
  func plans(format: String) async throws {
    let place = try Place()
    // A line of arguments has no NUL.
    let items = HostileText.all.filter { !$0.text.contains("\u{0}") && $0.text.count < 190 }
    for chunk in stride(from: 0, to: items.count, by: 4) {
      let values = items[chunk..<min(chunk + 4, items.count)].enumerated().map {
        "k\($0)=\($1.text)"
      }
      let end = try await place.run(
        ["metadata", "update", items[chunk].text.isEmpty ? "u" : "u" + items[chunk].text]
          + values + ["--dry-run", "--output", format])
      guard end.status == 0 else {
        // An id may break a rule; that is said without harm, too.
        #expect(end.status == 65)
        expectHarmless(end.err, "\(values)", isJSON: format == "json")
        continue
      }
      expectHarmless(end.out, "\(values)", isJSON: format != "table")
    }
    #expect(place.server.requests.isEmpty)
  }

  @Test("a log has no id and no value, and is harmless; what is said of an exchange is, too")
  func log() async throws {
    let place = try Place()
    let file = place.home + "/log"
    let texts = HostileText.all.map(\.text).filter { !$0.contains("\u{0}") && $0.count < 70 }
    for (index, text) in texts.enumerated() where index % 3 == 0 {
      for line in [
        ["user", "get", "id-" + text], ["metadata", "delete", "id-" + text, "key-" + text],
        ["user", "list", "--nickname", "name-" + text],
      ] {
        let end = try await place.run(line + ["--log-file", file, "--verbose"])
        expectHarmless(end.err, "\(line)")
      }
    }
    let log = try String(contentsOfFile: file, encoding: .utf8)
    expectHarmless(log, "the log", isJSON: true)
    for word in ["id-", "key-", "name-", "owned"] { #expect(!log.contains(word), "\(word)") }
    let lines = try log.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    let paths = Set(lines.compactMap { $0["path"]?.string })
    #expect(paths.isSuperset(of: ["/users/*", "/users/*/metadata/*", "/users"]), "\(paths)")
  }

  @Test("what a server says when it refuses is shown without harm", arguments: [false, true])
  func refusals(isJSON: Bool) async throws {
    let words = HostileText.all.map(\.text).joined(separator: " | ")
    let place = try Place(refusing: words)
    let end = try await place.run(["user", "get", "u"] + (isJSON ? ["--output", "json"] : []))
    expect(end, status: 1)
    expectHarmless(end.err, "refusal", isJSON: isJSON)
    guard isJSON else { return }
    let said = try JSONValue(parsing: Array(end.err.utf8))["error"]?["message"]?.string ?? ""
    #expect(said.contains("owned"))
  }

  @Test("what was typed is said again without harm, in whatever place")
  func arguments() async throws {
    let place = try Place(refusing: "no")
    // What a terminal would do, and what it would hide; the rest is only text.
    for hostile in HostileText.all.prefix(20) where !hostile.text.contains("\u{0}") {
      let text = hostile.text
      for line in [
        ["user", "get", "u" + text, "--verbose"], ["user", text],
        ["--profile", "p" + text, "user", "get", "u"],
        ["ticket", "get", "1" + text], ["--log-file", "/none/" + text, "user", "get", "u"],
      ].prefix(hostile.description.hasPrefix("CSI") ? 5 : 2) {
        let end = try await place.run(line)
        #expect(end.status != 0)
        expectHarmless(end.err + end.out, "\(hostile): \(line)")
      }
    }
  }
}

/// Expects text without anything that moves, hides, reorders or rings.
///
/// JSON may keep what holds an emoji together.
func expectHarmless(
  _ text: String, _ comment: String, isJSON: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
    let shown =
      isJSON
      ? String(
        String.UnicodeScalarView(
          line.unicodeScalars.filter { ![0x200C, 0x200D, 0xFE0E, 0xFE0F].contains($0.value) }))
      : String(line)
    guard HostileText.isHarmless(shown) else {
      let found = shown.unicodeScalars.filter { !HostileText.isHarmless(String($0)) }
        .map { String($0.value, radix: 16) }
      Issue.record(
        "\(comment): \(found) in \(line.debugDescription)", sourceLocation: sourceLocation)
      return
    }
  }
}
