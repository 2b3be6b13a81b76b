import Foundation
import Operations
import PTY
import Samples
import Testing

/// Texts go through commands and journal, and come back byte for byte.
@Suite struct HostileRoundTripTests {
  /// The texts that the rules allow as a value.
  private static let values = HostileText.all.map(\.text).filter {
    $0.unicodeScalars.count <= 190
  }

  @Test("items are stored, read, listed by the audit and taken back byte for byte")
  func metadata() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    let folder = try TemporaryFolder()
    for chunk in stride(from: 0, to: Self.values.count, by: 5) {
      let texts = Array(Self.values[chunk..<min(chunk + 5, Self.values.count)])
      let object = JSONValue.object(
        texts.enumerated().map { JSONMember("k\($0)", .string($1)) })
      try folder.write("items.json", object.serialized())
      let write = try await bench.run(
        "metadata", "update", "u", "--file", folder.path("items.json"))
      guard write.status == 0 else {
        #expect(write.status == 65, "\(write.err)")
        continue
      }
      let stored = try await bench.sandbox.metadata("u")
      for (index, text) in texts.enumerated() {
        #expect(Array((stored["k\(index)"] ?? "-").utf8) == Array(text.utf8))
      }
      let read = try await bench.run("user", "get", "u", "--output", "data-points")
      let line = try #require(read.lines.last { $0.hasPrefix("metadata=") })
      let items = try JSONValue(parsing: Array(line.utf8.dropFirst("metadata=".utf8.count)))
      for (index, text) in texts.enumerated() {
        #expect(Array((items["k\(index)"]?.string ?? "-").utf8) == Array(text.utf8))
      }
    }
    for format in ["table", "json", "jsonl"] {
      let list = try await bench.run("audit", "list", "--output", format)
      expectDone(list)
      expectHarmless(list.out, "audit list \(format)", isJSON: format != "table")
    }
    let export = try await bench.run("audit", "export", "-")
    expect(export, status: 0)
    expectHarmless(export.out, "audit export", isJSON: true)
    expectDone(try await bench.run("audit", "verify"))
    let before = try await bench.sandbox.metadata("u")
    expectDone(try await bench.run("metadata", "update", "u", "k0=other"))
    let undo = try await bench.run("undo", "--yes")
    expect(undo, status: 0)
    // It says what goes back, in words that hold the values.
    #expect(undo.err.contains("k0 goes back from other to "), "\(undo.err)")
    expectHarmless(undo.err, "undo")
    let after = try await bench.sandbox.metadata("u")
    #expect(after.mapValues { Array($0.utf8) } == before.mapValues { Array($0.utf8) })
  }

  @Test("a user's id and nickname can be anything that the rules allow")
  func users() async throws {
    let bench = try await CommandBench()
    var made = 0
    for (index, text) in Self.values.enumerated()
    where !text.contains("\u{0}") && text.unicodeScalars.count < 80 {
      let end = try await bench.run("user", "create", "id" + text, "--nickname", text)
      expectHarmless(end.out + end.err, "user create")
      guard end.status == 0 else { continue }
      made += 1
      let user = try #require(try await bench.sandbox.user("id" + text))
      #expect(Array((user["user_id"] as? String ?? "").utf8) == Array(("id" + text).utf8))
      #expect(Array((user["nickname"] as? String ?? "").utf8) == Array(text.utf8))
      guard index % 5 == 0 else { continue }
      let get = try await bench.run("user", "get", "id" + text)
      expectHarmless(get.out, "user get")
    }
    #expect(made > 30)
    let list = try await bench.run("audit", "list")
    expectHarmless(list.out, "audit list")
    expectDone(try await bench.run("audit", "verify"))
  }
}
