import Foundation
import Glibc
import PTY
import Testing

@Suite("Stopping and going on")
struct SuspendTests {
  private func startShell(_ type: String) async throws -> VirtualTerminal {
    let probe = ["PROBE": BuiltProducts.path(of: "TerminalProbe")]
    let terminal = try VirtualTerminal(
      "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: Probe.environment(type, adding: probe))
    try await terminal.wait { $0.contains("prompt$") }
    return terminal
  }

  @Test("^Z gives the shell a clean terminal, fg repaints", arguments: ["xterm-256color", "vt100"])
  func controlZ(type: String) async throws {
    let terminal = try await startShell(type)
    let before = await terminal.lineSettings
    await terminal.type("$PROBE\r")
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("m")
    try await terminal.waitForLast("key m")
    for round in 1...3 {
      await terminal.type("z", holding: .control)
      try await terminal.wait { $0.contains("Stopped") }
      #expect(await !terminal.isAlternateScreen)
      #expect(await terminal.lineSettings?.isCanonical == before?.isCanonical)
      #expect(await terminal.lineSettings?.isEchoing == before?.isEchoing)
      #expect(await !terminal.isModeOn(2004))
      #expect(await !terminal.isMouseOn)
      await terminal.resize(columns: 80 + round, rows: 24)
      await terminal.type("fg\r")
      try await terminal.wait { $0.row(1) == "last: resized \(80 + round)x24 resumed" }
      #expect(await terminal.row(4) == "item 1 of 500")
      #expect(await terminal.isMouseOn == (type != "vt100"))
      #expect(await terminal.isModeOn(2004))
    }
    await terminal.type("q")
    try await terminal.wait { $0.contains("bye") }
    #expect(await terminal.lineSettings?.isCanonical == before?.isCanonical)
    await terminal.type("exit\r")
    try await terminal.waitForEnd()
  }

  @Test("SIGTSTP from outside does the same as ^Z")
  func stopSignal() async throws {
    let terminal = try await startShell("xterm-256color")
    await terminal.type("$PROBE\r")
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("e")
    try await terminal.waitForLast("key e")
    let second = try VirtualTerminal(
      "/usr/bin/pkill", arguments: ["-TSTP", "-P", "\(terminal.processID)"], environment: [:])
    #expect(try await second.waitForEnd() == .exited(0))
    try await terminal.wait { $0.contains("Stopped") }
    #expect(await !terminal.isAlternateScreen)
    #expect(await terminal.contains("noise"))
    await terminal.type("fg\r")
    try await terminal.waitForLast("key e resumed")
    await terminal.type("j")
    try await terminal.waitForLast("key j")
  }

  @Test("SIGSTOP and SIGCONT, which nobody can prepare for, end in a full repaint")
  func hardStop() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.signal(SIGSTOP)
    await terminal.signal(SIGCONT)
    try await terminal.waitForLast("resized 80x24 resumed")
    await terminal.type("q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(await terminal.lineSettings?.isCanonical == true)
  }

  @Test("in an orphaned group, which cannot be stopped, ^Z only repaints")
  func orphan() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("z", holding: .control)
    try await terminal.waitForLast("key ctrl-z resumed")
    #expect(await terminal.isAlternateScreen)
    await terminal.type("j")
    try await terminal.waitForLast("key j")
  }

  @Test("gives the terminal to another program and takes it back")
  func release() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    for round in 0..<10 {
      await terminal.type("r")
      try await terminal.wait { !$0.isAlternateScreen && $0.lineSettings?.isCanonical == true }
      #expect(await terminal.lineSettings?.isEchoing == true)
      // Not a byte of this is the console's.
      await terminal.type("jq\u{1B}[A\(round)\r")
      try await terminal.wait { $0.row(1).hasPrefix("last: reclaim jq") }
      #expect(await terminal.row(1) == "last: reclaim jq^[[A\(round) resumed")
    }
  }

  @Test("takes no notice of size and interrupt while another program has the terminal")
  func released() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    await terminal.type("r")
    try await terminal.wait { !$0.isAlternateScreen && $0.lineSettings?.isCanonical == true }
    await terminal.type("c", holding: .control)
    await terminal.resize(columns: 60, rows: 20)
    await terminal.type("x\r")
    try await terminal.waitForLast("resized 60x20 resumed")
    #expect(await terminal.isAlternateScreen)
    #expect(await terminal.row(3) == "item 0 of 500")
  }

  /// Whether a signal to a process has not been delivered yet.
  private static func hasWaitingSignal(_ process: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let masks = status.split(separator: "\n").filter { $0.hasPrefix("ShdPnd:") }
    return masks.contains { line in line.dropFirst(7).contains { ("1"..."f").contains($0) } }
  }

  @Test("an interrupt from a key, which comes late from another program's time, is not ours")
  func lateInterrupt() async throws {
    let terminal = try Probe.start()
    try await terminal.waitForLast("resized 80x24")
    // Only a key of somebody else's terminal settings can make one, so that is how it is made here.
    try await terminal.letKeysSignal()
    await terminal.type("c", holding: .control)
    await terminal.type("j")
    try await terminal.waitForLast("key j")
    // Two that wait to be delivered are one to the kernel, and that one is the first.
    let process = terminal.processID
    try await terminal.wait { _ in !Self.hasWaitingSignal(process) }
    // One that was sent on purpose is the person's wish.
    await terminal.signal(SIGINT)
    #expect(try await terminal.waitForEnd() == .exited(0))
  }
}
