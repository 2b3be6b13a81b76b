import Glibc

/// A file that is written for the first time; one that is there already is never touched.
package final class NewFile {
  /// Why it can't be written, in words that follow the file's name.
  package struct Trouble: Error, Sendable, Hashable {
    /// The words.
    package let problem: String
  }

  /// Its path, `~/` resolved.
  package let path: String
  private let descriptor: Int32
  private var isKept = false

  /// Creates the file, readable for its owner only.
  ///
  /// - Parameters:
  ///   - path: The file; `~/` is the home folder.
  ///   - home: The home folder; nil when it isn't known.
  /// - Throws: `Trouble` when it is there already or can't be made.
  package init(_ path: String, home: String?) throws(Trouble) {
    var target = path
    if path.hasPrefix("~/"), let home { target = LocalPath.join(home, String(path.dropFirst(2))) }
    self.path = target
    // It throws before everything is set: else `deinit` would delete a file that isn't ours.
    descriptor = try Self.create(target)
    _ = fchmod(descriptor, 0o600)
  }

  private static func create(_ path: String) throws(Trouble) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = LocalFile.retrying { open(path, flags, 0o600 as mode_t) }
    guard descriptor >= 0 else {
      let code = errno
      throw Trouble(
        problem: code == EEXIST
          ? "is there already; choose another name"
          : "can't be written: \(String(cString: strerror(code)))")
    }
    return descriptor
  }

  deinit {
    close(descriptor)
    // Half a file would be taken for a whole one.
    if !isKept { unlink(path) }
  }

  /// Adds bytes at the end.
  package func append(_ bytes: [UInt8]) throws(Trouble) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = LocalFile.retrying {
        rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      guard count > 0 else {
        throw Trouble(problem: "can't be written: \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts everything on disk; without this call the file disappears with this value.
  package func keep() throws(Trouble) {
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw Trouble(problem: "can't be written: \(String(cString: strerror(errno)))")
    }
    isKept = true
  }
}
