import Glibc
import Synchronization

/// Keeps a database file to one sandbox at a time, of this process and all others.
///
/// The lock is held on a file beside the database: SQLite's own locks belong to the process and go
/// when any descriptor of the database file is closed. The file stays; the lock on it goes with the
/// process, however it ends.
final class StoreLock: Sendable {
  /// Nil once it was given back.
  private let descriptor: Mutex<CInt?>

  /// Takes the lock of a database file, which need not exist yet.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/databaseUnusable`` when another sandbox has
  ///   it.
  init(of database: String) throws(SandboxError) {
    let path = Self.path(of: database)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StoreFile.unusable(database, "'\(path)' can't be made: \(Self.reason(errno))")
    }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(descriptor)
      throw StoreFile.unusable(
        database, code == EWOULDBLOCK ? "another sandbox is using it" : Self.reason(code))
    }
    self.descriptor = Mutex(descriptor)
  }

  deinit {
    release()
  }

  /// Gives the lock back.
  func release() {
    descriptor.withLock { held in
      if let descriptor = held { close(descriptor) }
      held = nil
    }
  }

  /// The same file for every way to name a database; it is named as SQLite names its side files.
  private static func path(of database: String) -> String {
    if let path = resolved(database) { return path + "-lock" }
    let slash = database.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(database[...$0]) } ?? "."
    let name = slash.map { String(database[database.index(after: $0)...]) } ?? database
    return (resolved(folder) ?? folder) + "/" + name + "-lock"
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func reason(_ code: CInt) -> String { String(cString: strerror(code)) }
}
