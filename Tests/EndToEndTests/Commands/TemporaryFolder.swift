import Foundation

/// A folder of its own that goes when the value goes.
final class TemporaryFolder: Sendable {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "commands-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The path of a file in it.
  func path(_ name: String = "") -> String { root.appending(path: name).path }

  /// Writes a file, with the folders on its way.
  func write(_ name: String, _ text: String, mode: Int = 0o600) throws {
    let file = root.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
  }

  /// The text of a file.
  func read(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }
}
