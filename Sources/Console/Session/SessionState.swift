import Operations
import Workspace

/// What is kept of where one is, from one start of the console to the next (ux 16).
package struct SessionState: Sendable {
  /// Whether anything is kept; false without a place to keep it.
  package var isKept = false
  /// Whether the start goes back to where the last session ended; `--fresh` says no.
  package var restores = false
  /// The marked users, for whoever marks them.
  package var marks: [String] = []
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
  let marks: [String]

  // By bytes: two ids that String holds for equal are two users.
  static func == (one: SessionNote, other: SessionNote) -> Bool {
    one.tab == other.tab && one.line.hasSameBytes(as: other.line)
      && (one.userID ?? "").hasSameBytes(as: other.userID ?? "")
      && one.marks.count == other.marks.count
      && zip(one.marks, other.marks).allSatisfy { $0.hasSameBytes(as: $1) }
  }

  /// The note as it is saved.
  var saved: SavedSession {
    SavedSession(findLine: line, userID: userID, tab: tab.savedName, marks: marks)
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
