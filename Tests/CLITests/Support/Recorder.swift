import ArgumentParser
import Foundation
import Synchronization

@testable import CLI

/// What a command wrote, in memory.
final class Recorder: Sendable {
  private struct Text {
    var out = ""
    var talk = ""
    var writes = 0
  }

  private let text = Mutex(Text())

  /// A home of the tests' own: what this machine has configured must not matter.
  static let home: String = {
    let home = FileManager.default.temporaryDirectory.appending(path: "commands-\(UUID())")
    try? FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: Recorder.home) }
    return home.path
  }()

  var out: String { text.withLock { $0.out } }
  var talk: String { text.withLock { $0.talk } }
  /// How often standard output was written.
  var writes: Int { text.withLock { $0.writes } }

  /// A context without terminals that writes here.
  func context(
    _ variables: [String: String] = [:], terminals: CommandContext.Terminals = .init()
  ) -> CommandContext {
    CommandContext(
      output: OutputSink { written throws(OutputFailure) in
        self.text.withLock {
          $0.out += written
          $0.writes += 1
        }
      },
      talk: OutputSink { written throws(OutputFailure) in
        self.text.withLock { $0.talk += written }
      },
      picture: .test, variable: { variables[$0] }, terminals: terminals)
  }
}

extension TextPicture {
  /// Marks line ends, and doubles the width of everything that isn't ASCII.
  static let test = TextPicture { text, isKey in
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "^J")
      + (isKey && text.contains("\u{200D}") ? "<U+200D>" : "")
  } width: { text in
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }
}

/// The commands of this room below a root of its own.
struct TestRoot: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "sendbird-console", abstract: "Commands.", version: "9.9.9",
    subcommands: CommandCatalog.commands)

  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    throw CommandFailure(.partly, kind: "console", ["the console opens"])
  }
}

/// Runs a command line.
func run(
  _ arguments: String..., environment: [String: String] = [:]
) async -> (status: Int32, out: String, talk: String) {
  let recorder = Recorder()
  let variables = ["HOME": Recorder.home].merging(environment) { $1 }
  let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(variables))
  let status = await tool.run(arguments)
  return (status, recorder.out, recorder.talk)
}

/// An application where nobody listens.
let nowhere = [
  "SENDBIRD_APPLICATION_ID": "APP", "SENDBIRD_API_TOKEN": "chat-token-1",
  "SENDBIRD_DESK_API_TOKEN": "desk-token-1", "SENDBIRD_CHAT_URL": "http://127.0.0.1:1/v3",
  "SENDBIRD_DESK_URL": "http://127.0.0.1:1/platform/v1",
]
