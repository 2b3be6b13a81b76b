package import Operations
package import Widgets
package import Workspace

/// The pane that keys go to.
package enum Focus: Sendable, Hashable {
  /// The find line.
  case find
  /// The list of users.
  case list
  /// The detail of the selected user.
  case detail
}

/// Everything the console knows while it runs; `update` changes it, the screens draw it.
package struct ConsoleState: Sendable {
  /// The Sendbird application in use.
  package var profile: ProfileBadge
  /// Settings of the screen.
  package var look: ScreenOptions
  /// The size of the terminal.
  package var size: Size
  /// The moment of the message that is being handled.
  package var now: WallTime
  /// The pane with the focus, below any form, review or help.
  package var focus = Focus.find
  /// The find line.
  package var find = FindLine()
  /// The list.
  package var users = UserList()
  /// The active tab; Metadata until another is chosen.
  package var tab = DetailTab.metadata {
    didSet {
      // A row of one tab means nothing in another, which may have fewer.
      guard tab != oldValue else { return }
      detailRow = ListState()
      detailRow.setCount(detailRowCount)
    }
  }
  /// The row of the metadata table in the detail pane.
  package var detailRow = ListState()
  /// Whether long values in the detail pane take as many lines as they need.
  package var wrapsDetail = false
  /// What belongs to the users that were looked at.
  package var desk = DeskCache()
  /// The screens that cover the panes, the one in sight last.
  package var screens: [Screen] = []
  /// The tickets of all users.
  package var ticketList = TicketList()
  /// The ticket that is open, or was last.
  package var ticket: TicketDetail?
  /// The write of the journal that is open, or was last.
  package internal(set) var openWrite: OpenWriteEntry?
  /// What the overview counts.
  package var overview = Overview()
  /// Find lines kept under a name.
  package var searches = SavedSearches()
  /// The list's columns and its order.
  package var columns = ListColumns()
  /// The ticket to select in the Tickets tab once the user's tickets are known.
  package var soughtTicket: Int64?
  /// Whether the shown record has become too old.
  package var isStale = false
  /// The open metadata form.
  package var form: MetadataForm?
  /// Forms that were closed with unsent edits, by user id.
  package var drafts: [ByteKey: MetadataForm] = [:]
  /// The open review.
  package var review: ReviewState?
  /// The theme in use.
  package var theme = ThemeState(name: "terminal")
  /// The open help.
  package var help: HelpState?
  /// The open form of an operation.
  package var operationForm: OperationForm?
  /// Forms of operations that were closed before they were sent.
  package var operationDrafts: [OperationForm] = []
  /// The open choices of a field.
  package var picker: PickerState?
  /// What forms offer to choose from.
  package var offered = OfferedChoices()
  /// What operations saved.
  package var dataPoints = DataPointList()
  /// An operation of which nobody knows whether it was carried out.
  package var unknownOperation: UnknownOperation?
  /// A question that needs an answer before anything else.
  package var question: Question?
  /// The last row.
  package var status = StatusLine()
  /// What is known of the connection.
  package var network = NetworkState()
  /// What was said, behind `!`.
  package var messages = MessageLog()
  /// The error that is shown again when news has passed, until it is acknowledged.
  var standing: StandingError?
  /// The beginning of an answer that could not be understood; the next message takes it.
  var strangeAnswer: String?
  /// The requests sent, behind `L`.
  package var requests = RequestLog()
  /// The open list of messages or requests.
  package var messageList: MessageListState?
  /// The open command palette.
  package var palette: PaletteState?
  /// The ids of the commands last run from the palette, the newest first.
  var recentCommands: [String] = []
  /// Whether the field with the cursor takes vi's commands and no text.
  var isViCommand = false
  /// What is known of the next of vi's commands.
  var vi = ViState()
  /// The sequence of keys under way.
  package var pending = PendingKeys()
  /// The commands and their keys.
  package var registry = CommandRegistry.standard
  /// The marked users.
  package var marks = Marks()
  /// Whether the focused pane has the whole window.
  package var isZoomed = false
  /// Whether clicks and the wheel are for the console.
  package var isMouseOn = false
  /// Whether the window has lost the focus.
  var isAway = false
  /// The edits that were staged last, which `.` stages on another user.
  package var lastStaged: [MetadataEdit] = []
  /// The text that is in the person's editor, and what takes it afterwards.
  package var editing: (text: String, end: EditorEnd)?
  /// An edited text that could not be read, so that it isn't lost.
  var unreadEdit: (userID: String, text: String)?
  /// Where requests go; nil until the first was sent.
  package var addresses: ServiceAddresses?
  /// What `z` would write back, one entry a write, the newest last.
  package var undoable: [UndoEntry] = []
  /// The newest write that nothing takes back, as far as the journal was asked.
  var lastingWrite: JournalEntry?
  /// A write of which nobody knows whether it was carried out.
  package var unknownWrite: UnknownWrite?
  /// The number of the newest work of each slot.
  package var sequences: [Slot: Int] = [:]
  /// The slots with work under way.
  package var busy: Set<Slot> = []
  /// Whether Enter was pressed in the find line and its answer is awaited.
  package var isOpening = false
  /// The open list of profiles.
  package var profiles: ProfilesState?
  /// The open form of a new profile.
  package var profileForm: ProfileForm?
  /// That form when it was closed with something typed.
  var profileDraft: ProfileForm?
  /// Whether there is no profile, so that the console is on a sandbox without having been asked to.
  package var isFirstRun = false
  /// The lesson under way.
  package var lesson: LessonState?
  /// The lessons that were finished.
  package var finishedLessons: Set<String> = []
  /// What stays with the profiles that were worked with before.
  package var shelves: [SessionOwner: ProfileShelf] = [:]
  /// What is kept for the next start.
  package var session = SessionState()
  /// What is kept of forms.
  package var keeping = DraftKeeping()
  /// What was typed while that answer was awaited; it is handled after it.
  package var typedAhead: [InputEvent] = []

  /// Creates the state at start.
  package init(profile: ProfileBadge, look: ScreenOptions, size: Size, now: WallTime) {
    self.profile = profile
    self.look = look
    self.size = size
    self.now = now
    // Known before anything is asked for, so that no key is offered first and taken back then.
    if !profile.hasDesk { desk.service = .missing }
  }

  /// The user that the detail pane shows.
  package var shownUser: KnownUser? { users.selected?.user }

  /// What `z` would write back next; nil when there is nothing to undo.
  package var undo: UndoEntry? { undoable.last }

  /// Whether keys are held back until something has been answered that decides where they go.
  package var holdsInput: Bool { isOpening || operationForm?.awaitsTemplates == true }

  /// Whether a form is open in place of the detail.
  package var hasForm: Bool { form != nil || operationForm != nil }

  /// Whether a write is under way.
  package var isSending: Bool { review?.isApplying == true }

  /// Whether the list has been asked for at all.
  package var hasAsked: Bool { sequences[.find] != nil }

  /// Whether something is awaited: from the start, because the first frame is followed by a question.
  ///
  /// Said later, it would draw the first screen twice.
  var isAwaiting: Bool { !busy.isEmpty || !hasAsked }

  /// Unsent edits there are: the open form's and the drafts'.
  package var stagedCount: Int {
    let closed = drafts.values.reduce(0) { $0 + $1.stagedCount }
    let filled = operationDrafts.count + (operationForm?.isChanged == true ? 1 : 0)
    return closed + (form?.stagedCount ?? 0) + filled
  }
}

/// The message row.
package struct StatusLine: Sendable, Equatable {
  /// How much a message matters, and so how long it stays.
  package enum Level: Sendable { case info, ok, warning, error }
  /// The text; empty for none.
  package var text = ""
  /// Its weight.
  package var level = Level.info
}

/// What is known of the connection to Sendbird.
package struct NetworkState: Sendable, Equatable {
  /// The last thing seen.
  package enum Condition: Sendable, Equatable {
    case unknown
    case ok(milliseconds: Int)
    case waiting(String)
    case offline
  }
  /// The last thing seen.
  package var condition = Condition.unknown
  /// Whether something has been awaited long enough to say so.
  package var isSlow = false
  /// Requests answered so far.
  package var requests = 0
  /// Searches in a row that could not reach Sendbird.
  package var failures = 0
}

/// A question in a dialog.
package enum Question: Sendable, Equatable {
  /// Leave, although edits are unsent?
  case quit
}
