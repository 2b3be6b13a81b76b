import CBench
import Glibc

/// One exchange: what was answered to what was sent, and when.
struct Exchange {
  /// From just before the first key was written to the last byte that was read; nil without one.
  let latency: Nanoseconds?
  let bytes: Int
  /// The longest pause inside the answer: near zero when it left the program in one piece.
  let longestPause: Nanoseconds
  /// Nothing more came for as long as was asked.
  let isSettled: Bool
}

/// A program running in a pseudo-terminal of its own.
final class Session {
  let process: pid_t
  let started: Nanoseconds
  private let terminal: Int32
  private var record: cb_record
  private let screen: OpaquePointer
  private var size: WindowSize
  private let name: String

  init(_ program: Program, size: WindowSize, home: String) throws(BenchError) {
    self.size = size
    name = program.path
    let environment = MeasuredEnvironment.variables(home: home, adding: program.environment)
      .map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    var started: Int64 = 0
    terminal = withCStrings([program.path] + program.arguments) { arguments in
      withCStrings(environment) { environment in
        cb_start(
          program.path, arguments, environment, size.columns, size.rows, &process, &started)
      }
    }
    self.process = process
    self.started = started
    record = cb_record()
    guard terminal >= 0, cb_record_make(&record, 8 << 20, 1 << 16) == 0,
      let screen = cb_screen_make(size.columns, size.rows)
    else { throw .system("cannot start \(program.path)") }
    self.screen = screen
  }

  deinit {
    cb_record_free(&record)
    cb_screen_free(screen)
  }

  /// Sends the keys and reads until nothing has come for `quiet`.
  @discardableResult
  func send(
    _ keys: String, quiet: Nanoseconds, limit: Nanoseconds = .seconds(10)
  ) throws(BenchError) -> Exchange {
    let outcome = try exchange(keys, quiet: quiet, limit: limit)
    cb_screen_feed(screen, record.bytes, record.length)
    let chunks = UnsafeBufferPointer(start: record.chunks, count: record.chunk_count)
    let pauses = zip(chunks, chunks.dropFirst()).map { $1.at - $0.at }
    return Exchange(
      latency: chunks.last.map { $0.at - record.begun },
      bytes: chunks.reduce(0) { $0 + $1.length }, longestPause: pauses.max() ?? 0,
      isSettled: outcome == 0)
  }

  /// Gives the window another size, and reads until nothing has come for `quiet`.
  ///
  /// The latency counts from just before the change.
  func resize(
    to sizes: [WindowSize], quiet: Nanoseconds, limit: Nanoseconds = .seconds(10)
  ) throws(BenchError) -> Exchange {
    let begun = cb_now()
    for size in sizes {
      guard cb_resize(terminal, size.columns, size.rows) == 0 else {
        throw .system("the size of \(name)")
      }
      self.size = size
    }
    cb_screen_resize(screen, size.columns, size.rows)
    let late = cb_now()
    let answer = try send("", quiet: quiet, limit: limit)
    return Exchange(
      latency: answer.latency.map { $0 + late - begun }, bytes: answer.bytes,
      longestPause: answer.longestPause, isSettled: answer.isSettled)
  }

  /// Reads from the start of the program, showing the screen as it was after each piece of output.
  ///
  /// The closure gets the time since the start and how long the terminal was then silent.
  func watchStart(
    quiet: Nanoseconds, limit: Nanoseconds,
    _ body: (_ at: Nanoseconds, _ pause: Nanoseconds) throws(BenchError) -> Void
  ) throws(BenchError) {
    _ = try exchange("", quiet: quiet, limit: limit)
    var offset = 0
    for index in 0..<record.chunk_count {
      let chunk = record.chunks[index]
      cb_screen_feed(screen, record.bytes + offset, min(chunk.length, record.length - offset))
      offset = min(offset + chunk.length, record.length)
      let next = index + 1 < record.chunk_count ? record.chunks[index + 1].at : .max
      try body(chunk.at - started, next - chunk.at)
    }
  }

  /// Reads until the screen satisfies the condition.
  func wait(
    for what: String, limit: Nanoseconds, _ condition: (Session) -> Bool
  ) throws(BenchError) {
    let end = cb_now() + limit
    while !condition(self) {
      guard cb_now() < end else {
        throw BenchError("\(name) did not show \(what) in time:\n\(rows.joined(separator: "\n"))")
      }
      try send("", quiet: .milliseconds(20), limit: .milliseconds(200))
    }
  }

  /// Waits until one of the programs writes something or ends; true when one did in time.
  static func awaitOutput(
    of sessions: [Session], limit: Nanoseconds
  ) throws(BenchError) -> Bool {
    let end = cb_now() + limit
    var terminals = sessions.map { pollfd(fd: $0.terminal, events: Int16(POLLIN), revents: 0) }
    while true {
      let left = end - cb_now()
      guard left > 0 else { return false }
      // Rounded up, so that a rest of less than a millisecond doesn't spin.
      let ready = poll(&terminals, nfds_t(terminals.count), Int32((left + 999_999) / 1_000_000))
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { throw .system("the terminals of \(sessions.count) programs") }
    }
  }

  /// The screen as text, a row each.
  var rows: [String] {
    (0..<size.rows).map { row in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16384) { text in
        guard let start = text.baseAddress else { return "" }
        cb_screen_row(screen, row, start, text.count)
        return String(cString: start)
      }
    }
  }

  /// Ends the program.
  func stop() {
    _ = cb_stop(process, terminal, .seconds(1))
  }

  private func exchange(
    _ keys: String, quiet: Nanoseconds, limit: Nanoseconds
  ) throws(BenchError) -> Int32 {
    let bytes = Array(keys.utf8)
    let outcome = cb_exchange(terminal, bytes, bytes.count, quiet, limit, &record)
    if outcome < 0 { throw .system("the terminal of \(name)") }
    if outcome == 2 {
      cb_screen_feed(screen, record.bytes, record.length)
      throw BenchError("\(name) ended by itself:\n\(rows.joined(separator: "\n"))")
    }
    return outcome
  }
}
