/// The file with the user's settings.
package enum ConfigurationFile {
  /// Its name in the program's folder.
  package static let name = "config.yaml"
  /// The largest file that is read, in bytes.
  static let limit = 1 << 20

  /// Reads a file.
  ///
  /// A missing file costs two failed calls and nothing more.
  ///
  /// - Parameter path: the file.
  /// - Returns: what it says; nil when there is no such file.
  /// - Throws: `ConfigurationError` with the place of the first mistake.
  package static func read(_ path: String) throws(ConfigurationError) -> Configuration? {
    guard let text = try text(of: path) else { return nil }
    return try ConfigurationParser.parse(text, file: path)
  }

  /// Reads the file that is asked for, or else the one in the user's folder.
  ///
  /// - Parameters:
  ///   - path: the file that `--config` names; it must exist.
  ///   - variable: gives the value of an environment variable.
  /// - Returns: what the file says; an empty configuration when nobody named a file and there is
  ///   none, which is also so without a home folder.
  /// - Throws: `ConfigurationError` with the place of the first mistake.
  package static func load(
    _ path: String?, variable: @escaping (String) -> String?
  ) throws(ConfigurationError) -> Configuration {
    if let path {
      guard let configuration = try read(path) else {
        throw ConfigurationError(file: path, problem: "there is no such file")
      }
      return configuration
    }
    guard let path = self.path(variable: variable) else { return Configuration() }
    return try read(path) ?? Configuration()
  }

  /// The file in the user's folder; nil when there is no home folder to find it in.
  package static func path(variable: @escaping (String) -> String?) -> String? {
    guard let folder = try? XDGFolders(variable: variable).config() else { return nil }
    return LocalPath.join(folder, name)
  }

  /// The file's text without the mark that some editors put first; nil when there is no such file.
  static func text(of path: String) throws(ConfigurationError) -> String? {
    let bytes: [UInt8]
    do throws(LocalFileError) {
      guard let contents = try LocalFile.read(path, limit: limit) else {
        // Whoever made the link has settings somewhere; doing without them would be a surprise.
        if LocalFile.isLink(path) { throw LocalFileError.danglingLink }
        return nil
      }
      bytes = contents
    } catch {
      throw ConfigurationError(file: path, problem: error.problem)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(
        file: path, line: lineOfFirstBadByte(bytes), problem: "this is not UTF-8 text")
    }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }

  private static func lineOfFirstBadByte(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { break }
      line += 1
    }
    return line
  }
}
