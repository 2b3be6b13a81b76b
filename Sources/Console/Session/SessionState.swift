import Operations
import Workspace

/// What is kept of where one is, from one start of the console to the next (ux 16).
package struct SessionState: Sendable {
  /// Whether anything is kept, the session and the journal of writes; false without a place for it.
  package var isKept = false
  /// Whether the start goes back to where the last session ended; `--fresh` says no.
  package var restores = false
  /// What the last row said of writes of an earlier start; nil when there was nothing to say.
  var recoveryLine: StatusLine?
  /// What was told last of the writes that are still open.
  var toldOpen: [JournalID: ResolvedWrite.Verdict] = [:]
  /// Writes of this start whose end nobody knew when they failed.
  var ownOpen: Set<JournalID> = []
  /// The marks that were saved last; nil before they were.
  var savedMarks: Int?
  /// What is on disk or on its way there; nil before the first answer.
  var noted: SessionNote?
  /// Whether the last session is still wanted; a key or a paste says no.
  var isAwaited = false
  /// The restored line and the user to select in its answer.
  var wanted: (line: String, userID: String)?
  /// Whether trouble with the file has been said; once is enough.
  var hasSaidTrouble = false

  /// Creates the state of a console that keeps nothing.
  package init() {}
}

/// Where one is, in a form that is compared after every message.
struct SessionNote: Sendable, Equatable {
  let line: String
  let userID: String?
  let tab: DetailTab
  /// The revision of the marks: comparing them all after every key would take too long.
  let marks: Int

  // By bytes: two ids that String holds for equal are two users.
  static func == (one: SessionNote, other: SessionNote) -> Bool {
    one.tab == other.tab && one.line.hasSameBytes(as: other.line)
      && (one.userID ?? "").hasSameBytes(as: other.userID ?? "")
      && one.marks == other.marks
  }
}

extension DetailTab {
  /// The name a session keeps; the order of the tabs may change.
  package var savedName: String { "\(self)" }

  /// The tab of a name; nil for a name that this version doesn't know.
  package init?(savedName: String) {
    guard let tab = Self.allCases.first(where: { $0.savedName == savedName }) else { return nil }
    self = tab
  }
}
