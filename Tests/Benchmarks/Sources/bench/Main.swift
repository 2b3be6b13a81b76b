// FileManager, for the temporary folder.
import Foundation
import Glibc

/// Measures everything that is promised about speed and memory, prints a table, judges it.
@main
enum Main {
  static func main() async {
    let options: Options
    do {
      options = try Options(Array(CommandLine.arguments.dropFirst()))
    } catch {
      complain("\(error)\n\n\(Options.usage)")
      exit(64)
    }
    do {
      let report = try await measure(options)
      print(report.lines.joined(separator: "\n"))
      exit(report.exitStatus)
    } catch {
      complain("\(error)")
      exit(2)
    }
  }

  private static func measure(_ options: Options) async throws -> Report {
    let home = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: home) }
    var report = Report()
    if let console = options.console { try PageCache.forget(console) }
    let sandbox = try options.console.map { (path) throws(BenchError) in
      try Sandbox(console: path, users: options.users, home: home)
    }
    defer { sandbox?.stop() }
    if let sandbox {
      report.add(
        Figure(
          name: "sandbox with \(options.users) users, start to ready", unit: "s",
          measured: sandbox.readyAfter.inMilliseconds / 1000, bound: .atMost(10)))
    }
    let rows =
      if let sandbox {
        try await UserRows.fetched(from: sandbox)
      } else {
        UserRows.invented(options.users)
      }
    let path = try siblingPath("baseline")
    func program(_ name: String, _ rows: String) throws -> Program {
      try rows.write(toFile: "\(home)/\(name)", atomically: false, encoding: .utf8)
      return Program(path: path, arguments: ["\(home)/\(name)"])
    }
    let customer = if let sandbox { try await DeskCustomer.plainID(of: sandbox) } else { "" }
    let bench = Bench(
      options: options, subject: options.console.map(Subject.console) ?? .baseline,
      baseline: try program("rows.tsv", rows),
      few: try program("few.tsv", UserRows.invented(200)),
      user: UserRows.plainID(in: rows),
      customer: customer, home: home)
    measureAll(bench, sandbox, into: &report)
    return report
  }

  private static func measureAll(_ bench: Bench, _ sandbox: Sandbox?, into report: inout Report) {
    report.attempt("starts") { (report) throws(BenchError) in
      try FirstFrame.measure(bench, sandbox: sandbox, into: &report)
    }
    report.attempt("commands") { (report) throws(BenchError) in
      try CommandFigures.measure(bench, sandbox: sandbox, into: &report)
    }
    report.attempt("a storm of sizes") { (report) throws(BenchError) in
      try ResizeStorm.measure(bench, sandbox: sandbox, into: &report)
    }
    report.attempt("moved selections") { (report) throws(BenchError) in
      try MovedSelection.measure(bench, sandbox: sandbox, into: &report)
    }
    report.attempt("\(bench.options.users) loaded users") { (report) throws(BenchError) in
      try measureLoaded(bench, sandbox, into: &report)
    }
    report.attempt("memory") { (report) throws(BenchError) in
      try Memory.measure(bench, sandbox: sandbox, into: &report)
    }
  }

  private static func measureLoaded(
    _ bench: Bench, _ sandbox: Sandbox?, into report: inout Report
  ) throws(BenchError) {
    let users = bench.options.users
    let baseline = try bench.openList(bench.baseline, users: users)
    defer { baseline.stop() }
    let subject = try bench.openList(
      bench.subject.program(reading: sandbox, rows: bench.baseline), users: users)
    defer { subject.stop() }
    report.attempt("keys") { (report) throws(BenchError) in
      try KeyLatency.measure(
        subject: subject, baseline: baseline, rounds: bench.options.rounds, into: &report)
    }
    report.attempt("a flood of keys") { (report) throws(BenchError) in
      try KeyFlood.measure(subject: subject, baseline: baseline, rounds: 5, into: &report)
    }
    report.attempt("silence") { (report) throws(BenchError) in
      let alone = try bench.openList(bench.subject.program(alone: bench.few))
      defer { alone.stop() }
      try Silence.measure(
        elsewhere: subject, alone: alone, isConsole: sandbox != nil, into: &report)
    }
  }

  /// A program that was built together with this one.
  private static func siblingPath(_ name: String) throws(BenchError) -> String {
    guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      let slash = own.lastIndex(of: "/")
    else { throw BenchError("/proc/self/exe leads nowhere") }
    let path = own[...slash] + name
    guard access(String(path), X_OK) == 0 else { throw .system(String(path)) }
    return String(path)
  }

  private static func temporaryFolder() throws(BenchError) -> String {
    var template = Array("/tmp/sendbird-console-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .system("a temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Tells the person who waits what is being done.
  static func progress(_ what: String) { complain("measuring: \(what)") }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
