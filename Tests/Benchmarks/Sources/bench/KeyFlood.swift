/// Two thousand keys sent at once, until the screen has settled on the row they lead to.
enum KeyFlood {
  static let keys = 2000

  static func measure(
    subject: Session, baseline: Session, rounds: Int, into report: inout Report
  ) throws(BenchError) {
    var times = [Sample(), Sample()]
    for round in 0..<rounds {
      for index in round.isMultiple(of: 2) ? [0, 1] : [1, 0] {
        times[index].add(try flood(index == 0 ? subject : baseline))
      }
    }
    report.add(
      Figure(
        name: "\(keys) keys at once, until settled, median of \(rounds)", unit: "ms",
        measured: times[0].median, reference: times[1].median, bound: .times(1)))
  }

  private static func flood(_ session: Session) throws(BenchError) -> Double {
    try session.send(Keys.first, quiet: .milliseconds(300))
    let answer = try session.send(
      String(repeating: Keys.down, count: keys), quiet: .milliseconds(200), limit: .seconds(30))
    guard let latency = answer.latency, session.showsSelection(keys + 1) else {
      throw BenchError(
        "\(keys) keys did not lead to row \(keys + 1):\n\(session.rows.joined(separator: "\n"))")
    }
    return latency.inMilliseconds
  }
}
