import Operations
import Testing

@testable import CLI

/// The command line as a whole, without a network.
@Suite struct ToolTests {
  @Test(
    "help and version are data",
    arguments: [["--help"], ["user", "--help"], ["user", "get", "-h"], ["help", "ticket"]])
  func help(arguments: [String]) async {
    let recorder = Recorder()
    let tool = CommandLineTool(root: TestRoot.self, context: recorder.context())
    #expect(await tool.run(arguments) == 0)
    #expect(recorder.out.contains("USAGE: sendbird-console") && recorder.talk == "")
    let version = await run("user", "--version")
    #expect(version.status == 0 && version.out == "9.9.9\n")
  }

  @Test(
    "the shape of a command line is wrong usage",
    arguments: [
      ["user"], ["user", "get"], ["user", "get", "a", "b"], ["user", "eat"], ["--nope"],
      ["user", "get", "a", "--output", "xml"], ["user", "get", "a", "--output", "jsonl"],
      ["user", "get", "a", "--output", "curl"], ["user", "list", "--limit", "3", "--all"],
      ["user", "deactivate", "a"],
      ["user", "deactivate", "a", "--leave-channels", "--keep-channels"],
      ["user", "update", "a"], ["user", "update", "a", "--nickname"],
      ["user", "update", "a", "--nickname", "--dry-run"], ["metadata", "update", "a"],
      ["metadata", "delete", "a"], ["metadata", "delete", "a", "k", "--all"], ["customer", "get"],
      ["customer", "get", "1", "--user", "u"], ["customer", "update-fields", "tier=A"],
      ["customer", "update-fields", "1", "--user", "u", "k=v"],
      ["ticket", "create", "--user", "u"],
      ["ticket", "create", "--title", "T"], ["ticket", "update", "1"],
      ["ticket", "update", "1", "--related", "u", "--no-related"], ["ticket", "transfer", "1"],
      ["operations", "--output", "curl"],
    ])
  func usage(arguments: [String]) async throws {
    let recorder = Recorder()
    let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(nowhere))
    #expect(await tool.run(arguments) == 64)
    let isJSON = arguments.contains("jsonl")
    #expect(recorder.out == "" && recorder.talk.hasPrefix(isJSON ? "{\"error\":" : "error: "))

