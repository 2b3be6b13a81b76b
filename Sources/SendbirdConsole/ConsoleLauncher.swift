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
    let looks = try looks()
    let profile = choices.sandbox ? nil : try environmentProfile()
    let sandbox = profile == nil ? EmbeddedSandbox(isReadOnly: choices.readOnly) : nil
    let transport = HTTPTransport()
    let source = Self.source(profile: profile, sandbox: sandbox, transport: transport)
    let badge = Self.badge(profile, isReadOnly: choices.readOnly)
    let glyphs = TerminalTraits(Environment.value).glyphs(choices.glyphs)
    let runner = Locked<EffectRunner?>(nil)
    let reason = await TerminalHost.run(
      options: TerminalHost.Options(color: color()), looks: looks
    ) { waker in
      let mailbox = Mailbox<Reply>(waker: waker)
      let clock: @Sendable () -> WallTime = { WallTime.current() }
      let effects = EffectRunner(
        source: source, journal: MemoryJournal(), mailbox: mailbox, clock: clock)
      runner.withLock { $0 = effects }
      return ConsoleProgram(
        state: ConsoleState(
          profile: badge, look: ScreenOptions(glyphs: glyphs),
          size: Size(columns: 80, rows: 24), now: clock()),
        runner: effects, mailbox: mailbox, clock: clock)
    }
    await leave(runner.withLock { $0 }, transport, sandbox)
    try Self.end(reason)
  }

  /// Ends what is under way; what doesn't end in time ends with the process.
  private func leave(
    _ runner: EffectRunner?, _ transport: HTTPTransport, _ sandbox: EmbeddedSandbox?
  ) async {
    let isDone = await Patience.wait(seconds: 2) { await runner?.stopAll() }
    if !isDone, runner?.isWriting == true {
      StandardError.write(
        "warning: the outcome of the last write is unknown; read the user again to see it\n")
    }
    await Patience.wait(seconds: 1) {
      await transport.shutdown()
      await sandbox?.stop()
    }
  }

  private func looks() throws(CommandFailure) -> LookSheet {
    do throws(ThemeError) {
      return try ThemeCatalog.theme(named: choices.theme).looks
    } catch {
      throw .configuration("--theme: \(error)")
    }
  }

  private func environmentProfile() throws(CommandFailure) -> Profile? {
    do throws(ProfileError) {
      return try EnvironmentProfile.read(Environment.value, isReadOnly: choices.readOnly)
    } catch {
      throw .configuration(error.description)
    }
  }

  private func color() -> ColorChoice {
    switch choices.color {
    case .auto: Environment.value("NO_COLOR")?.isEmpty == false ? .never : .auto
    case .never: .never
    case .sixteen: .ansi16
    case .indexed: .indexed256
    case .rgb: .rgb
    }
  }

  private static func source(
    profile: Profile?, sandbox: EmbeddedSandbox?, transport: HTTPTransport
  ) -> ClientSource {
    { () async throws(ClientUnavailable) in
      if let profile { return client(profile, transport) }
      guard let sandbox else { throw ClientUnavailable("there is no profile") }
      do throws(EmbeddedSandbox.StartError) {
        return client(try await sandbox.profile(), transport)
      } catch {
        throw ClientUnavailable(error.description)
      }
    }
  }

  private static func client(_ profile: Profile, _ transport: HTTPTransport) -> SendbirdClient {
    SendbirdClient(
      connection: profile.connection, transport: transport, isReadOnly: profile.isReadOnly)
  }

  private static func badge(_ profile: Profile?, isReadOnly: Bool) -> ProfileBadge {
    guard let profile else {
      return ProfileBadge(
        name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: isReadOnly)
    }
    return ProfileBadge(
      name: profile.name, environment: profile.environment,
      applicationID: profile.connection.applicationID, isReadOnly: profile.isReadOnly)
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
