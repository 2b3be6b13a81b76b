package import Operations
package import Widgets
package import Workspace

/// Performs effects as tasks and posts what comes of them to the mailbox.
///
/// It counts work in flight, so that a test can wait until nothing is under way.
package final class EffectRunner: Sendable {
  private struct State {
    var source: ClientSource
    /// The profile whose journal is kept; nil keeps all writes in one.
    var profile: String?
    /// Clients that were opened and not adopted yet, by number.
    var opened: [Int: (client: SendbirdClient, profile: String)] = [:]
    var lastNumber = 0
    var tasks: [Slot: (sequence: Int, task: Task<Void, Never>)] = [:]
    var inFlight = 0
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let journal: any Journal
  private let workspace: WorkspaceDatabase?
  private let profiles: (any ProfileSwitcher)?
  private let searches: any SavedSearchStore
  private let mailbox: Mailbox<Reply>
  private let clock: @Sendable () -> WallTime
  private let editor: ExternalEditor
  private let templates: @Sendable () -> TicketTemplates
  private let state: Locked<State>
  /// The number by which drafts of this console are told from those of others.
  private let writer: Int64
  private let themes: ThemeSource?

  /// Creates a runner.
  ///
  /// - Parameters:
  ///   - source: gives what sends requests.
  ///   - journal: where writes are recorded before they are sent, unless a profile is named.
  ///   - profile: the profile's name, under which the workspace keeps its journal. The default leaves
  ///     every write to `journal`.
  ///   - workspace: what this machine remembers. The default is nothing.
  ///   - profiles: the other profiles. The default is none.
  ///   - searches: where saved searches are kept. The default forgets them with the process.
  ///   - mailbox: where answers go.
  ///   - clock: the time answers are stamped with.
  ///   - templates: reads the templates of tickets. The default is that there are none.
  ///   - themes: where themes come from. The default is nowhere.
  ///   - writer: the number by which drafts of this console are told from those of others. The default
  ///     is one that no other draws.
  ///   - editor: the person's editor.
  package init(
    source: @escaping ClientSource, journal: any Journal, profile: String? = nil,
    workspace: WorkspaceDatabase? = nil,
    profiles: (any ProfileSwitcher)? = nil,
    searches: any SavedSearchStore = MemorySavedSearches(), mailbox: Mailbox<Reply>,
    clock: @escaping @Sendable () -> WallTime,
    templates: @escaping @Sendable () -> TicketTemplates = { TicketTemplates() },
    themes: ThemeSource? = nil, writer: Int64 = .random(in: .min ... .max),
    editor: ExternalEditor = ExternalEditor(Environment.value)
  ) {
    self.templates = templates
    state = Locked(State(source: source, profile: profile))
    self.journal = journal
    self.workspace = workspace
    self.profiles = profiles
    self.searches = searches
    self.mailbox = mailbox
    self.clock = clock
    self.editor = editor
    self.writer = writer
    self.themes = themes
  }

  /// Starts work on themes, which needs no client and waits for nothing.
  package func start(_ work: ThemeWork) {
    guard let themes else { return }
    state.withLock { $0.inFlight += 1 }
    Task(executorPreference: TaskPool.shared) {
      let report = themes.perform(work)
      self.mailbox.post(
        Reply(slot: .theme, sequence: 0, at: self.clock(), content: .theme(report)))
      self.ended(.theme, sequence: 0)
    }
  }

  /// Starts work; what ran in the same slot is cancelled.
  package func start(_ slot: Slot, sequence: Int, _ work: Work) {
    // What is started now goes to the profile that is in use now, whatever is adopted later.
    let (source, profile) = state.withLock { state -> (ClientSource, String?) in
      state.inFlight += 1
      return (state.source, state.profile)
    }
    // Drafts are written in the order in which they were typed, and none is left out.
    let before = slot == .drafts ? state.withLock { $0.tasks[slot]?.task } : nil
    let task = Task(executorPreference: TaskPool.shared) {
      await before?.value
      let post: Poster = { content in
        self.mailbox.post(
          Reply(slot: slot, sequence: sequence, at: self.clock(), content: content))
      }
      await self.run(work, on: source, of: profile, post: post)
      self.ended(slot, sequence: sequence)
    }
    let replaced = state.withLock { state -> Task<Void, Never>? in
      let old = state.tasks[slot]?.task
      state.tasks[slot] = (sequence, task)
      return old
    }
    if before == nil { replaced?.cancel() }
  }

  /// Cancels the work of a slot.
  package func cancel(_ slot: Slot) {
    state.withLock { $0.tasks[slot]?.task }?.cancel()
  }

  /// Cancels everything and waits until it has ended.
  package func stopAll() async {
    for slot in Slot.allCases { cancel(slot) }
    await waitUntilIdle()
  }

  /// Whether a write is under way.
  package var isWriting: Bool { state.withLock { $0.tasks[.apply] != nil } }

  /// Waits until no work is under way.
  package func waitUntilIdle() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state -> Bool in
        guard state.inFlight > 0 else { return true }
        state.waiters.append(continuation)
        return false
      }
      if isIdle { continuation.resume() }
    }
  }

  /// Uses the client of a profile that was opened for everything that is started from now on.
  package func adopt(_ number: Int) {
    state.withLock { state in
      guard let (client, profile) = state.opened[number] else { return }
      state.opened = [:]
      if state.profile != nil { state.profile = profile }
      state.source = { () async throws(ClientUnavailable) in client }
    }
  }

  private func run(
    _ work: Work, on source: ClientSource, of profile: String?, post: @escaping Poster
  ) async {
    if case .templates = work {
      // Files don't wait for a connection.
      post(.templates(templates()))
      return
    }
    if case .local(let local) = work {
      await LocalRunner(
        workspace: workspace, writer: writer, profiles: profiles, post: post, clock: clock
      ) {
        client, profile in
        self.state.withLock { state in
          state.lastNumber += 1
          state.opened[state.lastNumber] = (client, profile)
          return state.lastNumber
        }
      }.run(local)
      return
    }
    if await FileWork(editor: editor, post: post).run(work) { return }
    do throws(ClientUnavailable) {
      let client = try await source()
      await WorkRunner(
        client: client, journal: journal(of: profile, client, post), searches: searches, post: post,
        clock: clock
      ).run(work)
    } catch {
      post(.unavailable(error.reason))
    }
  }

  /// Where the writes of a profile's application are recorded.
  ///
  /// By the application that is really reached: a sandbox in this process is another one each time.
  private func journal(
    of profile: String?, _ client: SendbirdClient, _ post: @escaping Poster
  ) -> any Journal {
    guard let profile, let workspace else { return journal }
    let owner = SessionOwner(profile: profile, applicationID: client.connection.applicationID)
    return WorkspaceJournal(workspace, owner: owner) { trouble in post(.local(.trouble(trouble))) }
  }

  private func ended(_ slot: Slot, sequence: Int) {
    let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.inFlight -= 1
      // A task may end before `start` has noted it down; then its entry is a finished task's.
      if state.tasks[slot]?.sequence == sequence { state.tasks[slot] = nil }
      guard state.inFlight == 0 else { return [] }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }
}

/// Posts one answer of a piece of work.
typealias Poster = @Sendable (Reply.Content) -> Void
