import PTY
import Testing

/// What reaches beyond the console's own screen: clipboard, editor, shell, the window's title.
@Suite struct OutsideTests {
  private static func opened(
    _ environment: [String: String] = [:], term: String = "xterm-256color"
  ) async throws -> (SandboxProcess, VirtualTerminal) {
    let sandbox = try await SandboxProcess(["--users", "3"])
    try await sandbox.create("o1", nickname: "O", metadata: ["plan": "gold"])
    let terminal = try startConsole(
      environment: sandbox.fullEnvironment.merging(environment) { $1 }, term: term)
    try await terminal.open("o1")
    return (sandbox, terminal)
  }

  @Test(
    "y y puts the id on the clipboard, through tmux in its envelope as well",
    arguments: [("xterm-256color", false), ("tmux-256color", true)])
  func copy(term: String, isWrapped: Bool) async throws {
    let (sandbox, terminal) = try await Self.opened(term: term)
    await terminal.type("yy")
    try await terminal.wait(for: "what was copied") { $0.contains("copied the user id: o1") }
    // base64 of o1.
    #expect(await terminal.lastIndex(of: "\u{1B}]52;c;bzE=\u{1B}\\") != nil)
    let wrapped = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;bzE=\u{7}\u{1B}\\"
    #expect(await (terminal.lastIndex(of: wrapped) != nil) == isWrapped)
    withExtendedLifetime(sandbox) {}
  }

  @Test("a terminal without a clipboard is not sent one")
  func noClipboard() async throws {
    let (sandbox, terminal) = try await Self.opened(term: "linux")
    await terminal.type("yy")
    try await terminal.wait(for: "the reason") {
      $0.contains("this terminal has no clipboard") || $0.contains("copied the user id")
    }
    #expect(await terminal.lastIndex(of: "]52;") == nil)
    #expect(await terminal.contains("by hand: o1"))
    withExtendedLifetime(sandbox) {}
  }

  /// An editor that shows what it got, and saves the line that is typed.
  private static let editor = """
    #!/bin/sh
    echo "EDITING $(/bin/cat "$1")"
    read -r line
    case "$line" in fail) exit 3;; esac
    printf '%s\\n' "$line" > "$1"
    """

  @Test("^X ^E hands the value to $EDITOR, which has the terminal, and takes back what it saved")
  func editValue() async throws {
    let home = try TemporaryFolder()
    try home.write("edit", Self.editor, mode: 0o700)
    let (sandbox, terminal) = try await Self.opened(["EDITOR": home.path("edit")])
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[gold") }
    await terminal.type("!")
    await terminal.type("xe", holding: .control)
    try await terminal.wait(for: "the editor") {
      !$0.isAlternateScreen && $0.contains("EDITING gold!")
        && $0.lineSettings?.isEchoing == true
    }
    // A size and an interrupt of that time are not the console's.
    await terminal.resize(columns: 110, rows: 30)
    await terminal.type("from outside\r")
    try await terminal.wait(for: "the value") {
      $0.isAlternateScreen && $0.contains("[from outside") && $0.columns == 110
    }
    await terminal.type("xe", holding: .control)
    try await terminal.wait(for: "the editor") { $0.contains("EDITING from outside") }
    await terminal.type("fail\r")
    try await terminal.wait(for: "the reason") {
      $0.contains("the editor ended with 3") && $0.contains("from outside")
    }
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the review") { $0.isReviewReady }
    await terminal.press(.enter)
    try await terminal.wait(for: "the save") { $0.contains("saved: 1 change") }
    #expect(try await sandbox.metadata("o1") == ["plan": "from outside"])
  }

  @Test("E hands all items over as JSON; what comes back is staged")
  func editAll() async throws {
    let home = try TemporaryFolder()
    try home.write("edit", Self.editor, mode: 0o700)
    let (sandbox, terminal) = try await Self.opened(["EDITOR": home.path("edit")])
    await terminal.type("E")
    try await terminal.wait(for: "the editor") { $0.contains("EDITING {") }
    await terminal.type("{\"city\": \"Tartu\"}\r")
    try await terminal.wait(for: "what is staged") {
      $0.contains("2 staged") && $0.contains("Tartu") && $0.contains("will be deleted")
    }
    #expect(try await sandbox.metadata("o1") == ["plan": "gold"])
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the review") { $0.isReviewReady }
    await terminal.press(.enter)
    try await terminal.wait(for: "the save") { $0.contains("saved: 2 changes") }
    #expect(try await sandbox.metadata("o1") == ["city": "Tartu"])
  }

  @Test("^Z in a form gives the shell a clean terminal; fg shows the form as it was")
  func suspend() async throws {
    let sandbox = try await SandboxProcess(["--users", "3"])
    try await sandbox.create("o1", nickname: "O", metadata: ["plan": "gold"])
    let shell = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": try Homes.next(), "PS1": "prompt$ ",
    ]
    let terminal = try VirtualTerminal(
      "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: sandbox.fullEnvironment.merging(shell) { $1 }, columns: 120, rows: 36)
    try await terminal.wait(for: "the shell") { $0.contains("prompt$") }
    await terminal.type("\(Binary.path)\r")
    try await terminal.open("o1")
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.type("en")
    try await terminal.wait(for: "the text") { $0.contains("[golden") }
    await terminal.type("z", holding: .control)
    try await terminal.wait(for: "the shell") {
      $0.contains("Stopped") && !$0.isAlternateScreen && $0.lineSettings?.isEchoing == true
    }
    #expect(await !terminal.isModeOn(2004))
    await terminal.type("echo between\r")
    try await terminal.wait(for: "the shell's answer") { $0.text.contains("between") }
    await terminal.type("fg\r")
    try await terminal.wait(for: "the form") { $0.isAlternateScreen && $0.contains("[golden") }
    await terminal.type("!")
    try await terminal.wait(for: "the same field") { $0.contains("[golden!") }
  }

  @Test("the window's title names profile and user, and is given back")
  func title() async throws {
    let (sandbox, terminal) = try await Self.opened()
    try await terminal.wait(for: "the title") { $0.title == "sendbird-console [PROD] o1" }
    await terminal.press(.escape)
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    let pushed = await terminal.lastIndex(of: "\u{1B}[22;")
    let popped = await terminal.lastIndex(of: "\u{1B}[23;")
    #expect(try #require(popped) > #require(pushed))
    withExtendedLifetime(sandbox) {}
  }
}
