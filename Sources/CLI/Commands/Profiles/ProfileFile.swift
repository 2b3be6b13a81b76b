import Operations
import Workspace

/// The configuration file that the profile commands are about.
enum ProfileFile {
  /// Reads the file that the options name, or else the user's own, which may be missing.
  ///
  /// - Throws: 78 with file, line and key of the first mistake.
  static func read(
    _ globals: GlobalOptions, _ context: CommandContext
  ) throws(CommandFailure) -> ProfileCatalog {
    let configuration = try globals.profileRequest.configuration(variable: context.variable)
    return ProfileCatalog(configuration: configuration, variable: context.variable)
  }

  /// What changes the file that the options name, or else the user's own.
  ///
  /// - Throws: 78 if there is no home folder to find it in.
  static func editor(
    _ globals: GlobalOptions, _ context: CommandContext
  ) throws(CommandFailure) -> ProfileEditor {
    if let path = globals.config { return ProfileEditor(path: path) }
    do throws(ProfileError) {
      let folder = try XDGFolders(variable: context.variable).config()
      return ProfileEditor(path: "\(folder)/\(ConfigurationFile.name)")
    } catch {
      throw .configuration(error.description)
    }
  }

  /// The profile of a name, of `--profile`, or else the default one.
  ///
  /// - Throws: 78 if there is none.
  static func chosen(
    _ name: String?, _ globals: GlobalOptions, in catalog: ProfileCatalog
  ) throws(CommandFailure) -> ProfileDefinition {
    do throws(ProfileError) {
      if let profile = try catalog.choose(name: name ?? globals.profile) { return profile }
    } catch {
      throw .configuration(error.description)
    }
    throw .configuration(
      "there is no profile: add one with \"profile add\", or set SENDBIRD_APPLICATION_ID and "
        + "SENDBIRD_API_TOKEN")
  }
}