    guard !arguments.contains("--output") else { return }
    let scripted = Recorder()
    let json = CommandLineTool(root: TestRoot.self, context: scripted.context(nowhere))
    #expect(await json.run(["--output", "json"] + arguments) == 64)
    let error = try JSONValue(parsing: Array(scripted.talk.utf8))["error"]
    #expect(error?["kind"] == "usage" && error?["field"]?.isNull == true)
  }

  @Test(
    "a value that breaks a rule is 65, whoever notices",
    arguments: [
      ["user", "get", ""], ["user", "get", ".."], ["user", "list", "--limit", "0"],
      ["audit", "list", "--limit", "0"], ["audit", "list", "--limit", "abc"], ["undo", "x"],
      ["draft", "show", "x"], ["draft", "discard", "1.5"],
      ["user", "list", "--limit", "many"], ["user", "list", "--limit", "-5"],
      ["user", "list", "--active-mode", "none"],
      ["user", "list", "--metadata", "k"], ["metadata", "update", "u", "k"],
      ["metadata", "update", "u", "a,b=1"], ["metadata", "update", "u", "--json", "[]"],
      ["metadata", "update", "u", "--file", "/nonexistent/file"],
      ["metadata", "delete", "u", ""], ["customer", "get", "abc"], ["customer", "get", "0"],
      ["ticket", "get", "1.5"], ["ticket", "list", "--status", "OPEN"],
      ["ticket", "create", "--customer", "1", "--title", ""],
      ["ticket", "create", "--user", "u", "--title", "T", "--priority", "high"],
      ["ticket", "create", "--user", "u", "--title", "T", "--group", "Team A"],
      ["sandbox", "--port", "http"], ["sandbox", "--host", ""], ["sandbox", "--users", "-1"],
      ["sandbox", "--seed", "x"],
      ["sandbox", "--latency", "soon"], ["sandbox", "--conflict", "--fault", "slow:1"],
      ["sandbox", "--conflict", "--rate-limit", "0"], ["sandbox", "--chat-token", " x"],
      ["sandbox", "--chat-token", "a\nb"], ["sandbox", "--chat-token", ""],
      ["sandbox", "--desk-token", "tökén"], ["sandbox", "--desk-token", "a\u{7F}"],
      ["sandbox", "--application-id", "a b"], ["sandbox", "--application-id", "a/b"],
      ["sandbox", "--application-id", "é"], ["sandbox", "--application-id", ""],
    ])
  func violation(arguments: [String]) async {
    let recorder = Recorder()
    let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(nowhere))
    #expect(await tool.run(arguments) == 65, "\(recorder.talk)")
    #expect(recorder.out == "")
    // A rule is broken without a profile too.
    let bare = CommandLineTool(root: TestRoot.self, context: Recorder().context())
    #expect(await bare.run(arguments) == 65)
  }

  @Test("a token that is refused isn't repeated, and the rule is named")
  func sandboxToken() async {
    let result = await run("sandbox", "--chat-token", "secret\nword")
    #expect(
      result.talk == "error: --chat-token must be printable ASCII characters without a blank\n")
  }

  @Test(
    "a sandbox that can't listen says why in a sentence, and doesn't warn of who could use it",
    arguments: ["256.1.1.1", "192.0.2.1", "no such host"])
  func sandboxHost(host: String) async {
    let result = await run("sandbox", "--users", "0", "--host", host)
    #expect(result.status == 69 && result.out == "")
    #expect(
      result.talk.wholeMatch(of: /error: cannot listen on [a-z0-9. ]+:0: [A-Z][a-z ]+\n/) != nil,
      "\(result.talk)")
  }

  @Test("a folder is no database file of a sandbox")
  func sandboxFolder() async {
    let result = await run("sandbox", "--database", "/tmp")
    #expect(result.status == 78 && result.talk == "error: database '/tmp': it is a folder\n")
  }

  @Test("without a profile a command says how to get one")
  func noProfile() async {
    let result = await run("user", "get", "u")
    #expect(result.status == 78 && result.talk.contains("--sandbox"))
  }

  @Test("unreachable is 69, and nothing but the error is said to a script")
  func unreachable() async throws {
    let result = await run(
      "user", "update", "u", "--nickname", "N", "--output", "json", environment: nowhere)
    #expect(result.status == 69 && result.out == "")
    #expect(result.talk.split(separator: "\n").count == 1)
    #expect(try JSONValue(parsing: Array(result.talk.utf8))["error"]?["kind"] == "unreachable")
  }

  @Test("read-only refuses a write before anything is asked of anybody")
  func readOnly() async {
    for arguments in [
      ["user", "activate", "u"], ["user", "delete", "u"], ["ticket", "close", "1"],
    ] {
      let recorder = Recorder()
      let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(nowhere))
      #expect(await tool.run(["--read-only"] + arguments) == 77)
      #expect(recorder.talk.contains("read-only"))
    }
  }

  @Test("a reader who has gone ends the output quietly, a full disk loudly")
  func closedOutput() async {
    for (failure, status, isLoud) in [
      (OutputFailure.closed, Int32(141), false), (.failed("No space left on device"), 74, true),
    ] {
      let recorder = Recorder()
      let context = CommandContext(
        output: OutputSink { _ throws(OutputFailure) in throw failure },
        talk: recorder.context().talk, picture: .test, variable: { _ in nil }, terminals: .init())
      #expect(
        await CommandLineTool(root: TestRoot.self, context: context).run(["operations"]) == status)
      #expect(recorder.talk.contains("No space left") == isLoud)
      #expect(recorder.talk.isEmpty == !isLoud)
    }
  }

  @Test("completion scripts know commands, words and profiles", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let result = await run("--generate-completion-script", shell)
    #expect(result.status == 0 && result.talk == "")
    for word in [
      "update-fields", "data-points", "WORK_IN_PROGRESS", "deactivated", "---completion",
    ] {
      #expect(result.out.contains(word), "\(word)")
    }
  }

  @Test("bash completes commands and the words of an option")
  func bash() async throws {
    let script = await run("--generate-completion-script", "bash").out
    let answers = try await BashCompletion(script: script).complete([
      ["sendbird-console", "meta"], ["sendbird-console", "ticket", "list", "--status", "WORK"],
      ["sendbird-console", "user", "get", "--output", "data"],
    ])
    #expect(answers == ["metadata", "WORK_IN_PROGRESS", "data-points"])
  }
}
