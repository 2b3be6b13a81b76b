/// What commands cost: one request beside curl's, and a long list's memory beside two pages'.
enum CommandFigures {
  static func measure(
    _ bench: Bench, sandbox: Sandbox?, into report: inout Report
  ) throws(BenchError) {
    guard case .console(let path) = bench.subject, let sandbox else { return }
    let curl = Program(
      path: "/usr/bin/curl",
      arguments: [
        "-sS", "-H", "Api-Token: \(sandbox.chatToken)", "\(sandbox.chatURL)/users/\(bench.user)",
      ])
    let get = Program(
      path: path, arguments: ["user", "get", bench.user, "--output", "json"],
      environment: sandbox.environment)
    var times = (curl: Sample(), get: Sample())
    // The first round only warms up the disk's cache.
    for round in 0...bench.options.starts {
      let reference = try PipedRun(curl, home: bench.home)
      let measured = try PipedRun(get, home: bench.home)
      guard round > 0 else { continue }
      times.curl.add(reference.duration.inMilliseconds)
      times.get.add(measured.duration.inMilliseconds)
    }
    report.add(
      Figure(
        name: "user get beside curl, median of \(times.get.count)", unit: "ms",
        measured: times.get.median, reference: times.curl.median, bound: .times(3)))
    try measureList(bench, sandbox, path, into: &report)
  }

  private static func measureList(
    _ bench: Bench, _ sandbox: Sandbox, _ path: String, into report: inout Report
  ) throws(BenchError) {
    func list(_ arguments: [String]) throws(BenchError) -> PipedRun {
      try PipedRun(
        Program(
          path: path, arguments: ["user", "list", "--output", "jsonl"] + arguments,
          environment: sandbox.environment), home: bench.home)
    }
    let two = try list(["--limit", "200"])
    let all = try list(["--all"])
    guard two.lines == 200, all.lines == bench.options.users else {
      throw BenchError("user list printed \(two.lines) and \(all.lines) users")
    }
    // Two pages and what a process keeps of memory it has given back.
    report.add(
      Figure(
        name: "peak memory, user list --all of \(all.lines) users beside two pages", unit: "MB",
        digits: 1, measured: all.peakMemory, reference: two.peakMemory, bound: .times(1.25)))
    report.add(
      Figure(
        name: "user list --all of \(all.lines) users", unit: "s",
        measured: all.duration.inMilliseconds / 1000, bound: .none))
  }
}
