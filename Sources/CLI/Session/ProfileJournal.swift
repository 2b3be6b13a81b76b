import Operations
import Workspace

/// Where a command's writes are recorded.
enum ProfileJournal {
  /// The journal of a profile on this machine.
  ///
  /// Without a folder to keep it in there is none, and nothing is written.
  static func of(_ profile: Profile, _ context: CommandContext, _ talk: Talk) -> any Journal {
    do throws(CommandFailure) {
      return WorkspaceJournal(try .own(context), owner: profile.owner) { trouble in
        talk.say("warning: \(trouble)")
      }
    } catch {
      return UnavailableJournal(error.messages.joined(separator: "; "))
    }
  }
}
