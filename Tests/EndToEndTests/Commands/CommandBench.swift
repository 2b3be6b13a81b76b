import Foundation
import Testing

/// The real binary's commands against a sandbox process, which plain HTTP looks into.
struct CommandBench: Sendable {
  /// The sandbox that the commands work on.
  let sandbox: SandboxProcess
  /// The home folder, in which the journal is.
  let home: String
  /// What every command's environment holds.
  let environment: [String: String]

  /// Starts a sandbox; without arguments it has no users and a few registered fields.
  init(_ arguments: [String] = []) async throws {
    let fields = [
      "--customer-field", "tier", "--customer-field", "city", "--ticket-field", "order",
      "--ticket-field", "channel",
    ]
    let hasUsers = arguments.contains("--users")
    sandbox = try await SandboxProcess((hasUsers ? [] : ["--users", "0"]) + fields + arguments)
    home = try Homes.next()
    // A home of its own: what this machine has configured must not matter.
    environment = sandbox.fullEnvironment.merging(["HOME": home, "LANG": "C.UTF-8"]) { $1 }
  }

  /// Runs a command and waits for its end.
  func run(
    _ arguments: String..., environment changes: [String: String] = [:]
  ) async throws -> Binary.Output {
    try await run(arguments, environment: changes)
  }

  /// Runs a command and waits for its end.
  func run(
    _ arguments: [String], environment changes: [String: String] = [:]
  ) async throws -> Binary.Output {
    try await Binary.run(arguments, environment: environment.merging(changes) { $1 })
  }
}

/// Asserts that a command ended with a code, saying what it said otherwise.
func expect(
  _ output: Binary.Output, status: Int32, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    output.status == status, "out: \(output.out)\nerr: \(output.err)",
    sourceLocation: sourceLocation)
}

/// Asserts that a command succeeded and had nothing to say besides its output.
func expectDone(
  _ output: Binary.Output, _ out: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(output, status: 0, sourceLocation: sourceLocation)
  #expect(output.err == "", sourceLocation: sourceLocation)
  if let out { #expect(output.out == out, sourceLocation: sourceLocation) }
}

/// Asserts that a command refused, put nothing on standard output, and named all of these.
func expectRefused(
  _ output: Binary.Output, status: Int32, naming words: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(output, status: status, sourceLocation: sourceLocation)
  #expect(output.out == "", sourceLocation: sourceLocation)
  for word in words {
    #expect(output.err.contains(word), "\(word) in: \(output.err)", sourceLocation: sourceLocation)
  }
}
