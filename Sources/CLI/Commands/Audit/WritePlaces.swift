import Operations
import Workspace

/// Which command reaches the application of a write of the journal now.
struct WritePlaces: Sendable {
  private let globals: GlobalOptions
  /// The profiles that there are; nil where the settings can't be read.
  private let catalog: ProfileCatalog?

  /// Reads the settings that the options name, or else the user's own.
  init(_ globals: GlobalOptions, _ context: CommandContext) {
    self.globals = globals
    catalog = try? ProfileFile.read(globals, context)
  }

  /// Where a write can be looked for: the command, or the application that no command's profile means.
  func lookWords(for write: JournalWrite) -> String {
    let owner = write.owner
    let command = write.entry.intent.lookCommand
    if let option = option(for: owner) { return "look with: \(command)\(option)" }
    let application = "it was on application \(owner.applicationID)"
    return isOfSandbox(owner)
      ? "\(application), a sandbox inside the process that wrote it"
      : "\(application), which profile \(owner.profile) doesn't mean now; look there with: \(command)"
  }

  /// Whether it is a sandbox inside a process, not a profile of the same name.
  private func isOfSandbox(_ owner: SessionOwner) -> Bool {
    func isNamed(_ name: String) -> Bool { name.hasSameBytes(as: owner.profile) }
    return isNamed(EmbeddedSandbox.profileName)
      && !(catalog?.definitions.contains { isNamed($0.name) } ?? true)
  }

  /// What the command needs to reach an application: nothing where it is the default profile's; nil where
  /// no profile of that name leads there.
  private func option(for owner: SessionOwner) -> String? {
    func isIt(_ profile: ProfileDefinition) -> Bool {
      SessionOwner(profile: profile.name, applicationID: profile.applicationID) == owner
    }
    guard let catalog, let profile = catalog.definitions.first(where: isIt) else { return nil }
    let file = globals.config.map { " --config \($0.shellWord)" } ?? ""
    let isDefault = catalog.defaultName?.hasSameBytes(as: profile.name) ?? false
    return isDefault ? file : " --profile \(profile.name.shellWord)\(file)"
  }
}
