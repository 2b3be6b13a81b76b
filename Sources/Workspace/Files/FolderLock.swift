import Glibc

/// Keeps several processes from changing the files of one folder at the same time.
///
/// The lock is the folder's own, so that no file has to be left behind; it goes with the process.
enum FolderLock {
  /// Does something to a file while nobody else who asks for the lock does.
  ///
  /// - Parameters:
  ///   - path: the file; its folder is made if there is none.
  ///   - body: what is done.
  /// - Returns: what the body returns.
  /// - Throws: `ConfigurationError` if the folder can't be used, or what the body throws.
  static func hold<Value>(
    around path: String, _ body: () throws(ConfigurationError) -> Value
  ) throws(ConfigurationError) -> Value {
    let folder = LocalPath.folder(of: FileReplacement.resolved(path))
    do throws(LocalFileError) {
      try FileReplacement.makeFolder(folder)
    } catch {
      throw ConfigurationError(file: path, problem: error.problem)
    }
    let result: Result<Value, ConfigurationError>
    do throws(LocalFileError) {
      result = try hold(folder: folder) {
        () -> Result<Value, ConfigurationError> in
        do throws(ConfigurationError) {
          return .success(try body())
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw ConfigurationError(file: path, problem: error.problem)
    }
    return try result.get()
  }

  /// Does something in a folder while nobody else who asks for the lock does.
  ///
  /// - Parameters:
  ///   - folder: the folder, which must exist.
  ///   - body: what is done.
  /// - Returns: what the body returns.
  /// - Throws: `LocalFileError` if the folder can't be used, or what the body throws.
  static func hold<Value>(
    folder: String, _ body: () throws(LocalFileError) -> Value
  ) throws(LocalFileError) -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LocalFileError("its folder can't be opened", code: errno)
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw LocalFileError("its folder can't be locked", code: errno)
      }
    }
    return try body()
  }
}
