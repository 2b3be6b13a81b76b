import Glibc

/// Why a file can't be read or written, in words that follow the file's name.
struct LocalFileError: Error, Sendable, Hashable {
  let problem: String

  init(_ problem: String) {
    self.problem = problem
  }

  /// A link that leads to no file.
  static let danglingLink = LocalFileError("is a link to a file that doesn't exist")

  /// The system's reason for what just failed.
  init(_ what: String, code: Int32) {
    problem = "\(what): \(String(cString: strerror(code)))"
  }
}

/// Files by the C library's calls, because rights are to be judged on what was opened and not on
/// what a path leads to a moment later.
enum LocalFile {
  /// What is known of an opened file.
  struct Facts {
    let owner: uid_t
    let mode: mode_t

    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isRegular: Bool { mode & S_IFMT == S_IFREG }
    /// Reading, writing and running, for owner, group and others.
    var rights: mode_t { mode & 0o7777 }
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the largest size that is accepted, in bytes.
  ///   - flags: added to those the file is opened with.
  ///   - check: judges the opened file before anything is read.
  /// - Returns: the bytes; nil when there is no such file.
  /// - Throws: `LocalFileError` that says why not.
  static func read(
    _ path: String, limit: Int, flags: Int32 = 0,
    check: (Facts) throws(LocalFileError) -> Void = { _ in }
  ) throws(LocalFileError) -> [UInt8]? {
    let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | flags) }
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT { return nil }
      throw LocalFileError("can't be opened", code: code)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw LocalFileError("can't be looked at", code: errno)
    }
    let facts = Facts(owner: status.st_uid, mode: status.st_mode)
    guard !facts.isFolder else { throw LocalFileError("is a folder, not a file") }
    try check(facts)
    let bytes = try contents(descriptor, limit: limit)
    guard bytes.count <= limit else {
      throw LocalFileError("is larger than \(limit) bytes")
    }
    return bytes
  }

  /// Whether a path is a link itself, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Reads the first bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - count: how many bytes; a shorter file gives what it has.
  /// - Returns: the bytes.
  /// - Throws: `LocalFileError` that says why not.
  static func beginning(of path: String, count: Int) throws(LocalFileError) -> [UInt8] {
    let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw LocalFileError("can't be opened", code: errno) }
    defer { close(descriptor) }
    return Array(try contents(descriptor, limit: count - 1).prefix(count))
  }

  /// The contents, or one byte more than the limit.
  private static func contents(
    _ descriptor: Int32, limit: Int
  ) throws(LocalFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= limit {
      let wanted = min(buffer.count, limit + 1 - bytes.count)
      let count = retrying { Glibc.read(descriptor, &buffer, wanted) }
      guard count >= 0 else { throw LocalFileError("can't be read", code: errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Repeats a call that a signal interrupted.
  static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result < 0, errno == EINTR { continue }
      return result
    }
  }
}
