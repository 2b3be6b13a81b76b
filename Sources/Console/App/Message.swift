package import Operations
package import Widgets
package import Workspace

/// Everything that can happen to the console's state.
package enum Message: Sendable {
  /// A key, a paste or another input of the terminal.
  case input(InputEvent)
  /// The terminal has another size.
  case resized(Size)
  /// A timer that `update` asked for has run out.
  case timer(TimerID)
  /// Work that `update` asked for has something to say.
  case reply(Reply)
}

/// The timers of the console; starting one again replaces it.
package enum TimerID: Sendable, Hashable {
  /// The pause in typing after which the server is asked.
  case ask
  /// The shown record is too old to be believed.
  case stale
  /// The message row falls silent.
  case toast
  /// A request has taken long enough to say so.
  case waiting
  /// Sendbird could not be reached; time to try again.
  case retry
  /// A sequence of keys has begun and goes on no further: time to list how it can.
  case keys
  /// The pause after which Desk is asked for other tickets.
  case tickets
  /// The selection has rested; what belongs to the user is read.
  case desk
  /// The first frame is drawn; time to begin.
  case begin
  /// Where one is has changed and can be saved.
  case remember
  /// A write of an earlier start that may still have arrived is looked for again.
  case recover
  /// What is typed in a form has waited long enough to be written.
  case drafts
}

/// Kinds of work of which only the newest counts.
package enum Slot: Sendable, Hashable, CaseIterable {
  /// A search typed in the find line.
  case find
  /// Further pages of the list.
  case pages
  /// One user read again.
  case user
  /// The fresh read before a review.
  case review
  /// A write.
  case apply
  /// Themes; they have numbers of their own.
  case theme
  /// What belongs to the selected user.
  case desk
  /// One user read again after a write.
  case record
  /// A look at a record after a write whose outcome is unknown.
  case verdict
  /// The teams of Desk.
  case groups
  /// The templates of tickets.
  case templates
  /// Profiles listed, opened or added.
  case profile
  /// The last session read.
  case session
  /// Where one is saved; neither of these two is waited for.
  case saving
  /// The drafts of an earlier start; not waited for.
  case draftList
  /// Drafts that are being written, one lot after the other.
  case drafts
  /// The newest write of the journal that can be taken back; not waited for.
  case undoable
  /// What the review of an undo says of the write that is taken back; not waited for.
  case undoNotice
  /// The tickets of all users.
  case tickets
  /// One ticket.
  case ticket
  /// The counts of the overview.
  case overview
  /// The saved searches.
  case searches
  /// A file that is being written.
  case export
  /// The person's editor.
  case editor
  /// Writes of an earlier start whose end nobody knows; not waited for.
  case recovery
}

/// An answer to work, with what it takes to recognise a late one.
package struct Reply: Sendable {
  /// The kind of work.
  package let slot: Slot
  /// The number the work was started under; older numbers are dropped.
  package let sequence: Int
  /// When the answer came.
  package let at: WallTime
  /// What it says.
  package let content: Content

  /// Creates a reply.
  package init(slot: Slot, sequence: Int, at: WallTime, content: Content) {
    self.slot = slot
    self.sequence = sequence
    self.at = at
    self.content = content
  }

  /// What a reply says.
  package enum Content: Sendable {
    /// The answer to a search, and how long it took.
    case found(FindAnswer, milliseconds: Int)
    /// One more page of the list; `isLast` ends the work.
    case page(UserPage, isLast: Bool, milliseconds: Int)
    /// One user as the server has them now.
    case user(User, milliseconds: Int)
    /// A part of what belongs to a user.
    case belonging(userID: String, Belonging)
    /// A page of tickets, from some place on.
    case tickets(offset: Int, Result<DeskPage<Ticket>, APIError>)
    /// A part of what is known of a ticket.
    case ticket(id: Int64, TicketAnswer)
    /// A number of the overview.
    case overview(OverviewAnswer)
    /// The saved searches as they are kept now, or why not.
    case searches(Result<[SavedSearch], SavedSearchTrouble>)
    /// The review of staged edits.
    case reviewed(MetadataReview)
    /// What became of a write.
    case applied(MetadataApplied)
    /// What an operation will do.
    case previewed(OperationPreview)
    /// An operation was carried out.
    case ran(Outcome, of: any Operation)
    /// The newest write of the journal that can be taken back, nil for none; and the newest that can't.
    case undoable(JournalEntry?, lasting: JournalEntry?)
    /// The write that the open review takes back, and the newest one after it that stays.
    case undoNotice(JournalEntry, newer: JournalEntry?)
    /// The teams of Desk.
    case groups([DeskGroup])
    /// The templates of tickets.
    case templates(TicketTemplates)
    /// Sendbird asked to wait, or an attempt failed and is repeated.
    case retrying(RetryNotice)
    /// The work failed and nothing was changed by it.
    case failed(APIError)
    /// There is nothing to send requests with.
    case unavailable(String)
    /// A file was written.
    case exported(ExportOutcome)
    /// A file could not be written.
    case exportFailed(String)
    /// The editor has ended, with this text.
    case edited(String)
    /// The editor could not be used.
    case editFailed(String)
    /// A request was sent and answered, or not; kept for the list of requests.
    case exchanged(Exchange, ServiceAddresses)
    /// News about themes.
    case theme(ThemeReport)
    /// The write road refused, or ended without a clear result.
    case writeFailed(WriteError)
    /// This machine has answered.
    case local(LocalAnswer)
    /// What became of the writes whose end nobody knew.
    case resolved([ResolvedWrite])
  }
}
