import CTerminal

#if canImport(Glibc)
import Glibc
#endif

/// Runs a program on the terminal.
package enum TerminalHost {
  /// Which terminal, and how to treat it.
  package struct Options: Sendable {
    /// The descriptor whose terminal is read.
    package var input: Int32
    /// The descriptor whose terminal is written.
    package var output: Int32
    /// The terminfo name; by default `TERM`.
    package var terminalType: String
    /// The colours that are wanted; honour `NO_COLOR` by passing `.never`.
    package var color: ColorChoice
    /// Where standard error goes while the screen is shown; -1 keeps it and prints it afterwards.
    package var logDescriptor: Int32
    /// How long to wait for the rest of a key that begins with the escape character.
    package var escapeDelay = Duration.milliseconds(25)

    /// Creates options; the defaults are the standard descriptors and the environment's `TERM`.
    package init(
      input: Int32 = 0, output: Int32 = 1, terminalType: String? = nil, color: ColorChoice = .auto,
      logDescriptor: Int32 = -1
    ) {
      self.input = input
      self.output = output
      self.terminalType = terminalType ?? getenv("TERM").map { String(cString: $0) } ?? ""
      self.color = color
      self.logDescriptor = logDescriptor
    }
  }

  /// Opens the screen, runs a program on a thread of its own until it ends, and restores everything.
  ///
  /// The thread is no task, so the program may take its time without stopping one, and no task can
  /// stop the screen. Only one screen can be open in a process.
  ///
  /// - Parameters:
  ///   - options: Which terminal.
  ///   - looks: The looks to start with.
  ///   - makeProgram: Makes the program on its thread; other threads reach it by a `Mailbox` with
  ///     this waker.
  /// - Returns: Why it ended. After `.signal`, clean up and call `endProcess(by:)`.
  package static func run(
    options: Options = Options(), looks: LookSheet,
    makeProgram: @escaping @Sendable (Waker) -> any TerminalProgram
  ) async -> ExitReason {
    await withUnsafeContinuation { continuation in
      let started = UIThread.start {
        let reason = runHere(options: options, looks: looks, makeProgram: makeProgram)
        continuation.resume(returning: reason)
      }
      if !started {
        continuation.resume(
          returning: .failed(TerminalError(.system, "The screen's thread cannot be started.")))
      }
    }
  }

  /// Ends the process by a signal, as if it had not been caught, so that the parent sees it.
  package static func endProcess(by signal: Int32) -> Never { ct_die(signal) }

  private static func runHere(
    options: Options, looks: LookSheet, makeProgram: (Waker) -> any TerminalProgram
  ) -> ExitReason {
    let waker = Waker()
    guard waker.isOpen, ct_signals_open() == 0 else {
      return .failed(TerminalError(.system, "The system gives no more file descriptors."))
    }
    defer { ct_signals_close() }
    do throws(TerminalError) {
      let screen = try CursesScreen(options, looks: looks)
      defer { screen.close() }
      return EventLoop(
        screen: screen, waker: waker, program: makeProgram(waker), escapeDelay: options.escapeDelay
      ).run()
    } catch {
      return .failed(error)
    }
  }
}
