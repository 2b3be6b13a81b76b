import CVTerm
import Dispatch
import Glibc

/// A program without a terminal: a text to read, and its two outputs in pipes.
///
/// Foundation's `Process` can't be used here: it crashes now and then in a process with thousands of
/// open descriptors, which tests that run side by side have.
package final class PipedProcess: Sendable {
  /// The process.
  package let processID: Int32
  private let output: Int32
  private let errors: Int32

  /// What a program left behind.
  package struct End: Sendable, Equatable {
    /// The exit code, or 128 and the signal's number as a shell has it.
    package let status: Int32
    /// What it wrote to standard output.
    package let output: [UInt8]
    /// What it wrote to standard error.
    package let errors: [UInt8]
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The executable.
  ///   - arguments: The arguments without the program's name.
  ///   - environment: The whole environment; nothing is inherited.
  ///   - input: What it can read until the end comes, at most 64 kB. The default is nothing.
  /// - Throws: `PTYStartFailure` when there is no process to be had.
  package init(
    _ path: String, arguments: [String], environment: [String: String], input: String = ""
  ) throws(PTYStartFailure) {
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var descriptors: (output: Int32, errors: Int32) = (-1, -1)
    var process: pid_t = 0
    let result = cv_spawn_piped(
      path, &argv, &envp, input, input.utf8.count, &descriptors.output, &descriptors.errors,
      &process)
    guard result == 0 else { throw PTYStartFailure(path: path, errno: errno) }
    processID = process
    (output, errors) = descriptors
  }

  deinit {
    close(output)
    close(errors)
  }

  /// The next line of standard output without its end; what there is if the program ends before.
  package func line() -> [UInt8] {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return line
  }

  /// Reads both outputs to their ends and waits for the end of the program; blocks.
  package func waitForEnd() -> End {
    var texts: [Int32: [UInt8]] = [output: [], errors: []]
    var open = [output, errors]
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while !open.isEmpty {
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      for descriptor in waiting where descriptor.revents != 0 {
        let count = read(descriptor.fd, &piece, piece.count)
        if count > 0 {
          texts[descriptor.fd, default: []] += piece[..<count]
        } else if count == 0 || errno != EINTR {
          open.removeAll { $0 == descriptor.fd }
        }
      }
    }
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return End(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: texts[output] ?? [],
      errors: texts[errors] ?? [])
  }

  /// Asks the program to end; somewhere else its end is waited for.
  package func stop() {
    kill(processID, SIGTERM)
    let process = processID
    DispatchQueue.global().async {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
  }

  /// Does something that blocks on a thread that may.
  ///
  /// Tests share as few threads as there are cores; one that waits in them holds up all others.
  package static func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
    }
  }
}
