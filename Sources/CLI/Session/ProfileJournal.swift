import Operations
import Workspace

/// Where a command's writes are recorded, and what earlier ones have left behind.
struct ProfileJournal: Sendable {
  private let workspace: Result<WorkspaceDatabase, CommandFailure>
  private let talk: Talk

  /// Names the journal of this machine; nothing is opened.
  init(_ context: CommandContext, _ talk: Talk) {
    self.talk = talk
    do throws(CommandFailure) {
      workspace = .success(try .own(context))
    } catch {
      workspace = .failure(error)
    }
  }

  /// The journal of a profile.
  ///
  /// Without a folder to keep it in there is none, and nothing is written.
  func journal(of owner: SessionOwner) -> any Journal {
    switch workspace {
    case .success(let workspace):
      WorkspaceJournal(workspace, owner: owner) { talk.say("warning: \($0)") }
    case .failure(let failure):
      UnavailableJournal(failure.messages.joined(separator: "; "))
    }
  }

  /// The journal of a profile before any token is read; nil for a sandbox, whose application is a new
  /// one at every start: no earlier write is about it.
  ///
  /// - Parameters:
  ///   - choice: The application.
  ///   - onTrouble: Called with what keeps the journal from being read.
  /// - Returns: The journal.
  /// - Throws: 78 when no folder is named for it.
  func earlier(
    of choice: ProfileChoice, onTrouble: @escaping @Sendable (String) -> Void
  ) throws(CommandFailure) -> WorkspaceJournal? {
    guard case .profile(let definition, _, _) = choice else { return nil }
    return WorkspaceJournal(
      try workspace.get(),
      owner: SessionOwner(profile: definition.name, applicationID: definition.applicationID),
      onTrouble: onTrouble)
  }

  /// Why a write that was named can't be taken back with a profile: it is another application's, or
  /// there is none.
  func unknown(
    _ id: JournalID, to choice: ProfileChoice
  ) async throws(CommandFailure) -> CommandFailure {
    let workspace = try workspace.get()
    let write: JournalWrite?
    do throws(WorkspaceError) {
      write = try await workspace.journalWrite(id)
    } catch {
      throw CommandFailure(error)
    }
    let reason =
      if case .profile(let definition, _, _) = choice, let owner = write?.owner {
        "write \(id.number) was on application \(owner.applicationID) of profile \(owner.profile), not "
          + "on \(definition.applicationID), which is what \(choice.title) means now"
      } else {
        "the journal has no write \(id.number); `audit list` shows what it has"
      }
    return CommandFailure(.refused, kind: "notFound", [reason])
  }

  /// Whether the profile has writes without a known end, and whether one of them is on Desk.
  func leftBehind(
    of choice: ProfileChoice
  ) async -> (isAnything: Bool, needsDesk: Bool) {
    guard let journal = try? earlier(of: choice, onTrouble: { talk.say("warning: \($0)") }) else {
      return (false, false)
    }
    let open = await journal.openEntries()
    return (!open.isEmpty, open.contains(where: \.isOnDesk))
  }
}

extension JournalEntry {
  /// Whether reading the write back takes a Desk token.
  var isOnDesk: Bool {
    // A first message is sent by Chat, but its ticket says whether it came.
    intent.operation == FirstMessage.descriptor.id
      || intent.requests.contains { $0.service == .desk }
  }
}
