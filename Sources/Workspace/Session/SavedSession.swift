import SendbirdAPI

/// Where somebody was when they left a profile (ux 16); nothing that writes is part of it.
package struct SavedSession: Sendable, Hashable {
  /// The find line.
  package var findLine: String
  /// The selected user; nil when none was.
  package var userID: String?
  /// The name of the detail pane's tab; nil when none was chosen.
  package var tab: String?
  /// The marked users, in the order they were marked; nil leaves those that were saved before.
  package var marks: [String]?

  /// Creates a session.
  package init(
    findLine: String = "", userID: String? = nil, tab: String? = nil, marks: [String]? = []
  ) {
    self.findLine = findLine
    self.userID = userID
    self.tab = tab
    self.marks = marks
  }
}

/// Whose session it is: a profile that is led to another application is another one.
package struct SessionOwner: Sendable, Hashable {
  /// The profile's name.
  package let profile: String
  /// The application's id; empty for a sandbox in this process, which draws one at every start.
  package let applicationID: String

  /// Names a session.
  package init(profile: String, applicationID: String) {
    self.profile = profile
    self.applicationID = applicationID
  }

  // By bytes: two names that String holds for equal are two profiles.
  package static func == (one: SessionOwner, other: SessionOwner) -> Bool {
    one.profile.hasSameBytes(as: other.profile)
      && one.applicationID.hasSameBytes(as: other.applicationID)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ByteKey(profile))
    hasher.combine(ByteKey(applicationID))
  }
}

/// When a profile was last worked with.
package struct ProfileUse: Sendable, Hashable {
  /// The profile and its application.
  package let owner: SessionOwner
  /// Milliseconds since 1970.
  package let at: Int64
}
