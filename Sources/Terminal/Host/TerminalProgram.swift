/// What runs on the terminal's thread.
///
/// The host calls it from one thread only, so it isn't `Sendable`. Nothing it does may wait. In every
/// turn the host hands over all events that are there, calls `pump`, then asks for requests and at
/// most one frame.
package protocol TerminalProgram: AnyObject {
  /// Takes what the terminal can show, before anything else.
  func opened(at depth: ColorDepth)

  /// Takes one event.
  func handle(_ event: HostEvent)

  /// Applies what other threads posted; called once after every wake-up by a `Waker`.
  func pump()

  /// When `fire(now:)` should be called; `nil` for never. The host asks before it waits.
  var nextDeadline: ContinuousClock.Instant? { get }

  /// Lets timers expire; called when `nextDeadline` has passed.
  func fire(now: ContinuousClock.Instant)

  /// The frame to show, `nil` when nothing changed since the last one.
  func frame(size: Size) -> Frame?

  /// The next thing that the program wants from the host, `nil` when there is none.
  func takeRequest() -> HostRequest?
}

extension TerminalProgram {
  /// Most programs don't care: the screen reduces their looks.
  package func opened(at depth: ColorDepth) {}
}

/// Something that happened to the terminal or the process.
package enum HostEvent: Hashable, Sendable {
  /// Input from the terminal. A SIGINT from outside arrives as the key `ctrl-c`.
  case input(InputEvent)
  /// The terminal has another size; the next frame is asked for with it. Also the first event.
  case resized(Size)
  /// After `.release` the terminal is as it was; whoever waited for it can have it.
  case released
  /// The process runs again after it was stopped, or after `.reclaim`; the screen is repainted.
  case resumed
  /// SIGTERM or SIGHUP came; `run` returns as soon as this call is over.
  case signal(Int32)
  /// The terminal is gone; `run` returns as soon as this call is over.
  case hangup
}

/// Something that a program wants from its host.
package enum HostRequest: Equatable, Sendable {
  /// Leave; `run` returns `.quit`.
  case quit
  /// Stop the process as ^Z does, and come back with `.resumed`.
  case suspend
  /// Draw everything again.
  case redraw
  /// Use other looks from now on and draw everything again.
  case setLooks(LookSheet)
  /// Give the terminal back, e.g. to an editor; no input is read and nothing is drawn.
  case release
  /// Take the terminal again after `.release`.
  case reclaim
  /// Ask the terminal whether its ground is dark or light, with the first frame. The reply may come
  /// late or never; `Ground` reads it.
  case askGround
  /// Ring the terminal's bell.
  case bell
  /// Put text on the clipboard through the terminal (OSC 52); more than 100 kB is not sent.
  case copy(String)
}

/// The reason for which `TerminalHost.run` came back.
///
/// The terminal is restored in every case.
package enum ExitReason: Hashable, Sendable {
  /// The program asked for it.
  case quit
  /// SIGTERM or SIGHUP; after cleaning up, end with `TerminalHost.endProcess(by:)`.
  case signal(Int32)
  /// The terminal vanished.
  case hangup
  /// The terminal could not be used; nothing was drawn.
  case failed(TerminalError)
}
