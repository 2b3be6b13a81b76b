/// The bytes that one moved selection writes, without scrolling.
enum MovedSelection {
  private static let moves = String(repeating: Keys.down, count: 8) + "kkkk"

  static func measure(
    _ bench: Bench, sandbox: Sandbox?, into report: inout Report
  ) throws(BenchError) {
    let program = bench.subject.program(reading: sandbox, rows: bench.baseline)
    for (size, bound) in [(WindowSize.small, 300.0), (.large, 1500.0)] {
      let subject = try bytes(program, size, bench)
      let baseline = try bytes(bench.baseline, size, bench)
      report.add(
        Figure(
          name: "moved selection at \(size.columns)x\(size.rows), most of \(subject.count)",
          unit: "bytes", digits: 0, measured: subject.largest, reference: baseline.largest,
          bound: .below(bound)))
    }
  }

  private static func bytes(
    _ program: Program, _ size: WindowSize, _ bench: Bench
  ) throws(BenchError) -> Sample {
    let session = try bench.openList(program, size: size)
    defer { session.stop() }
    var sample = Sample()
    for key in moves {
      // Long enough for whatever the program writes later because of the move.
      let answer = try session.send(String(key), quiet: .milliseconds(400))
      guard answer.latency != nil else {
        throw BenchError("\(key) moved nothing:\n\(session.rows.joined(separator: "\n"))")
      }
      sample.add(Double(answer.bytes))
    }
    return sample
  }
}
