import CBench
// JSONSerialization, because the one line that a sandbox prints is JSON.
import Foundation
import Glibc

/// A server under load, in a process of its own.
final class ServerProcess {
  let process: pid_t
  let port: UInt16
  /// The headers that open the sandbox's two services; empty for any other server.
  let chatToken: String
  let deskToken: String
  /// From the start of the process to its line on standard output.
  let readyAfter: Nanoseconds
  private let output: Int32

  /// Starts one and waits for the line that tells its port: JSON, or the bare number.
  init(_ path: String, _ arguments: [String]) throws(LoadError) {
    let started = Nanoseconds.now
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = ["PATH=/usr/bin:/bin", "HOME=/nonexistent", "LANG=C.UTF-8"]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var process: pid_t = 0
    output = cb_start_piped(path, words, environment, &process)
    guard output >= 0 else { throw .system("cannot start \(path)") }
    self.process = process
    let line = ServerProcess.line(from: output)
    readyAfter = .now - started
    if let port = UInt16(String(decoding: line, as: UTF8.self)) {
      (self.port, chatToken, deskToken) = (port, "", "")
      return
    }
    guard let words = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: String],
      let url = words["chat_url"].flatMap(URL.init(string:)), let number = url.port,
      let port = UInt16(exactly: number)
    else {
      _ = cb_stop(process, -1, .seconds(2))
      close(output)
      throw LoadError("\(path) printed '\(String(decoding: line, as: UTF8.self))'")
    }
    self.port = port
    chatToken = words["chat_token"] ?? ""
    deskToken = words["desk_token"] ?? ""
  }

  func stop() {
    _ = cb_stop(process, -1, .seconds(5))
    close(output)
  }

  /// A figure of the process as the kernel tells it, `VmRSS` or `VmHWM`, in MB of 1,000,000 bytes.
  func memory(_ label: String) throws(LoadError) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(label + ":") }),
      let kibibytes = Int(line.filter(\.isNumber))
    else { throw LoadError("the server has ended, or tells no \(label)") }
    return Double(kibibytes) * 1024 / 1e6
  }

  private static func line(from descriptor: Int32) -> [UInt8] {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return line
  }
}
