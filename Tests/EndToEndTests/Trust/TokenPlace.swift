import Foundation
import PTY

/// A home with profiles whose tokens come from everywhere, on one sandbox with tokens of its own.
struct TokenPlace {
  /// Tokens with what other forms change: quotes, slashes, percent signs.
  static let chat = #"Chat-Tok/En+"q\1%7Epq8251"#
  static let desk = #"Desk-Tok/En+"q\2%7Epq6073"#
  /// A variable's own, which no child needs.
  static let spare = "Spare-Token-of-a-variable-3318"

  let sandbox: SandboxProcess
  let folder: TemporaryFolder
  /// The access token that Sendbird has issued for `holder`.
  let access: String

  init() async throws {
    sandbox = try await SandboxProcess([
      "--users", "5", "--chat-token", Self.chat, "--desk-token", Self.desk,
      "--customer-field", "tier",
    ])
    folder = try TemporaryFolder()
    for (name, token) in [("chat", Self.chat), ("desk", Self.desk)] {
      try folder.write("secret/\(name)", token + "\n")
    }
    let issued = try await sandbox.send(
      "POST", "/users",
      ["user_id": "holder", "nickname": "H", "profile_url": "", "issue_access_token": true])
    access = issued["access_token"] as? String ?? ""
    _ = try await sandbox.createCustomer("holder")
    try await sandbox.create("edited", nickname: "E", metadata: ["plan": "gold"])
    func profile(_ name: String, _ chat: String, _ desk: String) -> String {
      """
        \(name):
          application-id: \(sandbox.applicationID)
          environment: dev
          chat-token-\(chat)
          desk-token-\(desk)
          chat-url: \(sandbox.chatURL)
          desk-url: \(sandbox.fullEnvironment["SENDBIRD_DESK_URL"] ?? "")

      """
    }
    let secret = folder.path("secret")
    for name in ["seen", "tmp"] { try folder.write("\(name)/.keep", "") }
    try folder.write("record", Self.recorder(into: folder.path("seen")), mode: 0o700)
    try folder.write(
      ".config/sendbird-console/config.yaml",
      "default-profile: by-command\nprofiles:\n"
        + profile(
          "by-command", "command: \(folder.path("record")); cat \(secret)/chat",
          "command: \(folder.path("record")); cat \(secret)/desk")
        + profile("by-variable", "env: OUR_CHAT", "env: OUR_DESK")
        + profile("by-file", "file: \(secret)/chat", "file: \(secret)/desk"))
  }

  /// A program that writes down its environment, and the argument lists of all above it.
  private static func recorder(into folder: String) -> String {
    """
    #!/bin/sh
    seen='\(folder)'/$$
    env > "$seen"
    process=$$
    while [ "$process" -gt 1 ]; do
      tr '\\000' ' ' < /proc/$process/cmdline >> "$seen"
      echo >> "$seen"
      process=$(sed -n 's/^PPid:[^0-9]*//p' /proc/$process/status)
    done
    if [ -n "$1" ]; then
      cat "$1" >> "$seen"
      printf more >> "$1"
    fi
    """
  }

  /// What a profile needs of the environment.
  func environment(_ profile: String) -> [String: String] {
    var variables = [
      "HOME": folder.path(), "LANG": "C.UTF-8", "TMPDIR": folder.path("tmp"),
      "PATH": "/usr/bin:/bin", "EDITOR": folder.path("record"),
      // Somebody else's, which no child of ours has any use for.
      "SENDBIRD_API_TOKEN": Self.spare,
    ]
    if profile == "by-variable" {
      variables["OUR_CHAT"] = Self.chat
      variables["OUR_DESK"] = Self.desk
    }
    return variables
  }

  /// Looks for everything that must be nowhere.
  var search: TokenSearch {
    TokenSearch([
      "the Chat token": Self.chat, "the Desk token": Self.desk, "the variable": Self.spare,
      "the access token": access,
    ])
  }

  /// Looks for the application's tokens, which not even a script is given.
  var ownSearch: TokenSearch {
    TokenSearch([
      "the Chat token": Self.chat, "the Desk token": Self.desk, "the variable": Self.spare,
    ])
  }

  /// The ends of the paths where tokens belong.
  static let allowed = ["secret/chat", "secret/desk"]
}
