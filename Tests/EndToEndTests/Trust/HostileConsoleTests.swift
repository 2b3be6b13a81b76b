import Foundation
import Operations
import PTY
import Samples
import Testing

/// The real console in a real terminal, on records that were written by somebody who means harm.
@Suite struct HostileConsoleTests {
  /// Every byte that the program may write besides text.
  private static func isExpected(_ kind: String) -> Bool {
    ![
      "OSC 52", "OSC 8", "DCS", "C0 5", "C0 7", "C0 14", "C0 15", "ESC c", "ESC (0", "ESC _",
      "ESC ^",
    ]
    .contains(kind)
  }

  @Test("nothing of theirs is carried out, and every frame is whole")
  func walk() async throws {
    let sandbox = try await SandboxProcess(["--users", "0", "--customer-field", "tier"])
    let texts = HostileText.all.map(\.text).filter { $0.unicodeScalars.count <= 60 && !$0.isEmpty }
    for (index, text) in texts.enumerated() {
      _ = try await sandbox.send(
        "POST", "/users",
        [
          "user_id": "h\(index)", "nickname": text, "profile_url": "",
          "metadata": ["k": text, "l": texts[(index + 7) % texts.count]],
        ])
    }
    let customer = try await sandbox.createCustomer("h0")
    for text in texts.prefix(6) { _ = try? await sandbox.createTicket(customer, text) }
    let terminal = try startConsole(environment: sandbox.fullEnvironment)
    try await terminal.wait(for: "the list") { $0.contains("1 Users") && $0.contains(" loaded") }
    let before = await ControlSequences.kinds(in: terminal.transcript)
    await terminal.press(.escape)
    for _ in texts {
      await terminal.type("j")
      try await terminal.waitForInputRead()
    }
    await terminal.type("gg")
    await terminal.press(.enter)
    for tab in ["User", "Metadata", "JSON"] {
      try await terminal.goToTab(tab)
      for _ in 0..<15 {
        // Each user is drawn, or nobody would see what it does.
        let before = await terminal.row(1)
        await terminal.type("J")
        try await terminal.wait(for: "the next user") { $0.row(1) != before }
      }
    }
    await terminal.type("P")
    try await terminal.wait(for: "the profiles") { $0.contains("Profiles") }
    try await Self.expectWhole(terminal)
    await terminal.press(.escape)
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    let bytes = await terminal.transcript
    let kinds = ControlSequences.kinds(in: bytes)
    #expect(kinds.filter { !Self.isExpected($0) } == before.filter { !Self.isExpected($0) })
    // Beyond ASCII there is nothing but what can be seen.
    let text = String(decoding: bytes, as: UTF8.self)
    let hidden = text.unicodeScalars.filter {
      $0.value >= 0x7F && !HostileText.isHarmless(String($0))
    }
    #expect(hidden.isEmpty, "\(Set(hidden.map { String($0.value, radix: 16) }))")
    #expect(!text.contains("owned\u{7}"))
    #expect(await terminal.title.hasPrefix("owned") == false)
  }

  /// Both edges of the screen are where they belong in every row of the panes.
  private static func expectWhole(_ terminal: VirtualTerminal) async throws {
    let rows = await terminal.text
    for row in rows[2..<30] {
      #expect(row.hasPrefix("│") || row.hasPrefix("┃"), "\(row)")
      #expect(row.hasSuffix("│") || row.hasSuffix("┃"), "\(row)")
    }
  }
}
