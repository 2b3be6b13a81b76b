import Operations
import Widgets
package import Workspace

/// Going back to where the last session ended, and keeping where this one is (ux 16).
extension ConsoleState {
  /// How long after a change it is saved, in milliseconds.
  static let rememberPause = 1000

  /// Whose session this is.
  package var sessionOwner: SessionOwner { profile.owner }

  /// The first thing after the first frame: the last session's line, or else everyone.
  mutating func begin() -> [Effect] {
    let recovery = recover() + askUndoable() + loadDrafts()
    guard session.restores else { return recovery + ask() }
    session.isAwaited = true
    sequences[.session, default: 0] += 1
    return recovery + [
      .start(.session, sequence: sequences[.session] ?? 0, .local(.loadSession(sessionOwner))),
      // What this machine remembers is not waited for any longer than a pause in typing.
      .startTimer(.ask, milliseconds: Self.askPause),
    ]
  }

  /// Takes what this machine answers.
  mutating func receive(_ answer: LocalAnswer, of reply: Reply) -> [Effect] {
    switch answer {
    case .session(let saved):
      guard sequences[.session] == reply.sequence else { return [] }
      // Whoever was faster than the disk has typed another line, but has not taken the marks away.
      marks.restore(saved?.marks ?? [])
      return restore(saved)
    case .drafts(let saved):
      return sequences[.draftList] == reply.sequence ? receive(saved) : []
    case .draftsUnread(let words):
      return sequences[.draftList] == reply.sequence ? draftsUnread(words) : []
    case .draftsKept(let collisions): return draftsKept(collisions, at: reply.at)
    case .draftClaimed(let key, let isOurs): return draftClaimed(key, isOurs)
    case .draftsLost(let words): return draftsLost(words)
    case .begunAnew(let words): return rewriteDrafts() + notRemembered(words)
    case .trouble(let words): return notRemembered(words)
    case .profiles, .opened, .environment, .added, .unavailable, .refused:
      guard busy.contains(.profile), sequences[.profile] == reply.sequence else { return [] }
      return receive(answer)
    }
  }

  /// Says once that something could not be remembered, or happened to the file.
  private mutating func notRemembered(_ words: String) -> [Effect] {
    session.savedMarks = nil
    guard !session.hasSaidTrouble else { return [] }
    session.hasSaidTrouble = true
    return say("not remembered: \(words)", .warning)
  }

  /// Goes back to a saved session; nothing of it writes.
  ///
  /// Where it comes late, after everyone has been asked for, that is still what was wanted, as long
  /// as no key was pressed.
  private mutating func restore(_ saved: SavedSession?) -> [Effect] {
    guard session.isAwaited else { return [] }
    session.isAwaited = false
    guard let saved else { return hasAsked ? [] : ask() }
    if let tab = saved.tab.flatMap(DetailTab.init(savedName:)) { self.tab = tab }
    if let id = saved.userID { session.wanted = (saved.findLine, id) }
    guard !saved.findLine.isEmpty else { return hasAsked ? [] : ask() }
    find.editor.setText(saved.findLine)
    // Typing replaces it (ux 1.1).
    find.editor.selectAll()
    if case .incomplete = find.query {
      find.editor.setText("")
      return hasAsked ? [] : ask()
    }
    return [.startTimer(.ask, milliseconds: Self.askPause)]
  }

  /// Selects the user of the restored session, if the answer to its line has them.
  mutating func restoreSelection() -> [Effect] {
    guard let wanted = session.wanted else { return [] }
    session.wanted = nil
    guard find.editor.text.hasSameBytes(as: wanted.line), users.position.selected == 0 else {
      return []
    }
    if users.count == 0, !wanted.line.isEmpty {
      // What it found then was among the loaded rows; the server doesn't know it.
      session.wanted = ("", wanted.userID)
      find.editor.setText("")
      return ask()
    }
    return listChanged { $0.select(id: wanted.userID) }
  }

  /// Notes where one is; a moment after the last change it is saved.
  mutating func noteSession() -> [Effect] {
    // Before the first answer there is nothing that would be worth more than what was saved.
    guard session.isKept, users.isLoaded, session.wanted == nil else { return [] }
    let note = SessionNote(
      line: find.editor.text, userID: users.selected?.id, tab: tab, marks: marks.revision)
    guard note != session.noted else { return [] }
    session.noted = note
    return [.startTimer(.remember, milliseconds: Self.rememberPause)]
  }

  /// Saves what was noted last; nothing when nothing was.
  package mutating func saveSession() -> [Effect] {
    guard session.isKept, let note = session.noted else { return [] }
    sequences[.saving, default: 0] += 1
    let keepsMarks = session.savedMarks == note.marks
    session.savedMarks = note.marks
    let saved = SavedSession(
      findLine: note.line, userID: note.userID, tab: note.tab.savedName,
      marks: keepsMarks ? nil : marks.ids)
    return [
      .stopTimer(.remember),
      .start(
        .saving, sequence: sequences[.saving] ?? 0, .local(.saveSession(saved, sessionOwner))),
    ]
  }
}
