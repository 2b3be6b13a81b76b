/// Proportional memory once the list has been loaded.
///
/// Pages that several processes share count in parts, so no other process of the same program runs
/// meanwhile: sandboxes run from a copy of the binary, and the sessions here follow each other.
enum Memory {
  static func measure(
    _ bench: Bench, sandbox: Sandbox?, into report: inout Report
  ) throws(BenchError) {
    if case .console(let path) = bench.subject {
      let few = try Sandbox(console: path, users: 500, home: bench.home)
      defer { few.stop() }
      let program = bench.subject.program(reading: few, rows: bench.baseline)
      try measure(
        "sandbox elsewhere, 500 users", program, 500, .atMost(35), bench, into: &report)
    }
    let alone = bench.subject.program(alone: bench.few)
    try measure("sandbox in process", alone, nil, .atMost(60), bench, into: &report)
    let users = bench.options.users
    try measure(
      "sandbox elsewhere, \(users) users",
      bench.subject.program(reading: sandbox, rows: bench.baseline), users, .none, bench,
      into: &report)
    try measure(
      "the C program, \(users) users", bench.baseline, users, .none, bench, into: &report)
  }

  private static func measure(
    _ name: String, _ program: Program, _ users: Int?, _ bound: Figure.Bound, _ bench: Bench,
    into report: inout Report
  ) throws(BenchError) {
    let session = try bench.openList(program, users: users)
    defer { session.stop() }
    try session.send(Keys.down, quiet: .seconds(1))
    report.add(
      Figure(
        name: "proportional memory, \(name)", unit: "MB", digits: 1,
        measured: try ProcessFigures.proportionalMemory(of: session.process), bound: bound))
  }
}
