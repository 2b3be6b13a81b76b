import CVTerm
import Glibc

/// A program in a pseudo-terminal, with libvterm as its screen.
///
/// The terminal answers what a real one would (who it is, where the cursor is) and nothing else. All
/// waiting is for a condition with a deadline, never for time.
///
/// ```swift
/// let terminal = try VirtualTerminal(path, environment: ["TERM": "xterm-256color"])
/// try await terminal.wait { $0.contains("ready") }
/// try await terminal.type("q")
/// #expect(try await terminal.waitForEnd() == .exited(0))
/// ```
package actor VirtualTerminal {
  private let executor = PTYExecutor()
  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// The process.
  package nonisolated let processID: Int32
  /// Bytes that came from the program.
  package private(set) var receivedCount = 0
  /// Reads it took to get them; a frame that was written at once comes in one, if it is small.
  package private(set) var readCount = 0
  /// All bytes that came from the program.
  package private(set) var transcript: [UInt8] = []
  /// Width and height now.
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Whether the program's end of the terminal is closed.
  package private(set) var isClosed = false

  private let handle: VTermHandle
  var term: OpaquePointer { handle.pointer }
  private var master: Int32
  private let pidfd: Int32
  private var end: ProcessEnd?
  private var unsent: [UInt8] = []

  /// Starts a program; it is the leader of a new session on the terminal.
  ///
  /// - Parameters:
  ///   - path: The executable.
  ///   - arguments: The arguments without the program's name.
  ///   - environment: The whole environment; nothing is inherited.
  ///   - directory: Where to start it.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  /// - Throws: `PTYStartFailure` when there is no terminal or no process to be had.
  package init(
    _ path: String, arguments: [String] = [], environment: [String: String],
    directory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws(PTYStartFailure) {
    self.columns = columns
    self.rows = rows
    guard let handle = VTermHandle(columns: columns, rows: rows) else {
      throw PTYStartFailure(path: path, errno: ENOMEM)
    }
    self.handle = handle
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var pid: pid_t = 0
    master = cv_spawn(path, &argv, &envp, directory, Int32(rows), Int32(columns), &pid)
    guard master >= 0 else { throw PTYStartFailure(path: path, errno: errno) }
    processID = pid
    pidfd = cv_pidfd(pid)
  }

  deinit {
    if end == nil {
      kill(processID, SIGKILL)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    if master >= 0 { close(master) }
    if pidfd >= 0 { close(pidfd) }
  }

  // MARK: Waiting

  /// Waits until a condition holds; the screen is kept up to date meanwhile.
  ///
  /// - Throws: `PTYTimeout` with the screen's text when the deadline passes.
  package func wait(
    for what: String = "the condition", deadline: Duration = .seconds(30),
    until condition: @Sendable (isolated VirtualTerminal) -> Bool
  ) throws {
    let clock = ContinuousClock()
    let limit = clock.now + deadline
    while !condition(self) {
      let left = limit - clock.now
      guard left > .zero, !isClosed || end == nil else {
        throw PTYTimeout(what: what, rows: text)
      }
      // Not everything that is waited for comes with bytes: the line's settings don't.
      pump(for: min(left, .milliseconds(50)))
    }
  }

  /// Waits until the process has ended and everything it wrote is on the screen.
  @discardableResult
  package func waitForEnd(deadline: Duration = .seconds(30)) throws -> ProcessEnd {
    try wait(for: "the end of the process", deadline: deadline) {
      $0.end != nil && ($0.isClosed || $0.master < 0)
    }
    guard let end else { throw PTYTimeout(what: "the end of the process", rows: text) }
    return end
  }

  /// Whether the process has ended.
  package var hasEnded: Bool {
    pump(for: .zero)
    return end != nil
  }

  /// Lets time pass while nothing is expected; answers with the bytes that came all the same.
  ///
  /// This is for proving silence only.
  package func bytesReceived(during duration: Duration) -> Int {
    let before = receivedCount
    let clock = ContinuousClock()
    let limit = clock.now + duration
    while !isClosed, limit > clock.now { pump(for: limit - clock.now) }
    return receivedCount - before
  }

  private func pump(for left: Duration) {
    var descriptors = [
      pollfd(fd: isClosed ? -1 : master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: end == nil ? pidfd : -1, events: Int16(POLLIN), revents: 0),
    ]
    if !unsent.isEmpty { descriptors[0].events |= Int16(POLLOUT) }
    guard poll(&descriptors, 2, left.pollTimeout) > 0 else { return }
    if descriptors[0].revents & Int16(POLLOUT) != 0 { flush() }
    if descriptors[0].revents & ~Int16(POLLOUT) != 0 { receive() }
    if descriptors[1].revents != 0 { reap() }
  }

  private func receive() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    if count > 0 {
      readCount += 1
      receivedCount += count
      transcript += buffer[..<count]
      cv_feed(term, buffer, count)
      flush()
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isClosed = true
    }
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return }
    let signal = status & 0x7F
    end = signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
  }

  // MARK: Sending

  /// Sends bytes as they are.
  package func send(_ bytes: some Sequence<UInt8>) {
    unsent += bytes
    flush()
  }

  /// Sends what the terminal has to say: answers, keys and the rest of what didn't fit before.
  func flush() {
    collect()
    while !unsent.isEmpty, master >= 0 {
      let count = write(master, unsent, unsent.count)
      if count <= 0 { return }
      unsent.removeFirst(count)
    }
  }

  /// Takes what the terminal has to say; it keeps few bytes and forgets the rest.
  func collect() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = cv_take(term, &buffer, buffer.count), count > 0 {
      unsent += buffer[..<count]
    }
  }

  /// Gives the terminal another size; the kernel tells the program by SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cv_resize(term, Int32(rows), Int32(columns))
    _ = cv_set_size(master, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the process.
  package func signal(_ number: Int32) { kill(processID, number) }

  /// Stops or continues the terminal's output, as ^S and ^Q do; writes of the program don't get through.
  package func holdOutput(_ isHeld: Bool) throws {
    let line = try openLine()
    defer { close(line) }
    tcflow(line, isHeld ? TCOOFF : TCOON)
  }

  /// Waits until the program has read all that was sent.
  package func waitForInputRead(deadline: Duration = .seconds(30)) throws {
    let line = try openLine()
    defer { close(line) }
    let limit = ContinuousClock().now + deadline
    var count: Int32 = 1
    while ioctl(line, UInt(FIONREAD), &count) == 0, count > 0 || !unsent.isEmpty {
      guard ContinuousClock().now < limit else {
        throw PTYTimeout(what: "the program to read", rows: text)
      }
      pump(for: .milliseconds(1))
    }
  }

  /// Switches on, behind the program's back, that ^C and ^Z make signals.
  package func letKeysSignal() throws {
    let line = try openLine()
    defer { close(line) }
    var settings = termios()
    guard tcgetattr(line, &settings) == 0 else { return }
    settings.c_lflag |= tcflag_t(ISIG)
    tcsetattr(line, TCSANOW, &settings)
  }

  /// Opens the program's side of the terminal.
  private func openLine() throws -> Int32 {
    let line = cv_open_line(master)
    guard line >= 0 else { throw PTYStartFailure(path: "the terminal's line", errno: errno) }
    return line
  }

  /// Closes the terminal, as when its window is closed.
  package func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
    isClosed = true
  }

  /// The line's settings now; `nil` after `hangUp`.
  package var lineSettings: LineSettings? { LineSettings(descriptor: master) }
}
