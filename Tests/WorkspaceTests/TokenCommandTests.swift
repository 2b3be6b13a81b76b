import Foundation
import SendbirdAPI
import Testing
import Workspace

/// Tokens that a command prints (product.md 4).
@Suite struct TokenCommandTests {
  private let reader = TokenReader(variable: { _ in nil }, patience: .seconds(60))
  private static let place = "config.yaml:3: profiles.acme.chat-token-command: "

  @Test(
    "the first line is the token",
    arguments: [
      ("echo abc", "abc"), ("printf abc", "abc"), ("printf 'abc\\r\\nmore\\n'", "abc"),
      ("echo abc; echo def", "abc"), ("echo abc; head -c 1000000 /dev/zero", "abc"),
      ("echo noise >&2; echo abc", "abc"), ("head -c 1000000 /dev/zero >&2; echo abc", "abc"),
      ("head -c 4096 /dev/zero | tr '\\0' a", String(repeating: "a", count: 4096)),
    ])
  func firstLine(command: String, token: String) async throws {
    #expect(try await reader.reveal(.command(command)) == token)
  }

  @Test(
    "a command that gives no token",
    arguments: [
      ("exit 3", "the command failed with exit code 3"),
      ("echo no key >&2; exit 1", "the command failed with exit code 1: no key"),
      ("echo abc; exit 1", "the command failed with exit code 1"),
      ("printf '\\n\\nlate\\nlater\\n' >&2; false", "the command failed with exit code 1: late"),
      ("printf 'a\\033[31mb\\n' >&2; false", "the command failed with exit code 1: a^[[31mb"),
      ("kill -9 $$", "the command was ended by signal 9"),
      ("true", "the command printed nothing in the first line"),
      ("echo; echo abc", "the command printed nothing in the first line"),
      ("echo gone >&2", "the command printed nothing in the first line: gone"),
      ("printf '\\r\\n'", "the command printed nothing in the first line"),
      (
        "echo a b",
        "the command printed a first line that is no token: it has blanks, or characters beyond ASCII"
      ),
      (
        "head -c 64 /dev/zero",
        "the command printed a first line that is no token: it has blanks, or characters beyond ASCII"
      ),
      (
        "printf '\\303\\244'",
        "the command printed a first line that is no token: it has blanks, or characters beyond ASCII"
      ),
      (
        "head -c 1048576 /dev/zero | tr '\\0' a",
        "the command printed a first line of more than 4096 bytes, which is no token"
      ),
      ("if", "the command failed with exit code 2: "),
      ("/nonexistent/pass show x", "the command failed with exit code 127: "),
    ])
  func refused(command: String, problem: String) async throws {
    let words = try await reader.refusal(of: .command(command))
    #expect(words.hasPrefix(Self.place))
    #expect(words.dropFirst(Self.place.count).hasPrefix(problem), "\(words)")
    if !problem.hasSuffix(": ") { #expect(words.hasSuffix(problem), "\(words)") }
  }

  @Test(
    "the error never holds what was printed",
    arguments: [
      "echo s3cret; exit 1", "echo s3cret; echo 'it is s3cret' >&2; exit 1",
      "echo 's3cret x'", "printf 's3cret\\001'", "echo s3cret; kill -9 $$",
      "echo 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567 >&2; exit 1",
    ])
  func silent(command: String) async throws {
    let words = try await reader.refusal(of: .command(command))
    #expect(!words.contains("s3cret"), "\(words)")
    #expect(!words.contains("0a1b2c3d"), "\(words)")
  }

  @Test("a command that hangs is ended, with everything that it started")
  func hangs() async throws {
    let folder = try TemporaryFolder()
    let pipe = "\(folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let descriptor = open(pipe, O_RDONLY | O_NONBLOCK)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    // The child outlives its shell, doesn't listen to signals, and holds the pipe open until it ends.
    let command = """
      sh -c 'trap "" TERM HUP INT; exec 3>\(pipe); echo up >&3; sleep 600; sleep 600' & wait
      """
    var hasStarted = false
    // On a busy machine the shell may not come far in a second.
    for patience in [1, 5, 25] where !hasStarted {
      let reader = TokenReader(variable: { _ in nil }, patience: .seconds(patience))
      let words = try await reader.refusal(of: .command(command))
      #expect(words == "\(Self.place)the command took longer than \(patience) s and was ended")
      var buffer = [UInt8](repeating: 0, count: 16)
      hasStarted = read(descriptor, &buffer, buffer.count) > 0
    }
    try #require(hasStarted)
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 30_000) == 1)
    #expect(Int32(waiting.revents) & POLLHUP != 0, "something still holds the pipe")
  }

  @Test("a command is ended when nobody wants its token any more")
  func cancelled() async throws {
    let reader = reader
    let task = Task { try await reader.refusal(of: .command("sleep 600")) }
    task.cancel()
    #expect(try await task.value == "\(Self.place)the command was interrupted")
  }

  @Test("a child that stays behind doesn't hold up the token")
  func leftBehind() async throws {
    // The time is for a machine that is busy with other tests; held up, it would take all of it.
    let reader = TokenReader(variable: { _ in nil }, patience: .seconds(200))
    #expect(try await reader.reveal(.command("sleep 400 & echo abc")) == "abc")
  }

  @Test("it has nothing to read, no terminal, and a session of its own")
  func surroundings() async throws {
    #expect(try await reader.reveal(.command("cat; echo done")) == "done")
    let session = "set -- $(cat /proc/$$/stat); [ \"$6\" = $$ ] && echo own"
    #expect(try await reader.reveal(.command(session)) == "own")
    #expect(try await reader.reveal(.command("[ -t 0 ] || [ -t 2 ] || echo none")) == "none")
  }

  @Test("it sees the environment, but no token in it")
  func environment() async throws {
    let reader = TokenReader(
      variable: { _ in nil }, hiding: ["ACME"], patience: .seconds(60),
      environment: {
        [
          "PATH": "/usr/bin:/bin", "ACME": "secret", "ACME_2": "seen",
          "SENDBIRD_API_TOKEN": "secret",
          "SENDBIRD_DESK_API_TOKEN": "secret", "SENDBIRD_APPLICATION_ID": "A1",
        ]
      })
    let command = "env | grep -e ACME -e SENDBIRD | sort | tr '\\n' ,"
    #expect(
      try await reader.reveal(.command(command)) == "ACME_2=seen,SENDBIRD_APPLICATION_ID=A1,")
  }

  @Test("the process's own environment is what a command sees otherwise")
  func ownEnvironment() async throws {
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    #expect(try await reader.reveal(.command("echo \"$PATH\"")) == path)
  }
}
