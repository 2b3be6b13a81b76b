import SendbirdAPI
import Testing
import Workspace

@Suite("Templates of tickets")
struct TicketTemplateTests {
  private static func read(_ files: [String: String]) throws -> TicketTemplates {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return TicketTemplates.read(folder.path)
  }

  private static let login = """
    # what a person would write
    subject: Cannot log in ({user_id})
    priority: HIGH
    group: support-kr
    fields:
      product: chat-ios
      plan: "{metadata.plan}"
    message: |
      Hello, this is {nickname}.
      {metadata.none}{unknown} {"a": 1}
    """

  @Test("A file is a template with its name; others are left alone")
  func files() throws {
    let found = try Self.read([
      "login-issue.yaml": Self.login, "default.yml": "subject: Hello", "notes.txt": "no",
      ".hidden.yaml": "subject: no", "empty.yaml": "# nothing\n",
    ])
    #expect(found.problems.isEmpty)
    #expect(found.templates.map(\.name) == ["default", "empty", "login-issue"])
    let login = try #require(found.templates.last)
    #expect(login.priority == "HIGH" && login.group == "support-kr")
    #expect(login.fields.map(\.key) == ["product", "plan"])
    #expect(login.message == "Hello, this is {nickname}.\n{metadata.none}{unknown} {\"a\": 1}")
    #expect(found.templates[1] == TicketTemplate(name: "empty"))
  }

  @Test("What is known of the user is put in once, and never looked at again")
  func filled() throws {
    let login = try #require(try Self.read(["a.yaml": Self.login]).templates.first)
    let filled = login.filled(
      userID: "jane {nickname}", nickname: "{user_id} {", metadata: ["plan": "pro {user_id}"])
    #expect(filled.subject == "Cannot log in (jane {nickname})")
    #expect(filled.fields.last == MetadataItem("plan", "pro {user_id}"))
    #expect(filled.message == "Hello, this is {user_id} {.\n{unknown} {\"a\": 1}")
    #expect(filled.priority == "HIGH")
  }

  @Test(
    "A mistake is named with its file and line, and spoils no other template",
    arguments: [
      ("subjekt: x", "1: subjekt: unknown key; did you mean subject?"),
      ("subject: x\npriority: SOON", "2: priority: \"SOON\" is none of"),
      ("fields: [a]", "1: fields: holds keys with values"), ("subject: {", "not YAML"),
    ])
  func mistakes(text: String, words: String) throws {
    let found = try Self.read(["bad.yaml": text, "good.yaml": "subject: fine"])
    #expect(found.templates.map(\.name) == ["good"])
    #expect(found.problems.count == 1)
    let problem = try #require(found.problems.first)
    #expect(problem.contains("bad.yaml") && problem.contains(words), "\(problem)")
  }

  @Test("Without the folder there are no templates and no problem")
  func missing() {
    let found = TicketTemplates.read("/nonexistent/templates")
    #expect(found.templates.isEmpty && found.problems.isEmpty)
    #expect(TicketTemplates.load { _ in nil }.templates.isEmpty)
  }
}
