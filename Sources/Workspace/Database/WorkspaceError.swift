import GRDB

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

  /// Creates an error.
  init(_ code: Code, _ path: String, _ problem: String) {
    self.code = code
    description = "\(ShownText.of(path)): \(problem)"
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
    case .SQLITE_CANTOPEN: self.init(.unusable, path, "can't be opened")
    default:
      // The message alone: the rest of the error could show a value.
      self.init(.unusable, path, error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
