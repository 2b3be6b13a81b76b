package import Workspace

/// Work that asks this machine and not Sendbird; it needs no client.
package enum LocalWork: Sendable {
  /// Reads where somebody was when they left a profile.
  case loadSession(SessionOwner)
  /// Saves where somebody is.
  case saveSession(SavedSession, SessionOwner)
  /// Reads the drafts of a profile, and those that belong to none.
  case loadDrafts(SessionOwner)
  /// Keeps and forgets drafts.
  case keepDrafts([DraftEdit])
  /// Makes a draft that was read this console's own.
  case claimDraft(DraftKey, seen: DraftVersion)
  /// Reads which profiles there are.
  case listProfiles
  /// Makes a profile's client and sees whether it answers.
  case openProfile(ProfileEntry)
  /// Reads the profile that the environment's variables make.
  case readEnvironment
  /// Tries a new profile and writes it into the configuration.
  case addProfile(NewProfile)
}

/// What this machine answers.
package enum LocalAnswer: Sendable {
  /// The session that was saved last; nil when there is none or it can't be read.
  case session(SavedSession?)
  /// Something that could not be remembered, or happened to the file, in words for people.
  case trouble(String)
  /// The file was damaged and is begun anew, in words for people.
  case begunAnew(String)
  /// The drafts of an earlier start.
  case drafts([SavedDraft])
  /// The drafts can't be read, for this reason.
  case draftsUnread(String)
  /// The drafts that were handed over last are kept; some met those of another console.
  case draftsKept([DraftCollision])
  /// Whether a draft is this console's own to send; true where the file can't tell.
  case draftClaimed(DraftKey, Bool)
  /// The drafts that were handed over last can't be kept, for this reason.
  case draftsLost(String)
  /// The profiles there are.
  case profiles([ProfileEntry])
  /// A profile that answers.
  case opened(OpenedProfile)
  /// The profile of the environment.
  case environment(NewProfile)
  /// A profile was written into this file.
  case added(NewProfile, file: String)
  /// No profile can be listed, opened or read, for this reason.
  case unavailable(String)
  /// A new profile was not added.
  case refused(ProfileRefusal)
}

/// A profile whose client is ready to be used.
package struct OpenedProfile: Sendable, Equatable {
  /// The profile.
  package let entry: ProfileEntry
  /// The number under which the effect runner keeps its client.
  package let number: Int

  /// Names a client.
  package init(_ entry: ProfileEntry, number: Int) {
    self.entry = entry
    self.number = number
  }
}
