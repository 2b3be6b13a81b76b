import Foundation
import Operations
import Samples
import Testing
import Workspace

@testable import CLI

/// What commands ask for before something is lost, in every environment (product.md 2, ux 15).
@Suite("consent on the command line")
struct ConsentTests {
  /// A home with a profile of an environment that leads to a server.
  private final class Place {
    let server: RecordingServer
    let home = "\(Recorder.home)/\(UUID())"

    init(_ environment: Profile.Environment) throws {
      server = try RecordingServer { _ in RecordingServer.Answer(400, "{}") }
      let folder = "\(home)/.config/sendbird-console"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(
        """
        profiles:
          acme:
            application-id: APP
            environment: \(environment.rawValue)
            chat-token-env: ACME_CHAT
            desk-token-env: ACME_DESK
            chat-url: http://127.0.0.1:\(server.port)/v3
            desk-url: http://127.0.0.1:\(server.port)/platform/v1
        """.utf8
      ).write(to: URL(filePath: "\(folder)/config.yaml"))
    }

    func run(_ arguments: [String]) async -> (status: Int32, talk: String) {
      let recorder = Recorder()
      let variables = ["HOME": home, "ACME_CHAT": "c", "ACME_DESK": "d"]
      let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(variables))
      let status = await tool.run(["--profile", "acme"] + arguments)
      return (status, recorder.talk)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }
  }

  @Test(
    "without a terminal, what loses something needs --yes, and nothing else does",
    arguments: Profile.Environment.allCases)
  func consent(environment: Profile.Environment) async throws {
    let place = try Place(environment)
    var refused: Set<String> = []
    for command in CommandCatalog.operations {
      let id = CatalogTests.descriptor(of: command).id
      // One of each risk says what holds for the others.
      for risk in [OperationDescriptor.Risk.write, .destructive] {
        guard let line = CommandLines.risks(of: command).first(where: { $0.risk == risk }) else {
          continue
        }
        let before = place.server.requests.count
        let end = await place.run(line.words)
        let isSent = place.server.requests.count > before
        #expect(isSent == (risk == .write), "\(line.words): \(end.talk)")
        guard risk == .destructive else { continue }
        #expect(end.status == 77, "\(line.words)")
        #expect(end.talk.contains("not confirmed") && end.talk.contains("--yes"))
        _ = await place.run(line.words + ["--yes"])
        #expect(place.server.requests.count > before, "\(line.words)")
        refused.insert(id)
      }
    }
    #expect(
      refused
        == Set(OperationRegistry.all.filter { $0.risk == .destructive }.map(\.id)))
  }
}
