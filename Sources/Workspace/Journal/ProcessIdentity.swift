import Glibc

/// A process, told from a later one that got the same number.
package struct ProcessIdentity: Sendable, Hashable {
  /// Its number.
  package let number: Int64
  /// When it began, in the kernel's ticks since the machine was started; 0 when that isn't told.
  package let start: Int64

  /// Names a process.
  package init(number: Int64, start: Int64) {
    self.number = number
    self.start = start
  }

  /// This process.
  package static let own = ProcessIdentity(
    number: Int64(getpid()), start: start(of: Int64(getpid())) ?? 0)

  /// Whether the process is still there.
  package var isRunning: Bool {
    guard let id = pid_t(exactly: number), id > 0 else { return false }
    guard kill(id, 0) == 0 || errno == EPERM else { return false }
    guard let now = Self.start(of: number), start != 0 else { return true }
    return now == start
  }

  /// The 22nd field of the process's line; the second one, its name, can hold anything but ends with
  /// the last parenthesis. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
  private static func start(of number: Int64) -> Int64? {
    let descriptor = LocalFile.retrying { open("/proc/\(number)/stat", O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = LocalFile.retrying { read(descriptor, &bytes, bytes.count) }
    guard count > 0, let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = bytes[(end + 1)..<count].split(separator: UInt8(ascii: " "))
    guard fields.count > 19, let state = fields.first?.first else { return nil }
    // It has ended, and nobody has waited for it yet.
    if state == UInt8(ascii: "Z") || state == UInt8(ascii: "X") { return -1 }
    return Int64(String(decoding: fields[19], as: UTF8.self))
  }
}

/// Who is logged in at this machine.
enum SystemUser {
  /// The name by the user database, or the number where it has none.
  ///
  /// Not from the environment, which anybody can set.
  static let name: String = {
    let id = getuid()
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(id, &entry, &buffer, buffer.count, &found) == 0, found != nil,
      let name = entry.pw_name
    else { return "\(id)" }
    return String(cString: name)
  }()
}
