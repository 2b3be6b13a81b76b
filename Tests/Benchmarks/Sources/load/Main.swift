// FileManager, for the temporary folder.
import Foundation
import Glibc

/// Puts a sandbox under load beside a bare Hummingbird server, prints a table, judges it.
@main
enum Main {
  static func main() {
    let options: Options
    let console: String
    do {
      options = try Options(Array(CommandLine.arguments.dropFirst()))
      guard let path = options.console else { throw LoadError("--console is missing") }
      console = path
    } catch {
      complain("\(error)\n\n\(Options.usage)")
      exit(64)
    }
    do {
      let report = try measure(options, console)
      print(report.lines.joined(separator: "\n"))
      exit(report.holds ? 0 : 1)
    } catch {
      complain("\(error)")
      exit(2)
    }
  }

  private static func measure(
    _ options: Options, _ console: String
  ) throws(LoadError) -> Report {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let hello = try siblingPath("hello")
    let file = ["--database", "\(folder)/load.sqlite"]
    var report = Report()
    // Before and after, because a shared machine is not equally quick all the time.
    let before = try measureHello(hello, options, &report)
    try measureSandbox("sandbox in memory", console, [], options, &report)
    try measureSandbox("sandbox in a file", console, file, options, &report)
    let after = try measureHello(hello, options, &report)
    report.compare(with: (before + after) / 2)
    if options.seedUsers > 0 {
      try Seeding.measure(console, "\(folder)/seeded.sqlite", options.seedUsers, into: &report)
    }
    return report
  }

  private static func measureHello(
    _ path: String, _ options: Options, _ report: inout Report
  ) throws(LoadError) -> Double {
    complain("measuring: hello")
    let server = try ServerProcess(path, [])
    defer { server.stop() }
    let load = Load(port: server.port, (0..<options.connections).map { _ in HelloScript() })
    let outcome = try load.run(for: max(1, options.seconds / 3))
    report.add("bare Hummingbird hello", outcome, isReference: true)
    return outcome.perSecond
  }

  private static func measureSandbox(
    _ name: String, _ console: String, _ arguments: [String], _ options: Options,
    _ report: inout Report
  ) throws(LoadError) {
    complain("measuring: \(name)")
    let server = try ServerProcess(console, ["sandbox"] + arguments)
    defer { server.stop() }
    let ledgers = (0..<options.connections).map { Ledger("load\($0)", server) }
    let made = try Load(port: server.port, ledgers.map(SetUpScript.init)).run()
    let mix = ledgers.enumerated().map { MixScript($1, seed: UInt64($0)) }
    var early = Double.nan
    let outcome = try Load(port: server.port, mix).run(for: options.seconds) {
      () throws(LoadError) in
      early = try server.memory("VmRSS")
    }
    let late = try server.memory("VmRSS")
    let read = try Load(port: server.port, ledgers.map(VerifyScript.init)).run()
    report.add(name, outcome)
    report.remarkTrouble("\(name), first writes", made.complaints)
    report.remarkTrouble("\(name), under load", outcome.complaints)
    report.remarkTrouble("\(name), lost writes among \(read.requests) read back", read.complaints)
    report.addMemory(name, early: early, late: late)
  }

  /// A program that was built together with this one.
  private static func siblingPath(_ name: String) throws(LoadError) -> String {
    guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      let slash = own.lastIndex(of: "/")
    else { throw LoadError("/proc/self/exe leads nowhere") }
    let path = own[...slash] + name
    guard access(String(path), X_OK) == 0 else { throw .system(String(path)) }
    return String(path)
  }

  private static func temporaryFolder() throws(LoadError) -> String {
    var template = Array("/tmp/sendbird-console-load.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .system("a temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
