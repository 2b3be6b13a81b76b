import Glibc

/// What the kernel tells about a running process.
enum ProcessFigures {
  /// A thread's name and how often it was switched to so far.
  struct Thread: Equatable {
    let name: String
    let switches: Int
  }

  /// The threads by id.
  static func threads(of process: pid_t) throws(BenchError) -> [String: Thread] {
    let folder = "/proc/\(process)/task"
    var threads: [String: Thread] = [:]
    for id in try names(in: folder) {
      // A thread may end between the listing and the reading; then it isn't there any more.
      guard let status = try? text(of: "\(folder)/\(id)/status") else { continue }
      let switches = ["voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:"]
        .compactMap { number(after: $0, in: status) }
      guard switches.count == 2 else { throw BenchError("\(folder)/\(id)/status has no switches") }
      let name = try? text(of: "\(folder)/\(id)/comm")
      threads[id] = Thread(
        name: name.map { String($0.prefix { $0 != "\n" }) } ?? "?",
        switches: switches.reduce(0, +))
    }
    return threads
  }

  /// The proportional set size in MB of 1,000,000 bytes.
  static func proportionalMemory(of process: pid_t) throws(BenchError) -> Double {
    let rollup = try text(of: "/proc/\(process)/smaps_rollup")
    guard let kibibytes = number(after: "Pss:", in: rollup) else {
      throw BenchError("/proc/\(process)/smaps_rollup has no Pss")
    }
    return Double(kibibytes) * 1024 / 1e6
  }

  private static func number(after label: String, in text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix(label) {
      return Int(line.dropFirst(label.count).filter(\.isNumber))
    }
    return nil
  }

  private static func names(in folder: String) throws(BenchError) -> [String] {
    guard let directory = opendir(folder) else { throw .system(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.first?.isNumber == true { names.append(name) }
    }
    return names
  }

  private static func text(of path: String) throws(BenchError) -> String {
    guard let file = fopen(path, "re") else { throw .system(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let got = fread(&piece, 1, piece.count, file), got > 0 { bytes += piece[..<got] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
