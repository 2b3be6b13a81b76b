/// From the start of a process to its first full screen, and to the first users on it.
struct FirstFrame {
  /// Output that pauses for this long has ended a frame.
  static let pause = Nanoseconds.milliseconds(5)

  struct Start {
    let firstByte: Nanoseconds
    let frame: Nanoseconds
    let users: Nanoseconds?
  }

  struct Times {
    var firstByte = Sample()
    var frame = Sample()
    var users = Sample()

    mutating func add(_ start: Start) {
      firstByte.add(start.firstByte.inMilliseconds)
      frame.add(start.frame.inMilliseconds)
      if let users = start.users { self.users.add(users.inMilliseconds) }
    }
  }

  static func measure(_ bench: Bench, sandbox: Sandbox?, into report: inout Report)
    throws(BenchError)
  {
    let vim = Program(path: "/usr/bin/vim", arguments: ["-u", "NONE"])
    let alone = bench.subject.program(alone: bench.few)
    let elsewhere = bench.subject.program(reading: sandbox, rows: bench.baseline)
    var times = [Times(), Times(), Times()]
    // The first round only warms up the disk's cache.
    for program in [vim, alone, elsewhere] { _ = try start(program, bench) }
    for _ in 0..<bench.options.starts {
      for (index, program) in [vim, alone, elsewhere].enumerated() {
        times[index].add(try start(program, bench))
      }
    }
    for (index, place) in [(1, "in process"), (2, "elsewhere")] {
      report.add(
        Figure(
          name: "first frame, sandbox \(place), median of \(times[index].frame.count)", unit: "ms",
          measured: times[index].frame.median, reference: times[0].frame.median,
          bound: .times(1.5)))
    }
    report.add(
      Figure(
        name: "first byte, sandbox in process", unit: "ms", measured: times[1].firstByte.median,
        reference: times[0].firstByte.median, bound: .none))
    report.add(
      Figure(
        name: "users on screen, sandbox in process, median", unit: "ms",
        measured: times[1].users.median, bound: .atMost(100)))
    report.add(
      Figure(
        name: "users on screen, sandbox in process, largest", unit: "ms",
        measured: times[1].users.largest, bound: .none))
    if times[1].users.count < bench.options.starts {
      report.remark("users never appeared in \(bench.options.starts - times[1].users.count) starts")
    }
  }

  private static func start(
    _ program: Program, _ bench: Bench
  ) throws(BenchError) -> Start {
    let session = try Session(program, size: .large, home: bench.home)
    defer { session.stop() }
    var firstByte: Nanoseconds?
    var frame: Nanoseconds?
    var users: Nanoseconds?
    try session.watchStart(quiet: .milliseconds(300), limit: .seconds(3)) { at, pause in
      if firstByte == nil { firstByte = at }
      if frame == nil, pause >= FirstFrame.pause, session.isDrawn { frame = at }
      if users == nil, session.loaded ?? 0 > 0 { users = at }
    }
    guard let firstByte, let frame else {
      throw BenchError("\(program.path) drew nothing:\n\(session.rows.joined(separator: "\n"))")
    }
    return Start(firstByte: firstByte, frame: frame, users: users)
  }
}
