import CLI
import Console
import Operations
import SendbirdAPI
import Terminal
import Widgets
import Workspace

/// Opens the console: chooses profile and looks, runs the screen, cleans up behind it.
struct ConsoleLauncher {
  let choices: ConsoleChoices

  /// Runs the console until it is left.
  func run() async throws(CommandFailure) {
    let configuration = try configuration()
    // While the screen is shown, standard error is kept and printed afterwards.
    let log = try ExchangeLog(
      file: choices.logFile, talk: choices.isVerbose ? .standardError : nil)
    let workspace = workspace
    let catalog = ProfileCatalog(configuration: configuration) { Environment.value($0) }
    let chosen = try await choice(among: catalog, configuration, workspace)
    let choice = chosen ?? .sandbox(isReadOnly: choices.profile.isReadOnly)
    let transport = HTTPTransport()
    let desk = ProfileDesk(
      choices.profile, transport: transport, tokenVariables: catalog.tokenVariables,
      onExchange: log.listener)
    let source: ClientSource = { () async throws(ClientUnavailable) in
      try await desk.client(of: choice)
    }
    var session = SessionState()
    session.isKept = workspace != nil
    session.restores = workspace != nil && !choices.isFresh
    let start = Start(badge: ProfileBadge(choice), session: session, isFirstRun: chosen == nil)
    if choices.isPlain || PlainLauncher.isNeeded {
      let plain = PlainLauncher(
        badge: start.badge, isFirstRun: start.isFirstRun, source: source, workspace: workspace)
      let ended = await Self.result { () async throws(CommandFailure) in try await plain.run() }
      await leave(nil, transport, desk)
      return try ended.get()
    }
    let color = color(configuration)
    let theme = try StartTheme(choices, configuration, color: color)
    let registry = try CommandRegistry.chosen(by: configuration)
    let traits = TerminalTraits(Environment.value)
    var look = ScreenOptions(
      glyphs: traits.glyphs(choices.glyphs ?? configuration.glyphs ?? .auto),
      hasClipboard: traits.hasClipboard)
    look.layout = LayoutOptions(configuration)
    look.editsAsVi = configuration.editVi ?? false
    let shown = look
    var host = TerminalHost.Options(color: color)
    if let delay = configuration.escapeDelay { host.escapeDelay = delay }
    let editor = ExternalEditor(Environment.value) { desk.tokenVariables }
    let runner = Locked<EffectRunner?>(nil)
    let reason = await TerminalHost.run(
      options: host, looks: theme.looks
    ) { waker in
      let mailbox = Mailbox<Reply>(waker: waker)
      let clock: @Sendable () -> WallTime = { WallTime.current() }
      let effects = EffectRunner(
        source: source, journal: UnavailableJournal(Self.noFolder), profile: start.badge.name,
        workspace: workspace, profiles: desk,
        searches: workspace.map { WorkspaceSearches($0) } ?? MemorySavedSearches(),
        mailbox: mailbox, clock: clock,
        templates: { TicketTemplates.load { Environment.value($0) } },
        themes: theme.source(mailbox: mailbox, clock: clock), editor: editor)
      runner.withLock { $0 = effects }
      var state = ConsoleState(
        profile: start.badge, look: shown,
        size: Size(columns: 80, rows: 24), now: clock())
      state.session = start.session
      // Without a folder for them it is said that none is kept.
      state.keeping.isKept = true
      state.isFirstRun = start.isFirstRun
      state.theme = theme.state
      return ConsoleProgram(
        state: state, registry: registry, runner: effects, mailbox: mailbox, clock: clock)
    }
    await leave(runner.withLock { $0 }, transport, desk)
    try Self.end(reason)
  }

  /// Ends what is under way; what doesn't end in time ends with the process.
  private func leave(
    _ runner: EffectRunner?, _ transport: HTTPTransport, _ desk: ProfileDesk
  ) async {
    let isDone = await Patience.wait(seconds: 2) { await runner?.stopAll() }
    if !isDone, runner?.isWriting == true {
      StandardError.write(
        "warning: the outcome of the last write is unknown; read the user again to see it\n")
    }
    await Patience.wait(seconds: 1) {
      await transport.shutdown()
      await desk.stop()
    }
  }

  /// Why nothing can be written without a home folder.
  static let noFolder =
    "HOME is not set to a folder; set it, or XDG_STATE_HOME, to an absolute path"

  private static func result(
    _ body: () async throws(CommandFailure) -> Void
  ) async -> Result<Void, CommandFailure> {
    do throws(CommandFailure) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }

  /// What the state begins with.
  private struct Start: Sendable {
    let badge: ProfileBadge
    let session: SessionState
    let isFirstRun: Bool
  }

  /// What this machine remembers, nil without a home folder.
  ///
  /// Nothing is opened before it is asked for.
  private var workspace: WorkspaceDatabase? {
    let folder = try? XDGFolders { Environment.value($0) }.state()
    return folder.map { WorkspaceDatabase(folder: $0) }
  }

  /// The application to begin with; nil when there is no profile.
  ///
  /// Where command line and environment leave it open and there are several, it is the one that was
  /// left last (ux 16). Only then does the first frame wait for what this machine remembers.
  private func choice(
    among catalog: ProfileCatalog, _ configuration: Configuration, _ workspace: WorkspaceDatabase?
  ) async throws(CommandFailure) -> ProfileChoice? {
    var request = choices.profile
    if request.name == nil, !request.usesSandbox, !choices.isFresh,
      catalog.definitions.count > 1,
      !catalog.definitions.contains(where: { $0.origin == .environment })
    {
      let uses = try? await workspace?.profileUses()
      request.name =
        uses?.lazy.compactMap { use in
          catalog.definitions.first { definition in
            ProfileBadge(definition, isReadOnly: false).owner == use.owner
          }
        }.first?.name
    }
    return try request.choice(configuration) { Environment.value($0) }
  }

  /// What the file says; with `--sandbox` a mistake in it is no reason not to open.
  private func configuration() throws(CommandFailure) -> Configuration {
    do throws(CommandFailure) {
      return try choices.profile.configuration { Environment.value($0) }
    } catch {
      if choices.profile.usesSandbox, choices.profile.configurationFile == nil {
        return Configuration()
      }
      throw error
    }
  }

  private func color(_ configuration: Configuration) -> ColorChoice {
    let isUnwanted = Environment.value("NO_COLOR")?.isEmpty == false
    return switch choices.color ?? (isUnwanted ? .never : configuration.color ?? .auto) {
    // Asked for on the command line, it still means what the environment wishes.
    case .auto: isUnwanted ? .never : .auto
    case .never: .never
    case .sixteen: .ansi16
    case .indexed: .indexed256
    case .rgb: .rgb
    }
  }

  private static func end(_ reason: ExitReason) throws(CommandFailure) {
    switch reason {
    case .quit, .hangup: break
    case .signal(let signal): TerminalHost.endProcess(by: signal)
    case .failed(let error):
      throw .usage("the console needs a terminal: \(error)")
    }
  }
}
