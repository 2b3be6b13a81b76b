package import SendbirdAPI

/// One Sendbird application and how to reach it.
package struct Profile: Sendable {
  /// Kinds of environment; they set the badge and the safety level (ux 15).
  package enum Environment: String, Sendable, CaseIterable { case prod, stage, dev, sandbox }

  /// The profile's name.
  package let name: String
  /// Its environment.
  package let environment: Environment
  /// Addresses and tokens.
  package let connection: Connection
  /// Whether writes are refused.
  package let isReadOnly: Bool
  /// Whether no option lifts that (ux 15).
  package internal(set) var isLocked = false
  /// How old a shown record may be before it is called stale; nil when the profile doesn't say.
  package internal(set) var staleAfter: Duration?
  /// How many requests may start within one second; nil when the profile doesn't say.
  package internal(set) var requestsPerSecond: Int?

  /// Creates a profile.
  package init(name: String, environment: Environment, connection: Connection, isReadOnly: Bool) {
    self.name = name
    self.environment = environment
    self.connection = connection
    self.isReadOnly = isReadOnly
  }
}

/// Why a profile can't be used; names the setting and what to do.
package struct ProfileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence for people, without secrets.
  package let description: String

  /// Creates an error.
  package init(_ description: String) {
    self.description = description
  }
}
