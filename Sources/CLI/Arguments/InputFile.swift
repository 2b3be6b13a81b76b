import Dispatch
import Glibc
import Operations

/// A file that somebody names on the command line.
enum InputFile {
  /// The most that is read, in bytes; many times what any record can hold.
  static let limit = 1 << 20

  /// Reads a whole file; `-` is standard input.
  ///
  /// - Throws: 65 if it can't be read or is too large.
  static func read(_ path: String) async throws(CommandFailure) -> [UInt8] {
    // Reading can block, on a pipe for ever; so it has a thread of its own.
    let (results, next) = AsyncStream<Result<[UInt8], Trouble>>.makeStream()
    DispatchQueue.global().async {
      next.yield(Result { () throws(Trouble) in try bytes(of: path) })
      next.finish()
    }
    switch await results.first(where: { _ in true }) {
    case .success(let bytes): return bytes
    case .failure(let trouble):
      throw CommandFailure(
        .violation, kind: "violation", ["\(path): \(trouble.reason)"], field: "file")
    case nil: throw .interrupted
    }
  }

  private struct Trouble: Error {
    let reason: String
  }

  private static func bytes(of path: String) throws(Trouble) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemTrouble() }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw systemTrouble() }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw Trouble(reason: "larger than \(limit) bytes") }
    }
  }

  private static func systemTrouble() -> Trouble {
    Trouble(reason: String(cString: strerror(errno)))
  }
}
