import Glibc
import Logging
package import Operations

/// Notes every exchange with Sendbird: in a file, on standard error, or both.
///
/// The file holds no ids, no values and no tokens, so that it can be passed on: a path in it is
/// `/users/*/metadata`. On standard error it is said in full, for whoever sits in front of it.
package struct ExchangeLog: Sendable {
  private let file: Logger?
  private let talk: OutputSink?

  /// Opens what the options ask for.
  ///
  /// - Parameters:
  ///   - options: What the command line says.
  ///   - context: Where standard error is.
  /// - Throws: 78 if the file can't be written.
  init(_ options: GlobalOptions, _ context: CommandContext) throws(CommandFailure) {
    try self.init(file: options.logFile, talk: options.verbose ? context.talk : nil)
  }

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - path: The file to append to; nil for none.
  ///   - talk: Where exchanges are said; nil for nowhere.
  /// - Throws: 78 if the file can't be written.
  package init(file path: String?, talk: OutputSink?) throws(CommandFailure) {
    if let path {
      let lines = try LogFile(path)
      file = Logger(label: "sendbird") { _ in JSONLineLogHandler(file: lines) }
    } else {
      file = nil
    }
    self.talk = talk
  }

  /// What the client tells of every attempt; nil if nothing is to be noted.
  package var listener: (@Sendable (Exchange) -> Void)? {
    guard file != nil || talk != nil else { return nil }
    return { note($0) }
  }

  private func note(_ exchange: Exchange) {
    try? talk?.write(Self.line(exchange) + "\n")
    file?.info("exchange", metadata: Self.metadata(of: exchange))
  }

  private static func metadata(of exchange: Exchange) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "service": .string(exchange.request.service.rawValue),
      "method": .string(exchange.request.method.rawValue),
      "path": .string(exchange.request.route),
      "process": .stringConvertible(Int(getpid())),
      "milliseconds": .stringConvertible(milliseconds(exchange.duration)),
      "retries": .stringConvertible(exchange.attempt - 1),
      "bytes": .stringConvertible(exchange.bytes),
    ]
    if let status = exchange.status { metadata["status"] = .stringConvertible(status) }
    if let failure = exchange.failure { metadata["failure"] = .string(failure.rawValue) }
    return metadata
  }

  /// The exchange for a person; the target is percent-encoded, so that nothing in it can do harm.
  private static func line(_ exchange: Exchange) -> String {
    let request = exchange.request
    let end = exchange.failure.map(\.rawValue) ?? exchange.status.map { "HTTP \($0)" } ?? ""
    let retry = exchange.attempt > 1 ? ", attempt \(exchange.attempt)" : ""
    return """
      \(request.service.name) \(request.method.rawValue) \(request.target): \(end), \
      \(milliseconds(exchange.duration)) ms, \(exchange.bytes) bytes\(retry)
      """
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1000
      + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}
