package import Operations
package import Workspace

/// What the console knows of the profiles there are, and how it gets to them.
///
/// The console itself knows neither tokens nor transports; whoever opens it gives it one of these.
package protocol ProfileSwitcher: Sendable {
  /// Every profile in the order of the file, then the environment's, the sandbox last.
  ///
  /// - Throws: `ClientUnavailable` when the configuration can't be read.
  func profiles() async throws(ClientUnavailable) -> [ProfileEntry]

  /// Reads a profile's tokens, or starts the sandbox.
  ///
  /// - Parameter choice: the profile.
  /// - Returns: its client; nothing was sent with it yet.
  /// - Throws: `ClientUnavailable` with the setting and what to do, without any token.
  func open(_ choice: ProfileEntry.Choice) async throws(ClientUnavailable) -> SendbirdClient

  /// The profile that the environment's variables make, to be kept in the configuration file.
  ///
  /// - Throws: `ClientUnavailable` that names the variable that is missing.
  func profileOfEnvironment() async throws(ClientUnavailable) -> NewProfile

  /// Tries the token of a new profile with one read and writes it into the configuration file.
  ///
  /// - Parameter profile: what was filled in.
  /// - Returns: the file it was written to.
  /// - Throws: `ProfileRefusal`; the file is then as it was.
  func add(_ profile: NewProfile) async throws(ProfileRefusal) -> String
}

/// A profile as the list shows it.
package struct ProfileEntry: Sendable, Equatable {
  /// Which profile is meant.
  package enum Choice: Sendable, Hashable {
    /// The sandbox in this process.
    case sandbox
    /// A configured profile, by its name.
    case named(String)
  }

  /// Which profile it is.
  package let choice: Choice
  /// What the header says of it once it is open.
  package let badge: ProfileBadge
  /// When it was last worked with; nil for never on this machine.
  package var lastUsed: Timestamp?

  /// Creates an entry.
  package init(_ choice: Choice, badge: ProfileBadge, lastUsed: Timestamp? = nil) {
    self.choice = choice
    self.badge = badge
    self.lastUsed = lastUsed
  }
}

/// A profile as it was filled in.
package struct NewProfile: Sendable, Equatable {
  /// Its name.
  package var name = ""
  /// The application's id.
  package var applicationID = ""
  /// Its environment.
  package var environment = Profile.Environment.prod
  /// Where the Chat API token comes from.
  package var chatToken = TokenSource.command("")
  /// Where the Desk API token comes from; nil for an application without Desk.
  package var deskToken: TokenSource?
  /// Chat's address, to reach something other than Sendbird.
  package var chatURL: String?
  /// Desk's address, to reach something other than Sendbird.
  package var deskURL: String?
  /// Whether no option lifts read-only.
  package var isLocked = false

  /// Creates a profile with nothing filled in.
  package init() {}
}

/// Why a new profile was not added.
package struct ProfileRefusal: Error, Sendable, Equatable {
  /// One sentence for people.
  package let reason: String
  /// The key of the setting it is about, as the configuration file names it; nil for none.
  package let key: String?

  /// Creates a reason.
  package init(_ reason: String, key: String? = nil) {
    self.reason = reason
    self.key = key
  }
}
