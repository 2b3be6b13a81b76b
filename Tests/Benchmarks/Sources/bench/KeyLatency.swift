/// From a key press to the last byte of its frame, console and C program by turns.
enum KeyLatency {
  /// The answer has ended when nothing more came for this long.
  static let quiet = Nanoseconds.milliseconds(10)

  enum Kind: String, CaseIterable {
    case move = "row (j k)"
    case page = "page (PgDn PgUp)"
    case end = "end (g G)"
  }

  struct Times {
    var byKind: [Kind: Sample] = [:]
    var inPieces = 0

    var all: Sample {
      byKind.values.reduce(into: Sample()) { $0.add($1) }
    }
  }

  /// One turn: over the edge of the page, back, through pages and to both ends.
  private static let turn: [(Kind, String)] =
    Array(repeating: (.move, Keys.down), count: 40)
    + Array(repeating: (.move, Keys.up), count: 20)
    + Array(repeating: (.page, Keys.pageDown), count: 6)
    + Array(repeating: (.page, Keys.pageUp), count: 4)
    + [(.end, Keys.last), (.end, Keys.first), (.end, Keys.last), (.end, Keys.first)]

  static func measure(
    subject: Session, baseline: Session, rounds: Int, into report: inout Report
  ) throws(BenchError) {
    var times = [Times(), Times()]
    for round in 0..<rounds {
      // By turns also who is first.
      for index in round.isMultiple(of: 2) ? [0, 1] : [1, 0] {
        let session = index == 0 ? subject : baseline
        for (kind, key) in turn { try press(key, kind, session, &times[index]) }
      }
    }
    let (measured, reference) = (times[0].all, times[1].all)
    report.add(
      figure("median of \(measured.count)", measured.median, reference.median, .times(1.5)))
    report.add(figure("p99", measured.p99, reference.p99, .times(2)))
    for kind in Kind.allCases {
      let samples = times.map { $0.byKind[kind, default: Sample()] }
      report.add(
        figure("\(kind.rawValue), median", samples[0].median, samples[1].median, .times(1.5)))
    }
    report.add(figure("largest", measured.largest, reference.largest, .none))
    report.add(
      Figure(
        name: "frames that came in pieces, over 1 ms apart", unit: "of \(measured.count)",
        digits: 0, measured: Double(times[0].inPieces), reference: Double(times[1].inPieces),
        bound: .none))
  }

  private static func figure(
    _ name: String, _ measured: Double, _ reference: Double, _ bound: Figure.Bound
  ) -> Figure {
    Figure(
      name: "key to frame, \(name)", unit: "ms", digits: 3, measured: measured,
      reference: reference, bound: bound)
  }

  private static func press(
    _ key: String, _ kind: Kind, _ session: Session, _ times: inout Times
  ) throws(BenchError) {
    let answer = try session.send(key, quiet: quiet)
    guard let latency = answer.latency, answer.isSettled else {
      throw BenchError(
        "no settled frame for \(kind.rawValue):\n\(session.rows.joined(separator: "\n"))")
    }
    times.byKind[kind, default: Sample()].add(latency.inMilliseconds)
    if answer.longestPause > .milliseconds(1) { times.inPieces += 1 }
  }
}
