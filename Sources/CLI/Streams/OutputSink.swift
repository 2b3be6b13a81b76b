import Glibc

/// Where text goes: a stream of the process, or a test's memory.
package struct OutputSink: Sendable {
  /// Writes text at once and as a whole.
  package let write: @Sendable (String) throws(OutputFailure) -> Void

  /// Makes a sink.
  package init(write: @escaping @Sendable (String) throws(OutputFailure) -> Void) {
    self.write = write
  }

  /// Standard output: data, for people and pipes alike.
  package static let standardOutput = OutputSink { text throws(OutputFailure) in
    try StandardStream.write(text, to: STDOUT_FILENO)
  }

  /// Standard error: talk.
  package static let standardError = OutputSink { text throws(OutputFailure) in
    try StandardStream.write(text, to: STDERR_FILENO)
  }
}

/// Why output could not be written.
package enum OutputFailure: Error, Hashable {
  /// Whoever read it has gone, which is their right.
  case closed
  /// Anything else, in the system's words.
  case failed(String)
}
