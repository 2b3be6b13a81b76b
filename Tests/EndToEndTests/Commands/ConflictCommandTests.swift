import Foundation
import Testing

/// `sandbox --conflict`: what was read is changed by somebody else before it is written.
@Suite struct ConflictCommandTests {
  @Test("a user read twice has changed in one item, and then waits for a write")
  func user() async throws {
    let bench = try await CommandBench(["--conflict", "--seed", "3"])
    let stored = ["plan": "gold", "city": "Tartu"]
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "gold", "city": "Tartu"])
    func read() async throws -> [String: String] {
      let output = try await bench.run("metadata", "get", "u", "--output", "json")
      expect(output, status: 0)
      return output.object as? [String: String] ?? [:]
    }
    #expect(try await read() == stored)
    let changed = try await read()
    #expect(changed.filter { stored[$0.key] != $0.value }.count == 1)
    #expect(try await read() == changed)
    // The write itself and what else it doesn't touch stay as they are.
    expect(try await bench.run("metadata", "update", "u", "plan=silver"), status: 0)
    let written = try await bench.sandbox.metadata("u")
    #expect(written.keys.sorted() == ["city", "plan"])
  }

  @Test("without the option nothing changes by itself")
  func none() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "gold"])
    for _ in 1...3 { #expect(try await bench.sandbox.metadata("u") == ["plan": "gold"]) }
  }

  @Test("help names it, and a fault or limit that is none is 65 and names its option")
  func options() async throws {
    let bench = try await CommandBench()
    let help = try await bench.run("sandbox", "--help")
    expect(help, status: 0)
    #expect(help.out.contains("--conflict"))
    expectRefused(
      try await bench.run("sandbox", "--fault", "slow:1"), status: 65, naming: "--fault",
      "slow:1", "lost-answer")
    expectRefused(
      try await bench.run("sandbox", "--rate-limit", "0"), status: 65, naming: "--rate-limit",
      "'0'", "GET:WRITE")
  }
}
