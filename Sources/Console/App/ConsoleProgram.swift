import Operations
package import Widgets

/// The console as the terminal's host runs it: state, timers and requests, confined to one thread.
package final class ConsoleProgram: TerminalProgram {
  /// The state.
  package private(set) var state: ConsoleState
  private let update = Update()
  private var screen = MainScreen()
  private let runner: EffectRunner
  private let mailbox: Mailbox<Reply>
  private let clock: @Sendable () -> WallTime
  private var timers = Timers()
  private var requests: [HostRequest] = []
  /// The work that waits for the terminal.
  private var lent: (slot: Slot, sequence: Int, work: Work)?
  private var isDirty = true

  /// Creates the program and asks for the first page of users.
  ///
  /// - Parameters:
  ///   - state: the state at start.
  ///   - registry: the commands.
  ///   - runner: what performs effects.
  ///   - mailbox: where the runner's answers arrive.
  ///   - clock: the time given to the state.
  package init(
    state: ConsoleState, registry: CommandRegistry = .standard, runner: EffectRunner,
    mailbox: Mailbox<Reply>, clock: @escaping @Sendable () -> WallTime
  ) {
    self.state = state
    self.state.registry = registry
    self.runner = runner
    self.mailbox = mailbox
    self.clock = clock
    // The first frame doesn't wait for the first request.
    timers.set(.begin, to: .now)
  }

  package func opened(at depth: ColorDepth) {
    if state.theme.pair != nil { requests.append(.askGround) }
    perform(state.opened(at: depth))
  }

  package func handle(_ event: HostEvent) {
    switch event {
    case .input(let input): send(.input(input))
    case .resized(let size): send(.resized(size))
    case .resumed: isDirty = true
    case .released:
      guard let (slot, sequence, work) = lent else { return }
      lent = nil
      runner.start(slot, sequence: sequence, work)
    case .signal, .hangup: keepAll()
    }
  }

  package func pump() {
    for reply in mailbox.drain() { send(.reply(reply)) }
  }

  package var nextDeadline: ContinuousClock.Instant? { timers.next }

  package func fire(now: ContinuousClock.Instant) {
    for timer in timers.takeExpired(now) { send(.timer(timer)) }
  }

  package func frame(size: Size) -> Frame? {
    if size != state.size { send(.resized(size)) }
    guard isDirty else { return nil }
    isDirty = false
    state.now = clock()
    return screen.frame(state)
  }

  package func takeRequest() -> HostRequest? {
    requests.isEmpty ? nil : requests.removeFirst()
  }

  private func send(_ message: Message) {
    state.now = clock()
    if !state.isUnseen(message) { isDirty = true }
    perform(update(&state, message))
  }

  /// Keeps where one is and what is typed; there may be no later time.
  private func keepAll() {
    perform(state.saveSession())
    keepDrafts()
  }

  private func keepDrafts() { perform(state.saveDrafts(isLast: true)) }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .start(let slot, let sequence, .edit(let text)):
        // The editor needs the terminal, which is its own only once the host has let go of it.
        keepDrafts()
        requests.append(.release)
        lent = (slot, sequence, .edit(text))
      case .start(let slot, let sequence, let work): runner.start(slot, sequence: sequence, work)
      case .cancel(let slot): runner.cancel(slot)
      case .startTimer(let timer, let milliseconds):
        timers.set(timer, to: .now + .milliseconds(milliseconds))
      case .stopTimer(let timer): timers.remove(timer)
      case .theme(let work): runner.start(work)
      case .adopt(let number): runner.adopt(number)
      case .host(let request):
        // Whoever waits for the runner after the end waits for this, too.
        if request == .quit { keepAll() }
        // A stopped process keeps nothing, and may be ended before it goes on.
        if request == .suspend { keepDrafts() }
        requests.append(request)
      }
    }
  }
}
