import Crypto
import FoundationEssentials
import Glibc
package import Operations

/// Where a process's number means something: one start of one machine, and one namespace of numbers.
///
/// A home folder can be on several machines at once, and in several containers of one machine: the
/// same number and the same start are another process there.
package struct ProcessPlace: Sendable, Hashable {
  /// The machine's name.
  package var host: String
  /// What tells the machine from others of that name: a hash of its id, which isn't to leave it as it
  /// is; empty where it has no such thing. https://man7.org/linux/man-pages/man5/machine-id.5.html
  package var machine: String
  /// The machine's start; another one after each.
  package var boot: String
  /// The namespace of processes, by which containers have numbers of their own.
  package var namespace: String

  /// Names a place.
  package init(host: String, machine: String, boot: String, namespace: String) {
    self.host = host
    self.machine = machine
    self.boot = boot
    self.namespace = namespace
  }

  /// Where this process is.
  package static let own = ProcessPlace(
    host: hostName, machine: hashed(line(of: "/etc/machine-id")),
    boot: line(of: "/proc/sys/kernel/random/boot_id"), namespace: target(of: "/proc/self/ns/pid"))

  /// The place as the journal keeps it.
  package var json: JSONValue {
    [
      "host": .string(host), "machine": .string(machine), "boot": .string(boot),
      "namespace": .string(namespace),
    ]
  }

  /// Reads a place of the journal; nil for a record that has none.
  init?(json: JSONValue?) {
    guard let json, json.object != nil else { return nil }
    func text(_ name: String) -> String { json[name]?.string ?? "" }
    self.init(
      host: text("host"), machine: Self.comparable(text("machine")), boot: text("boot"),
      namespace: text("namespace"))
  }

  /// Whether it is the same machine, but started anew since: no process of before is left.
  func isBeforeRestart(of other: ProcessPlace) -> Bool {
    guard !machine.isEmpty, !boot.isEmpty, !other.boot.isEmpty else { return false }
    return host == other.host && machine == other.machine && boot != other.boot
  }

  /// The machine as this version tells it: an earlier one kept the id itself, 32 digits.
  private static func comparable(_ machine: String) -> String {
    machine.utf8.count == 32 ? hashed(machine) : machine
  }

  /// The hash of a machine's id, for this application alone.
  static func hashed(_ machineID: String) -> String {
    guard !machineID.isEmpty else { return "" }
    let bytes = Array("sendbird-console machine 1 \(machineID)".utf8)
    return JournalRecord.hexadecimal(Array(SHA256.hash(data: bytes)))
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The first line of a small file; empty where it can't be read.
  private static func line(of path: String) -> String {
    let descriptor = LocalFile.retrying { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = LocalFile.retrying { read(descriptor, &bytes, bytes.count) }
    let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self)
  }

  /// Where a link leads to; empty where it can't be read.
  private static func target(of path: String) -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    let count = readlink(path, &bytes, bytes.count)
    let text = bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:))
    return String(decoding: text, as: UTF8.self)
  }
}
