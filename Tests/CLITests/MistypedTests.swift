import Operations
import Testing

@testable import CLI

/// Commands and options that there aren't.
@Suite struct MistypedTests {
  private static func run(_ arguments: [String]) async -> (status: Int32, out: String, talk: String)
  {
    let recorder = Recorder()
    let tool = CommandLineTool(root: TestRoot.self, context: recorder.context())
    let status = await tool.run(arguments)
    return (status, recorder.out, recorder.talk)
  }

  @Test(
    "a mistyped command or option is called one, with the nearest that there is",
    arguments: [
      (["usr", "get", "u"], #"unknown command "usr"; did you mean "user"?"#),
      (
        ["--glyphs", "ascii", "profle", "list"],
        #"unknown command "profle"; did you mean "profile"?"#
      ),
      (["user", "gt", "u"], #"unknown command "user gt"; did you mean "user get"?"#),
      (["ticket", "first-mesage", "1", "t"], #"did you mean "ticket first-message"?"#),
      (["draft", "qqqq"], #"unknown command "draft qqqq"; there are: list, show, discard"#),
      (["metadata", "set", "u", "a=b"], #"did you mean "metadata update"?"#),
      (["metadata", "rm", "u", "a"], #"did you mean "metadata delete"?"#),
      (["user", "show", "u"], #"unknown command "user show"; did you mean "user get"?"#),
      (["customer", "set", "1", "a=b"], #"did you mean "customer update-fields"?"#),
      (["profile", "get", "x"], #"did you mean "profile show"?"#),
      (["draft", "rm", "1"], #"did you mean "draft discard"?"#),
      (["user", "add", "u"], #"did you mean "user create"?"#),
      (["help", "usr"], #"unknown command "usr"; did you mean "user"?"#),
      (["help", "user", "gte"], #"did you mean "user get"?"#),
      (
        ["user", "get", "u", "--profle", "x"],
        #"unknown option "--profle"; did you mean "--profile"?"#
      ),
      (
        ["user", "get", "u", "--outpt=json"], #"unknown option "--outpt"; did you mean "--output"?"#
      ),
      (["--profle", "x", "usr"], #"unknown option "--profle"; did you mean "--profile"?"#),
      (["draft", "list", "--limit", "3"], #"unknown option "--limit""#),
      (
        ["user", "update", "u", "nickname=Gr"],
        #"unexpected argument "nickname=Gr"; did you mean "--nickname=Gr"?"#
      ),
      (
        ["user", "update", "u", "nickname", "Gr"],
        #"unexpected argument "nickname"; did you mean "--nickname"?"#
      ),
      (
        ["ticket", "update", "5", "priorty=a=b"],
        #"unexpected argument "priorty=a=b"; did you mean "--priority=a=b"?"#
      ),
      (["user", "get", "u", "--", "title"], "unexpected argument \"title\"\nUsage"),
      (["user", "update", "u", "--profile"], "Missing value"),
      (
        ["metadata", "delete", "u", "-k"], #"unknown option "-k"; a value that begins with a dash"#
      ),
    ])
  func mistyped(arguments: [String], words: String) async throws {
    let result = await Self.run(arguments)
    #expect(result.status == 64 && result.out == "")
    #expect(result.talk.hasPrefix("error: ") && result.talk.contains(words), "\(result.talk)")
    let json = await Self.run(["--output=json"] + arguments)
    let error = try JSONValue(parsing: Array(json.talk.utf8))["error"]
    let sentence = words.prefix { $0 != "\n" }
    #expect(error?["message"]?.string?.contains(sentence) == true && error?["kind"] == "usage")
  }

  @Test("values, and options of the command, are no mistakes of that kind")
  func wellTyped() {
    for arguments in [
      ["user", "get", "gt"], ["user", "get", "--", "-k"], ["user", "list", "--nickname", "--nope"],
      ["--profile", "usr", "user", "get", "u"], ["user", "update", "u", "--nickname=--x"],
      ["-h"], ["user", "--help"], ["help"], ["help", "user", "get"], [],
      ["metadata", "update", "u", "usr=1"],
      ["customer", "update-fields", "1", "a=b", "nickname=c"],
      ["user", "update", "u", "--nickname", "Gr"], ["help", "user", "list", "x"],
    ] {
      let joined = ArgumentValues.joined(arguments)
      #expect(CommandLineMistake(joined, root: TestRoot.self)?.message == nil, "\(arguments)")
    }
  }
}
