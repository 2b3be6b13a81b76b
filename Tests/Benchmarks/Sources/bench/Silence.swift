/// What a program does while nobody does anything: ten seconds that start three after the last key.
enum Silence {
  static let rest = Nanoseconds.seconds(3)
  static let seconds: Int64 = 10

  struct Observed {
    var bytes = 0
    /// Switches to threads, by the thread's name; a thread that came or went counts as one.
    var wakeUps: [String: Int] = [:]

    var allWakeUps: Int { wakeUps.values.reduce(0, +) }
  }

  static func measure(
    elsewhere: Session, alone: Session, isConsole: Bool, into report: inout Report
  ) throws(BenchError) {
    let observed = try observe([elsewhere, alone])
    for (place, one) in zip(["elsewhere", "in process"], observed) {
      report.add(
        zero("bytes in \(seconds) s of silence, sandbox \(place)", "bytes", Double(one.bytes)))
    }
    report.add(
      zero(
        "wake-ups of all threads, sandbox elsewhere", "switches", Double(observed[0].allWakeUps)))
    let thread = isConsole ? "ui" : "baseline"
    report.add(
      zero(
        "wake-ups of thread '\(thread)', sandbox in process", "switches",
        observed[1].wakeUps[thread].map(Double.init) ?? .nan))
    for (place, one) in zip(["elsewhere", "in process"], observed) {
      let awake = one.wakeUps.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      if !awake.isEmpty {
        let names = awake.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        report.remark("woke during silence, sandbox \(place): \(names)")
      }
    }
  }

  private static func zero(_ name: String, _ unit: String, _ value: Double) -> Figure {
    Figure(name: name, unit: unit, digits: 0, measured: value, bound: .atMost(0))
  }

  private static func observe(_ sessions: [Session]) throws(BenchError) -> [Observed] {
    for session in sessions { try session.send(Keys.down, quiet: .milliseconds(50)) }
    // Longer than three seconds of silence would forgive a timer that is late.
    let share = rest / Nanoseconds(sessions.count)
    for session in sessions { try session.send("", quiet: share, limit: share) }
    for session in sessions { try session.send("", quiet: 0) }
    let before = try sessions.map { (session) throws(BenchError) in
      try ProcessFigures.threads(of: session.process)
    }
    // Broken silence is seen at once; what is left of the time would tell nothing more.
    _ = try Session.awaitOutput(of: sessions, limit: .seconds(seconds))
    return try zip(sessions, before).map { (session, before) throws(BenchError) in
      let after = try ProcessFigures.threads(of: session.process)
      let bytes = try session.send("", quiet: .milliseconds(1)).bytes
      return Observed(bytes: bytes, wakeUps: wakeUps(from: before, to: after))
    }
  }

  private static func wakeUps(
    from before: [String: ProcessFigures.Thread], to after: [String: ProcessFigures.Thread]
  ) -> [String: Int] {
    var wakeUps: [String: Int] = [:]
    for (id, thread) in after {
      let earlier = before[id]
      wakeUps[thread.name, default: 0] +=
        earlier.map { thread.switches - $0.switches } ?? max(1, thread.switches)
    }
    for (id, thread) in before where after[id] == nil { wakeUps[thread.name, default: 0] += 1 }
    return wakeUps
  }
}
