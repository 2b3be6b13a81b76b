import Foundation
import Operations
import PTY
import Samples
import Testing

/// A server that repeats tokens where they don't belong: they are shown to nobody.
@Suite struct TokenEchoTests {
  private static let chat = TokenPlace.chat
  private static let desk = TokenPlace.desk
  private static let access = #"Access-Tok/En"q\9-of-a-user"#
  private static let session = #"Session-Tok/En"q\9-of-a-user"#

  private static let search = TokenSearch([
    "the Chat token": chat, "the Desk token": desk, "the access token": access,
    "the session token": session,
  ])

  /// A user's record with all that a token can be in.
  private static let user: JSONValue = [
    "user_id": "holder", "nickname": "H", "profile_url": "",
    "access_token": .string(access),
    "session_tokens": [["session_token": .string(session), "expires_at": 1]],
    "is_active": true, "is_online": false, "last_seen_at": -1, "created_at": 1_681_171_200,
    "metadata": ["plan": "gold"],
  ]

  /// Ways to say too much.
  enum Manner: String, CaseIterable {
    /// Records with tokens, as Sendbird answers them.
    case records
    /// An error that quotes the request's headers.
    case quotes
    /// The same percent-encoded, as from a proxy.
    case encodes
    /// No JSON, with everything in it.
    case babbles
    /// A record without what makes it one.
    case halves
  }

  private static func server(_ manner: Manner) throws -> RecordingServer {
    try RecordingServer { request in
      let header = request.headers.filter { $0.lowercased().contains("token") }
        .joined(separator: "; ")
      switch manner {
      case .records:
        if request.target.contains("/users?") {
          let page: JSONValue = ["users": [user], "next": ""]
          return RecordingServer.Answer(200, page.serialized())
        }
        if request.target.hasSuffix("/metadata") {
          return RecordingServer.Answer(200, #"{"plan": "gold"}"#)
        }
        if request.target.contains("/users/") {
          return RecordingServer.Answer(200, user.serialized())
        }
        let empty = #"{"count": 0, "next": null, "previous": null, "results": []}"#
        return RecordingServer.Answer(200, empty)
      case .quotes:
        let error: JSONValue = [
          "error": true, "code": 400_105, "message": .string("bad header \(header)"),
        ]
        return RecordingServer.Answer(400, error.serialized())
      case .encodes:
        // What it was sent, it knows.
        let value = header.contains("Desk") ? desk : chat
        let error: JSONValue = [
          "error": true, "code": 400_105,
          "message": .string("bad request ?q=\(SandboxProcess.segment(value))"),
        ]
        return RecordingServer.Answer(400, error.serialized())
      case .babbles:
        return RecordingServer.Answer(
          200, "<html> \(header) \(JSONValue.string(header).serialized()) \(user.serialized())")
      case .halves:
        return RecordingServer.Answer(
          200,
          #"{"access_token": \#(JSONValue.string(access).serialized()), "session_tokens": [{"session_token": \#(JSONValue.string(session).serialized())}]}"#
        )
      }
    }
  }

  private static func environment(_ server: RecordingServer, _ home: String) -> [String: String] {
    [
      "HOME": home, "LANG": "C.UTF-8", "SENDBIRD_APPLICATION_ID": "APP",
      "SENDBIRD_API_TOKEN": chat, "SENDBIRD_DESK_API_TOKEN": desk,
      "SENDBIRD_CHAT_URL": "http://127.0.0.1:\(server.port)/chat",
      "SENDBIRD_DESK_URL": "http://127.0.0.1:\(server.port)/desk",
    ]
  }

  @Test("commands", arguments: Manner.allCases)
  func commands(manner: Manner) async throws {
    let server = try Self.server(manner)
    let folder = try TemporaryFolder()
    let environment = Self.environment(server, folder.path())
    for command in [
      ["user", "get", "holder"], ["user", "list"], ["user", "update", "holder", "--nickname", "N"],
      ["metadata", "update", "holder", "plan=free"], ["customer", "list"],
      ["customer", "create", "--user", "holder"], ["ticket", "get", "5"],
      ["audit", "list", "--output", "json"], ["audit", "export", "-"],
    ] {
      let isLocal = command[0] == "audit"
      let options = isLocal ? [] : ["--verbose", "--log-file", folder.path("log")]
      let end = try await Binary.run(command + options, environment: environment)
      Self.search.expectNone(in: end.out, "the output of \(command)")
      Self.search.expectNone(in: end.err, "what \(command) says")
    }
    #expect(!server.requests.isEmpty)
    Self.search.expectNone(below: folder.path())
  }

  @Test("the console", arguments: Manner.allCases)
  func console(manner: Manner) async throws {
    let server = try Self.server(manner)
    let folder = try TemporaryFolder()
    let terminal = try startConsole(
      ["--verbose", "--log-file", folder.path("log")],
      environment: Self.environment(server, folder.path()))
    try await terminal.wait(for: "an answer") { screen in
      [" loaded", "refused", "Not loaded", "unexpected"].contains { screen.contains($0) }
    }
    if manner == .records {
      await terminal.type("holder")
      await terminal.press(.enter)
      try await terminal.wait(for: "the detail") { $0.contains("2 holder ") }
      for tab in ["User", "JSON"] { try await terminal.goToTab(tab) }
      await terminal.type("yj")
      try await terminal.wait(for: "the copy") { $0.contains("copied the user as JSON") }
    } else {
      await terminal.press(.escape)
      await terminal.type("!")
      try await terminal.wait(for: "the messages") { $0.contains("Messages") }
      await terminal.press(.enter)
      try await terminal.waitForInputRead()
      await terminal.press(.escape)
    }
    await terminal.press(.escape)
    await terminal.type("L")
    try await terminal.wait(for: "the requests") { $0.contains("GET") }
    await terminal.press(.escape)
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    Self.search.expectNone(in: await terminal.transcript, "what was written to the terminal")
    Self.search.expectNone(below: folder.path())
  }
}
