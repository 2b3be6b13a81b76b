import Foundation
import PTY

/// The built executable, beside the tests' own.
enum Binary {
  static let path = BuiltProducts.path(of: "sendbird-console")

  /// What a run without a terminal gave.
  struct Output: Sendable, Equatable {
    let status: Int32
    let out: String
    let err: String

    /// The lines of standard output.
    var lines: [String] { out.split(separator: "\n").map(String.init) }

    /// Standard output as one JSON value.
    var json: Any? {
      try? JSONSerialization.jsonObject(with: Data(out.utf8), options: .fragmentsAllowed)
    }

    /// Standard output as a JSON object.
    var object: [String: Any]? { json as? [String: Any] }

    /// Standard output as a JSON array of objects.
    var objects: [[String: Any]]? { json as? [[String: Any]] }

    /// The error object on standard error; nil if there is anything else.
    var error: [String: Any]? {
      let whole = try? JSONSerialization.jsonObject(with: Data(err.utf8)) as? [String: Any]
      return whole?.count == 1 ? whole?["error"] as? [String: Any] : nil
    }
  }

  /// Runs it with pipes instead of a terminal and waits for its end; `input` is what it can read.
  ///
  /// `onStart` is called with the process's id as soon as it runs.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], executable: String = path,
    input: String = "", onStart: @escaping @Sendable (Int32) -> Void = { _ in }
  ) async throws -> Output {
    try await PipedProcess.blocking {
      try runBlocking(arguments, environment, executable, input, onStart)
    }
  }

  private static func runBlocking(
    _ arguments: [String], _ environment: [String: String], _ executable: String,
    _ input: String, _ onStart: (Int32) -> Void
  ) throws -> Output {
    let process = try PipedProcess(
      executable, arguments: arguments,
      environment: environment.merging(["PATH": "/usr/bin:/bin"]) { old, _ in old },
      input: input)
    onStart(process.processID)
    let end = process.waitForEnd()
    return Output(
      status: end.status, out: String(decoding: end.output, as: UTF8.self),
      err: String(decoding: end.errors, as: UTF8.self))
  }
}
