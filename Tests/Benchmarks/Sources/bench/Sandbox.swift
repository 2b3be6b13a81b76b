import CBench
// JSONSerialization, because the one line that the sandbox prints is JSON, and FileManager.
import Foundation
import Glibc

/// A sandbox in a process of its own.
final class Sandbox {
  let applicationID: String
  let chatURL: String
  let chatToken: String
  let deskURL: String
  let deskToken: String
  /// From the start of the process to its line on standard output.
  let readyAfter: Nanoseconds
  private let process: pid_t
  private let output: Int32

  /// Starts one and waits until it accepts connections.
  ///
  /// It runs from a copy of the binary in `home`, so that its pages are not the console's.
  init(console: String, users: Int, home: String) throws(BenchError) {
    let console = try Sandbox.copy(of: console, in: home)
    let started = cb_now()
    let environment = MeasuredEnvironment.variables(home: home, adding: [:])
      .map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    output = withCStrings([console, "sandbox", "--users", String(users)]) { arguments in
      withCStrings(environment) { cb_start_piped(console, arguments, $0, &process) }
    }
    guard output >= 0 else { throw .system("cannot start \(console)") }
    self.process = process
    let line: [UInt8]
    do {
      line = try Sandbox.line(from: output, limit: .seconds(60))
      readyAfter = cb_now() - started
    } catch {
      _ = cb_stop(process, -1, .seconds(2))
      close(output)
      throw error
    }
    guard
      let words = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
      let application = words["application_id"] as? String,
      let url = words["chat_url"] as? String, let token = words["chat_token"] as? String,
      let deskURL = words["desk_url"] as? String, let deskToken = words["desk_token"] as? String
    else {
      _ = cb_stop(process, -1, .seconds(2))
      close(output)
      throw BenchError("the sandbox printed \(String(decoding: line, as: UTF8.self))")
    }
    (applicationID, chatURL, chatToken) = (application, url, token)
    (self.deskURL, self.deskToken) = (deskURL, deskToken)
  }

  /// What makes the console open this sandbox.
  var environment: [String: String] {
    [
      "SENDBIRD_APPLICATION_ID": applicationID, "SENDBIRD_API_TOKEN": chatToken,
      "SENDBIRD_CHAT_URL": chatURL,
    ]
  }

  /// What makes the console open this sandbox with Desk.
  var environmentWithDesk: [String: String] {
    environment.merging(
      ["SENDBIRD_DESK_API_TOKEN": deskToken, "SENDBIRD_DESK_URL": deskURL]) { _, added in added }
  }

  func stop() {
    _ = cb_stop(process, -1, .seconds(2))
    close(output)
  }

  private static func copy(of console: String, in home: String) throws(BenchError) -> String {
    let copy = home + "/sandbox"
    guard !FileManager.default.fileExists(atPath: copy) else { return copy }
    do {
      try FileManager.default.copyItem(
        at: URL(filePath: console).resolvingSymlinksInPath(), to: URL(filePath: copy))
    } catch {
      throw BenchError("cannot copy \(console): \(error)")
    }
    return copy
  }

  private static func line(
    from descriptor: Int32, limit: Nanoseconds
  ) throws(BenchError) -> [UInt8] {
    let end = cb_now() + limit
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.last != UInt8(ascii: "\n") {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = Int32(max(0, (end - cb_now()) / 1_000_000))
      guard poll(&waiting, 1, left) > 0 else {
        throw BenchError("the sandbox was not ready after \(limit / 1_000_000_000) s")
      }
      guard read(descriptor, &byte, 1) == 1 else {
        throw BenchError("the sandbox ended before it was ready")
      }
      line.append(byte)
    }
    return line
  }
}
