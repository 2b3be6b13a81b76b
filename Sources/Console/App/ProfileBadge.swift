package import Workspace

/// What the header says of the profile.
package struct ProfileBadge: Sendable, Equatable {
  /// The profile's name.
  package let name: String
  /// Its environment.
  package let environment: Profile.Environment
  /// The application id; empty for a sandbox in this process, which draws one at every start.
  package let applicationID: String
  /// Whether writes are refused.
  package let isReadOnly: Bool
  /// Whether no option lifts that (ux 15).
  package let isLocked: Bool
  /// How old a record may get before it is called stale, in milliseconds.
  package let staleAfter: Int64
  /// Whether it has a token for Desk.
  package let hasDesk: Bool

  /// Creates a badge.
  package init(
    name: String, environment: Profile.Environment, applicationID: String, isReadOnly: Bool,
    isLocked: Bool = false, staleAfter: Int64 = 300_000, hasDesk: Bool = true
  ) {
    self.name = name
    self.environment = environment
    self.applicationID = applicationID
    self.isReadOnly = isReadOnly || isLocked
    self.isLocked = isLocked
    self.staleAfter = staleAfter
    self.hasDesk = hasDesk
  }

  /// Why nothing can be written; nil when it can (ux 15).
  package var refusal: String? {
    if isLocked {
      return "the configuration locks this profile (read-only: true); no option lifts that"
    }
    return isReadOnly ? ReadOnlyRule.option.words : nil
  }

  /// Whether it is the sandbox in this process.
  package var isEmbedded: Bool { applicationID.isEmpty }

  /// Whose session is kept under it.
  package var owner: SessionOwner {
    SessionOwner(profile: name, applicationID: applicationID)
  }

  /// The environment as a word, which is said wherever something is written.
  package var word: String { environment.rawValue.uppercased() }

  /// `7C4F..E21A`: enough to tell applications apart.
  package var shortID: String {
    applicationID.count > 10
      ? "\(applicationID.prefix(4))..\(applicationID.suffix(4))" : applicationID
  }
}
