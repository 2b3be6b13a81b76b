import Operations
import Widgets
package import Workspace

/// What is kept of forms on this machine, and what still has to be written (ux 8, 16).
package struct DraftKeeping: Sendable {
  /// What was handed over to be written.
  struct Written: Sendable, Equatable {
    let content: [UInt8]
    let focus: DraftFocus
    /// When the content was changed last, in milliseconds since 1970.
    let at: Int64
  }

  /// Where one is among the forms; another place is a reason to write at once.
  struct Place: Sendable, Equatable {
    /// The place in the open metadata form; nil when none is open.
    var metadata: DraftFocus?
    /// The place in the open form of an operation.
    var operation: DraftFocus?
    /// The place in the open form of a profile.
    var profile: DraftFocus?
    /// How many forms were closed with something in them.
    var closed = 0

    /// Whether a form is open.
    var isOpen: Bool { metadata != nil || operation != nil || profile != nil }

    /// Whether the same forms are open and closed.
    func hasForms(of other: Place) -> Bool {
      closed == other.closed && (metadata == nil) == (other.metadata == nil)
        && (operation == nil) == (other.operation == nil)
        && (profile == nil) == (other.profile == nil)
    }
  }

  /// Whether forms are handed over to be kept at all.
  ///
  /// A console without a place for it hands them over as well, so that whoever types is told that
  /// nothing is kept; ``SessionState/isKept`` says whether there is a place.
  package var isKept = false
  /// The profiles whose drafts were read.
  package var loaded: Set<SessionOwner> = []
  /// The drafts on disk, or on their way there.
  var written: [DraftKey: Written] = [:]
  /// The versions on disk that were read, by which another console's are told apart.
  var seen: [DraftKey: DraftVersion] = [:]
  /// Drafts that were gone when this console went on from them; whoever sends one is told first.
  var gone: Set<DraftKey> = []
  /// Drafts of an earlier start that nobody has opened yet.
  var restored: Set<DraftKey> = []
  /// The writes by which drafts of an earlier start were sent, or may have been.
  var sendings: [DraftKey: DraftSending] = [:]
  /// How writes of an earlier start ended, as far as that was found out by this one.
  var ends: [JournalID: DraftSending.End] = [:]
  /// When forms were typed that were sent before they were kept.
  var typedAt: [DraftKey: WallTime] = [:]
  /// The draft that is back in the open form, and what was in it then.
  var returned: DraftReturn?
  /// Drafts that somebody discarded or sent elsewhere, with what was in them: they are not written
  /// again before something else is typed.
  var discarded: [DraftKey: [UInt8]] = [:]
  /// Forms that were closed, and what is said of them once the disk has answered.
  var closing: [DraftKey: String] = [:]
  /// Drafts that were read and that another console has, which is still there.
  var held: Set<DraftKey> = []
  /// When each draft was last written.
  var savedAt: [DraftKey: WallTime] = [:]
  /// Where one was when that was looked at last.
  var place = Place()
  /// Whether something is typed that wasn't handed over yet.
  package internal(set) var isUnsaved = false
  /// What was handed over and not answered yet, the oldest first.
  var underWay: [[DraftKey]] = []
  /// What could not be written, and is handed over again with the next change.
  var failed: Set<DraftKey> = []
  /// Whether it has been said that nothing is kept; once is enough.
  var hasSaidTrouble = false
  /// What is said of the drafts that were read, once there is somebody to see.
  package var news: DraftNews?

  /// Creates the state of a console that keeps nothing.
  package init() {}
}
