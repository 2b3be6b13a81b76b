import GRDB
import Glibc

/// Why what this machine remembers can't be read or written.
///
/// None of these stops anything but remembering: whoever reads users goes on (product.md 5).
package struct WorkspaceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble it is.
  package enum Code: Sendable, Hashable {
    /// A newer version of the program wrote the file; it was left as it is.
    case newer
    /// The file or its folder can't be written.
    case readOnly
    /// The disk is full.
    case full
    /// Another process kept the file locked for too long.
    case busy
    /// The file is damaged.
    case damaged
    /// It can't be used for another reason.
    case unusable
  }

  /// What kind of trouble it is.
  package let code: Code
  /// One sentence for people that names the file, without a full stop; never a value from the file.
  package let description: String
  /// The same with the file's folder at the end, for a line that may be cut off.
  package let shortDescription: String

  /// Creates an error.
  init(_ code: Code, _ path: String, _ problem: String) {
    self.code = code
    description = "\(ShownText.of(path)): \(problem)"
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = LocalPath.folder(of: path)
    shortDescription = "\(ShownText.of(name)): \(problem), in \(ShownText.of(folder))"
  }

  /// What SQLite says, in words for people.
  init(_ error: DatabaseError, _ path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self.init(.full, path, "can't be written: the disk is full")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(.readOnly, path, "can't be written: it is read-only")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, path, "is locked by another process")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self.init(.damaged, path, "is damaged")
    // What is written fits what the program wrote before; somebody else has changed that.
    case .SQLITE_CONSTRAINT:
      self.init(.unusable, path, "was changed beside the program; `audit verify` looks into it")
    // SQLite says no more of a side file that it can't make or can't make larger.
    case .SQLITE_CANTOPEN, .SQLITE_IOERR:
      if Self.isReadOnly(path) {
        self.init(.readOnly, path, "can't be written: its folder is read-only")
      } else if Self.isFull(path) {
        self.init(.full, path, "can't be written: the disk is full")
      } else {
        self.init(
          .unusable, path,
          error.resultCode == .SQLITE_CANTOPEN ? "can't be opened" : "can't be read or written")
      }
    default:
      // The message alone: the rest of the error could show a value.
      self.init(.unusable, path, error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }

  private static func isReadOnly(_ path: String) -> Bool {
    access(LocalPath.folder(of: path), W_OK) != 0 && [EROFS, EACCES, EPERM].contains(errno)
  }

  private static func isFull(_ path: String) -> Bool {
    var room = statvfs()
    // The side file that several processes share grows by 32 kB at once.
    return statvfs(LocalPath.folder(of: path), &room) == 0
      && UInt64(room.f_bavail) * UInt64(room.f_frsize) < 65_536
  }
}
