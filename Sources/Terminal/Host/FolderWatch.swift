import CTerminal
import Glibc

/// Tells when files in a few folders change.
///
/// The kernel does the watching (inotify) and a thread of its own waits for it, so nothing runs while
/// nothing changes. It is meant to live as long as the process.
package final class FolderWatch: Sendable {
  private let paths: [String]
  private let suffix: String
  private let onChange: @Sendable () -> Void
  private let isStarted = Locked(false)

  private struct Watched {
    let descriptor: Int32
    let suffix: String
    let onChange: @Sendable () -> Void
  }

  /// Prepares to watch; nothing happens before `start()`.
  ///
  /// - Parameters:
  ///   - paths: The folders; those that don't exist are passed over.
  ///   - suffix: How the names of the files end that matter.
  ///   - onChange: Called on the watching thread, once for all changes that came together.
  package init(
    paths: [String], suffix: String, onChange: @escaping @Sendable () -> Void
  ) {
    self.paths = paths
    self.suffix = suffix
    self.onChange = onChange
  }

  /// Begins to watch; calls after the first do nothing.
  ///
  /// Without a folder, or when the system refuses, there is just no news.
  ///
  /// - Returns: Whether it watches.
  @discardableResult
  package func start() -> Bool {
    isStarted.withLock { isStarted in
      if !isStarted { isStarted = begin() }
      return isStarted
    }
  }

  private func begin() -> Bool {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return false }
    // A file is saved by writing it, or by renaming a new one to its name.
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    let watches = paths.filter { inotify_add_watch(descriptor, $0, events) >= 0 }
    let watched = Watched(descriptor: descriptor, suffix: suffix, onChange: onChange)
    guard !watches.isEmpty, UIThread.start("watch", { Self.wait(watched) }) else {
      close(descriptor)
      return false
    }
    return true
  }

  private static func wait(_ watched: Watched) {
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = read(watched.descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      if names(in: buffer[..<count]).contains(where: { $0.hasSuffix(watched.suffix) }) {
        watched.onChange()
      }
    }
  }

  /// The names in a run of `inotify_event`s: four numbers of 32 bits, then the name, padded.
  private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var rest = bytes
    while rest.count >= 16 {
      let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      rest = rest.dropFirst(16 + length)
    }
    return names
  }
}
