import Glibc

/// A hundred sizes with every pane open: one after the other, and all at once.
struct ResizeStorm {
  /// The answer has ended when nothing more came for this long; it is not part of what is measured.
  private static let quiet = Nanoseconds.milliseconds(40)

  /// Narrow and wide, low and tall, with one pane and with two; the last is the one that was there.
  private static let sizes: [WindowSize] = {
    var sizes: [WindowSize] = []
    for step: Int32 in 0..<99 {
      sizes.append(WindowSize(columns: 60 + step * 37 % 100, rows: 18 + step * 23 % 40))
    }
    return sizes + [.large]
  }()

  private var each = Sample()
  private var together = Sample()

  static func measure(
    _ bench: Bench, sandbox: Sandbox?, into report: inout Report
  ) throws(BenchError) {
    // The console goes back to where it was; the customer looked for here is no other start's.
    var bench = bench
    bench.home += "/storm"
    guard mkdir(bench.home, 0o700) == 0 else { throw .system(bench.home) }
    let baseline = try bench.openList(bench.baseline)
    defer { baseline.stop() }
    let subject = try bench.openList(
      bench.subject.program(reading: sandbox, rows: bench.baseline, hasDesk: true))
    defer { subject.stop() }
    if sandbox != nil { try openPanes(of: subject, customer: bench.customer) }
    var storms = [ResizeStorm(), ResizeStorm()]
    for round in 0..<3 {
      for index in round.isMultiple(of: 2) ? [0, 1] : [1, 0] {
        try storms[index].blow(index == 0 ? subject : baseline)
      }
    }
    for (name, times) in [
      ("one after the other, sum of 100", storms.map(\.each)),
      ("at once, until settled", storms.map(\.together)),
    ] {
      report.add(
        Figure(
          name: "100 sizes \(name), median of \(times[0].count)", unit: "ms",
          measured: times[0].median, reference: times[1].median, bound: .times(2)))
    }
  }

  /// Shows a Desk customer with all that belongs to them, the detail pane on its Desk fields.
  private static func openPanes(of session: Session, customer: String) throws(BenchError) {
    try session.send("/id:\(customer)\r", quiet: .milliseconds(200))
    try session.wait(for: "the customer \(customer)", limit: .seconds(5)) { session in
      session.rows.contains { $0.contains("2 \(customer)") }
    }
    try session.send("2]", quiet: .milliseconds(300))
    try session.wait(for: "the Desk data of \(customer)", limit: .seconds(5)) { session in
      session.rows.contains { $0.contains("[Desk fields") }
        && session.rows.contains { $0.contains("customer #") }
    }
    // Whatever is still read for the user is not the storm's.
    try session.send("", quiet: .milliseconds(500))
  }

  private mutating func blow(_ session: Session) throws(BenchError) {
    var sum = 0.0
    for size in Self.sizes {
      let answer = try session.resize(to: [size], quiet: Self.quiet)
      guard let latency = answer.latency, answer.isSettled else {
        throw BenchError("no settled frame at \(size.columns)x\(size.rows)")
      }
      sum += latency.inMilliseconds
    }
    each.add(sum)
    // A storm that ended where it began would leave nothing to draw.
    let answer = try session.resize(to: Self.sizes.reversed(), quiet: .milliseconds(100))
    guard let latency = answer.latency, session.isDrawn else {
      throw BenchError(
        "nothing was drawn after 100 sizes:\n\(session.rows.joined(separator: "\n"))")
    }
    together.add(latency.inMilliseconds)
    _ = try session.resize(to: [.large], quiet: .milliseconds(100))
  }
}
