import Foundation
import Testing

/// The generated reference, help and completions: what they say is what the binary does.
@Suite struct ReferenceTests {
  /// The reference as JSON.
  static func operations() async throws -> [[String: Any]] {
    let output = try await Binary.run(
      ["operations", "--output", "json"], environment: ["HOME": "/nonexistent"])
    expectDone(output)
    return output.objects ?? []
  }

  @Test("the reference lists every operation of the mission with its data points")
  func all() async throws {
    let operations = try await Self.operations()
    let ids = operations.compactMap { $0["id"] as? String }
    #expect(
      ids == [
        "user.create", "user.get", "user.list", "user.update", "user.activate", "user.deactivate",
        "user.delete", "metadata.get", "metadata.update", "metadata.delete", "customer.create",
        "customer.get", "customer.list", "customer.update-fields", "ticket.create", "ticket.get",
        "ticket.list", "ticket.update", "ticket.first-message", "ticket.close", "ticket.reopen",
        "ticket.transfer", "ticket.cancel",
      ])
    func points(_ id: String) -> [String]? {
      operations.first { $0["id"] as? String == id }?["data_points"] as? [String]
        ?? operations.first { $0["id"] as? String == id }?["dataPoints"] as? [String]
    }
    #expect(points("user.create") == ["userId"])
    #expect(
      points("user.get") == [
        "nickname", "accessToken", "isActive", "createdAt", "lastSeenAt", "hasEverLoggedIn",
        "metadata",
      ])
    #expect(points("customer.create") == ["customerId"])
    #expect(
      points("customer.get") == [
        "sendbirdId", "channelType", "project", "createdAt", "displayName", "customFields",
      ])
    #expect(points("ticket.create") == ["ticketId", "channelUrl", "relatedChannelUrls"])
  }

  @Test("every command of the reference exists, with the options that it names")
  func commands() async throws {
    let operations = try await Self.operations()
    for operation in operations {
      let usage = try #require(operation["command"] as? String)
      let words = usage.split(separator: " ").map(String.init)
      let path = try #require(words.first) == "sendbird-console" ? words.dropFirst() : words[...]
      let help = try await Binary.run(
        Array(path.prefix(2)) + ["--help"], environment: ["HOME": "/nonexistent"])
      expectDone(help)
      let flat = help.out.split { $0.isWhitespace }.joined(separator: " ")
      for option in Set(usage.split { " []|…".contains($0) }.filter { $0.hasPrefix("--") }) {
        #expect(help.out.contains(option), "\(option) of \(usage)")
      }
      let sentence = try #require(operation["help"] as? String)
      #expect(flat.contains(sentence), "\(sentence)")
    }
  }

  @Test("what the reference calls a limit is what is refused")
  func limits() async throws {
    let bench = try await CommandBench()
    for (arguments, limit) in [
      (["user", "create"], 80), (["user", "get"], 80), (["metadata", "get"], 80),
    ] {
      let id = String(repeating: "i", count: limit + 1)
      let output = try await bench.run(arguments + [id])
      expectRefused(output, status: 65, naming: "\(limit + 1)", "\(limit)")
    }
  }

  @Test("completions are printed for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let output = try await Binary.run(
      ["--generate-completion-script", shell], environment: ["HOME": "/nonexistent"])
    expectDone(output)
    for word in ["first-message", "update-fields", "deactivate", "data-points"] {
      #expect(output.out.contains(word), "\(word)")
    }
  }
}
