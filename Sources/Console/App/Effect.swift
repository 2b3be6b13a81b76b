package import Operations
package import Widgets

/// Work that `update` asks for, as a value: building one does nothing.
package enum Effect: Sendable {
  /// Starts work; what runs in the same slot is cancelled.
  case start(Slot, sequence: Int, Work)
  /// Cancels the work of a slot.
  case cancel(Slot)
  /// Starts a timer, or starts it anew.
  case startTimer(TimerID, milliseconds: Int)
  /// Stops a timer.
  case stopTimer(TimerID)
  /// From now on uses the client of a profile that was opened.
  case adopt(Int)
  /// Asks for themes.
  case theme(ThemeWork)
  /// Asks the terminal's host for something.
  case host(HostRequest)
}

/// What the effect runner can be asked to do.
package enum Work: Sendable {
  /// Asks the server for what the find line says.
  case find(FindQuery)
  /// Reads the page behind `token`.
  case nextPage(UserFilter, token: String)
  /// Reads all pages behind `token`, one reply a page.
  case allPages(UserFilter, token: String)
  /// Reads one user.
  case user(id: String)
  /// Reads parts of what belongs to a user, one reply a part; the journal looks for the subjects.
  case belongings(userID: String, BelongingParts, subjects: [String])
  /// Reads one page of tickets.
  case tickets(TicketFilter, offset: Int)
  /// Reads a ticket and its messages.
  case ticket(id: Int64)
  /// Counts tickets by status and priority.
  case overview
  /// Reads the saved searches.
  case loadSearches
  /// Keeps the saved searches.
  case saveSearches([SavedSearch])
  /// Reads the record again and prepares the review of staged edits.
  case review(MetadataChangeSet)
  /// Sends what was reviewed.
  case apply(MetadataReview)
  /// Reads the record again and prepares the review of an operation.
  case preview(any Operation, undoing: JournalID?)
  /// Does an operation; one that takes a write back names that write.
  case run(any Operation, undoing: JournalID?)
  /// Finds out what became of the writes whose end nobody knows.
  case resolve
  /// Asks the journal for the newest write that can be taken back.
  case latestUndoable
  /// Looks up a write that is about to be taken back, and whether a newer one stays.
  case undoNotice(JournalID)
  /// Lists the teams of Desk.
  case groups
  /// Reads the templates of tickets.
  case templates
  /// Asks this machine.
  case local(LocalWork)
  /// Writes users to a file.
  case export(UserExport)
  /// Hands a text to the person's editor, once it has the terminal.
  case edit(EditorText)
}
