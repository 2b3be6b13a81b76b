import Operations
import Testing

@testable import CLI

/// How arguments become values.
@Suite struct ArgumentTests {
  @Test(
    "a value that begins with a dash belongs to its option",
    arguments: [
      (["--title", "-5 degrees"], ["--title=-5 degrees"]),
      (["--nickname", "--", "x"], ["--nickname", "--", "x"]),
      (["--nickname", "--dry-run"], ["--nickname", "--dry-run"]),
      (["--nickname", "--output=json"], ["--nickname", "--output=json"]),
      (["--nickname", "--not-ours"], ["--nickname=--not-ours"]),
      (["--nickname", "-"], ["--nickname", "-"]),
      (["--limit", "-5"], ["--limit=-5"]), (["--all", "-5"], ["--all", "-5"]),
      (["--", "--title", "-x"], ["--", "--title", "-x"]),
      (["--nickname"], ["--nickname"]), ([], []),
    ])
  func joined(given: [String], expected: [String]) {
    #expect(ArgumentValues.joined(given) == expected)
  }

  @Test(
    "--output is found in arguments that can't be read",
    arguments: [
      (["--output", "json"], true), (["--output=jsonl", "--nope"], true), (["--output"], false),
      (["--output", "table"], false), (["--", "--output", "json"], false),
      (["--output", "json", "--output", "table"], false), (["--output", "xml"], false),
    ])
  func json(arguments: [String], expected: Bool) {
    #expect(OutputFormat.isJSON(in: arguments) == expected)
  }

  @Test(
    "the first = separates",
    arguments: [("a=b", "a", "b"), ("a=", "a", ""), ("a=b=c", "a", "b=c"), ("=", "", "")])
  func pair(text: String, key: String, value: String) throws {
    #expect(try ArgumentValue.pair(text, field: "metadata") == MetadataItem(key, value))
  }

  @Test("a pair without = breaks a rule, and so does a number that is none")
  func noPair() {
    #expect(throws: CommandFailure.self) { try ArgumentValue.pair("ab", field: "metadata") }
    do throws(CommandFailure) {
      _ = try ArgumentValue.wholeNumber("1e3", field: "limit")
      Issue.record("1e3 is a whole number")
    } catch {
      #expect(error.status == .violation && error.field == "limit")
      #expect(error.code == "notNumber" && error.messages[0].contains("1e3"))
    }
  }

  @Test("an object's items know their lines, whatever stands around them")
  func lines() throws {
    let text = """
      { "a": "1", "b"
        : "x,y{\\"[", "c":
      "3",

       "\\u0064": "4" }
      """
    let object = try ItemObject(Array(text.utf8), from: "f.json", field: "metadata")
    #expect(object.items.map(\.key) == ["a", "b", "c", "d"])
    #expect(object.items.map(\.value) == ["1", "x,y{\"[", "3", "4"])
    #expect(
      object.origins == ["f.json, line 1", "f.json, line 1", "f.json, line 2", "f.json, line 5"])
  }

  @Test(
    "what is no object of strings names file, line and key",
    arguments: [
      ("[1]", ["f.json", "a list"]), ("{\n\"a\": 1}", ["line 2", "\"a\"", "a number"]),
      ("{\n\"a\":\"\",\n\"a\":\"\"}", ["line 3", "\"a\"", "twice"]),
      ("{\n\"a\": {\"b\": \"c\"}}", ["line 2", "an object"]), ("{\n\n\"a\" 1}", ["line 3"]),
      ("", ["f.json", "too early"]), ("{\"\\u00e4\":\"\", \"ä\":null}", ["twice", "\"ä\""]),
    ])
  func noObject(text: String, words: [String]) {
    do throws(CommandFailure) {
      _ = try ItemObject(Array(text.utf8), from: "f.json", field: "metadata")
      Issue.record("accepted \(text)")
    } catch {
      #expect(error.status == .violation && error.field == "metadata")
      for word in words { #expect(error.messages[0].contains(word), "\(error.messages)") }
    }
  }

  @Test("what breaks a rule in a file says where it was read")
  func origins() async {
    let long = String(repeating: "v", count: 191)
    let result = await run(
      "metadata", "update", "u", "a=1", "--json", "{\"a\": \"2\",\n\"b\": \"\(long)\"}",
      environment: nowhere)
    #expect(result.status == 65 && result.out == "")
    #expect(result.talk.contains("twice") && result.talk.contains("(--json, line 1)"))
    #expect(result.talk.contains("191") && result.talk.contains("(--json, line 2)"))
  }
}
