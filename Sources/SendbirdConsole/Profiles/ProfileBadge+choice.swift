import CLI
import Console
import Workspace

extension ProfileBadge {
  /// What the header says of a configured profile.
  init(_ definition: ProfileDefinition, isReadOnly: Bool) {
    self.init(
      name: definition.name, environment: definition.environment,
      applicationID: definition.applicationID, isReadOnly: isReadOnly,
      isLocked: definition.isLocked,
      staleAfter: definition.staleAfter.map { $0.components.seconds * 1000 } ?? 300_000,
      hasDesk: definition.deskToken != nil)
  }

  /// What the header says of the sandbox in this process.
  static func sandbox(isReadOnly: Bool) -> ProfileBadge {
    ProfileBadge(
      name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: isReadOnly)
  }

  /// What the header says of a chosen application.
  init(_ choice: ProfileChoice) {
    switch choice {
    case .sandbox(let isReadOnly): self = .sandbox(isReadOnly: isReadOnly)
    case .profile(let definition, _, let isReadOnly):
      self.init(definition, isReadOnly: isReadOnly)
    }
  }
}

extension ProfileChoice {
  /// How the list of profiles names it.
  var entryChoice: ProfileEntry.Choice {
    switch self {
    case .sandbox: .sandbox
    case .profile(let definition, _, _): .named(definition.name)
    }
  }

  /// What is configured; nil for the sandbox in this process.
  var definition: ProfileDefinition? {
    switch self {
    case .sandbox: nil
    case .profile(let definition, _, _): definition
    }
  }
}
