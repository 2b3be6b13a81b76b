import CBench
import Glibc

/// One run of a command without a terminal, from its start to its end.
struct PipedRun {
  /// From just before the process was made to its end.
  let duration: Nanoseconds
  /// The most memory it ever had, in MB of 1,000,000 bytes.
  let peakMemory: Double
  /// The line ends it printed.
  let lines: Int
  /// The bytes it printed.
  let bytes: Int

  /// Runs a command to its end and throws away what it prints.
  init(_ program: Program, home: String) throws(BenchError) {
    let environment = MeasuredEnvironment.variables(home: home, adding: program.environment)
      .map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let started = cb_now()
    let output = withCStrings([program.path] + program.arguments) { arguments in
      withCStrings(environment) { cb_start_piped(program.path, arguments, $0, &process) }
    }
    guard output >= 0 else { throw .system("cannot start \(program.path)") }
    defer { close(output) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var lines = 0
    var bytes = 0
    while case let got = read(output, &piece, piece.count), got > 0 {
      bytes += got
      lines += piece[..<got].count { $0 == UInt8(ascii: "\n") }
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw .system("wait4") }
    duration = cb_now() - started
    guard status == 0 else {
      throw BenchError("\(program.path) \(program.arguments.joined(separator: " ")) ended badly")
    }
    peakMemory = Double(usage.ru_maxrss) * 1024 / 1e6
    self.lines = lines
    self.bytes = bytes
  }
}
