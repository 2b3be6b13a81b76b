import Foundation
import Glibc
import Operations
import PTY
import Testing
import Workspace

@testable import CLI

/// Tokens are read once, whoever waits for them and gives up.
@Suite struct ProfileSourceTests {
  @Test("giving up on a token doesn't end the command that reads it")
  func givingUp() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "source-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (started, go, log) = (
      folder.appending(path: "started").path, folder.appending(path: "go").path,
      folder.appending(path: "log").path
    )
    #expect(mkfifo(started, 0o600) == 0 && mkfifo(go, 0o600) == 0)
    let file = folder.appending(path: "config.yaml").path
    try Data(
      """
      profiles:
        p:
          application-id: APP
          chat-token-command: echo run >> \(log); echo > \(started); cat \(go)
      """.utf8
    ).write(to: URL(filePath: file))
    let configuration = try ConfigurationFile.load(file) { _ in nil }
    let catalog = ProfileCatalog(configuration: configuration) { _ in nil }
    let definition = try #require(try catalog.choose(name: "p"))
    let source = ProfileSource(
      .profile(
        definition, tokens: catalog.tokenReader(patience: .seconds(120)) { _ in nil },
        isReadOnly: false))

    let first = Task { () async -> CommandStatus? in
      do throws(CommandFailure) {
        _ = try await source.profile()
        return nil
      } catch {
        return error.status
      }
    }
    // Opening waits until the command opens the other end.
    try await shell("cat \(started)")
    first.cancel()
    #expect(await first.value == .interrupted)

    async let second = source.profile()
    try await shell("echo t0ken > \(go)")
    #expect(try await second.connection.chat.token.reveal() == "t0ken")
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "run\n")
    #expect(try await source.profile().connection.chat.token.reveal() == "t0ken")
  }

  /// Runs a line of a shell to its end.
  private func shell(_ line: String) async throws {
    _ = try await PipedProcess.blocking {
      try PipedProcess(
        "/bin/sh", arguments: ["-c", line], environment: ["PATH": "/usr/bin:/bin"]
      ).waitForEnd()
    }
  }
}
