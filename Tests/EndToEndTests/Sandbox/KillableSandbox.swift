import Foundation
import FoundationNetworking
import Glibc
import PTY

/// The `sandbox` command on a database file, in a process that can be killed.
final class KillableSandbox: Sendable {
  /// The members of the line it printed.
  let line: [String: String]
  private let process: PipedProcess
  private let session: URLSession

  /// What a request was answered with.
  struct Answer: @unchecked Sendable {
    // Unchecked: JSON values are never changed.
    let status: Int
    let object: [String: Any]
  }

  /// Starts it on a file and waits for its line of JSON.
  init(_ path: String, _ arguments: [String] = []) async throws {
    let (process, bytes) = try await PipedProcess.blocking {
      let process = try PipedProcess(
        Binary.path, arguments: ["sandbox", "--database", path] + arguments, environment: [:])
      return (process, Data(process.line()))
    }
    self.process = process
    line = try JSONSerialization.jsonObject(with: bytes) as? [String: String] ?? [:]
    let settings = URLSessionConfiguration.ephemeral
    settings.httpMaximumConnectionsPerHost = 64
    session = URLSession(configuration: settings)
  }

  /// Kills the process as it stands.
  func kill() {
    _ = Glibc.kill(process.processID, SIGKILL)
  }

  /// Waits for the process to be gone and answers how it ended.
  func waitForEnd() async throws -> PipedProcess.End {
    session.invalidateAndCancel()
    let process = process
    return try await PipedProcess.blocking { process.waitForEnd() }
  }

  /// Asks it to end, and waits.
  func stop() async throws -> PipedProcess.End {
    _ = Glibc.kill(process.processID, SIGTERM)
    return try await waitForEnd()
  }

  func chat(_ method: String, _ path: String, _ body: String? = nil) async throws -> Answer {
    try await send(method, (line["chat_url"] ?? "") + path, "Api-Token", "chat_token", body)
  }

  func desk(_ method: String, _ path: String, _ body: String? = nil) async throws -> Answer {
    try await send(
      method, (line["desk_url"] ?? "") + path, "SENDBIRDDESKAPITOKEN", "desk_token", body)
  }

  private func send(
    _ method: String, _ address: String, _ header: String, _ token: String, _ body: String?
  ) async throws -> Answer {
    guard let url = URL(string: address) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.setValue(line[token], forHTTPHeaderField: header)
    request.httpBody = body.map { Data($0.utf8) }
    let (data, response) = try await session.data(for: request)
    return Answer(
      status: (response as? HTTPURLResponse)?.statusCode ?? 0,
      object: try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:])
  }
}

/// A look at a database file with the C library that every program here is linked with.
enum DatabaseLook {
  private typealias Open =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>, Int32, UnsafePointer<CChar>?
    ) -> Int32
  private typealias Row =
    @convention(c) (
      UnsafeMutableRawPointer?, Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32
  private typealias Execute =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Row?, UnsafeMutableRawPointer?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32

  /// The first column of every row a statement answers; nil if it fails.
  ///
  /// Reading only leaves everything as a crash has left it.
  static func column(
    _ sql: String, in path: String, readOnly isReadOnly: Bool = false
  ) -> [String]? {
    guard let open = function("sqlite3_open_v2", Open.self),
      let execute = function("sqlite3_exec", Execute.self),
      let close = function("sqlite3_close", Close.self)
    else { return nil }
    var database: OpaquePointer?
    defer { _ = close(database) }
    // SQLITE_OPEN_READONLY, or SQLITE_OPEN_READWRITE, as whoever opens it after a crash has to put it
    // in order.
    guard open(path, &database, isReadOnly ? 1 : 2, nil) == 0 else { return nil }
    var rows: [String] = []
    let result = withUnsafeMutablePointer(to: &rows) { pointer in
      execute(
        database, sql,
        { context, _, values, _ in
          let value = values?[0].map { String(cString: $0) } ?? ""
          context?.assumingMemoryBound(to: [String].self).pointee.append(value)
          return 0
        }, pointer, nil)
    }
    return result == 0 ? rows : nil
  }

  private static func function<Function>(_ name: String, _: Function.Type) -> Function? {
    dlsym(nil, name).map { unsafeBitCast($0, to: Function.self) }
  }
}
