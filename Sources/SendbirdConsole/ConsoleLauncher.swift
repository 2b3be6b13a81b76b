import CLI
import Console
import Operations
import SendbirdAPI
import Terminal
import Themes
import Widgets
import Workspace

/// Opens the console: chooses profile and looks, runs the screen, cleans up behind it.
struct ConsoleLauncher {
  let choices: ConsoleChoices

  /// Runs the console until it is left.
  func run() async throws(CommandFailure) {
    let configuration = try configuration()
    let choice =
      try choices.profile.choice(configuration) { Environment.value($0) }
      ?? .sandbox(isReadOnly: choices.profile.isReadOnly)
    let looks = try looks(configuration)
    let profiles = ProfileSource(choice, executor: TaskPool.shared)
    let transport = HTTPTransport()
    let source = Self.source(profiles, transport: transport)
    let badge = Self.badge(choice)
    let glyphs = TerminalTraits(Environment.value).glyphs(
      choices.glyphs ?? configuration.glyphs ?? .auto)
    let runner = Locked<EffectRunner?>(nil)
    let reason = await TerminalHost.run(
      options: TerminalHost.Options(color: color(configuration)), looks: looks
    ) { waker in
      let mailbox = Mailbox<Reply>(waker: waker)
      let clock: @Sendable () -> WallTime = { WallTime.current() }
      let effects = EffectRunner(
        source: source, journal: MemoryJournal(), mailbox: mailbox, clock: clock,
        templates: { TicketTemplates.load { Environment.value($0) } })
      runner.withLock { $0 = effects }
      return ConsoleProgram(
        state: ConsoleState(
          profile: badge, look: ScreenOptions(glyphs: glyphs),
          size: Size(columns: 80, rows: 24), now: clock()),
        runner: effects, mailbox: mailbox, clock: clock)
    }
    await leave(runner.withLock { $0 }, transport, profiles)
    try Self.end(reason)
  }

  /// Ends what is under way; what doesn't end in time ends with the process.
  private func leave(
    _ runner: EffectRunner?, _ transport: HTTPTransport, _ profiles: ProfileSource
  ) async {
    let isDone = await Patience.wait(seconds: 2) { await runner?.stopAll() }
    if !isDone, runner?.isWriting == true {
      StandardError.write(
        "warning: the outcome of the last write is unknown; read the user again to see it\n")
    }
    await Patience.wait(seconds: 1) {
      await transport.shutdown()
      await profiles.stop()
    }
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

  private func looks(_ configuration: Configuration) throws(CommandFailure) -> LookSheet {
    do throws(ThemeError) {
      return try ThemeCatalog.theme(
        named: choices.theme ?? configuration.theme ?? ThemeCatalog.defaultName
      ).looks
    } catch {
      if choices.theme == nil, configuration.theme != nil {
        throw .configuration(configuration.mistake(at: "theme", "\(error)").description)
      }
      throw .configuration("--theme: \(error)")
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

  private static func source(
    _ profiles: ProfileSource, transport: HTTPTransport
  ) -> ClientSource {
    // One client for all, because its pace is for all requests together.
    let made = Locked<SendbirdClient?>(nil)
    return { () async throws(ClientUnavailable) in
      do throws(CommandFailure) {
        let profile = try await profiles.profile()
        return made.withLock { known in
          let client = known ?? profile.client(on: transport)
          known = client
          return client
        }
      } catch {
        throw ClientUnavailable(error.messages.joined(separator: "; "))
      }
    }
  }

  private static func badge(_ choice: ProfileChoice) -> ProfileBadge {
    switch choice {
    case .sandbox(let isReadOnly):
      ProfileBadge(
        name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: isReadOnly)
    case .profile(let definition, _, let isReadOnly):
      ProfileBadge(
        name: definition.name, environment: definition.environment,
        applicationID: definition.applicationID, isReadOnly: isReadOnly)
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
