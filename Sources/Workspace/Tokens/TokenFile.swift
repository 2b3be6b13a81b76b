import Glibc
import SendbirdAPI

/// A file with a token in its first line, which nobody but its owner can read.
enum TokenFile {
  /// The largest file that is read, in bytes.
  private static let limit = 65_536

  /// Reads the token; a link is judged by what it leads to.
  static func read(_ path: String) throws(TokenFault) -> Secret {
    let shown = ShownText.of(path)
    let bytes: [UInt8]
    do throws(LocalFileError) {
      // Without waiting: opening a pipe that nobody writes to would never end.
      let contents = try LocalFile.read(path, limit: limit, flags: O_NONBLOCK) {
        facts throws(LocalFileError) in try check(facts, path)
      }
      guard let contents else { throw LocalFileError("doesn't exist") }
      bytes = contents
    } catch {
      throw TokenFault("the file \(shown) \(error.problem)")
    }
    return try TokenText.firstLine(of: bytes, "the file \(shown) has")
  }

  private static func check(_ facts: LocalFile.Facts, _ path: String) throws(LocalFileError) {
    guard facts.isRegular else { throw LocalFileError("is not a regular file") }
    let user = geteuid()
    guard facts.owner == user else {
      throw LocalFileError("belongs to user \(facts.owner), not to you (\(user))")
    }
    guard facts.rights & 0o077 == 0 else {
      let mode = String(facts.rights, radix: 8)
      let padded = String(repeating: "0", count: max(0, 4 - mode.count)) + mode
      throw LocalFileError(
        "has mode \(padded), so that others could use it; run: chmod 600 \(LocalPath.quoted(path))")
    }
  }
}
