import FoundationEssentials
import GRDB
import Glibc

/// The workspace's file on disk: its rights, its header, and where it goes when it is damaged.
struct WorkspaceFile {
  /// Which file it is, whatever its name: several names, or one after the other, can mean one path.
  struct Identity: Equatable {
    let device: dev_t
    let number: ino_t
  }

  let path: String

  /// The file that is there now; nil when there is none.
  var identity: Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: status.st_dev, number: status.st_ino)
  }

  /// Makes an empty file that only its owner can read, in a folder that only its owner can enter.
  ///
  /// SQLite gives its side files the same rights. A file that is there loses rights of others.
  func make() throws(WorkspaceError) {
    do throws(LocalFileError) {
      try FileReplacement.makeFolder(LocalPath.folder(of: path))
    } catch {
      throw WorkspaceError(.unusable, path, error.problem)
    }
    let flags = O_RDONLY | O_CREAT | O_CLOEXEC | O_NOCTTY
    let descriptor = LocalFile.retrying { Glibc.open(path, flags, 0o600 as mode_t) }
    guard descriptor >= 0 else {
      let code = errno
      throw WorkspaceError(
        code == EROFS || code == EACCES ? .readOnly : code == ENOSPC ? .full : .unusable, path,
        LocalFileError("can't be opened", code: code).problem)
    }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 != 0 {
      _ = fchmod(descriptor, 0o600)
    }
  }

  /// Refuses a file by its first bytes, before SQLite has it in hand.
  ///
  /// - Throws: `WorkspaceError`: `.newer`, or `.damaged` for what isn't a database at all.
  func inspect() throws(WorkspaceError) {
    let header: [UInt8]
    do throws(LocalFileError) {
      header = try LocalFile.beginning(of: path, count: 100)
    } catch {
      throw WorkspaceError(.unusable, path, error.problem)
    }
    // An empty file is a new one; SQLite writes the header with the first table.
    if header.isEmpty { return }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw WorkspaceError(.damaged, path, "is damaged")
    }
    // https://www.sqlite.org/fileformat.html: user version at 60, application id at 68.
    let mark = Self.number(header[68..<72])
    let version = Self.number(header[60..<64])
    if mark == WorkspaceSchema.applicationMark, version > WorkspaceSchema.version {
      throw WorkspaceSchema.newer(path, version)
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Opens the file, made and migrated as far as needed.
  ///
  /// - Parameters:
  ///   - pageLimit: the most pages it may grow to; nil leaves that to the disk.
  ///   - seen: which file it was that was opened, or that could not be.
  /// - Returns: its connection.
  /// - Throws: `WorkspaceError`.
  func open(
    pageLimit: Int?, seen: inout Identity?
  ) throws(WorkspaceError) -> DatabaseQueue {
    try make()
    let result: Result<DatabaseQueue, WorkspaceError>
    do throws(LocalFileError) {
      // Two that make the tables of a new file at once would find it locked in the middle.
      result = try FolderLock.hold(folder: LocalPath.folder(of: path)) {
        () -> Result<DatabaseQueue, WorkspaceError> in
        do throws(WorkspaceError) {
          // While the folder is held nobody sets this file aside and puts a good one in its place;
          // before, somebody may have.
          try make()
          seen = identity
          return .success(try openLocked(pageLimit: pageLimit))
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw WorkspaceError(.unusable, path, error.problem)
    }
    return try result.get()
  }

  private func openLocked(pageLimit: Int?) throws(WorkspaceError) -> DatabaseQueue {
    try inspect()
    var settings = GRDB.Configuration()
    settings.label = "workspace"
    settings.busyMode = .timeout(5)
    settings.prepareDatabase { database in
      // A write that was said to be recorded is on the disk.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: settings)
      let verdict = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      guard verdict == "ok" else { throw WorkspaceError(.damaged, path, "is damaged") }
      try WorkspaceSchema.check(queue, path: path)
      // Not by GRDB's setting, which writes to the file before anybody has looked at it.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try WorkspaceSchema.migrate(queue, path: path)
      return queue
    } catch let error as WorkspaceError {
      throw error
    } catch let error as DatabaseError {
      throw WorkspaceError(error, path)
    } catch {
      throw WorkspaceError(.unusable, path, "can't be opened")
    }
  }

  /// Puts a damaged file and its side files aside under a new name.
  ///
  /// - Parameter damaged: the file that was found damaged; another one at its place, which another
  ///   console has put there meanwhile, stays.
  /// - Returns: the new name; nil when the damaged file is gone already.
  /// - Throws: `WorkspaceError` if it can't be moved.
  func setAside(_ damaged: Identity?) throws(WorkspaceError) -> String? {
    do throws(LocalFileError) {
      return try FolderLock.hold(folder: LocalPath.folder(of: path)) {
        () throws(LocalFileError) -> String? in
        guard let damaged, identity == damaged else { return nil }
        let name = freeName()
        guard rename(path, name) == 0 else {
          throw LocalFileError("can't be set aside", code: errno)
        }
        for ending in ["-wal", "-shm"] { rename(path + ending, name + ending) }
        return name
      }
    } catch {
      throw WorkspaceError(.damaged, path, "is damaged and \(error.problem)")
    }
  }

  /// The paths of files that were damaged and set aside here.
  func setAside() -> [String] {
    let folder = LocalPath.folder(of: path)
    let start = (path.split(separator: "/").last.map(String.init) ?? path) + ".damaged-"
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    // Side files go with theirs.
    return (names ?? []).filter {
      $0.hasPrefix(start) && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
    }.sorted().map { LocalPath.join(folder, $0) }
  }

  /// A name that nothing has, such as `workspace.sqlite.damaged-20260102T124104Z`.
  private func freeName() -> String {
    var now = time(nil)
    var broken = tm()
    gmtime_r(&now, &broken)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y%m%dT%H%M%SZ", &broken)
    let stamp = String(
      decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let base = "\(path).damaged-\(stamp)"
    var name = base
    var number = 2
    while access(name, F_OK) == 0 {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
