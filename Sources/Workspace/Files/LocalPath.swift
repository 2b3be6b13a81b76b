/// Paths as text: nothing here asks the file system.
enum LocalPath {
  /// The folder that a file lies in; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path below a folder.
  static func join(_ folder: String, _ rest: String) -> String {
    if folder == "." { return rest }
    return folder.hasSuffix("/") ? folder + rest : "\(folder)/\(rest)"
  }

  /// A path as one word of a shell's command line.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "/._-+@%:,".utf8.contains(byte)
    }
    if isPlain, !path.isEmpty { return path }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
