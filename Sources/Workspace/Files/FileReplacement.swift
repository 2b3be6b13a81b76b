import Glibc

/// Writes files so that nobody ever sees half of one: beside the old one, then in its place.
enum FileReplacement {
  /// Writes a file that only its owner can read, in folders that only its owner can enter.
  ///
  /// A link stays one: what it leads to is replaced. Folders that exist keep their rights.
  ///
  /// - Parameters:
  ///   - bytes: the whole contents.
  ///   - path: the file; missing folders are made.
  /// - Throws: `LocalFileError`; the old file is then as it was. A link that leads nowhere is left to
  ///   whoever made it.
  static func write(_ bytes: [UInt8], to path: String) throws(LocalFileError) {
    let target = resolved(path)
    guard !LocalFile.isLink(target) else { throw .danglingLink }
    let folder = LocalPath.folder(of: target)
    try makeFolder(folder)
    // The name is ours alone for as long as this process lives.
    let name = ".\(LocalPath.name(of: target)).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    let draft = LocalPath.join(folder, name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = LocalFile.retrying { open(draft, flags, 0o600 as mode_t) }
    guard descriptor >= 0 else { throw LocalFileError("can't be written", code: errno) }
    do throws(LocalFileError) {
      defer { close(descriptor) }
      // Whatever the user masks, nobody else gets in and the owner does.
      guard fchmod(descriptor, 0o600) == 0 else {
        throw LocalFileError("can't be written", code: errno)
      }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw LocalFileError("can't be written", code: errno) }
      guard rename(draft, target) == 0 else {
        throw LocalFileError("can't be replaced", code: errno)
      }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(LocalFileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = LocalFile.retrying {
        rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { throw LocalFileError("can't be written", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func makeFolder(_ path: String) throws(LocalFileError) {
    if mkdir(path, 0o700) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT where LocalPath.folder(of: path) != path:
      try makeFolder(LocalPath.folder(of: path))
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw LocalFileError("its folder can't be made", code: errno)
      }
    default: throw LocalFileError("its folder can't be made", code: errno)
    }
  }

  /// The file that a path leads to; the path itself if there is none.
  static func resolved(_ path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }
}
