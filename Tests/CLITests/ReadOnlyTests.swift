import ArgumentParser
import Foundation
import Operations
import Samples
import Testing

@testable import CLI

/// Read-only on the command line, tried with every operation of the catalogue (product.md 3).
@Suite("read-only commands")
struct ReadOnlyTests {
  /// How writes are refused.
  enum Rule: String, CaseIterable {
    /// By `--read-only`.
    case option
    /// By the profile.
    case profile
    /// By the profile, whatever else is said.
    case both
  }

  /// A home with one profile that leads to a server.
  private final class Place {
    let server: RecordingServer
    let home: String
    var variables: [String: String] { ["HOME": home, "ACME_CHAT": "c", "ACME_DESK": "d"] }

    init(_ rule: Rule) throws {
      server = try RecordingServer { _ in
        RecordingServer.Answer(
          400, #"{"error": true, "code": 400201, "message": "\"User\" not found."}"#)
      }
      home = "\(Recorder.home)/\(UUID())"
      let folder = "\(home)/.config/sendbird-console"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(
        """
        default-profile: acme
        profiles:
          acme:
            application-id: APP
            environment: dev
            read-only: \(rule == .option ? "false" : "true")
            chat-token-env: ACME_CHAT
            desk-token-env: ACME_DESK
            chat-url: http://127.0.0.1:\(server.port)/v3
            desk-url: http://127.0.0.1:\(server.port)/platform/v1
        """.utf8
      ).write(to: URL(filePath: "\(folder)/config.yaml"))
    }

    func run(_ arguments: [String]) async -> (status: Int32, out: String, talk: String) {
      let recorder = Recorder()
      let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(variables))
      let status = await tool.run(arguments)
      return (status, recorder.out, recorder.talk)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }
  }

  private static func options(_ rule: Rule) -> [String] {
    rule == .profile ? [] : ["--read-only"]
  }

  @Test(
    "no write gets as far as a request or an intent; the rule is named", arguments: Rule.allCases)
  func writes(rule: Rule) async throws {
    let place = try Place(rule)
    let file = "\(place.home)/.config/sendbird-console/config.yaml:3"
    let words =
      rule == .option
      ? "read-only: --read-only was given; nothing was sent"
      : "locked: \(file): profiles.acme.read-only is true, and no option lifts that; nothing was sent"
    var tried: Set<String> = []
    for command in CommandCatalog.operations {
      let descriptor = CatalogTests.descriptor(of: command)
      guard descriptor.risk != .read else { continue }
      let lines = CommandLines.all(of: command)
      let takesConsent =
        lines.first.map { (try? TestRoot.parseAsRoot($0 + ["--yes"])) != nil } ?? false
      for line in rule == .option ? lines : Array(lines.prefix(1)) {
        // With consent where there is any, so that it isn't the question that stops it.
        let consent = takesConsent ? ["--yes"] : []
        let end = await place.run(line + consent + Self.options(rule))
        #expect(end.status == 77, "\(line): \(end.talk)")
        #expect(end.talk == "error: \(words)\n", "\(line)")
        #expect(end.out == "")
        tried.insert(descriptor.id)
      }
    }
    #expect(tried == Set(OperationRegistry.all.filter { $0.risk != .read }.map(\.id)))
    #expect(place.server.requests.map(\.method) == [])
    #expect(await place.run(["audit", "list", "--output", "json"]).out == "[]\n")
  }

  @Test("reads and dry runs go on working", arguments: [Rule.option, .profile])
  func reads(rule: Rule) async throws {
    let place = try Place(rule)
    for command in CommandCatalog.operations {
      let isRead = CatalogTests.descriptor(of: command).risk == .read
      let lines = CommandLines.all(of: command)
      #expect(!lines.isEmpty, "\(command.usage)")
      for line in lines.prefix(1) {
        let before = place.server.requests.count
        let end = await place.run(line + Self.options(rule) + (isRead ? [] : ["--dry-run"]))
        #expect(end.status == (isRead ? 1 : 0), "\(line): \(end.talk)")
        #expect((place.server.requests.count > before) == isRead, "\(line)")
      }
    }
    #expect(place.server.requests.allSatisfy { $0.method == "GET" })
  }

  @Test("a script is told the same as one object", arguments: Rule.allCases)
  func json(rule: Rule) async throws {
    let place = try Place(rule)
    let end = await place.run(
      ["user", "delete", "u", "--output", "json"] + Self.options(rule))
    let error = try JSONValue(parsing: Array(end.talk.utf8))["error"]
    #expect(end.status == 77 && error?["kind"] == "readOnly")
    #expect(
      error?["message"]?.string?.contains(rule == .option ? "--read-only" : "read-only is true")
        == true)
  }

  @Test("undo is a write", arguments: Rule.allCases)
  func undo(rule: Rule) async throws {
    let place = try Place(rule)
    // Without an earlier write there is nothing to undo, whatever the rule.
    #expect(await place.run(["undo", "--yes"] + Self.options(rule)).status == 0)
    #expect(place.server.requests.isEmpty)
  }
}
