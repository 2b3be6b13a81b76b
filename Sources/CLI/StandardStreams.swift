import Glibc

/// Standard output: data, for people and pipes alike.
enum StandardOutput {
  /// Writes a line at once, because whoever reads it may be waiting for it.
  static func writeLine(_ line: String) {
    StandardStream.write(line + "\n", to: STDOUT_FILENO)
  }
}

/// Standard error: talk.
package enum StandardError {
  /// Whether a person reads along.
  package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes text at once.
  package static func write(_ text: String) {
    StandardStream.write(text, to: STDERR_FILENO)
  }
}

private enum StandardStream {
  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // A reader that went away doesn't want the rest.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
