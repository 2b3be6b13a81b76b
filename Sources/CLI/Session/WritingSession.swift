import Operations
import Workspace

/// A command's way to an application: connect, find out what became of earlier writes, work, close.
struct WritingSession: Sendable {
  let context: CommandContext
  let globals: GlobalOptions
  let choice: ProfileChoice
  let talk: Talk

  /// Works on the application.
  ///
  /// - Parameters:
  ///   - needsDesk: Whether the work asks Desk.
  ///   - resolves: Whether writes of an earlier process are read back first.
  ///   - watch: Is told whether a write is under way.
  ///   - work: Is given the session, and what became of the earlier writes.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws, 78 if a token can't be had, 130 if that is interrupted.
  func run<Value: Sendable>(
    needsDesk: Bool, resolves: Bool, watch: WriteWatch,
    _ work: (Session, [ResolvedWrite]) async throws(CommandFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    let journal = ProfileJournal(context, talk)
    let wantsDesk = resolves && !needsDesk ? await journal.leftBehind(of: choice).needsDesk : false
    let session = try await Session.open(
      choice, desk: needsDesk ? .needed : wantsDesk ? .wanted : .unused,
      journal: { WatchedJournal(journal.journal(of: $0.owner), watch: watch) },
      log: try ExchangeLog(globals, context), talk: talk)
    let resolved = resolves ? await session.road.resolveOpenWrites() : []
    let result: Result<Value, CommandFailure>
    do throws(CommandFailure) {
      result = .success(try await work(session, resolved))
    } catch {
      result = .failure(error)
    }
    await session.close()
    return try result.get()
  }
}
