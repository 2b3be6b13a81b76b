import Foundation
import Operations
import PTY
import Testing
import Workspace

/// Tokens stay where they belong, whatever a command does with them (design 7).
@Suite struct TokenCommandLeakTests {
  /// Commands of every kind with the code they end with.
  private static let commands: [([String], Int32)] = [
    (["user", "get", "holder"], 0), (["user", "get", "nobody"], 1),
    (["user", "list", "--all"], 0), (["user", "create", "made", "--nickname", "M"], 0),
    (["user", "update", "edited", "--nickname", "N", "--verbose"], 0),
    (["user", "deactivate", "edited", "--keep-channels"], 0), (["user", "activate", "edited"], 0),
    (["metadata", "update", "edited", "plan=free"], 0), (["metadata", "get", "edited"], 0),
    (["customer", "get", "--user", "holder"], 0),
    (["customer", "update-fields", "--user", "holder", "tier=A"], 0),
    (["ticket", "create", "--user", "holder", "--title", "T"], 0), (["ticket", "list"], 0),
    (["ticket", "close", "999"], 1), (["undo", "--dry-run"], 0), (["undo", "--yes"], 77),
    (["undo", "1", "--yes"], 0),
    (["metadata", "delete", "edited", "plan"], 0),
    (["audit", "list"], 0), (["audit", "list", "--output", "json"], 0),
    (["audit", "export", "-"], 0), (["audit", "verify"], 0),
    (["draft", "list"], 0), (["draft", "list", "--output", "json"], 0),
    (["draft", "show", "1"], 0),
    (["draft", "show", "1", "--output", "json"], 0), (["draft", "discard", "--all"], 0),
    (["profile", "list"], 0), (["profile", "list", "--output", "json"], 0),
    (["profile", "show", "by-command"], 0), (["profile", "check", "by-command"], 0),
    (["operations", "--output", "json"], 0),
    (["--generate-completion-script", "bash"], 0),
    (["user", "delete", "made", "--dry-run"], 0),
    (["user", "delete", "made", "--dry-run", "--output", "curl"], 0),
    (["user", "update", "holder", "--issue-access-token", "--dry-run", "--output", "json"], 0),
    (["customer", "list", "--output", "json"], 0), (["ticket", "list", "--output", "jsonl"], 0),
  ]

  /// What a console left on this machine.
  private static func leaveDraft(in place: TokenPlace) async throws {
    let workspace = WorkspaceDatabase(
      folder: place.folder.path(".local/state/sendbird-console"))
    let key = DraftKey(
      owner: SessionOwner(profile: "by-file", applicationID: place.sandbox.applicationID),
      subject: .user("edited"), form: "user.update")
    let content = DraftContent(fields: [.init("nickname", .text("typed"))])
    _ = try await workspace.keep(
      [
        DraftEdit(
          key, .init(content: content.json.serializedBytes(), focus: DraftFocus(), at: 1),
          seen: nil)
      ], by: 1)
    await workspace.close()
  }

  @Test(
    "no output, file, argument list or child has one",
    arguments: ["by-command", "by-variable", "by-file"])
  func commands(profile: String) async throws {
    let place = try await TokenPlace()
    let log = place.folder.path("log")
    try await Self.leaveDraft(in: place)
    for (command, status) in Self.commands {
      let isAboutProfiles = ["profile", "audit", "operations"].contains(command[0])
      let options = isAboutProfiles ? [] : ["--profile", profile, "--log-file", log]
      let end = try await Binary.run(
        command[0].hasPrefix("-") ? command : command + options,
        environment: place.environment(profile))
      #expect(end.status == status, "\(command): \(end.out)\(end.err)")
      place.search.expectNone(in: end.out, "the output of \(command)")
      place.search.expectNone(in: end.err, "what \(command) says")
    }
    place.search.expectNone(below: place.folder.path(), but: TokenPlace.allowed)
    #expect(FileManager.default.fileExists(atPath: log))
    // One that `profile check` ran, whatever the profile.
    let seen = try FileManager.default.contentsOfDirectory(atPath: place.folder.path("seen"))
    #expect(seen.count > 1)
  }

  @Test(
    "a user's access token is printed only where a script asks for it, and ours never",
    arguments: ["json", "data-points"])
  func revealed(format: String) async throws {
    let place = try await TokenPlace()
    let variables = place.environment("by-file")
    for command in [
      ["user", "get", "holder"],
      ["user", "update", "holder", "--issue-access-token", "--yes", "--output", format],
    ] {
      let end = try await Binary.run(
        command + ["--profile", "by-file"]
          + (command.contains("--output") ? [] : ["--output", format]),
        environment: variables)
      expect(end, status: 0)
      place.ownSearch.expectNone(in: end.out + end.err, "\(command)")
    }
    let shown = try await Binary.run(
      ["user", "get", "holder", "--profile", "by-file", "--output", format], environment: variables)
    let now = try await place.sandbox.user("holder")?["access_token"] as? String ?? ""
    #expect(!now.isEmpty && now != place.access && shown.out.contains(now))
    // The write that issued it is in the journal; the token isn't.
    TokenSearch(["the old one": place.access, "the new one": now])
      .expectNone(below: place.folder.path(), but: TokenPlace.allowed)
  }

  @Test("a refused token, one that can't be had and one in the wrong place are not repeated")
  func refused() async throws {
    let place = try await TokenPlace()
    var variables = place.environment("by-variable")
    variables["OUR_CHAT"] = "Wrong" + TokenPlace.chat
    let wrong = try await Binary.run(
      ["user", "get", "holder", "--profile", "by-variable"], environment: variables)
    expectRefused(wrong, status: 77, naming: "OUR_CHAT")
    place.search.expectNone(in: wrong.err, "a refusal")
    variables["OUR_CHAT"] = TokenPlace.chat + " and more"
    let broken = try await Binary.run(
      ["user", "get", "holder", "--profile", "by-variable"], environment: variables)
    expectRefused(broken, status: 78, naming: "OUR_CHAT")
    place.search.expectNone(in: broken.err, "a token with a blank")
    chmod(place.folder.path("secret/chat"), 0o644)
    let open = try await Binary.run(
      ["user", "get", "holder", "--profile", "by-file"], environment: place.environment("by-file"))
    expectRefused(open, status: 78, naming: "chmod 600")
    place.search.expectNone(in: open.err, "a file that others can read")
    // A token in the file, in a place where it doesn't belong.
    let file = ".config/sendbird-console/config.yaml"
    try place.folder.write(
      file, place.folder.read(file) + "  wrong:\n    chat-token: '\(TokenPlace.chat)'\n")
    for command in [["profile", "list"], ["user", "get", "holder"], []] {
      let end = try await Binary.run(command, environment: place.environment("by-file"))
      expect(end, status: 78)
      place.search.expectNone(in: end.out + end.err, "a token in the file, \(command)")
    }
  }
}
