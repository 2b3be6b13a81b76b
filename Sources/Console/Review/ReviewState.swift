package import Operations
package import Widgets

/// The review of staged edits (ux 6), from the fresh read to the end of the write.
package struct ReviewState: Sendable {
  /// How far it is.
  package enum Stage: Sendable {
    /// The record is being read again.
    case reading
    /// Before and after are on screen; nothing has been sent.
    case ready(MetadataReview)
    /// The requests are under way.
    case applying(MetadataReview)
    /// Some keys were changed on both sides; a person decides (ux 7).
    case conflict(ConflictState)
  }

  /// What is being reviewed.
  package var changes: MetadataChangeSet
  /// Whether it writes old values back.
  package let isUndo: Bool
  /// How far it is.
  package var stage = Stage.reading
  /// Whether the bodies of the requests are shown.
  package var showsBodies = false
  /// The first line drawn, when it doesn't fit.
  package var scroll = 0
  /// When the record was read again.
  package var readAt: WallTime?
  /// Staged keys of the form that gave way to the server's.
  package var givenUp: [String] = []

  /// Starts a review.
  package init(changes: MetadataChangeSet, isUndo: Bool) {
    self.changes = changes
    self.isUndo = isUndo
  }

  /// Whether a write is under way.
  package var isApplying: Bool {
    if case .applying = stage { true } else { false }
  }
}

/// The keys that were changed on both sides, and what has been decided so far.
package struct ConflictState: Sendable {
  /// The keys in question.
  package let conflicts: [FieldConflict]
  /// The decisions, one a conflict.
  package var decisions: [FieldDecision?]
  /// The selected conflict.
  package var list = ListState()

  /// Creates the state with nothing decided.
  package init(conflicts: [FieldConflict]) {
    self.conflicts = conflicts
    decisions = Array(repeating: nil, count: conflicts.count)
    list.setCount(conflicts.count)
  }

  /// Whether every key has been decided.
  package var isDecided: Bool { !decisions.contains { $0 == nil } }
}
