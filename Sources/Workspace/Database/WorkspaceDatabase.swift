import GRDB

/// What this machine remembers, in one file that several consoles use at once.
///
/// Nothing is opened before something is asked for, and reading makes no file. Every call runs on a
/// thread of its own, so nothing that waits for it blocks. A file that turns out to be damaged is set
/// aside, a new one begun, and ``takeNotice()`` says so.
///
/// ```swift
/// let workspace = WorkspaceDatabase(folder: try XDGFolders(variable: variable).state())
/// try await workspace.save(session, of: owner, at: now)
/// ```
package actor WorkspaceDatabase {
  /// The file's name in the program's folder.
  package static let fileName = "workspace.sqlite"

  private struct Connection {
    let queue: DatabaseQueue
    let identity: WorkspaceFile.Identity?
  }

  /// The file.
  package nonisolated let path: String
  private nonisolated let thread = DatabaseThread()
  private let pageLimit: Int?
  private var connection: Connection?
  /// Which file was opened last, or could not be.
  private var lastSeen: WorkspaceFile.Identity?
  private var notice: String?

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// The file in a folder; nothing is opened or made.
  ///
  /// - Parameters:
  ///   - folder: the program's folder, made when something is first written.
  ///   - pageLimit: the most pages the file may grow to. The default leaves that to the disk.
  package init(folder: String, pageLimit: Int? = nil) {
    path = LocalPath.join(folder, Self.fileName)
    self.pageLimit = pageLimit
  }

  /// What happened to the file that people should know, once; such as that it was set aside.
  package func takeNotice() -> String? {
    defer { notice = nil }
    return notice
  }

  /// The paths of files that were damaged and set aside, with what they knew of earlier writes.
  package nonisolated func setAside() -> [String] { WorkspaceFile(path: path).setAside() }

  /// Closes the file; the next call opens it again.
  package func close() {
    try? connection?.queue.close()
    connection = nil
  }

  /// Reads.
  ///
  /// - Returns: what `body` returns; nil when there is no file.
  func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(WorkspaceError) -> Value? {
    guard WorkspaceFile(path: path).identity != nil else { return nil }
    return try perform { queue in try queue.read(body) }
  }

  /// Writes in one transaction, which is on the disk when this returns.
  func write<Value>(
    _ body: (Database) throws -> Value
  ) throws(WorkspaceError) -> Value {
    try perform { queue in try queue.write(body) }
  }

  private func perform<Value>(
    _ body: (DatabaseQueue) throws -> Value
  ) throws(WorkspaceError) -> Value {
    do throws(WorkspaceError) {
      return try attempt(body)
    } catch {
      guard error.code == .damaged else { throw error }
      let damaged = connection.map(\.identity) ?? lastSeen
      close()
      if let name = try WorkspaceFile(path: path).setAside(damaged) {
        notice =
          "\(ShownText.of(path)) was damaged; it is now \(ShownText.of(name)), and a new one was begun"
      }
    }
    // A second time it is not the old file's fault.
    return try attempt(body)
  }

  private func attempt<Value>(
    _ body: (DatabaseQueue) throws -> Value
  ) throws(WorkspaceError) -> Value {
    let queue = try queue()
    do {
      return try body(queue)
    } catch let error as WorkspaceError {
      throw error
    } catch let error as DatabaseError {
      throw WorkspaceError(error, path)
    } catch {
      throw WorkspaceError(.unusable, path, "can't be used")
    }
  }

  /// The open file.
  ///
  /// One that somebody has moved away or replaced is not written any more.
  /// - Returns: its connection.
  /// - Throws: `WorkspaceError`.
  private func queue() throws(WorkspaceError) -> DatabaseQueue {
    let file = WorkspaceFile(path: path)
    if let connection {
      if connection.identity == file.identity { return connection.queue }
      close()
    }
    lastSeen = nil
    let queue = try file.open(pageLimit: pageLimit, seen: &lastSeen)
    connection = Connection(queue: queue, identity: lastSeen)
    return queue
  }
}
