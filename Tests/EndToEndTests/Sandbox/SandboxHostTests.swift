import Foundation
import Glibc
import PTY
import Testing

/// Where the sandbox listens, and what it says about it.
@Suite struct SandboxHostTests {
  /// Runs the command until it is ready and answers its line, its end and its words.
  private func run(_ arguments: [String]) async throws -> (line: String, end: PipedProcess.End) {
    try await PipedProcess.blocking {
      let process = try PipedProcess(
        Binary.path, arguments: ["sandbox", "--users", "0"] + arguments, environment: [:])
      let line = String(decoding: process.line(), as: UTF8.self)
      kill(process.processID, SIGTERM)
      return (line, process.waitForEnd())
    }
  }

  @Test(
    "It listens on loopback without a word",
    arguments: [
      ([], "127.0.0.1"), (["--host", "localhost"], "localhost"),
      (["--host", "127.0.0.1"], "127.0.0.1"),
    ] as [([String], String)])
  func loopback(arguments: [String], host: String) async throws {
    let (line, end) = try await run(arguments)
    #expect(line.contains(#""chat_url":"http://\#(host):"#), "\(line)")
    #expect(end.errors.isEmpty && end.status == 0)
  }

  @Test("Any other address is warned about, and a wildcard one is told as this machine's")
  func wildcard() async throws {
    let (line, end) = try await run(["--host", "0.0.0.0"])
    #expect(line.contains(#""chat_url":"http://127.0.0.1:"#), "\(line)")
    #expect(
      String(decoding: end.errors, as: UTF8.self)
        == "warning: 0.0.0.0 is not a loopback address; everyone who reaches it can use the sandbox\n"
    )
  }

  @Test(
    "What is no address, or not this machine's, ends it with 69 and a sentence",
    arguments: ["no such host", "256.1.1.1", "192.0.2.1"])
  func noAddress(host: String) async throws {
    let output = try await Binary.run(["sandbox", "--users", "0", "--host", host])
    #expect(output.status == 69 && output.out.isEmpty)
    #expect(
      output.err.range(
        of: "cannot listen on \(host):0: [A-Z][a-z ]+\n", options: .regularExpression)
        != nil, "\(output.err)")
  }
}
