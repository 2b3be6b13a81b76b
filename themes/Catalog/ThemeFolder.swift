import Glibc

/// The theme files of a folder.
///
/// The C library reads them, because the folders are looked into at every start.
enum ThemeFolder {
  /// More than any theme needs; a larger file is none.
  static let largest = 1 << 20

  /// The files in the order of their names; empty when there is no such folder.
  ///
  /// A file whose name cannot be read, because it is broken, goes by its file's name, so that asking
  /// for it says what is wrong with it.
  static func sources(
    in folder: String, origin: ThemeLibrary.Origin
  ) -> [ThemeLibrary.Source] {
    names(in: folder).compactMap { name in
      source(path: "\(folder)/\(name)", origin: origin)
    }
  }

  /// The theme file of a path; `nil` when it cannot be read.
  static func source(path: String, origin: ThemeLibrary.Origin) -> ThemeLibrary.Source? {
    guard let bytes = contents(path) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let name: String
    do throws(ThemeError) {
      name = try ThemeParser.parse(file: path, text: text).name
    } catch {
      name = stem(of: path)
    }
    return ThemeLibrary.Source(name: name, file: path, origin: origin) { bytes }
  }

  private static func stem(of path: String) -> String {
    let file = path.split(separator: "/").last ?? path[...]
    return String(file.hasSuffix(".yaml") ? file.dropLast(5) : file)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      // Editors leave hidden files while they save.
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a regular file; opening doesn't wait for the other end of a pipe.
  private static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= largest
    else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= largest {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer[..<count]
    }
    return nil
  }
}
