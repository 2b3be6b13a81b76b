import Foundation
import SendbirdAPI
import Testing
import Workspace

/// Tokens in files of their own and in variables (product.md 4).
@Suite struct TokenFileTests {
  private let reader = TokenReader { _ in nil }

  @Test(
    "the first line is the token",
    arguments: [
      ("abc", "abc"), ("abc\n", "abc"), ("abc\r\ndef\r\n", "abc"),
      ("abc\n\(String(repeating: "x", count: 60_000))", "abc"),
    ])
  func firstLine(text: String, token: String) async throws {
    let folder = try TemporaryFolder()
    #expect(try await reader.reveal(.file(folder.write(text, to: "token"))) == token)
  }

  @Test("only the owner may be able to use it", arguments: [0o600, 0o400, 0o700])
  func accepted(mode: Int) async throws {
    let folder = try TemporaryFolder()
    #expect(try await reader.reveal(.file(folder.write("abc", to: "token", mode: mode))) == "abc")
  }

  @Test(
    "others may not even be able to run it", arguments: [0o644, 0o640, 0o620, 0o604, 0o601, 0o666])
  func refused(mode: Int) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abc", to: "my token", mode: mode)
    #expect(
      try await reader.refusal(of: .file(path))
        == "config.yaml:3: profiles.acme.chat-token-file: the file \(path) has mode 0\(String(mode, radix: 8)), so that others could use it; run: chmod 600 '\(path)'"
    )
  }

  @Test("somebody else's file is refused")
  func owner() async throws {
    let folder = try TemporaryFolder()
    var path = "/etc/passwd"
    if geteuid() == 0 {
      path = try folder.write("abc", to: "token")
      try #require(chown(path, 4711, 4711) == 0)
    }
    let words = try await reader.refusal(of: .file(path))
    #expect(words.contains("belongs to user \(geteuid() == 0 ? 4711 : 0), not to you"), "\(words)")
  }

  @Test("a link is judged by what it leads to")
  func link() async throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("abc", to: "good")
    let bad = try folder.write("abc", to: "bad", mode: 0o644)
    let links = ["\(folder.path)/link-1", "\(folder.path)/link-2"]
    try FileManager.default.createSymbolicLink(atPath: links[0], withDestinationPath: good)
    try FileManager.default.createSymbolicLink(atPath: links[1], withDestinationPath: bad)
    #expect(try await reader.reveal(.file(links[0])) == "abc")
    #expect(try await reader.refusal(of: .file(links[1])).contains("has mode 0644"))
  }

  @Test("what isn't a file with a token")
  func noFile() async throws {
    let folder = try TemporaryFolder()
    let pipe = "\(folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let cases = [
      ("\(folder.path)/none", "doesn't exist"), (folder.path, "is a folder, not a file"),
      (pipe, "is not a regular file"), ("/dev/null", "is not a regular file"),
      (try folder.write("", to: "empty"), "has nothing in the first line"),
      (try folder.write("\nabc", to: "late"), "has nothing in the first line"),
      (try folder.write("a b\n", to: "blank"), "has a first line that is no token"),
      (try folder.write([0, 1, 2], to: "binary"), "has a first line that is no token"),
      (try folder.write([UInt8](repeating: 0x61, count: 70_000), to: "large"), "is larger than"),
    ]
    for (path, problem) in cases {
      let words = try await reader.refusal(of: .file(path))
      #expect(words.contains("the file \(path) \(problem)"), "\(words)")
    }
  }

  @Test("a path may begin at home")
  func home() async throws {
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "token")
    let path = folder.path
    let reader = TokenReader { $0 == "HOME" ? path : nil }
    #expect(try await reader.reveal(.file("~/token")) == "abc")
    #expect(try await self.reader.refusal(of: .file("~/token")).contains("HOME is not set"))
  }

  @Test("a variable holds a token, and nothing else")
  func variable() async throws {
    let values = ["GOOD": "abc", "EMPTY": "", "LINES": "abc\ndef", "END": "abc\n", "BLANK": "a b"]
    let reader = TokenReader { values[$0] }
    #expect(try await reader.reveal(.environment("GOOD")) == "abc")
    let refusals = [
      ("NONE", "the environment variable NONE is not set"),
      ("EMPTY", "the environment variable EMPTY is empty"),
      ("LINES", "the environment variable LINES has more than one line"),
      ("END", "the environment variable END has more than one line"),
      ("BLANK", "the environment variable BLANK has a first line that is no token"),
    ]
    for (name, problem) in refusals {
      let words = try await reader.refusal(of: .environment(name))
      #expect(words.hasPrefix("config.yaml:3: profiles.acme.chat-token-env: \(problem)"))
      #expect(!words.contains("abc"))
    }
  }

  @Test("a refusal names the line of the token's own key, not that of the profile")
  func line() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      profiles:
        acme:
          application-id: A1
          # Where the tokens are.
          chat-token-file: /nowhere/chat
          environment: dev
          desk-token-env: NOWHERE
      """, to: "config.yaml")
    let profile = try #require(try ConfigurationFile.read(file)?.profiles.first)
    for (service, words) in [
      (
        Service.chat,
        "\(file):5: profiles.acme.chat-token-file: the file /nowhere/chat doesn't exist"
      ),
      (
        .desk,
        "\(file):7: profiles.acme.desk-token-env: the environment variable NOWHERE is not set"
      ),
    ] {
      do throws(ProfileError) {
        _ = try await reader.token(for: service, of: profile)
        Issue.record("there is a token")
      } catch {
        #expect(error.description == words)
      }
    }
  }

  @Test("a token says where it came from, and nothing shows it")
  func origin() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("s3cret", to: "token")
    let profile = ProfileDefinition.withChatToken(.file(path))
    let token = try #require(try await reader.token(for: .chat, of: profile))
    #expect(token.origin == "\(path), chat-token-file of profile acme")
    var dumped = ""
    dump(token, to: &dumped)
    #expect(!dumped.contains("s3cret"))
    #expect(!String(describing: token).contains("s3cret"))
    #expect(try await reader.token(for: .desk, of: profile) == nil as String?)
  }
}

extension Connection.Token? {
  fileprivate static func == (left: Connection.Token?, right: String?) -> Bool {
    left?.secret.reveal() == right
  }
}
