package import Operations
package import Widgets

/// The review of a write (ux 6), from the fresh read to the end of the write; the same for all.
package struct ReviewState: Sendable {
  /// How far it is.
  package enum Stage: Sendable {
    /// The record is being read again.
    case reading
    /// Before and after are on screen; nothing has been sent.
    case ready(PreparedWrite)
    /// The requests are under way.
    case applying(PreparedWrite)
    /// Some fields were changed on both sides; a person decides (ux 7).
    case conflict(ConflictState)
  }

  /// What is being reviewed.
  package var write: StagedWrite
  /// Whether it takes back what was written before.
  package let isUndo: Bool
  /// The journal's entry that it takes back, if that is known.
  let undoes: JournalID?
  /// What is said of the write that is taken back; nil until it was looked up.
  package internal(set) var notice: UndoNotice?
  /// How far it is.
  package var stage = Stage.reading
  /// Whether the bodies of the requests are shown.
  package var showsBodies = false
  /// The first line drawn, when it doesn't fit.
  package var scroll = 0
  /// Whether a person has left some of its fields to the server.
  var isLeftInPart = false
  /// When the record was read again.
  package var readAt: WallTime?
  /// What was typed to confirm that something is lost.
  package var typed = LineEditor()

  /// Starts a review.
  package init(_ write: StagedWrite, isUndo: Bool = false, undoes: JournalID? = nil) {
    self.write = write
    self.isUndo = isUndo
    self.undoes = undoes
  }

  /// What is on screen; nil while the record is being read or somebody decides.
  package var prepared: PreparedWrite? {
    switch stage {
    case .ready(let prepared), .applying(let prepared): prepared
    case .reading, .conflict: nil
    }
  }

  /// Whether a write is under way.
  package var isApplying: Bool {
    if case .applying = stage { true } else { false }
  }

  /// The operation; nil where it is edits of metadata.
  package var operation: (any Operation)? {
    if case .operation(let operation) = write { operation } else { nil }
  }

  /// Where keys go.
  var context: Context {
    switch stage {
    case .conflict(let conflict): conflict.editor == nil ? .conflict : .conflictValue
    case .ready where write.wantedID != nil: .confirmation
    case .ready, .reading, .applying: .review
    }
  }

  /// What was done by taking a write back, such as `undone on maria.k: plan pro -> free`.
  var undoneWords: String {
    let rows = prepared?.rows ?? []
    let changes = rows.prefix(2).map { row in
      var (old, new) = (row.before ?? "(none)", row.after ?? "(deleted)")
      let start = WrittenChange.startOfDifference(old, new, longest: Self.room)
      if start > 0 { (old, new) = ("..\(old.dropFirst(start))", "..\(new.dropFirst(start))") }
      return "\(Self.short(row.key, .key)) \(Self.short(old)) -> \(Self.short(new))"
    }
    let more = rows.count > 2 ? ["and \(rows.count - 2) more"] : []
    let what = changes.isEmpty ? write.descriptor.title.lowercasedFirst : ""
    return "undone on \(write.subject.words): "
      + (what.isEmpty ? (changes + more).joined(separator: ", ") : what)
  }

  /// A value with as much as a sentence has room for.
  private static func short(_ text: String, _ cleaning: TextCleaning = .text) -> String {
    text.isEmpty ? "\"\"" : ScreenText.cut(text, to: room, cleaning: cleaning)
  }

  /// How much of a value a sentence has room for, in columns.
  private static let room = 24

  /// Whether the id was typed, to the byte, where one has to be.
  var isConfirmed: Bool {
    write.wantedID.map { $0.hasSameBytes(as: typed.text) } ?? true
  }
}
