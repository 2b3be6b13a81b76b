import Operations
import Workspace

extension WorkspaceDatabase {
  /// What this machine remembers; nothing is opened.
  ///
  /// - Throws: 78 when no folder is named for it.
  static func own(_ context: CommandContext) throws(CommandFailure) -> WorkspaceDatabase {
    do throws(ProfileError) {
      return WorkspaceDatabase(folder: try XDGFolders(variable: context.variable).state())
    } catch {
      throw .configuration(error.description)
    }
  }
}

extension CommandFailure {
  /// What this machine remembers can't be read.
  init(_ error: WorkspaceError) {
    self.init(.output, kind: "workspace", [error.description])
  }
}

extension Profile {
  /// Whose journal it is.
  ///
  /// A sandbox in this process draws its application's id at every start, so that nothing of an
  /// earlier one is taken for it.
  var owner: SessionOwner {
    SessionOwner(profile: name, applicationID: connection.applicationID)
  }
}
