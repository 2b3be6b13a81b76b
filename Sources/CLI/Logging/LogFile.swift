import Glibc

/// A file to which whole lines are appended, by several processes at once if need be.
final class LogFile: Sendable {
  private let descriptor: Int32

  /// Opens or creates it; a new one is for its owner only.
  ///
  /// - Throws: 78 with the system's words.
  init(_ path: String) throws(CommandFailure) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .configuration("--log-file \(path): \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// Appends one line in one write.
  ///
  /// A full disk is no reason to end a command, and there is nowhere else to say it.
  func append(_ line: String) {
    try? StandardStream.write(line + "\n", to: descriptor)
  }
}
