import Foundation
import Testing

/// What help says of options is what the command does.
@Suite struct HelpTests {
  private static let formats = ["table", "json", "jsonl", "data-points", "curl"]

  private static func run(_ arguments: [String]) async throws -> Binary.Output {
    try await Binary.run(arguments, environment: ["HOME": "/nonexistent"])
  }

  /// The help of a command with each run of blanks as one.
  private static func help(_ command: [String]) async throws -> String {
    let help = try await run(command + ["--help"])
    expectDone(help)
    return help.out.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test(
    "help lists the formats that a command takes; any other is 64 and names them",
    arguments: [
      (["user", "get", "u"], ["jsonl"]), (["metadata", "update", "u", "a=b"], ["jsonl"]),
      (["user", "list"], []), (["ticket", "list"], []), (["customer", "list"], []),
      (["undo"], ["jsonl"]), (["operations"], ["data-points", "curl"]),
      (["audit", "list"], ["data-points", "curl"]),
      (["audit", "verify"], ["jsonl", "data-points", "curl"]),
      (["draft", "list"], ["data-points", "curl"]),
      (["draft", "show", "1"], ["jsonl", "data-points", "curl"]),
      (["draft", "discard", "1"], ["jsonl", "data-points", "curl"]),
      (["profile", "list"], ["data-points", "curl"]),
      (["profile", "show"], ["jsonl", "data-points", "curl"]),
      (["profile", "remove", "p"], ["jsonl", "data-points", "curl"]),
      (["theme", "list"], ["data-points", "curl"]), (["keys", "check"], ["data-points", "curl"]),
    ])
  func formats(command: [String], refused: [String]) async throws {
    let taken = Self.formats.filter { !refused.contains($0) }
    let help = try await Self.help(command)
    #expect(help.contains("(values: \(taken.joined(separator: ", ")); default: table)"), "\(help)")
    for format in refused {
      let output = try await Self.run(command + ["--output", format])
      expectRefused(output, status: 64, naming: format)
      // Whoever reads what is wrong can put it right.
      #expect(output.err.contains("json"), "\(output.err)")
      #expect(!output.err.contains("this is about settings"), "\(output.err)")
    }
    for format in taken where format != "curl" {
      let output = try await Self.run(command + ["--output", format])
      #expect(output.status != 64, "\(format): \(output.err)")
    }
  }

  @Test("a refused format names those that are allowed")
  func allowed() async throws {
    let list = try await Self.run(["audit", "list", "--output", "data-points"])
    expectRefused(
      list, status: 64, naming: "data-points is for operations; here: table, json or jsonl")
    let one = try await Self.run(["draft", "show", "1", "--output", "curl"])
    expectRefused(one, status: 64, naming: "--dry-run; here: table or json")
    let unknown = try await Self.run(["audit", "verify", "--output", "xml"])
    expectRefused(unknown, status: 64, naming: "'table'", "'json'")
    #expect(!unknown.err.contains("curl"), "\(unknown.err)")
  }

  @Test("options that do different things have different words")
  func words() async throws {
    let deactivate = try await Self.help(["user", "deactivate"])
    #expect(deactivate.contains("--leave-channels The user leaves all group channels"))
    #expect(deactivate.contains("--keep-channels The user stays a member"))
    // Undo asks every time, not only before something is lost.
    let undo = try await Self.help(["undo"])
    #expect(undo.contains("--yes Take the write back without asking"), "\(undo)")
    #expect(!undo.contains("lost for good"))
    let delete = try await Self.help(["user", "delete"])
    #expect(delete.contains("--yes Don't ask before something is lost for good."))
  }
}
