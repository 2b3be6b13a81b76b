import CTerminal

#if canImport(Glibc)
import Glibc
#endif

/// The loop of the terminal's thread: it waits, hands over everything that came, draws one frame.
///
/// There is no tick. It wakes for input, a waker, a signal, the decoder's deadline and the program's.
final class EventLoop {
  private let screen: CursesScreen
  private let waker: Waker
  private let program: any TerminalProgram
  private let clock = ContinuousClock()
  /// Made when the first bytes come: the first frame needs no keys.
  private lazy var decoder = KeyDecoder(
    table: KeyTable { [screen] in screen.keyCapability($0) }, escapeDelay: escapeDelay)
  private let escapeDelay: Duration
  private var decoderDeadline: ContinuousClock.Instant?
  private var lastFrame: Frame?
  private var needsRepaint = false
  private var isReleased = false
  private var buffer = [UInt8](repeating: 0, count: 16_384)

  init(
    screen: CursesScreen, waker: Waker, program: any TerminalProgram, escapeDelay: Duration
  ) {
    self.screen = screen
    self.waker = waker
    self.program = program
    self.escapeDelay = escapeDelay
  }

  /// Runs until the program or the world ends it.
  func run() -> ExitReason {
    program.opened(at: screen.depth)
    program.handle(.resized(screen.size))
    while true {
      if let reason = serveRequests() { return reason }
      draw()
      if let reason = screen.isGone ? lost() : wait() { return reason }
    }
  }

  private func serveRequests() -> ExitReason? {
    while let request = program.takeRequest() {
      switch request {
      case .quit: return .quit
      case .suspend: suspend()
      case .redraw: repaint()
      case .setLooks(let looks):
        screen.setLooks(looks)
        needsRepaint = true
      case .release:
        isReleased = true
        screen.suspend()
        program.handle(.released)
      case .reclaim: if isReleased { reclaim() }
      case .askGround: screen.askGround()
      case .bell:
        screen.ring()
        needsRepaint = true
      case .copy(let text):
        screen.copy(text)
        needsRepaint = true
      }
    }
    return nil
  }

  private func draw() {
    guard !isReleased else { return }
    let frame = program.frame(size: screen.size)
    // Without a new frame the last one is drawn again where the terminal may have lost it.
    guard frame != nil || needsRepaint, let shown = frame ?? lastFrame else { return }
    needsRepaint = false
    lastFrame = shown
    screen.present(shown)
  }

  private func wait() -> ExitReason? {
    var events = ct_events()
    if ct_wait(waker.descriptor, !isReleased, timeout(), &events) < 0 { return lost() }
    if let reason = take(signals: events.signals) { return reason }
    if events.input, !readInput() { return lost() }
    if events.hangup, !events.input { return lost() }
    let now = clock.now
    if let deadline = decoderDeadline, deadline <= now {
      decoderDeadline = nil
      deliver(decoder.timeout())
    }
    if events.woken { program.pump() }
    if let deadline = program.nextDeadline, deadline <= now { program.fire(now: now) }
    return nil
  }

  /// Nanoseconds to the nearest deadline, -1 for none.
  private func timeout() -> Int64 {
    let deadlines = [decoderDeadline, program.nextDeadline].compactMap { $0 }
    guard let first = deadlines.min() else { return -1 }
    let left = (first - clock.now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let seconds = min(left.seconds, 1_000_000)
    // One more, so that the deadline has passed when the wait is over.
    return seconds * 1_000_000_000 + left.attoseconds / 1_000_000_000 + 1
  }

  /// Reads all there is, so that one frame answers it; false when the terminal is gone.
  private func readInput() -> Bool {
    // Bounded, so that a flood cannot keep signals and frames away for ever.
    for _ in 0..<64 {
      let count = buffer.withUnsafeMutableBufferPointer {
        ct_read($0.baseAddress, Int32($0.count))
      }
      if count < 0 { return false }
      if count == 0 { break }
      let events = decoder.feed(buffer[..<Int(count)])
      decoderDeadline = decoder.pendingDeadline.map { clock.now + $0 }
      deliver(events)
      if Int(count) < buffer.count { break }
    }
    return true
  }

  private func deliver(_ events: [InputEvent]) {
    for event in events { program.handle(.input(event)) }
  }

  private func take(signals: UInt64) -> ExitReason? {
    guard signals != 0 else { return nil }
    func came(_ signal: Int32) -> Bool { signals & 1 << UInt64(signal) != 0 }
    for signal in [SIGTERM, SIGHUP] where came(signal) {
      program.handle(.signal(signal))
      return .signal(signal)
    }
    if came(SIGTSTP) { suspend() }
    if came(SIGCONT) { if isReleased { return nil } else { reclaim() } }
    if came(SIGWINCH), !isReleased { resize() }
    if came(SIGINT), !isReleased {
      program.handle(.input(.key(KeyPress("c", .control))))
    }
    return nil
  }

  private func resize() {
    guard screen.updateSize() else { return }
    needsRepaint = true
    program.handle(.resized(screen.size))
  }

  /// Stops the process as ^Z does; the shell sees a clean terminal meanwhile.
  private func suspend() {
    if isReleased { return ct_stop() }
    screen.suspend()
    ct_stop()
    reclaim()
  }

  /// Takes the terminal back after a stop or a release.
  private func reclaim() {
    isReleased = false
    let before = screen.size
    screen.resume()
    needsRepaint = true
    if screen.size != before { program.handle(.resized(screen.size)) }
    program.handle(.resumed)
  }

  private func repaint() {
    screen.invalidate()
    needsRepaint = true
  }

  /// The terminal takes no more bytes: it is gone, unless a signal told us to end meanwhile.
  private func lost() -> ExitReason {
    var events = ct_events()
    _ = ct_wait(waker.descriptor, false, 0, &events)
    if let reason = take(signals: events.signals) { return reason }
    program.handle(.hangup)
    return .hangup
  }
}
