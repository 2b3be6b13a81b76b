import Testing
import Workspace

/// A token that somebody wrote into the configuration file is refused and never repeated.
@Suite struct ConfigurationSecretTests {
  private static let token = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"

  @Test(
    "the error says where a token belongs",
    arguments: [
      (
        "profiles:\n  a:\n    chat-token: \(token)", "3: profiles.a.chat-token: ",
        "chat-token-command"
      ),
      (
        "profiles:\n  a:\n    desk-token: \(token)", "3: profiles.a.desk-token: ", "desk-token-file"
      ),
      (
        "profiles:\n  a:\n    application-id: A\n    Chat-Token: abc", "4: profiles.a.Chat-Token: ",
        "chat-token-env"
      ),
      ("profiles:\n  a:\n    api-token: [\(token)]", "3: profiles.a.api-token: ", "chat-token-env"),
      ("chat-token: \(token)", "1: chat-token: ", "chat-token-command"),
      ("token: \(token)", "1: token: ", "chat-token-command"),
    ])
  func written(text: String, place: String, advice: String) throws {
    let error = try mistake(in: text)
    let words = error.description.dropFirst(error.file.count + 1)
    #expect(words.hasPrefix(place), "\(words)")
    #expect(words.contains("a token doesn't belong into this file"))
    #expect(words.contains(advice))
  }

  @Test(
    "a token in the place of its source is noticed",
    arguments: [
      "chat-token-env: \(token)", "chat-token-file: \(token)", "chat-token-command: \(token)",
      "desk-token-env: \(token)",
    ])
  func misplaced(line: String) throws {
    let chat = line.hasPrefix("desk") ? "    chat-token-env: T\n" : ""
    let error = try mistake(in: "profiles:\n  a:\n    application-id: A\n\(chat)    \(line)\n")
    #expect(error.problem.hasPrefix("this looks like a token itself"), "\(error)")
  }

  @Test("a command may have such a word in it")
  func command() throws {
    let folder = try TemporaryFolder()
    let command = "pass show \(Self.token)"
    let path = try folder.write(
      "profiles:\n  a:\n    application-id: A\n    chat-token-command: \(command)\n",
      to: "config.yaml")
    let configuration = try #require(try ConfigurationFile.read(path))
    #expect(configuration.profiles.first?.chatToken == .command(command))
  }

  @Test(
    "no other mistake repeats one either",
    arguments: [
      "chat-token \(token)", "theme: nord\nchat-token: \"\(token)", "chat-token: *\(token)",
      "profiles:\n  a:\n    environment: \(token)", "color: \(token)", "\(token): x",
      "profiles:\n  a:\n    chat-tokn: \(token)", "default-profile: \(token)",
      "profiles:\n  a:\n    application-id: A\n    chat-token-env: T\n    chat-url: https://\(token)@x/",
      "chat-token: \(token)\nchat-token: \(token)",
    ])
  func elsewhere(text: String) throws {
    _ = try mistake(in: text)
  }

  private func mistake(in text: String) throws -> ConfigurationError {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "config.yaml")
    var found: ConfigurationError?
    do throws(ConfigurationError) {
      _ = try ConfigurationFile.read(path)
    } catch {
      found = error
    }
    let error = try #require(found)
    var dumped = ""
    dump(error, to: &dumped)
    for text in [error.description, String(reflecting: error), dumped] {
      #expect(!text.contains(Self.token))
    }
    return error
  }
}
