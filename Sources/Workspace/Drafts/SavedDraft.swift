import SendbirdAPI

/// A draft as it is on the disk.
package struct SavedDraft: Sendable {
  /// The number by which people name it; it is never used again.
  package let id: Int64
  /// Which form it is of.
  package let key: DraftKey
  /// What is typed; nil if this version can't read it.
  package let content: DraftContent?
  /// Where the cursor was.
  package let focus: DraftFocus
  /// When it was last changed, and by whom.
  package let version: DraftVersion
  /// Whether a console that is still there has it open or closed with its text: nobody else may
  /// replace or forget it.
  package let isHeld: Bool
  /// The write that it was sent by, or may have been; nil for none, or where nobody looked.
  package var sending: DraftSending? = nil
}

/// When a draft was last changed, and by which console.
package struct DraftVersion: Sendable, Hashable {
  /// The console, by a number that it draws at its start.
  package let writer: Int64
  /// Milliseconds since 1970.
  package let at: Int64

  /// Creates a version.
  package init(writer: Int64, at: Int64) {
    self.writer = writer
    self.at = at
  }
}

/// Something that is to be kept, or is not needed any more.
package struct DraftEdit: Sendable {
  /// What is kept of a form.
  package struct Text: Sendable {
    /// What is typed, as JSON.
    package let content: [UInt8]
    /// Where the cursor is.
    package let focus: DraftFocus
    /// When it was last changed, in milliseconds since 1970.
    package let at: Int64

    /// Creates a text.
    package init(content: [UInt8], focus: DraftFocus, at: Int64) {
      self.content = content
      self.focus = focus
      self.at = at
    }
  }

  /// Which form it is of.
  package let key: DraftKey
  /// What is kept; nil to forget the draft.
  package let text: Text?
  /// The version of another console, or of an earlier start, that this one has read and goes on
  /// from; nil if it has read none.
  package let seen: DraftVersion?

  /// Whether this console has written the draft and knows that it arrived.
  package let isOnDisk: Bool
  /// Whether only the place of the cursor is another one: what was forgotten meanwhile stays so.
  package let isSameText: Bool

  /// Creates an edit.
  ///
  /// - Parameters:
  ///   - key: Which form it is of.
  ///   - text: What is kept; nil to forget the draft.
  ///   - seen: The version that this console has read and goes on from.
  ///   - isOnDisk: Whether this console's own is known to be there. The default is false.
  ///   - isSameText: Whether nothing but the cursor has moved. The default is false.
  package init(
    _ key: DraftKey, _ text: Text?, seen: DraftVersion?, isOnDisk: Bool = false,
    isSameText: Bool = false
  ) {
    self.key = key
    self.text = text
    self.seen = seen
    self.isOnDisk = isOnDisk
    self.isSameText = isSameText
  }
}

/// A draft of a form that has, or had, another one.
package struct DraftCollision: Sendable, Equatable {
  /// Which form it is of.
  package let key: DraftKey
  /// Whether the draft that was gone on from is not there any more as it was left or read: another
  /// console goes on with it or has sent it, or it was discarded.
  package let isGone: Bool
  /// Whether it is on disk all the same, as a draft of its own.
  package let isKept: Bool
  /// Whether there are other drafts of the form.
  package let hasOthers: Bool

  /// Creates a collision.
  package init(
    key: DraftKey, isGone: Bool = false, isKept: Bool = true, hasOthers: Bool = true
  ) {
    self.key = key
    self.isGone = isGone
    self.isKept = isKept
    self.hasOthers = hasOthers
  }
}
