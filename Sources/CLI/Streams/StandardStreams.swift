import Glibc

/// Standard error: talk that is not worth an error when nobody can hear it.
package enum StandardError {
  /// Whether a person reads along.
  package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes text at once.
  package static func write(_ text: String) {
    try? StandardStream.write(text, to: STDERR_FILENO)
  }
}

enum StandardStream {
  static func write(_ text: String, to descriptor: Int32) throws(OutputFailure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EPIPE: throw .closed
        case let number: throw .failed(String(cString: strerror(number)))
        }
      }
      rest = rest.dropFirst(count)
    }
  }
}
