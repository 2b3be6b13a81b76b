import CLI
import Console
import Operations
import SendbirdAPI
import Terminal
import Workspace

/// Runs the console without a screen: `--plain`, and on a terminal that can't place its cursor.
struct PlainLauncher: Sendable {
  let badge: ProfileBadge
  let isFirstRun: Bool
  let source: ClientSource
  /// What this machine remembers; nil without a home folder.
  let workspace: WorkspaceDatabase?

  /// Whether the terminal can show nothing else.
  static var isNeeded: Bool { Environment.value("TERM") == "dumb" }

  /// Asks until there are no more answers, or until it is interrupted.
  ///
  /// - Throws: 78 if there is nothing to send requests with, 130 if it is interrupted; or why the
  ///   output could not be written.
  func run() async throws(CommandFailure) {
    let lines = StandardLines()
    let trouble: @Sendable (String) -> Void = {
      StandardError.write("warning: \(ScreenText.cleaned($0))\n")
    }
    let journals: PlainConsole.Journals = { client in
      guard let workspace else { return UnavailableJournal(ConsoleLauncher.noFolder) }
      let owner = SessionOwner(
        profile: badge.name, applicationID: client.connection.applicationID)
      return WorkspaceJournal(workspace, owner: owner, onTrouble: trouble)
    }
    try await StopSignals.run { () async throws(CommandFailure) in
      var console = PlainConsole(
        badge: badge, isFirstRun: isFirstRun, source: source, journals: journals,
        clock: { WallTime.current() }, lines: lines)
      do throws(ClientUnavailable) {
        try await console.run()
      } catch {
        throw .configuration(error.reason)
      }
      if Task.isCancelled { throw .interrupted }
    }
    if let failure = lines.outputFailure { throw CommandFailure(failure) }
  }
}
