import Testing
import Workspace

/// What is refused in a configuration file, and in which words.
@Suite struct ConfigurationMistakeTests {
  private func mistake(in text: String) throws -> ConfigurationError {
    try mistake(in: Array(text.utf8))
  }

  private func mistake(in bytes: [UInt8]) throws -> ConfigurationError {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "config.yaml")
    var found: ConfigurationError?
    do throws(ConfigurationError) {
      _ = try ConfigurationFile.read(path)
    } catch {
      found = error
    }
    let error = try #require(found)
    #expect(error.file == path)
    #expect(error.description.hasPrefix(path))
    return error
  }

  /// The place, key, problem and suggestion of the mistake, without the file's name.
  private func words(for text: String) throws -> String {
    let error = try mistake(in: text)
    return String(error.description.dropFirst(error.file.count + 1))
  }

  /// A file with one profile; the lines come after its application id and token.
  private func profile(_ lines: String...) -> String {
    (["profiles:", "  acme:", "    application-id: A1", "    chat-token-env: CHAT"]
      + lines.map { "    \($0)" }).joined(separator: "\n") + "\n"
  }

  @Test(
    "at the top of the file",
    arguments: [
      ("thme: nord", "1: thme: unknown key; did you mean theme?"),
      (
        "theme: nord\ndefault_profile: a\n",
        "2: default_profile: unknown key; did you mean default-profile?"
      ),
      ("layout:\n  two-pane: 80\n", "1: layout: unknown key; did you mean layout.side-form?"),
      ("qwertyuiop: 1", "1: qwertyuiop: unknown key"),
      ("<<: {theme: nord}", "1: <<: unknown key"),
      ("theme-drak: a", "1: theme-drak: unknown key; did you mean theme-dark?"),
      ("theme:", "1: theme: has no value"),
      ("theme: ~", "1: theme: has no value"),
      ("theme: ''", "1: theme: has no value"),
      ("theme: [nord]", "1: theme: must be plain text"),
      ("theme: {a: b}", "1: theme: must be plain text"),
      ("color: rbg", "1: color: \"rbg\" is none of auto, never, 16, 256, rgb; did you mean rgb?"),
      ("glyphs: emoji", "1: glyphs: \"emoji\" is none of auto, unicode, ascii"),
      ("bar: top", "1: bar: \"top\" is none of both, hints, function, none"),
      ("edit-vi: yes", "1: edit-vi: must be true or false"),
      (
        "layout.two-pane: 39",
        "1: layout.two-pane: must be a whole number of columns from 40 to 500"
      ),
      (
        "layout.side-form: 1e2",
        "1: layout.side-form: must be a whole number of columns from 40 to 500"
      ),
      ("escape-delay: 0", "1: escape-delay: must be a whole number of milliseconds from 1 to 1000"),
      (
        "escape-delay: +25",
        "1: escape-delay: must be a whole number of milliseconds from 1 to 1000"
      ),
      ("default-profile: acme", "1: default-profile: there is no profile \"acme\""),
      ("profiles: [a]", "1: profiles: holds profiles by name"),
      ("keys: e", "1: keys: holds keys by command"),
      ("keys:\n  a.b: {x: y}", "2: keys.a.b: must be plain text"),
      ("keys:\n  a.b: [e, '']", "2: keys.a.b: has no value"),
      ("keys:\n  '': e", "2: keys: a command's id is missing"),
      ("- theme", "1: holds keys such as \"theme: terminal\""),
      ("just words", "1: holds keys such as \"theme: terminal\""),
      ("? [a]\n: b", "1: a key has to be plain text"),
    ])
  func top(text: String, expected: String) throws {
    #expect(try words(for: text) == expected)
  }

  @Test(
    "in a profile",
    arguments: [
      ("enviroment: prod", "5: profiles.acme.enviroment: unknown key; did you mean environment?"),
      (
        "environment: production",
        "5: profiles.acme.environment: \"production\" is none of prod, stage, dev, sandbox; did you mean prod?"
      ),
      ("read-only: 1", "5: profiles.acme.read-only: must be true or false"),
      (
        "stale-after: 4 minutes",
        "5: profiles.acme.stale-after: must be a time such as 90s, 4m or 1h, from 1s to 24h"
      ),
      (
        "stale-after: 0",
        "5: profiles.acme.stale-after: must be a time such as 90s, 4m or 1h, from 1s to 24h"
      ),
      (
        "stale-after: 25h",
        "5: profiles.acme.stale-after: must be a time such as 90s, 4m or 1h, from 1s to 24h"
      ),
      (
        "stale-after: m",
        "5: profiles.acme.stale-after: must be a time such as 90s, 4m or 1h, from 1s to 24h"
      ),
      (
        "requests-per-second: 0",
        "5: profiles.acme.requests-per-second: must be a whole number of requests from 1 to 1000"
      ),
      (
        "requests-per-second: 99999999999999999999",
        "5: profiles.acme.requests-per-second: must be a whole number of requests from 1 to 1000"
      ),
      (
        "chat-url: http://example.com/v3",
        "5: profiles.acme.chat-url: uses plain http, which is accepted for loopback addresses only"
      ),
      (
        "chat-url: http://127.1/v3",
        "5: profiles.acme.chat-url: uses plain http, which is accepted for loopback addresses only"
      ),
      (
        "desk-url: example.com",
        "5: profiles.acme.desk-url: is not a complete address such as https://…"
      ),
      (
        "desk-url: ftp://localhost",
        "5: profiles.acme.desk-url: must start with https:// (or http:// on loopback)"
      ),
      (
        "chat-token-file: x",
        "5: profiles.acme.chat-token-file: chat-token-env is set as well; only one can be"
      ),
      (
        "desk-token-env: A B",
        "5: profiles.acme.desk-token-env: must be the name of an environment variable: letters, digits and underscores"
      ),
      (
        "desk-token-env: 1A",
        "5: profiles.acme.desk-token-env: must be the name of an environment variable: letters, digits and underscores"
      ),
      (
        "desk-token-file: ~other/x",
        "5: profiles.acme.desk-token-file: of the paths with ~ only ~/… is known"
      ),
      ("desk-token-command:", "5: profiles.acme.desk-token-command: has no value"),
    ])
  func inProfile(line: String, expected: String) throws {
    #expect(try words(for: profile(line)) == expected)
  }

  @Test(
    "profiles as a whole",
    arguments: [
      ("profiles:\n  acme:\n    chat-token-env: T", "2: profiles.acme: application-id is missing"),
      (
        "profiles:\n  acme:\n    application-id: A",
        "2: profiles.acme: there is no Chat API token; set chat-token-command, chat-token-env or chat-token-file"
      ),
      (
        "profiles:\n  acme:\n    application-id: a.b\n    chat-token-env: T",
        "3: profiles.acme.application-id: must be letters, digits and dashes"
      ),
      ("profiles:\n  acme:", "2: profiles.acme: application-id is missing"),
      ("profiles:\n  acme: A1", "2: profiles.acme: holds a profile's keys"),
      (
        "profiles:\n  environment: {application-id: A, chat-token-env: T}",
        "2: profiles: the name \"environment\" is taken by the profile that SENDBIRD_APPLICATION_ID makes"
      ),
      (
        "profiles:\n  '': {application-id: A, chat-token-env: T}",
        "2: profiles: a profile's name is missing"
      ),
      (
        "default-profile: acme-lve\nprofiles:\n  acme-live: {application-id: A, chat-token-env: T}",
        "1: default-profile: there is no profile \"acme-lve\"; did you mean acme-live?"
      ),
    ])
  func whole(text: String, expected: String) throws {
    #expect(try words(for: text) == expected)
  }

  @Test(
    "names that can't be shown or typed",
    arguments: [
      "-x", "\"a\\tb\"", "\"a\\u202eb\"", "\" a\"", "\"\(String(repeating: "n", count: 65))\"",
    ])
  func badName(name: String) throws {
    let text = "profiles:\n  \(name): {application-id: A, chat-token-env: T}"
    let words = try words(for: text)
    #expect(words.contains("can't be a profile's name"), "\(words)")
    #expect(!words.unicodeScalars.contains { $0 == "\t" || $0 == "\u{202E}" })
  }

  @Test(
    "a key that is there twice",
    arguments: [
      ("theme: a\ncolor: auto\ntheme: b", "1: theme: the key is there more than once"),
      ("profiles:\n  a: {}\n  a: {}", "2: a: the key is there more than once"),
    ])
  func twice(text: String, expected: String) throws {
    #expect(try words(for: text) == expected)
  }

  @Test(
    "what is no YAML, with its line",
    arguments: [
      ("theme: [a", 2), ("theme: nord\n\tcolor: auto", 2), ("theme: \"nord", 1), ("a: b: c", 1),
      ("theme: *x", 1), ("theme: a\n---\ntheme: b", 2), ("theme: \"\\ud800\"", 1),
    ])
  func syntax(text: String, line: Int) throws {
    let error = try mistake(in: text)
    #expect(error.problem.hasPrefix("this is not YAML"), "\(error)")
    #expect(error.line == line, "\(error)")
  }

  @Test("what is no text")
  func notText() throws {
    let latin = try mistake(in: Array("theme: nord\ncolor: ".utf8) + [0xE4, 0x0A])
    #expect(latin.problem == "this is not UTF-8 text")
    #expect(latin.line == 2)
    let zero = try mistake(in: "theme: nord\ncolor: \u{0}\n")
    #expect(zero.problem.hasPrefix("this is not text"))
    #expect(zero.line == 2)
  }

  @Test("a file that nests a thousand deep is refused, not followed")
  func deep() throws {
    for depth in [900, 100_000] {
      let error = try mistake(in: String(repeating: "[", count: depth))
      #expect(error.problem.hasPrefix("this is not YAML"), "\(error)")
    }
  }
}
