import Foundation
import PTY

/// The built executable, beside the tests' own.
enum Binary {
  static let path = BuiltProducts.path(of: "sendbird-console")

  /// What a run without a terminal gave.
  struct Output {
    let status: Int32
    let out: String
    let err: String
  }

  /// Runs it with pipes instead of a terminal and waits for its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { old, _ in old }
    let out = Pipe()
    let err = Pipe()
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let outData = out.fileHandleForReading.readDataToEndOfFile()
    let errData = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus, out: String(decoding: outData, as: UTF8.self),
      err: String(decoding: errData, as: UTF8.self))
  }
}
